import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { closeReliefRound } from '../commands/close-relief-round.ts';
import { decideRelief } from '../commands/decide-relief.ts';
import { openReliefRound } from '../commands/open-relief-round.ts';
import { reliefOutcomeEnum } from './enums.ts';
import { reliefRoundType } from './relief.ts';

type RoundQuery = Parameters<Context['db']['reliefRound']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<RoundQuery, 'where'>, { districtId, id }: RowKey) =>
  db.reliefRound.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'openReliefRound',
  {
    inputFields: (t) => ({
      district: t.id({ description: 'The district whose communities are to be relieved.' }),
      title: t.string({ description: 'The round’s name, 1–100 characters.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Opens a round in which everything that is asked of communities is gone through. A district has one at a time.',
    authScopes: { permission: 'relief:decide' },
    errors: refusals,
    resolve: (_, { input }, context) => openReliefRound(context, input),
  },
  {
    name: 'OpenReliefRoundSuccess',
    outputFields: (t) => ({
      round: t.prismaField({
        type: reliefRoundType,
        description: 'The round, open.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'decideRelief',
  {
    inputFields: (t) => ({
      round: t.id({ description: 'An open round.' }),
      duty: t.id({ description: 'A duty that holds today.' }),
      outcome: t.field({
        type: reliefOutcomeEnum,
        description: 'What becomes of it. What the law asks is neither DELETED nor MERGED.',
      }),
      reason: t.string({
        description: 'Why, 1–1,000 characters. Everybody reads it when the round is closed.',
      }),
      mergedInto: t.id({
        required: false,
        description:
          'MERGED: a duty that stays and that every community of this one has. Left out otherwise.',
      }),
      timesPerYear: t.int({
        required: false,
        description: 'ADJUSTED and REDUCED: how often in a year, 1–3,660. Left out otherwise.',
      }),
      minutesEach: t.int({
        required: false,
        description: 'ADJUSTED and REDUCED: minutes each time, 1–14,400. Left out otherwise.',
      }),
    }),
  },
  {
    description:
      'Says what becomes of one duty. It happens when the round closes; until then it may be decided anew.',
    authScopes: { permission: 'relief:decide' },
    errors: refusals,
    resolve: (_, { input }, context) => decideRelief(context, input),
  },
  {
    name: 'DecideReliefSuccess',
    outputFields: (t) => ({
      round: t.prismaField({
        type: reliefRoundType,
        description: 'The round.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'closeReliefRound',
  {
    inputFields: (t) => ({
      round: t.id({ description: 'An open round.' }),
      leaveRest: t.boolean({
        defaultValue: false,
        description: 'Close it although duties of assistance are undecided: they stay as they are.',
      }),
    }),
  },
  {
    description: 'Closes a round: everything that was decided takes effect today, together.',
    authScopes: { permission: 'relief:decide' },
    errors: refusals,
    resolve: (_, { input }, context) => closeReliefRound(context, input),
  },
  {
    name: 'CloseReliefRoundSuccess',
    outputFields: (t) => ({
      round: t.prismaField({
        type: reliefRoundType,
        description: 'The round, closed, with the burden before and after.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
