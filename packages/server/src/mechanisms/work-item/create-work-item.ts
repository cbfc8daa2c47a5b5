import type { Context } from '../../context.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { recordStep } from '../lifecycle/index.ts';
import { tellOf } from './notifications.ts';

/** What is to be done, by whom, until when. Rows are named by their ids, not by global ids. */
export interface NewWorkItem {
  districtId: string;
  communityId: string;
  title: string;
  body?: string;
  /** At least one of the two: an organization, a person, or a person for an organization. */
  ownerOrganizationId?: string | null;
  ownerPersonId?: string | null;
  /** The department that answers for it, by which officials sort. */
  departmentId?: string | null;
  dueAt: Date;
  /** What it came from, e.g. a meeting's resolution. */
  sourceType?: string | null;
  sourceId?: string | null;
  /** Where the caller's idempotency key has made the id already. */
  id?: string;
}

/**
 * Lays down a work item in a command's transaction, tells its owner, and returns its id. The caller
 * has checked who may and that the owners exist.
 */
export async function createWorkItem(
  context: Context,
  writing: Writing,
  item: NewWorkItem,
): Promise<string> {
  const { districtId, communityId, id = newId() } = item;
  if (!item.ownerOrganizationId && !item.ownerPersonId) {
    throw new Error('A work item has an owner.');
  }
  const now = context.clock.now();
  const created = await writing.transaction.workItem.create({
    data: {
      districtId,
      id,
      communityId,
      title: item.title,
      body: item.body ?? '',
      state: 'OPEN',
      ownerOrganizationId: item.ownerOrganizationId ?? null,
      ownerPersonId: item.ownerPersonId ?? null,
      departmentId: item.departmentId ?? null,
      dueAt: item.dueAt,
      sourceType: item.sourceType ?? null,
      sourceId: item.sourceId ?? null,
      createdById: actorId(context.viewer),
      createdAt: now,
      updatedAt: now,
    },
  });
  const subject = { subjectType: 'WorkItem', subjectId: id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action: 'ASSIGN',
    from: null,
    to: 'OPEN',
  });
  writing.audit({ ...subject, action: 'assignWorkItem', communityId });
  await tellOf(context, writing, 'ASSIGNED', created, `work-item:${id}:assigned`);
  writing.changed(globalId('WorkItem', { districtId, id }));
  return id;
}
