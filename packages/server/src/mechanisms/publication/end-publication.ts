import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Publication } from '../../generated/prisma/client.ts';
import type { PublicationState } from '../../generated/prisma/enums.ts';
import { globalId, globalReferenceId, type RowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';
import { recordStep } from '../lifecycle/index.ts';
import { appendToLog } from '../transparency-log/index.ts';
import { holdPublication } from './access.ts';
import { hostDescriber, type ObjectionsAnswered } from './hosts.ts';
import type { PublicationAction } from './lifecycle.ts';
import { publicationEnded, publicationWithdrawn } from './log-kinds.ts';
import { tellEditors, tellObjectors } from './notifications.ts';

/**
 * Ends a notice whose period is over, or lets it wait while an objection has no answer. The caller
 * holds it by `holdPublication`, so that it ends exactly once.
 *
 * @param action what brought it about, as the audit names it
 */
export async function endOrAwait(
  context: Context,
  writing: Writing,
  publication: Publication,
  action: string,
): Promise<void> {
  const { transaction } = writing;
  const { unanswered, ...answered } = await countObjections(transaction, publication);
  if (unanswered > 0) {
    if (publication.state === 'AWAITING_ANSWERS') return;
    await step(context, writing, publication, {
      action: 'AWAIT_ANSWERS',
      to: 'AWAITING_ANSWERS',
      mutation: action,
    });
    await tellEditors(context, writing, 'AWAITING', publication, unanswered);
    return;
  }
  await step(context, writing, publication, { action: 'END', to: 'ENDED', mutation: action });
  const { districtId, id, digest, hostType, hostId } = publication;
  await appendToLog(context, writing, {
    districtId,
    kind: publicationEnded,
    subjectType: 'Publication',
    subjectId: id,
    facts: { digest, ...answered },
  });
  await tellObjectors(context, writing, 'ENDED', publication);
  const host = { districtId, id: hostId };
  await hostDescriber(hostType).onEnded(context, writing, host, answered);
}

/** Takes a notice down before its time. The caller holds it, and has checked who may. */
export async function takeDown(
  context: Context,
  writing: Writing,
  publication: Publication,
  reason: string,
  mutation: string,
): Promise<void> {
  await step(context, writing, publication, {
    action: 'WITHDRAW',
    to: 'WITHDRAWN',
    mutation,
    reason,
  });
  const { districtId, id, digest } = publication;
  const counts = await countObjections(writing.transaction, publication);
  const objections = counts.unanswered + counts.upheld + counts.partlyUpheld + counts.dismissed;
  await appendToLog(context, writing, {
    districtId,
    kind: publicationWithdrawn,
    subjectType: 'Publication',
    subjectId: id,
    facts: { digest, objections },
  });
  await tellObjectors(context, writing, 'WITHDRAWN', publication);
}

/**
 * Takes down the notice of a host that withdraws itself; nothing when none is up. The host does not
 * hear of it: whoever calls is it. Call it before the host's own row is held.
 */
export async function takeDownNoticeOf(
  context: Context,
  writing: Writing,
  { districtId, id: hostId }: RowKey,
  reason: string,
  mutation: string,
): Promise<void> {
  const up = await writing.transaction.publication.findUnique({
    where: { districtId_upForId: { districtId, upForId: hostId } },
    select: { districtId: true, id: true },
  });
  if (!up) return;
  const publication = await holdPublication(writing.transaction, up);
  const isUp = publication.state === 'RUNNING' || publication.state === 'AWAITING_ANSWERS';
  if (isUp) await takeDown(context, writing, publication, reason, mutation);
}

interface Taken {
  action: PublicationAction;
  to: PublicationState;
  mutation: string;
  reason?: string;
}

async function step(
  context: Context,
  writing: Writing,
  publication: Publication,
  { action, to, mutation, reason }: Taken,
): Promise<void> {
  const { districtId, id, state, communityId, hostType, hostId } = publication;
  const over = to === 'ENDED' || to === 'WITHDRAWN';
  await writing.transaction.publication.update({
    where: { districtId_id: { districtId, id } },
    data: {
      state: to,
      ...(over ? { upForId: null, endedAt: context.clock.now() } : {}),
      ...(reason ? { withdrawReason: reason } : {}),
    },
  });
  const subject = { subjectType: 'Publication', subjectId: id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action,
    from: state,
    to,
    reason: reason ?? null,
  });
  writing.audit({
    ...subject,
    action: mutation,
    communityId,
    changes: { state: { from: state, to } },
  });
  writing.changed(
    globalId('Publication', publication),
    globalId(hostType, { districtId, id: hostId }),
    globalReferenceId('Community', communityId),
  );
}

/** What became of the objections so far. */
async function countObjections(
  transaction: Transaction,
  { districtId, id }: Publication,
): Promise<ObjectionsAnswered & { unanswered: number }> {
  const groups = await transaction.objection.groupBy({
    by: ['outcome'],
    where: { districtId, publicationId: id },
    _count: { _all: true },
  });
  const of = (outcome: string | null) =>
    groups.find((group) => group.outcome === outcome)?._count._all ?? 0;
  return {
    unanswered: of(null),
    upheld: of('UPHELD'),
    partlyUpheld: of('PARTLY_UPHELD'),
    dismissed: of('DISMISSED'),
  };
}
