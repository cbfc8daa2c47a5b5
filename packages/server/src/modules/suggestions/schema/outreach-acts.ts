import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { advanceOutreach } from '../commands/advance-outreach.ts';
import { editOutreach } from '../commands/edit-outreach.ts';
import { planOutreach } from '../commands/plan-outreach.ts';
import { recordVisit } from '../commands/record-visit.ts';
import { doorOutcome, outreachAction, outreachKind } from './enums.ts';
import { outreachType } from './outreach.ts';

type OutreachQuery = Parameters<Context['db']['outreach']['findUnique']>[0];

const readBack = (
  { db }: Context,
  query: Omit<OutreachQuery, 'where'>,
  { districtId, id }: RowKey,
) => db.outreach.findUnique({ ...query, where: { districtId_id: { districtId, id } } });

const announced = builder.inputType('OutreachPlanInput', {
  description: 'What is announced of an outreach.',
  fields: (t) => ({
    title: t.string({ description: 'What it is called, 2–60 characters.' }),
    body: t.string({ required: false, description: 'More about it, at most 2,000 characters.' }),
    heldBy: t.string({
      description: 'Who receives or goes round, in words that everybody reads, 1–100 characters.',
    }),
    organization: t.id({ required: false, description: 'The organization that holds it.' }),
    venue: t.string({
      required: false,
      description: 'Where, at most 100 characters; needed but for visits.',
    }),
    firstDay: t.field({ type: 'Date', description: 'The first day.' }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day, at most a year later; the first one for a single day.',
    }),
    opensAt: t.string({
      required: false,
      description: 'From when on each day, `HH:MM` local time; all day without.',
    }),
    closesAt: t.string({
      required: false,
      description: 'Until when on each day, `HH:MM` local time, later than `opensAt`.',
    }),
    grid: t.id({
      required: false,
      description: 'The grid that is gone through: its buildings by name, unless they are given.',
    }),
    buildings: t.idList({
      required: false,
      description: 'The buildings on the way in their order, at most 200.',
    }),
  }),
});

const planFrom = ({ body, venue, buildings, ...rest }: typeof announced.$inferInput) => ({
  ...rest,
  body: body ?? '',
  venue: venue ?? '',
  buildings: buildings ?? [],
});

builder.relayMutationField(
  'planOutreach',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The place that it is for.' }),
      kind: t.field({ type: outreachKind, description: 'What it is; it stays so.' }),
      plan: t.field({ type: announced, description: 'What is announced.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Plans a letter-box round, visits from door to door, or a reception day, as staff.',
    authScopes: { permission: 'outreach:edit' },
    errors: refusals,
    resolve: (_, { input: { plan, ...rest } }, context) =>
      planOutreach(context, { ...rest, ...planFrom(plan) }),
  },
  {
    name: 'PlanOutreachSuccess',
    outputFields: (t) => ({
      outreach: t.prismaField({
        type: outreachType,
        nullable: true,
        description: 'The outreach; null for a key that may plan visits and not read them.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'editOutreach',
  {
    inputFields: (t) => ({
      outreach: t.id({ description: 'One that has not begun.' }),
      plan: t.field({ type: announced, description: 'All of it, anew.' }),
    }),
  },
  {
    description: 'Changes what is announced of an outreach that has not begun.',
    authScopes: { permission: 'outreach:edit' },
    errors: refusals,
    resolve: (_, { input: { outreach, plan } }, context) =>
      editOutreach(context, { outreach, ...planFrom(plan) }),
  },
  {
    name: 'EditOutreachSuccess',
    outputFields: (t) => ({
      outreach: t.prismaField({
        type: outreachType,
        nullable: true,
        description: 'The outreach; null for a key that may plan visits and not read them.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'advanceOutreach',
  {
    inputFields: (t) => ({
      outreach: t.id({ description: 'The outreach.' }),
      action: t.field({ type: outreachAction, description: 'The step.' }),
      words: t.string({
        required: false,
        description:
          'What came of it, or why it is cancelled, at most 500 characters; everybody reads it.',
      }),
    }),
  },
  {
    description: 'Starts, closes or cancels an outreach.',
    authScopes: { permission: 'outreach:edit' },
    errors: refusals,
    resolve: (_, { input: { words, ...rest } }, context) =>
      advanceOutreach(context, { ...rest, words: words ?? null }),
  },
  {
    name: 'AdvanceOutreachSuccess',
    outputFields: (t) => ({
      outreach: t.prismaField({
        type: outreachType,
        nullable: true,
        description: 'The outreach; null for a key that may plan visits and not read them.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordVisit',
  {
    inputFields: (t) => ({
      outreach: t.id({ description: 'Visits that are under way.' }),
      household: t.id({ description: 'Whose door it was; see `Community.household`.' }),
      outcome: t.field({ type: doorOutcome, description: 'What became of it.' }),
    }),
  },
  {
    description: 'Notes what became of knocking at a door; a later time replaces an earlier one.',
    authScopes: { permission: 'suggestion:record' },
    errors: refusals,
    resolve: (_, { input }, context) => recordVisit(context, input),
  },
  {
    name: 'RecordVisitSuccess',
    outputFields: (t) => ({
      outreach: t.prismaField({
        type: outreachType,
        nullable: true,
        description: 'The outreach; null for a key that may record and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
