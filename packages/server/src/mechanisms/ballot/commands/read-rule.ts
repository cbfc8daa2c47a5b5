import {
  type BallotDefinition,
  DECISION_PRESETS,
  type DecisionPreset,
  type DecisionRule,
  parseDecisionRule,
  takesThreshold,
} from '@linli/methods';
import { z } from 'zod';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { line } from '../../../kernel/input.ts';

const presets = Object.keys(DECISION_PRESETS) as [DecisionPreset, ...DecisionPreset[]];

const share = z.object({
  measure: z.enum(['HEADS', 'WEIGHT']),
  of: z.enum(['ELIGIBLE', 'CAST', 'VALID', 'EXPRESSED']),
  comparison: z.enum(['AT_LEAST', 'MORE_THAN']),
  numerator: z.int().min(0).max(1_000_000),
  denominator: z.int().min(1).max(1_000_000),
});

const source = z.object({
  law: line(200),
  article: line(200, 0).nullish(),
  date: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  place: line(200, 0).nullish(),
  url: z
    .string()
    .max(200)
    .regex(/^https?:\/\/\S+$/)
    .nullish(),
});

/** The rule by which a ballot decides, as it is entered: one that comes with the product, or a place's own. */
export const ruleForm = {
  preset: z.enum(presets).nullish(),
  rule: z
    .object({
      quorum: z.array(share).max(4).nullish(),
      threshold: z.array(share).max(4).nullish(),
      sources: z.array(source).min(1).max(5),
    })
    .nullish(),
};

type Entered = z.output<z.ZodObject<typeof ruleForm>>;

/** Who votes, as far as a rule speaks of them. */
interface Voters {
  votingUnit: 'PERSON' | 'HOUSEHOLD' | 'OWNER';
  electorate: { leastLevel: string };
}

/**
 * The rule of a ballot. Without one: more than half for yes or no, most votes for the rest.
 *
 * @throws InvalidInputError for two rules at once, one that asks nothing or that nobody can reach, and
 *   one that asks for a share of agreement where the method has none (THRESHOLD_NOT_TAKEN)
 */
export function readRule(entered: Entered & Voters, { method }: BallotDefinition): DecisionRule {
  const { preset, rule: own } = entered;
  if (preset && own) throw new InvalidInputError([{ path: ['rule'], code: 'RULE_TWICE' }]);
  const usual = method === 'YES_NO_ABSTAIN' ? 'SIMPLE_MAJORITY' : 'MOST_VOTES';
  const rule = own ? readOwn(own, entered) : DECISION_PRESETS[preset ?? usual];
  if (rule.threshold.length > 0 && !takesThreshold(method)) {
    const path = own ? ['rule', 'threshold'] : ['preset'];
    throw new InvalidInputError([{ path, code: 'THRESHOLD_NOT_TAKEN' }]);
  }
  return rule;
}

function readOwn(
  { quorum, threshold, sources }: NonNullable<Entered['rule']>,
  { votingUnit, electorate }: Voters,
): DecisionRule {
  const residents = votingUnit === 'HOUSEHOLD' || electorate.leastLevel === 'RESIDENT';
  const parsed = parseDecisionRule({
    id: 'OWN',
    voters: votingUnit === 'OWNER' ? 'OWNERS' : residents ? 'RESIDENTS' : 'VOTERS',
    weightUnit: votingUnit === 'OWNER' ? 'AREA' : 'VOTES',
    quorum: quorum ?? [],
    threshold: threshold ?? [],
    sources: sources.map(({ law, article, date, place, url }) => ({
      ...{ law, article: article ?? '', date, place: place ?? '' },
      ...(url ? { url } : {}),
    })),
  });
  if (!parsed.ok) {
    throw new InvalidInputError(
      parsed.problems.map(({ path, code }) => ({
        path: ['rule', ...path.split('.')],
        code: code === 'UNREACHABLE' ? 'SHARE_UNREACHABLE' : 'VALUE_INVALID',
      })),
    );
  }
  if (parsed.value.quorum.length + parsed.value.threshold.length > 0) return parsed.value;
  throw new InvalidInputError([{ path: ['rule', 'threshold'], code: 'VALUE_REQUIRED' }]);
}
