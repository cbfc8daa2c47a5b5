import type { Decision, DecisionCheck } from './decide.ts';
import type { DecisionRule } from './decision-rule.ts';
import {
  type CheckFacts,
  type DecisionLocale,
  type DecisionResult,
  decisionWords,
} from './decision-words.ts';
import { showShares } from './show-shares.ts';

/** A decision as sentences that a neighbour understands. */
export interface RuleInWords {
  /** One for each check of the decision, in its order. */
  readonly checks: readonly string[];
  /** Whether it carries, and if not, what is missing. */
  readonly result: string;
}

/**
 * Tells what a rule asked and what the vote was, e.g. 参加表决的业主面积占67.2%，需要66.7%：达到. Shares have
 * as many decimals as it takes for the figures to agree with the verdict, four at most; where that is
 * not enough, numbers are told instead. Areas are in square metres.
 */
export function ruleInWords(
  rule: DecisionRule,
  decision: Decision,
  locale: DecisionLocale,
): RuleInWords {
  return {
    checks: decision.checks.map((check) => tell(rule, check, locale)),
    result: decisionWords[locale].result[resultOf(decision)],
  };
}

function tell(rule: DecisionRule, check: DecisionCheck, locale: DecisionLocale): string {
  const { kind, needed, counted, total, least, enough } = check;
  const { measure, of, comparison } = needed;
  const unit = measure === 'HEADS' ? 'HEADS' : rule.weightUnit;
  const facts: CheckFacts = { kind, voters: rule.voters, unit, of, comparison, enough };
  const words = decisionWords[locale];
  if (total === 0) return words.nothing(facts);
  const shares = showShares(check);
  if (shares) return words.share(facts, shares.counted, shares.needed);
  const number = (value: number) => inDigits(value, unit);
  return words.numbers(facts, number(counted), number(total), number(least));
}

/** With commas between thousands; hundredths of a square metre as square metres. */
function inDigits(value: number, unit: CheckFacts['unit']): string {
  const [whole, hundredths] = unit === 'AREA' ? [Math.floor(value / 100), value % 100] : [value, 0];
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return hundredths === 0 ? digits : `${digits}.${String(hundredths).padStart(2, '0')}`;
}

function resultOf({ quorate, agreed, carried, checks }: Decision): DecisionResult {
  if (carried) return 'CARRIED';
  const enough = checks.every((check) => check.kind === 'QUORUM' || check.enough);
  if (quorate) return enough ? 'NO_WINNER' : 'NOT_AGREED';
  return agreed ? 'NOT_QUORATE' : 'NEITHER';
}
