import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Ballot, Prisma } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import type { Writing } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { type BallotAction, type BallotFacts, ballotLifecycle } from '../lifecycle.ts';

/** One step of a ballot that the transaction holds. */
export interface BallotMove {
  action: Exclude<BallotAction, 'CAST'>;
  /** The mutation, as the audit names it. */
  mutation: string;
  facts?: Partial<BallotFacts>;
  reason?: string;
  data?: Prisma.BallotUncheckedUpdateInput;
}

const runner: ReadonlySet<string> = new Set(['RUNNER']);

/**
 * Takes a ballot one step further, for whoever was found to run it, with its step and audit entry.
 *
 * @throws RuleRefusedError with the lifecycle's code; BALLOT_ALREADY_OPEN where it was opened before
 */
export async function moveBallot(
  context: Context,
  writing: Writing,
  ballot: Ballot,
  { action, mutation, facts = {}, reason, data = {} }: BallotMove,
): Promise<Ballot> {
  const { districtId, id, state, communityId } = ballot;
  const known = { over: false, complete: false, voted: false, ...facts };
  const result = transition(ballotLifecycle, state, action, runner, known, reason);
  if (!result.ok) {
    const { code } = result.refusal;
    const reopened = action === 'OPEN' && code === 'WRONG_STATE' && state !== 'CANCELLED';
    throw new RuleRefusedError(reopened ? 'BALLOT_ALREADY_OPEN' : code);
  }
  const { to } = result;
  const after = await writing.transaction.ballot.update({
    where: { districtId_id: { districtId, id } },
    data: { ...data, state: to, updatedAt: context.clock.now() },
  });
  const subject = { subjectType: 'Ballot', subjectId: id };
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
    globalId('Ballot', ballot),
    globalId(ballot.hostType, { districtId, id: ballot.hostId }),
  );
  return after;
}
