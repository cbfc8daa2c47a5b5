import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { draftDutyRoster } from '../commands/draft-duty-roster.ts';
import { publishDutyRoster } from '../commands/publish-duty-roster.ts';
import { dutyRosterType } from './duty-roster.ts';

type RosterQuery = Omit<Parameters<Context['db']['dutyRoster']['findUniqueOrThrow']>[0], 'where'>;

const readBack = ({ db }: Context, query: RosterQuery, { districtId, id }: RowKey) =>
  db.dutyRoster.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

const shiftInput = builder.inputType('DutyShiftInput', {
  description: 'When one member is on duty on one day. A shift over midnight is entered as two.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'A day of the month, within the member’s term.' }),
    from: t.string({ description: 'When it begins: `HH:MM`, local time.' }),
    to: t.string({ description: 'When it ends: `HH:MM` after that; `24:00` ends the day.' }),
    membership: t.id({ description: 'The member, by the membership’s global id.' }),
  }),
});

builder.relayMutationField(
  'draftDutyRoster',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The body.' }),
      month: t.string({ description: 'The month: `2026-11`; this one or one to come.' }),
      shifts: t.field({
        type: [shiftInput],
        description: 'Who is on duty when, 1–500 shifts: the whole month.',
      }),
    }),
  },
  {
    description: 'Keeps a draft of a month’s duty roster, in place of the draft before it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => draftDutyRoster(context, input),
  },
  {
    name: 'DraftDutyRosterSuccess',
    outputFields: (t) => ({
      dutyRoster: t.prismaField({
        type: dutyRosterType,
        description: 'The draft.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'publishDutyRoster',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The body.' }),
      month: t.string({ description: 'The month: `2026-11`; this one or one to come.' }),
      shifts: t.field({
        type: [shiftInput],
        required: false,
        description: 'Who is on duty when, 1–500 shifts: the whole month. Left out, the draft’s.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Publishes who of a body is on duty in a month, in place of what was published before: who speaks for the body, or staff of its place. The members are told.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => publishDutyRoster(context, input),
  },
  {
    name: 'PublishDutyRosterSuccess',
    outputFields: (t) => ({
      dutyRoster: t.prismaField({
        type: dutyRosterType,
        description: 'The roster, as it stands.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
