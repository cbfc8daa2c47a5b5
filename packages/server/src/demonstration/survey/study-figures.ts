/**
 * Figures that 杜漪、赵坤阳 published in 绵阳市城市社区治理模式创新研究 (field study May–October 2019:
 * 13 communities, 279 households). Percent of those who answered, rounded to one decimal there.
 */
export const studyRespondents = 279;

export interface PublishedQuestion {
  /** The question of the demonstration's survey that asks for it. */
  question: string;
  /** How many answered, where the paper says so. */
  answered: number | null;
  /** Each share is of those who chose any of its options. */
  shares: readonly { options: readonly string[]; percent: number }[];
}

export const studyFigures: readonly PublishedQuestion[] = [
  { question: 'office', answered: null, shares: [{ options: ['no'], percent: 29.1 }] },
  {
    question: 'suggests',
    answered: null,
    shares: [
      { options: ['often'], percent: 4.0 },
      { options: ['seldom'], percent: 36.6 },
      { options: ['never'], percent: 36.0 },
    ],
  },
  {
    question: 'knows',
    answered: null,
    shares: [
      { options: ['verywell', 'well'], percent: 15.9 },
      { options: ['little'], percent: 43.0 },
    ],
  },
  {
    question: 'takespart',
    answered: null,
    shares: [
      { options: ['never'], percent: 36.6 },
      { options: ['five'], percent: 4.1 },
    ],
  },
  { question: 'activities', answered: 277, shares: [{ options: ['none'], percent: 44.1 }] },
];
