import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Prisma, WorkItem } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { type WorkItemAction, workItemLifecycle } from '../lifecycle.ts';
import { tellOf, type WorkItemNews } from '../notifications.ts';
import { actorKinds, factsOf } from '../policies.ts';
import { tellSource } from '../sources.ts';

/** One act on a work item that is there already. */
export interface WorkItemMove {
  action: WorkItemAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Words for the timeline. */
  words: string | null;
  data: Prisma.WorkItemUncheckedUpdateManyInput;
  /** What whom it concerns is told. */
  news?: WorkItemNews;
  /** Whether the item would stay as it is: then the same newest step by the viewer is this one. */
  repeats?: boolean;
  /** A rule beside the lifecycle; throws what refuses. */
  check?: () => void;
  /** What else is written in the same transaction. */
  alongside?: (writing: Writing) => Promise<void>;
}

/** Refuses, at the top level, a viewer who may never take this step: they learn nothing else. */
export async function assertPart(
  context: Context,
  item: WorkItem,
  action: WorkItemAction,
): Promise<ReadonlySet<string>> {
  const kinds = actorKinds(context.viewer, item, await loadPlace(context, item.communityId));
  const by = workItemLifecycle.transitions.find((each) => each.action === action)?.by ?? [];
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
  return kinds;
}

/**
 * Takes a work item to its next state, once, with its step and its audit entry. The same step sent
 * again by the same person is done already.
 *
 * @throws ForbiddenError for a viewer who may not act; RuleRefusedError with the lifecycle's code,
 *   WRONG_STATE also when somebody else was faster.
 */
export async function moveWorkItem(
  context: Context,
  item: WorkItem,
  { action, mutation, words, data, news, repeats = false, check, alongside }: WorkItemMove,
): Promise<void> {
  const { districtId, id, communityId, state } = item;
  const kinds = await assertPart(context, item, action);
  if (repeats && (await isRepeat(context, item, action, words))) return;
  const facts = factsOf(context.viewer, item);
  const result = transition(workItemLifecycle, state, action, kinds, facts, words);
  if (!result.ok) {
    const { code } = result.refusal;
    if (code === 'WRONG_STATE' && (await isRepeat(context, item, action, words))) return;
    throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['reason'] : []);
  }
  check?.();
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.workItem.updateMany({
      where: { districtId, id, state },
      data: { ...data, state: to, updatedAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    await alongside?.(writing);
    const subject = { subjectType: 'WorkItem', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action,
      from: state,
      to,
      reason: words,
    });
    if (news) {
      const after = await writing.transaction.workItem.findUniqueOrThrow({
        where: { districtId_id: { districtId, id } },
      });
      await tellOf(context, writing, news, after, `work-item:${id}:${newId()}`);
    }
    const changes = { state: { from: state, to } };
    writing.audit({ ...subject, action: mutation, communityId, changes });
    writing.changed(globalId('WorkItem', item));
    if (to === 'VERIFIED' || to === 'CANCELLED') await tellSource(context, writing, item);
  });
}

/** Whether the newest step is this one: somebody pressed twice, or the answer was lost. */
async function isRepeat(
  { db, viewer }: Context,
  { districtId, id }: WorkItem,
  action: WorkItemAction,
  words: string | null,
): Promise<boolean> {
  const last = await db.lifecycleStep.findFirst({
    where: { districtId, subjectId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return last?.action === action && last.reason === words && last.actorId === actorId(viewer);
}
