import {
  type BallotDefinition,
  DECISION_PRESETS,
  type DecisionPreset,
  type DecisionRule,
} from '@linli/methods';
import { z } from 'zod';

const presets = Object.keys(DECISION_PRESETS) as [DecisionPreset, ...DecisionPreset[]];

/** The rule by which a ballot decides, as it is entered. */
export const ruleForm = {
  preset: z.enum(presets).nullish(),
};

type Entered = z.output<z.ZodObject<typeof ruleForm>>;

/** A ballot without a rule of its own: more than half for yes or no, most votes for the rest. */
export function readRule({ preset }: Entered, { method }: BallotDefinition): DecisionRule {
  const usual = method === 'YES_NO_ABSTAIN' ? 'SIMPLE_MAJORITY' : 'MOST_VOTES';
  return DECISION_PRESETS[preset ?? usual];
}
