import { builder, findRow, rowId } from '../../../builder.ts';
import { attachmentType, documentsOf, photosOf } from '../../attachment/index.ts';
import { loadPlace } from '../../electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../lifecycle/index.ts';
import { urgesOf, urgeType } from '../../to-do/index.ts';
import { mayReadWorkItem } from '../access.ts';
import { stepLabels, workItemStateLabels } from '../labels.ts';
import { isOverdue } from '../lifecycle.ts';
import { workItemActions } from '../policies.ts';

export const workItemState = builder.enumType('WorkItemState', {
  description: 'Where a work item stands.',
  values: {
    OPEN: { description: 'Nothing has been reported yet.' },
    IN_PROGRESS: { description: 'Being done; also after its verification was refused.' },
    DONE: { description: 'Said to be done, with evidence; somebody else verifies it.' },
    VERIFIED: { description: 'Verified: it is settled.' },
    CANCELLED: { description: 'Given up, with a reason.' },
  } as const,
});

builder.prismaObject('WorkItemNote', {
  description: 'What was done so far, in words and with evidence.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was reported.' }),
    body: t.exposeString('body', { description: 'What was done, 1–2,000 characters.' }),
    progress: t.exposeInt('progress', { description: 'How much was done then, 0–100 %.' }),
    authorName: t.string({
      nullable: true,
      description: 'Display name of who reported it; null when a system did.',
      resolve: async ({ districtId, authorId: id }, _, { db }) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const person = await db.person.findUnique({ where, select: { displayName: true } });
        return person?.displayName ?? null;
      },
    }),
    photos: t.field({
      type: [attachmentType],
      description: 'Evidence: at most six photos.',
      resolve: (note, _, context) => photosOf(context, note),
    }),
    documents: t.field({
      type: [attachmentType],
      description: 'Evidence: at most six PDF documents.',
      resolve: (note, _, context) => documentsOf(context, note),
    }),
  }),
});

export const workItemType = builder.prismaNode('WorkItem', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Something that somebody has to do by a day (督办事项). Between its owner and the staff of the place.',
  authScopes: (item, context) => mayReadWorkItem(context, item),
  runScopesOnType: true,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is to be done, 2–100 characters.' }),
    body: t.exposeString('body', { description: 'More about it, at most 4,000 characters.' }),
    state: t.expose('state', { type: workItemState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => workItemStateLabels[state][locale],
    }),
    community: t.relation('community', { description: 'The place that it concerns.' }),
    ownerOrganization: t.relation('ownerOrganization', {
      nullable: true,
      description: 'The organization whose work it is; null for a person’s own.',
    }),
    ownerPersonName: t.string({
      nullable: true,
      description: 'Display name of the person whose work it is; null when the organization’s.',
      resolve: async ({ districtId, ownerPersonId: id }, _, { db }) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const person = await db.person.findUnique({ where, select: { displayName: true } });
        return person?.displayName ?? null;
      },
    }),
    department: t.relation('department', {
      nullable: true,
      description: 'The department that answers for it, by which officials sort; null without one.',
    }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'Until when it is to be done.' }),
    overdue: t.boolean({
      description: 'True when the time has passed and nobody has said that it is done.',
      resolve: (item, _, { clock }) => isOverdue(item, clock.now()),
    }),
    progress: t.exposeInt('progress', { description: 'How much is done, 0–100 %.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was assigned.' }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was said to be done; null before, and after it was sent back.',
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was verified; null before.',
    }),
    notes: t.relation('notes', {
      description: 'What was reported, oldest first; at most the first hundred.',
      query: { orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 100 },
    }),
    urges: t.field({
      type: [urgeType],
      description: 'How officials asked for it (督办), newest first; at most fifty.',
      resolve: (item, _, context) => urgesOf(context, item),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (item, _, context) => timelineOf(context, item, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'REPORT (reportProgress), FINISH (finishWorkItem), VERIFY (verifyWorkItem), REOPEN (reopenWorkItem), REASSIGN (reassignWorkItem), CHANGE_DUE_DATE (changeDueDate), CANCEL (cancelWorkItem).',
      resolve: async (item, _, context) =>
        workItemActions(context.viewer, item, await loadPlace(context, item.communityId)),
    }),
  }),
});
