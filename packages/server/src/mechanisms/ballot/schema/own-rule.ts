import { builder } from '../../../builder.ts';
import { decisionBaseEnum, decisionComparisonEnum, decisionMeasureEnum } from './enums.ts';

const shareInput = builder.inputType('NeededShareInput', {
  description: 'A share that has to be reached, exactly: two thirds are 2 and 3.',
  fields: (t) => ({
    measure: t.field({ type: decisionMeasureEnum, description: 'What is measured.' }),
    of: t.field({ type: decisionBaseEnum, description: 'What it is taken of.' }),
    comparison: t.field({
      type: decisionComparisonEnum,
      description: 'Whether the share itself is enough.',
    }),
    numerator: t.int({ description: '0–1,000,000.' }),
    denominator: t.int({ description: '1–1,000,000.' }),
  }),
});

const sourceInput = builder.inputType('DecisionSourceInput', {
  description: 'Where a rule comes from.',
  fields: (t) => ({
    law: t.string({
      description: 'The law, statute or book, by its name in its own language, 1–200 characters.',
    }),
    article: t.string({ required: false, description: 'At most 200 characters.' }),
    date: t.string({
      description: 'The day of the version that is meant, YYYY-MM-DD; of a book its year, YYYY.',
    }),
    place: t.string({ required: false, description: 'Where it holds, at most 200 characters.' }),
    url: t.string({
      required: false,
      description: 'Where it can be read, http or https, at most 200 characters.',
    }),
  }),
});

/** A rule as data, beside the presets. */
export const decisionRuleInput = builder.inputType('DecisionRuleInput', {
  description:
    'A place’s own rule. Every share of both lists has to be reached; at least one is asked. Whom it speaks of, and what a weight is, follow from who votes.',
  fields: (t) => ({
    quorum: t.field({
      type: [shareInput],
      required: false,
      description: 'Shares of who took part, at most 4; any number is enough without.',
    }),
    threshold: t.field({
      type: [shareInput],
      required: false,
      description:
        'Shares of who agreed, at most 4; the count alone decides without. Only for YES_NO_ABSTAIN, SINGLE, APPROVAL and IRV.',
    }),
    sources: t.field({
      type: [sourceInput],
      description: 'Where it comes from, 1–5: no rule without one.',
    }),
  }),
});
