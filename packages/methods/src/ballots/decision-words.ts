import type { DecisionCheck } from './decide.ts';
import type { DecisionBase, DecisionVoters } from './decision-rule.ts';

/** A language that decisions are told in. */
export type DecisionLocale = 'zh-CN' | 'zh-TW' | 'en';

/** What a sentence about a check has to say. */
export interface CheckFacts {
  readonly kind: DecisionCheck['kind'];
  readonly voters: DecisionVoters;
  readonly unit: 'HEADS' | 'AREA' | 'VOTES';
  readonly of: DecisionBase;
  readonly comparison: DecisionCheck['needed']['comparison'];
  readonly enough: boolean;
}

export type DecisionResult =
  | 'CARRIED'
  | 'NOT_QUORATE'
  | 'NOT_AGREED'
  | 'NEITHER'
  /** Enough took part, and the count found no winner. */
  | 'NO_WINNER';

/** The sentences of one language; figures come as text, shares without the sign for per cent. */
export interface DecisionWords {
  readonly share: (facts: CheckFacts, counted: string, needed: string) => string;
  /** Where shares would mislead: numbers, and the least that is enough. */
  readonly numbers: (facts: CheckFacts, counted: string, total: string, least: string) => string;
  /** Nobody of whom a share could be taken. */
  readonly nothing: (facts: CheckFacts) => string;
  readonly result: Readonly<Record<DecisionResult, string>>;
}

interface ChineseTerms {
  readonly voters: Readonly<Record<DecisionVoters, string>>;
  readonly units: Readonly<Record<CheckFacts['unit'], string>>;
  /** What comes after a number. */
  readonly measures: Readonly<Record<CheckFacts['unit'], string>>;
  readonly bases: Readonly<Record<DecisionBase, string>>;
  readonly takingPart: string;
  readonly agreeing: string;
  readonly makesUp: string;
  readonly is: string;
  readonly needs: string;
  readonly moreThan: string;
  readonly atLeast: string;
  readonly outOf: string;
  readonly enough: string;
  readonly notEnough: string;
  readonly nobody: string;
}

function chinese(terms: ChineseTerms, result: DecisionWords['result']): DecisionWords {
  const subject = ({ kind, voters, unit }: CheckFacts) =>
    `${kind === 'QUORUM' ? terms.takingPart : terms.agreeing}${terms.voters[voters]}${terms.units[unit]}`;
  const base = ({ kind, of, unit }: CheckFacts) =>
    kind === 'QUORUM' && of === 'ELIGIBLE' ? '' : `${terms.bases[of]}${terms.units[unit]}的`;
  const verdict = ({ enough }: CheckFacts) => (enough ? terms.enough : terms.notEnough);
  const needs = ({ comparison }: CheckFacts) =>
    `${terms.needs}${comparison === 'MORE_THAN' ? terms.moreThan : ''}`;
  return {
    share: (facts, counted, needed) =>
      `${subject(facts)}${terms.makesUp}${base(facts)}${counted}%，${needs(facts)}${needed}%：${verdict(facts)}`,
    numbers: (facts, counted, total, least) => {
      const measure = terms.measures[facts.unit];
      return `${subject(facts)}${terms.is}${counted}${measure}，${terms.outOf}${total}${measure}，${terms.needs}${terms.atLeast}${least}${measure}：${verdict(facts)}`;
    },
    nothing: (facts) => `${terms.nobody}：${verdict(facts)}`,
    result,
  };
}

const english: DecisionWords = {
  share: (facts, counted, needed) =>
    `${counted} % ${englishBase(facts)} ${englishVerb(facts)}, ${facts.comparison === 'MORE_THAN' ? 'more than ' : ''}${needed} % needed: ${englishVerdict(facts)}`,
  numbers: (facts, counted, total, least) => {
    const unit = { HEADS: '', AREA: ' m²', VOTES: ' votes' }[facts.unit];
    return `${counted} of ${total}${unit} ${englishBase(facts)} ${englishVerb(facts)}, at least ${least}${unit} needed: ${englishVerdict(facts)}`;
  },
  nothing: (facts) =>
    `Nobody ${facts.of === 'ELIGIBLE' ? 'may vote' : 'voted'}: ${englishVerdict(facts)}`,
  result: {
    CARRIED: 'It carries.',
    NOT_QUORATE: 'It does not carry: enough of those who voted agreed, but too few took part.',
    NOT_AGREED: 'It does not carry: enough took part, but too few agreed.',
    NEITHER: 'It does not carry: too few took part, and too few of them agreed.',
    NO_WINNER: 'It does not carry: the count found no winner.',
  },
};

function englishBase({ voters, unit, of }: CheckFacts): string {
  const people = { OWNERS: 'owners', RESIDENTS: 'residents', VOTERS: 'voters' }[voters];
  const which = {
    ELIGIBLE: '',
    CAST: ' who took part',
    VALID: ' with valid papers',
    EXPRESSED: ' who were for or against',
  }[of];
  const by = { HEADS: '', AREA: ' by area', VOTES: ' by votes' }[unit];
  return `of ${people}${which}${by}`;
}

const englishVerb = ({ kind }: CheckFacts) => (kind === 'QUORUM' ? 'took part' : 'agreed');
const englishVerdict = ({ enough }: CheckFacts) => (enough ? 'enough' : 'not enough');

/** The words of every language. */
export const decisionWords: Readonly<Record<DecisionLocale, DecisionWords>> = {
  'zh-CN': chinese(
    {
      voters: { OWNERS: '业主', RESIDENTS: '居民', VOTERS: '投票人' },
      units: { HEADS: '人数', AREA: '面积', VOTES: '票数' },
      measures: { HEADS: '人', AREA: '平方米', VOTES: '票' },
      bases: { ELIGIBLE: '全体', CAST: '参加表决', VALID: '有效票', EXPRESSED: '赞成和反对' },
      takingPart: '参加表决的',
      agreeing: '同意的',
      makesUp: '占',
      is: '是',
      needs: '需要',
      moreThan: '超过',
      atLeast: '至少',
      outOf: '一共',
      enough: '达到',
      notEnough: '没有达到',
      nobody: '还没有人能计入',
    },
    {
      CARRIED: '通过了',
      NOT_QUORATE: '没有通过：同意的够了，但参加表决的不够',
      NOT_AGREED: '没有通过：参加表决的够了，但同意的不够',
      NEITHER: '没有通过：参加表决的和同意的都不够',
      NO_WINNER: '没有通过：没有选项胜出',
    },
  ),
  'zh-TW': chinese(
    {
      voters: { OWNERS: '業主', RESIDENTS: '居民', VOTERS: '投票人' },
      units: { HEADS: '人數', AREA: '面積', VOTES: '票數' },
      measures: { HEADS: '人', AREA: '平方公尺', VOTES: '票' },
      bases: { ELIGIBLE: '全體', CAST: '參加表決', VALID: '有效票', EXPRESSED: '贊成和反對' },
      takingPart: '參加表決的',
      agreeing: '同意的',
      makesUp: '占',
      is: '是',
      needs: '需要',
      moreThan: '超過',
      atLeast: '至少',
      outOf: '一共',
      enough: '達到',
      notEnough: '沒有達到',
      nobody: '還沒有人能計入',
    },
    {
      CARRIED: '通過了',
      NOT_QUORATE: '沒有通過：同意的夠了，但參加表決的不夠',
      NOT_AGREED: '沒有通過：參加表決的夠了，但同意的不夠',
      NEITHER: '沒有通過：參加表決的和同意的都不夠',
      NO_WINNER: '沒有通過：沒有選項勝出',
    },
  ),
  en: english,
};
