import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { amendResolution } from '../commands/amend-resolution.ts';
import { draftResolution } from '../commands/draft-resolution.ts';
import { editResolution } from '../commands/edit-resolution.ts';
import { publishResolution } from '../commands/publish-resolution.ts';
import { rateResolution } from '../commands/rate-resolution.ts';
import { withdrawResolution } from '../commands/withdraw-resolution.ts';
import { deliveryAnswerEnum, resolutionBasisEnum } from './enums.ts';
import { resolutionType } from './resolution.ts';

type ResolutionQuery = Parameters<Context['db']['resolution']['findUniqueOrThrow']>[0];

/** The field in which every act answers its resolution. */
const answered = {
  type: resolutionType,
  description: 'The resolution afterwards.',
  resolve: (
    query: Omit<ResolutionQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.resolution.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const words = {
  resolution: 'The resolution.',
  title: 'What was decided, in a line, 2–100 characters.',
  text: 'What was decided, plain text, 1–5,000 characters; numbers of people are masked.',
  tasks: 'Who does what until when, in order, 1–20.',
  citations:
    'What it rests on: arguments, statements and suggestions of the topic, its ballots and meetings; at most 50.',
} as const;

const taskInput = builder.inputType('ResolutionTaskInput', {
  description: 'What a resolution gives somebody to do.',
  fields: (t) => ({
    title: t.string({ description: 'What is to be done, 2–100 characters.' }),
    body: t.string({ required: false, description: 'More about it, at most 2,000 characters.' }),
    ownerOrganization: t.id({ description: 'The organization that does it.' }),
    department: t.id({ required: false, description: 'The organization that answers for it.' }),
    days: t.int({
      description: 'Civil days for it from the day after it comes into force, 1–730.',
    }),
  }),
});

type TaskInput = typeof taskInput.$inferInput;

/** Tasks as commands take them: what is left out is empty. */
const tasksOf = (tasks: readonly TaskInput[]) =>
  tasks.map(({ body, ...task }) => ({ ...task, body: body ?? '' }));

builder.relayMutationField(
  'draftResolution',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic that it decides.' }),
      basis: t.field({ type: resolutionBasisEnum, description: 'How it was decided.' }),
      title: t.string({ description: words.title }),
      text: t.string({ description: words.text }),
      tasks: t.field({ type: [taskInput], description: words.tasks }),
      citations: t.idList({ description: words.citations }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Drafts what was decided in a topic, as staff or for the organization that must answer.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { tasks, ...rest } }, context) =>
      draftResolution(context, { ...rest, tasks: tasksOf(tasks) }),
  },
  {
    name: 'DraftResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'editResolution',
  {
    inputFields: (t) => ({
      resolution: t.id({ description: words.resolution }),
      title: t.string({ description: words.title }),
      text: t.string({ description: words.text }),
      tasks: t.field({ type: [taskInput], description: words.tasks }),
      citations: t.idList({ description: words.citations }),
    }),
  },
  {
    description: 'Writes a draft anew, as a whole.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { tasks, ...rest } }, context) =>
      editResolution(context, { ...rest, tasks: tasksOf(tasks) }),
  },
  {
    name: 'EditResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'amendResolution',
  {
    inputFields: (t) => ({
      resolution: t.id({ description: words.resolution }),
      title: t.string({ description: words.title }),
      text: t.string({ description: words.text }),
      tasks: t.field({ type: [taskInput], description: words.tasks }),
      citations: t.idList({ description: words.citations }),
      reason: t.string({ description: 'Why it differs; public. 1–500 characters.' }),
    }),
  },
  {
    description:
      'Writes the next wording after an objection was upheld or the notice withdrawn. It is published like the first; the one before stays.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { tasks, ...rest } }, context) =>
      amendResolution(context, { ...rest, tasks: tasksOf(tasks) }),
  },
  {
    name: 'AmendResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'publishResolution',
  {
    inputFields: (t) => ({
      resolution: t.id({ description: words.resolution }),
      place: t.string({
        description: 'Where the notice hangs beside the page, 2–100 characters; public.',
      }),
      days: t.int({
        required: false,
        description: 'Civil days of the notice, from the day after; 7 when left out, 60 at most.',
      }),
    }),
  },
  {
    description:
      'Puts a draft on public notice. When that ends with no objection upheld, it is in force.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => publishResolution(context, input),
  },
  {
    name: 'PublishResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'withdrawResolution',
  {
    inputFields: (t) => ({
      resolution: t.id({ description: words.resolution }),
      reason: t.string({ description: 'Why; public. 1–500 characters.' }),
    }),
  },
  {
    description:
      'Withdraws a resolution with its notice and its work. Its topic looks for common ground again.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => withdrawResolution(context, input),
  },
  {
    name: 'WithdrawResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'rateResolution',
  {
    inputFields: (t) => ({
      resolution: t.id({ description: words.resolution }),
      stars: t.int({ description: '1–5, 5 the best.' }),
      done: t.field({ type: deliveryAnswerEnum, description: 'Whether it was done.' }),
    }),
  },
  {
    description:
      'Rates, as a verified resident of the place, what a resolution promised; sent again, it replaces the first.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => rateResolution(context, input),
  },
  {
    name: 'RateResolutionSuccess',
    outputFields: (t) => ({ resolution: t.prismaField(answered) }),
  },
);
