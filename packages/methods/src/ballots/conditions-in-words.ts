import type {
  DecisionBase,
  DecisionMeasure,
  DecisionRule,
  DecisionVoters,
  NeededShare,
} from './decision-rule.ts';
import type { DecisionLocale } from './decision-words.ts';

/** Shares that differ in nothing but what they measure, which one sentence tells. */
interface Condition {
  readonly kind: 'QUORUM' | 'THRESHOLD';
  readonly voters: DecisionVoters;
  readonly units: readonly Unit[];
  readonly of: DecisionBase;
  readonly comparison: NeededShare['comparison'];
  readonly numerator: number;
  readonly denominator: number;
}

type Unit = 'HEADS' | 'AREA' | 'VOTES';

interface ConditionWords {
  readonly condition: (condition: Condition) => string;
  /** Any number of voters is enough. */
  readonly anyQuorum: string;
  /** The count alone decides. */
  readonly anyThreshold: string;
}

/**
 * What a rule asks, as sentences that a neighbour understands before the vote, e.g.
 * 参加表决的业主人数和面积都要达到三分之二以上. Who has to take part comes first, then who has to agree; at least one
 * sentence of each.
 */
export function conditionsInWords(rule: DecisionRule, locale: DecisionLocale): readonly string[] {
  const words = conditionWords[locale];
  const told = (kind: Condition['kind'], shares: readonly NeededShare[], none: string) =>
    shares.length === 0 ? [none] : together(kind, rule, shares).map(words.condition);
  return [
    ...told('QUORUM', rule.quorum, words.anyQuorum),
    ...told('THRESHOLD', rule.threshold, words.anyThreshold),
  ];
}

function together(
  kind: Condition['kind'],
  { voters, weightUnit }: DecisionRule,
  shares: readonly NeededShare[],
): Condition[] {
  const unitOf = (measure: DecisionMeasure): Unit => (measure === 'HEADS' ? 'HEADS' : weightUnit);
  const conditions = new Map<string, Condition>();
  for (const { measure, of, comparison, numerator, denominator } of shares) {
    const asked = { kind, voters, of, comparison, numerator, denominator };
    const key = Object.values(asked).join();
    const units = conditions.get(key)?.units ?? [];
    conditions.set(key, { ...asked, units: [...units, unitOf(measure)] });
  }
  return [...conditions.values()];
}

interface ChineseTerms {
  readonly voters: Readonly<Record<DecisionVoters, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly bases: Readonly<Record<DecisionBase, string>>;
  readonly takingPart: string;
  readonly agreeing: string;
  readonly needs: string;
  readonly needsAll: string;
  readonly atLeast: (share: string) => string;
  readonly moreThan: (share: string) => string;
}

const NUMERALS = '零一二三四五六七八九十';

function chinese(terms: ChineseTerms): ConditionWords['condition'] {
  const share = ({ numerator, denominator }: Condition) => {
    if (numerator * 2 === denominator) return '一半';
    if (denominator > 10) return `${numerator}/${denominator}`;
    return `${NUMERALS[denominator]}分之${NUMERALS[numerator]}`;
  };
  return (condition) => {
    const { kind, voters, units, of, comparison } = condition;
    const quorum = kind === 'QUORUM';
    const who = units.includes('VOTES') ? '' : terms.voters[voters];
    const subject = `${quorum ? terms.takingPart : terms.agreeing}${who}${units.map((unit) => terms.units[unit]).join('和')}`;
    const base = quorum && of === 'ELIGIBLE' ? '' : terms.bases[of];
    const measure = comparison === 'AT_LEAST' ? terms.atLeast : terms.moreThan;
    return `${subject}${units.length > 1 ? terms.needsAll : terms.needs}${measure(`${base}${share(condition)}`)}`;
  };
}

function english(condition: Condition): string {
  const { kind, voters, units, of, comparison, numerator, denominator } = condition;
  const people = { OWNERS: 'owners', RESIDENTS: 'residents', VOTERS: 'voters' }[voters];
  const byVotes = units.includes('VOTES');
  const base = byVotes
    ? {
        ELIGIBLE: 'all votes',
        CAST: 'the votes cast',
        VALID: 'the valid votes',
        EXPRESSED: 'the votes for and against',
      }[of]
    : {
        ELIGIBLE: `all ${people}`,
        CAST: `the ${people} who take part`,
        VALID: `the ${people} whose papers are valid`,
        EXPRESSED: `the ${people} who are for or against`,
      }[of];
  const ways = { HEADS: 'by number', AREA: 'by floor area', VOTES: 'by votes' };
  const by =
    units.join() === 'HEADS' || byVotes
      ? ''
      : `, ${units.map((unit) => ways[unit]).join(' and ')},`;
  const known = { '1/2': 'half', '2/3': 'two thirds', '3/4': 'three quarters' };
  const text = `${numerator}/${denominator}`;
  const share = known[text as keyof typeof known] ?? text;
  const verbs = byVotes
    ? { QUORUM: 'have to be cast', THRESHOLD: 'have to be in favour' }
    : { QUORUM: 'have to take part', THRESHOLD: 'have to agree' };
  return `${comparison === 'AT_LEAST' ? 'At least' : 'More than'} ${share} of ${base}${by} ${verbs[kind]}`;
}

const conditionWords: Readonly<Record<DecisionLocale, ConditionWords>> = {
  'zh-CN': {
    condition: chinese({
      voters: { OWNERS: '业主', RESIDENTS: '居民', VOTERS: '投票人' },
      units: { HEADS: '人数', AREA: '面积', VOTES: '票数' },
      bases: {
        ELIGIBLE: '全体的',
        CAST: '参加表决的',
        VALID: '有效票的',
        EXPRESSED: '赞成和反对总数的',
      },
      takingPart: '参加表决的',
      agreeing: '同意的',
      needs: '要',
      needsAll: '都要',
      atLeast: (share) => `达到${share}以上`,
      moreThan: (share) => `超过${share}`,
    }),
    anyQuorum: '不论多少人参加，结果都算数',
    anyThreshold: '按得票多少决定，不设最低比例',
  },
  'zh-TW': {
    condition: chinese({
      voters: { OWNERS: '業主', RESIDENTS: '居民', VOTERS: '投票人' },
      units: { HEADS: '人數', AREA: '面積', VOTES: '票數' },
      bases: {
        ELIGIBLE: '全體的',
        CAST: '參加表決的',
        VALID: '有效票的',
        EXPRESSED: '贊成和反對總數的',
      },
      takingPart: '參加表決的',
      agreeing: '同意的',
      needs: '要',
      needsAll: '都要',
      atLeast: (share) => `達到${share}以上`,
      moreThan: (share) => `超過${share}`,
    }),
    anyQuorum: '不論多少人參加，結果都算數',
    anyThreshold: '依得票多少決定，不設最低比例',
  },
  en: {
    condition: english,
    anyQuorum: 'However many take part, the result stands',
    anyThreshold: 'The count alone decides; no least share is asked',
  },
};
