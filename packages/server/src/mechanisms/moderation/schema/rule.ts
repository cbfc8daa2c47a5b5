import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { loadPlace } from '../../electorate/index.ts';
import { setModerationRule } from '../commands/set-moderation-rule.ts';
import { type ModerationTerms, termsIn } from '../rules.ts';

const ruleType = builder.objectRef<ModerationTerms>('ModerationRule').implement({
  description: 'How moderation goes in a place.',
  fields: (t) => ({
    reportThreshold: t.exposeInt('reportThreshold', {
      description:
        'So many open reports put a contribution at the top of the moderators’ queue. They never hide it.',
    }),
    appealDays: t.exposeInt('appealDays', {
      description: 'Days in which an author may appeal against hiding.',
    }),
    decisionDays: t.exposeInt('decisionDays', {
      description: 'Days in which an appeal is to be decided.',
    }),
  }),
});

builder.prismaObjectField('Community', 'moderationRule', (t) =>
  t.field({
    type: ruleType,
    description:
      'How moderation goes here: its own rule, that of the nearest place above, or three reports, thirty days and seven.',
    resolve: async ({ id }, _, context) => termsIn(context.db, await loadPlace(context, id)),
  }),
);

builder.relayMutationField(
  'setModerationRule',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The community; its rule goes for everything below it.' }),
      reportThreshold: t.int({ description: 'Open reports that make it urgent, 1–1,000.' }),
      appealDays: t.int({ description: 'Days in which an author may appeal, 7–365.' }),
      decisionDays: t.int({ description: 'Days in which an appeal is to be decided, 1–90.' }),
    }),
  },
  {
    description: 'Sets how moderation goes in a community.',
    authScopes: { permission: 'community:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => setModerationRule(context, input),
  },
  {
    name: 'SetModerationRuleSuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: 'Community',
        description: 'The community with its rule.',
        resolve: (query, id, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  },
);
