import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { settleNeed } from '../commands/settle-need.ts';
import { needType } from './need.ts';

const needOutcome = builder.enumType('NeedOutcome', {
  description: 'How a need is settled.',
  values: {
    MET: { description: 'It is met.' },
    CLOSED: { description: 'It is taken off the list without being met.' },
  } as const,
});

builder.relayMutationField(
  'settleNeed',
  {
    inputFields: (t) => ({
      need: t.id({ description: 'One that is open.' }),
      outcome: t.field({ type: needOutcome, description: 'How it is settled.' }),
      words: t.string({
        description:
          'How it was met, or why it is closed, 1–500 characters; whoever raised it reads this.',
      }),
    }),
  },
  {
    description: 'Says how a need was met, or closes it with a reason, as staff.',
    authScopes: { permission: 'need:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => settleNeed(context, input),
  },
  {
    name: 'SettleNeedSuccess',
    outputFields: (t) => ({
      need: t.prismaField({
        type: needType,
        nullable: true,
        description: 'The need; null for a key that may settle and not read.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.need.findUnique({ ...query, where: { districtId_id: { districtId, id } } }),
      }),
    }),
  },
);
