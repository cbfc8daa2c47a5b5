import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { assignWorkItem } from '../commands/assign-work-item.ts';
import { cancelWorkItem } from '../commands/cancel-work-item.ts';
import { changeDueDate } from '../commands/change-due-date.ts';
import { finishWorkItem } from '../commands/finish-work-item.ts';
import { reassignWorkItem } from '../commands/reassign-work-item.ts';
import { reopenWorkItem } from '../commands/reopen-work-item.ts';
import { reportProgress } from '../commands/report-progress.ts';
import { verifyWorkItem } from '../commands/verify-work-item.ts';
import { workItemType } from './work-item.ts';

type WorkItemQuery = Parameters<Context['db']['workItem']['findUniqueOrThrow']>[0];

/** The field in which every act answers its work item. */
const answered = {
  type: workItemType,
  nullable: true,
  description: 'The work item afterwards; null for a key that may act and not read.',
  resolve: (
    query: Omit<WorkItemQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.workItem.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const words = {
  workItem: 'The work item.',
  photos: 'Evidence: at most six ids from attachPhoto, each the viewer’s own.',
  documents: 'Evidence: at most six ids from attachDocument, each the viewer’s own.',
  ownerOrganization: 'The organization that does it. Give this or `ownerMembership`.',
  ownerMembership:
    'The membership of the person who does it for their organization. Give this or `ownerOrganization`.',
} as const;

builder.relayMutationField(
  'assignWorkItem',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The place that it concerns.' }),
      title: t.string({ description: 'What is to be done, 2–100 characters.' }),
      body: t.string({ required: false, description: 'More about it, at most 4,000 characters.' }),
      ownerOrganization: t.id({ required: false, description: words.ownerOrganization }),
      ownerMembership: t.id({ required: false, description: words.ownerMembership }),
      department: t.id({
        required: false,
        description: 'The organization that answers for it, by which officials sort.',
      }),
      dueAt: t.field({ type: 'DateTime', description: 'Until when; later than now.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Enters by hand something that somebody has to do by a day, as staff.',
    authScopes: { permission: 'work-item:assign' },
    errors: refusals,
    resolve: (_, { input: { body, ...rest } }, context) =>
      assignWorkItem(context, { ...rest, body: body ?? '' }),
  },
  {
    name: 'AssignWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'reassignWorkItem',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      ownerOrganization: t.id({ required: false, description: words.ownerOrganization }),
      ownerMembership: t.id({ required: false, description: words.ownerMembership }),
      reason: t.string({ required: false, description: 'Why, at most 500 characters.' }),
    }),
  },
  {
    description: 'Gives a work item to another owner, as staff.',
    authScopes: { permission: 'work-item:assign' },
    errors: refusals,
    resolve: (_, { input }, context) => reassignWorkItem(context, input),
  },
  {
    name: 'ReassignWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'reportProgress',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      body: t.string({ description: 'What was done, 1–2,000 characters.' }),
      progress: t.int({ description: 'How much is done now, 0–100 %.' }),
      photos: t.idList({ required: false, description: words.photos }),
      documents: t.idList({ required: false, description: words.documents }),
    }),
  },
  {
    description: 'Reports how far a work item has come, as its owner or as staff for them.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { photos, documents, ...rest } }, context) =>
      reportProgress(context, { ...rest, photos: photos ?? [], documents: documents ?? [] }),
  },
  {
    name: 'ReportProgressSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'finishWorkItem',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      body: t.string({ description: 'What was done, so that it can be verified; 1–2,000.' }),
      photos: t.idList({ required: false, description: words.photos }),
      documents: t.idList({ required: false, description: words.documents }),
    }),
  },
  {
    description: 'Says that a work item is done, as its owner or as staff for them.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { photos, documents, ...rest } }, context) =>
      finishWorkItem(context, { ...rest, photos: photos ?? [], documents: documents ?? [] }),
  },
  {
    name: 'FinishWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'verifyWorkItem',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      comment: t.string({ required: false, description: 'At most 500 characters.' }),
    }),
  },
  {
    description: 'Verifies that a work item is really done. Not by whoever finished it.',
    authScopes: { permission: 'work-item:verify' },
    errors: refusals,
    resolve: (_, { input }, context) => verifyWorkItem(context, input),
  },
  {
    name: 'VerifyWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'reopenWorkItem',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      reason: t.string({ description: 'What is missing, for the owner; 1–500 characters.' }),
    }),
  },
  {
    description: 'Refuses to verify a work item and sends it back. Not by whoever finished it.',
    authScopes: { permission: 'work-item:verify' },
    errors: refusals,
    resolve: (_, { input }, context) => reopenWorkItem(context, input),
  },
  {
    name: 'ReopenWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'cancelWorkItem',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      reason: t.string({ description: 'Why it is given up, 1–500 characters.' }),
    }),
  },
  {
    description: 'Gives a work item up, as staff.',
    authScopes: { permission: 'work-item:assign' },
    errors: refusals,
    resolve: (_, { input }, context) => cancelWorkItem(context, input),
  },
  {
    name: 'CancelWorkItemSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'changeDueDate',
  {
    inputFields: (t) => ({
      workItem: t.id({ description: words.workItem }),
      dueAt: t.field({ type: 'DateTime', description: 'Until when now; later than now.' }),
      reason: t.string({ description: 'Why; it stays on the timeline. 1–500 characters.' }),
    }),
  },
  {
    description: 'Sets another time until which a work item is to be done, as staff.',
    authScopes: { permission: 'work-item:assign' },
    errors: refusals,
    resolve: (_, { input }, context) => changeDueDate(context, input),
  },
  {
    name: 'ChangeDueDateSuccess',
    outputFields: (t) => ({ workItem: t.prismaField(answered) }),
  },
);
