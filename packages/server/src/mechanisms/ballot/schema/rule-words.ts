import { conditionsInWords, DECISION_PRESETS } from '@linli/methods';
import { builder } from '../../../builder.ts';
import { decisionRule } from './decision-rule.ts';

builder.objectField(decisionRule, 'inWords', (t) =>
  t.stringList({
    description:
      'What it asks, as sentences in the viewer’s language: who has to take part, then who has to agree.',
    resolve: (rule, _, { locale }) => [...conditionsInWords(rule, locale)],
  }),
);

builder.queryField('decisionPresets', (t) =>
  t.field({
    type: [decisionRule],
    authScopes: { public: true },
    description:
      'The rules that come with the product; `id` is what prepareBallot takes as its `preset`.',
    resolve: () => Object.values(DECISION_PRESETS),
  }),
);
