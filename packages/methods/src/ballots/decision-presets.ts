import type { DecisionRule, DecisionSource, NeededShare } from './decision-rule.ts';

/** The rules that come with the product. */
export type DecisionPreset =
  | 'MOST_VOTES'
  | 'SIMPLE_MAJORITY'
  | 'TWO_THIRDS'
  | 'THREE_QUARTERS'
  | 'RESIDENTS_MEETING'
  | 'OWNERS_ORDINARY'
  | 'OWNERS_SPECIAL';

const ROBERTS_RULES: DecisionSource = {
  law: "Robert's Rules of Order Newly Revised, 12th edition",
  article: '§ 44',
  date: '2020',
  place: '',
};

const CIVIL_CODE = (article: string): DecisionSource => ({
  law: '中华人民共和国民法典',
  article,
  date: '2020-05-28',
  place: '中华人民共和国',
});

const share = (
  measure: NeededShare['measure'],
  comparison: NeededShare['comparison'],
  numerator: number,
  denominator: number,
  of: NeededShare['of'],
): NeededShare => ({ measure, of, comparison, numerator, denominator });

const both = (
  comparison: NeededShare['comparison'],
  numerator: number,
  denominator: number,
  of: NeededShare['of'],
): readonly NeededShare[] => [
  share('HEADS', comparison, numerator, denominator, of),
  share('WEIGHT', comparison, numerator, denominator, of),
];

const amongVoters = { voters: 'VOTERS', weightUnit: 'VOTES', quorum: [] } as const;
const amongOwners = {
  voters: 'OWNERS',
  weightUnit: 'AREA',
  quorum: both('AT_LEAST', 2, 3, 'ELIGIBLE'),
} as const;

/**
 * Each with where it comes from. A place whose law differs lays down a rule of its own.
 *
 * Owners vote by the Civil Code, art. 278: owners of two thirds or more of the area and two thirds or
 * more of the owners take part; an ordinary matter takes more than half of both of those who take
 * part, a special one, (6) to (8) (raising the maintenance fund, rebuilding, changing the use of
 * common parts or earning by them), three quarters or more of both. “以上” includes the number itself,
 * “过半数” does not: art. 1259.
 *
 * A residents' meeting needs more than half of the adult residents, or of the households'
 * representatives, and decides by more than half of those present: Organic Law of the Urban
 * Residents' Committees, art. 9 of the text as amended on 2018-12-29. Of the revision of 2025-10-28, in
 * force since 2026-01-01, the chapter on residents' meetings was not compared: whoever relies on the
 * preset checks it.
 */
export const DECISION_PRESETS: Readonly<Record<DecisionPreset, DecisionRule>> = {
  /** The count alone decides; for elections and budgets. */
  MOST_VOTES: {
    id: 'MOST_VOTES',
    ...amongVoters,
    threshold: [],
    sources: [ROBERTS_RULES],
  },
  /** More than half of those who are for or against. */
  SIMPLE_MAJORITY: {
    id: 'SIMPLE_MAJORITY',
    ...amongVoters,
    threshold: [share('WEIGHT', 'MORE_THAN', 1, 2, 'EXPRESSED')],
    sources: [ROBERTS_RULES],
  },
  TWO_THIRDS: {
    id: 'TWO_THIRDS',
    ...amongVoters,
    threshold: [share('WEIGHT', 'AT_LEAST', 2, 3, 'EXPRESSED')],
    sources: [ROBERTS_RULES],
  },
  THREE_QUARTERS: {
    id: 'THREE_QUARTERS',
    ...amongVoters,
    threshold: [share('WEIGHT', 'AT_LEAST', 3, 4, 'EXPRESSED')],
    sources: [ROBERTS_RULES],
  },
  RESIDENTS_MEETING: {
    id: 'RESIDENTS_MEETING',
    voters: 'RESIDENTS',
    weightUnit: 'VOTES',
    quorum: [share('HEADS', 'MORE_THAN', 1, 2, 'ELIGIBLE')],
    threshold: [share('HEADS', 'MORE_THAN', 1, 2, 'CAST')],
    sources: [
      {
        law: '中华人民共和国城市居民委员会组织法',
        article: '第九条',
        date: '2018-12-29',
        place: '中华人民共和国',
      },
    ],
  },
  OWNERS_ORDINARY: {
    id: 'OWNERS_ORDINARY',
    ...amongOwners,
    threshold: both('MORE_THAN', 1, 2, 'CAST'),
    sources: [CIVIL_CODE('第二百七十八条'), CIVIL_CODE('第一千二百五十九条')],
  },
  OWNERS_SPECIAL: {
    id: 'OWNERS_SPECIAL',
    ...amongOwners,
    threshold: both('AT_LEAST', 3, 4, 'CAST'),
    sources: [CIVIL_CODE('第二百七十八条'), CIVIL_CODE('第一千二百五十九条')],
  },
};
