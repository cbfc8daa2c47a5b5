import type { QuestionInput } from '../../mechanisms/form/index.ts';

const scale = {
  required: true,
  min: 1,
  max: 5,
  minLabel: { zhCN: '没做到', zhTW: '沒做到', en: 'Not at all' },
  maxLabel: { zhCN: '完全做到', zhTW: '完全做到', en: 'Fully' },
} as const;

/** What the sides are asked about one another when the draft brings no questions of its own. */
export const defaultQuestions: readonly QuestionInput[] = [
  {
    rating: {
      id: 'kept',
      label: {
        zhCN: '约定的事，对方做到了吗',
        zhTW: '約定的事，對方做到了嗎',
        en: 'Did they do what was agreed?',
      },
      ...scale,
    },
  },
  {
    rating: {
      id: 'timely',
      label: {
        zhCN: '对方按时完成了吗',
        zhTW: '對方按時完成了嗎',
        en: 'Did they do it in time?',
      },
      ...scale,
    },
  },
  {
    rating: {
      id: 'open',
      label: {
        zhCN: '情况和用钱，对方说清楚了吗',
        zhTW: '情況和用錢，對方說清楚了嗎',
        en: 'Were they open about progress and money?',
      },
      ...scale,
    },
  },
  {
    rating: {
      id: 'together',
      label: {
        zhCN: '遇到问题，对方愿意一起商量吗',
        zhTW: '遇到問題，對方願意一起商量嗎',
        en: 'Did they work with you when problems came up?',
      },
      ...scale,
    },
  },
  {
    text: {
      id: 'words',
      label: {
        zhCN: '还想对对方说什么',
        zhTW: '還想對對方說什麼',
        en: 'Anything else to tell them?',
      },
      maxLength: 1_000,
      multiline: true,
    },
  },
];
