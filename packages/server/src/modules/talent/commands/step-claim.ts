import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { findClaim, placeOf } from '../access.ts';
import { type ClaimAction, claimLifecycle } from '../lifecycle.ts';
import { tellClaimant, tellOfferers } from '../notifications.ts';
import { claimKinds } from '../policies.ts';

type Step = Exclude<ClaimAction, 'REPORT'>;

const decision = z.object({
  claim: z.string(),
  decision: z.enum(['ACCEPTED', 'DECLINED']),
  reason: prose(500, 0).nullish(),
});

/**
 * Accepts or declines a claim, for the offering side. Declined, its place is free again. The claimant
 * is told, and reads the reason.
 *
 * Outcomes: the claim's key, also when it was decided so before; InvalidInputError; NOT_FOUND;
 * REASON_REQUIRED to decline; WRONG_STATE when it was decided otherwise or released; at the top level
 * FORBIDDEN for anybody else, and for one's own claim.
 */
export function decideClaim(context: Context, input: z.input<typeof decision>): Promise<RowKey> {
  const { claim, decision: decided, reason } = parseInput(decision, input);
  const action = decided === 'ACCEPTED' ? 'ACCEPT' : 'DECLINE';
  return step(context, claim, action, 'decideClaim', reason || null);
}

/**
 * Gives up a claim or a post: its place is free again, and the offering side is told.
 *
 * Outcomes: the claim's key, also when it was released before; NOT_FOUND; WRONG_STATE when it was
 * declined or completed; at the top level FORBIDDEN for anybody but the claimant.
 */
export function releasePost(context: Context, input: { claim: string }): Promise<RowKey> {
  return step(context, input.claim, 'RELEASE', 'releasePost');
}

/**
 * Says that the work of a post is done: the claimant, or the offering side for them. The other side
 * is told.
 *
 * Outcomes: the claim's key, also when it was completed before; NOT_FOUND; WRONG_STATE unless it was
 * accepted; at the top level FORBIDDEN for anybody else.
 */
export function completePost(context: Context, input: { claim: string }): Promise<RowKey> {
  return step(context, input.claim, 'COMPLETE', 'completePost');
}

async function step(
  context: Context,
  named: string,
  action: Step,
  mutation: string,
  reason: string | null = null,
): Promise<RowKey> {
  const claim = await findClaim(context, named);
  const { districtId, id, state, post, personId } = claim;
  const key = { districtId, id };
  const place = await placeOf(context, post);
  const kinds = claimKinds(context.viewer, claim, post, place);
  const { by = [], to: wanted } =
    claimLifecycle.transitions.find((each) => each.action === action) ?? {};
  // Who may never act learns nothing about the state.
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
  if (state === wanted) return key;
  const result = transition(claimLifecycle, state, action, kinds, {}, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.postClaim.updateMany({
      where: { ...key, state },
      data: { state: to, reason, ...(to === 'ACCEPTED' ? {} : { currentKey: null }) },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'PostClaim', subjectId: id };
    const taken = { ...subject, action, from: state, to, reason };
    await recordStep(context, writing, districtId, taken);
    writing.audit({
      action: mutation,
      ...subject,
      communityId: post.communityId,
      changes: { state: { from: state, to } },
    });
    writing.changed(globalId('PostClaim', key), globalId('Post', { districtId, id: post.id }));
    const completesForThem = action === 'COMPLETE' && kinds.has('OFFERER');
    if (action === 'ACCEPT' || action === 'DECLINE' || completesForThem) {
      await tellClaimant(context, writing, action, { claimId: id, personId, post });
    } else {
      await tellOfferers(context, writing, action, { claimId: id, post, place });
    }
  });
  return key;
}
