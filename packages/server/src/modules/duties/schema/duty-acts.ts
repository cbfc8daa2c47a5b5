import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { changeDutyLoad } from '../commands/change-duty-load.ts';
import { endDuty } from '../commands/end-duty.ts';
import { listDuty } from '../commands/list-duty.ts';
import { dutyType } from './duty.ts';
import { demandKindEnum } from './enums.ts';

type DutyQuery = Parameters<Context['db']['duty']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<DutyQuery, 'where'>, { districtId, id }: RowKey) =>
  db.duty.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'listDuty',
  {
    inputFields: (t) => ({
      community: t.id({
        description: 'Whose communities have it: a district, a subdistrict or a community.',
      }),
      kind: t.field({ type: demandKindEnum, description: 'What kind of thing it is.' }),
      title: t.string({ description: 'What is to be done, 1–100 characters.' }),
      basis: t.string({ description: 'The law that asks for it, 1–1,000 characters.' }),
      standard: t.string({ description: 'What doing it well means, 1–2,000 characters.' }),
      funds: t.field({
        type: 'Money',
        required: false,
        description: 'Money for each community and year; none when left out.',
      }),
      timesPerYear: t.int({ description: 'How often in a year, 1–3,660.' }),
      minutesEach: t.int({ description: 'Minutes of one worker each time, 1–14,400.' }),
      since: t.field({ type: 'Date', description: 'The first day on which it holds.' }),
      until: t.field({
        type: 'Date',
        required: false,
        description: 'The last day; without a term when left out.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Puts on the list what communities do by law. What they do for a department comes in by decideAdmission alone.',
    authScopes: { permission: 'duty:edit' },
    errors: refusals,
    resolve: (_, { input: { funds, ...rest } }, context) =>
      listDuty(context, { ...rest, fundsMinor: funds?.amount ?? '0' }),
  },
  {
    name: 'ListDutySuccess',
    outputFields: (t) => ({
      duty: t.prismaField({
        type: dutyType,
        description: 'The duty.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'changeDutyLoad',
  {
    inputFields: (t) => ({
      duty: t.id({ description: 'One that has not ended.' }),
      timesPerYear: t.int({ description: 'How often in a year from today on, 1–3,660.' }),
      minutesEach: t.int({ description: 'Minutes of one worker each time, 1–14,400.' }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description:
      'Changes what a duty costs each community, from today on. A department’s duty may not cost more than was admitted.',
    authScopes: { permission: 'duty:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => changeDutyLoad(context, input),
  },
  {
    name: 'ChangeDutyLoadSuccess',
    outputFields: (t) => ({
      duty: t.prismaField({
        type: dutyType,
        description: 'The duty, with its new load.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endDuty',
  {
    inputFields: (t) => ({
      duty: t.id({ description: 'One that has not ended.' }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description: 'Takes a duty off the list from today on, before its time.',
    authScopes: { permission: 'duty:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endDuty(context, input),
  },
  {
    name: 'EndDutySuccess',
    outputFields: (t) => ({
      duty: t.prismaField({
        type: dutyType,
        description: 'The duty, ended.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
