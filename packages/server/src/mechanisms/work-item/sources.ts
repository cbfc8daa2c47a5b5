import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { WorkItem } from '../../generated/prisma/client.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';
import { recordStep } from '../lifecycle/index.ts';
import { tellOf } from './notifications.ts';

/** What work comes of, e.g. a resolution: it learns what becomes of the work. */
export interface WorkSource {
  /** One of its work items was verified or cancelled; in the same transaction. */
  onSettled(context: Context, writing: Writing, source: RowKey): Promise<void>;
}

const sources = new Map<string, WorkSource>();

/** Says, when a module is loaded, who is to learn of work with this `sourceType`. */
export function describeWorkSource(sourceType: string, source: WorkSource): void {
  if (sources.has(sourceType)) throw new Error(`${sourceType} is described twice.`);
  sources.set(sourceType, source);
}

export async function tellSource(
  context: Context,
  writing: Writing,
  { districtId, sourceType, sourceId }: WorkItem,
): Promise<void> {
  if (sourceType === null || sourceId === null) return;
  await sources.get(sourceType)?.onSettled(context, writing, { districtId, id: sourceId });
}

const unsettled = ['OPEN', 'IN_PROGRESS', 'DONE'] as const;

/** How far the work is that came of a source since a moment. */
export async function stateOfWork(
  transaction: Transaction,
  { districtId, id: sourceId }: RowKey,
  since: Date,
): Promise<{ open: number; verified: number }> {
  const groups = await transaction.workItem.groupBy({
    by: ['state'],
    where: { districtId, sourceId, createdAt: { gte: since } },
    _count: { _all: true },
  });
  const of = (...states: string[]) =>
    groups
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { _count }) => sum + _count._all, 0);
  return { open: of(...unsettled), verified: of('VERIFIED') };
}

/**
 * Gives up, with the reason, whatever work of a source is not settled, and tells its owners. The
 * source does not hear of it: whoever calls is it. Call it before the source's own row is held.
 */
export async function cancelOpenWork(
  context: Context,
  writing: Writing,
  { districtId, id: sourceId }: RowKey,
  reason: string,
): Promise<void> {
  const { transaction } = writing;
  const items = await transaction.workItem.findMany({
    where: { districtId, sourceId, state: { in: [...unsettled] } },
    orderBy: { id: 'asc' },
  });
  for (const item of items) {
    const { id, state: from, communityId } = item;
    const { count } = await transaction.workItem.updateMany({
      where: { districtId, id, state: from },
      data: { state: 'CANCELLED', updatedAt: context.clock.now() },
    });
    // Verified at this moment: it stays so.
    if (count === 0) continue;
    const subject = { subjectType: 'WorkItem', subjectId: id };
    const step = { ...subject, action: 'CANCEL', from, to: 'CANCELLED', reason };
    await recordStep(context, writing, districtId, step);
    const changes = { state: { from, to: 'CANCELLED' } };
    writing.audit({ ...subject, action: 'cancelWorkItem', communityId, changes });
    await tellOf(context, writing, 'CANCELLED', item, `work-item:${id}:${newId()}`);
    writing.changed(globalId('WorkItem', { districtId, id }));
  }
}
