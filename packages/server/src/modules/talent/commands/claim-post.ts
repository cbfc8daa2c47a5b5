import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Post } from '../../../generated/prisma/client.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertDistrict, assertPerson, reaches } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertActive } from '../../organizations/index.ts';
import { findPost, placeOf } from '../access.ts';
import { talentErrors } from '../errors.ts';
import { postLifecycle, postStateOf } from '../lifecycle.ts';
import { tellOfferers } from '../notifications.ts';
import { claimKey, postFacts } from '../post-facts.ts';

const form = z.object({ post: z.string(), idempotencyKey });

/**
 * Claims a place of a post for the viewer. The claim holds the place from now on, until it is
 * declined, released or completed. The offering side is told.
 *
 * Outcomes: the claim's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; POST_CLOSED; POST_NOT_CURRENT after its last day; POST_ALREADY_CLAIMED; POST_FULL;
 * ORGANIZATION_DISSOLVED; at the top level UNAUTHENTICATED below ACCOUNT, FORBIDDEN in another
 * district, RATE_LIMITED.
 */
export async function claimPost(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { post: named, idempotencyKey: key } = parseInput(form, input);
  const { districtId, id: postId, communityId } = await findPost(context, named);
  assertDistrict(viewer, districtId);
  const place = await placeOf(context, { communityId });
  const { personId } = viewer;
  await context.limits.consume('contribution', personId);
  const creation = { action: 'claimPost', idempotencyKey: key, input: { post: named } };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction } = writing;
    const post = await lockPost(transaction, { districtId, id: postId });
    const facts = await postFacts(transaction, context, post, personId);
    const result = transition(postLifecycle, postStateOf(post), 'CLAIM', personKinds, facts);
    if (!result.ok) {
      const { code } = result.refusal;
      // The one state in which nobody claims has a name of its own.
      throw new RuleRefusedError(code === 'WRONG_STATE' ? talentErrors.POST_CLOSED : code);
    }
    assertActive(post.organization, ['post']);
    await transaction.postClaim.create({
      data: {
        districtId,
        id: newId,
        postId,
        personId,
        state: 'CLAIMED',
        claimedAt: context.clock.now(),
        currentKey: claimKey(postId, personId),
      },
    });
    const subject = { subjectType: 'PostClaim', subjectId: newId };
    const step = { ...subject, action: 'CLAIM', from: null, to: 'CLAIMED' };
    await recordStep(context, writing, districtId, step);
    writing.audit({ action: 'claimPost', ...subject, communityId });
    writing.changed(
      globalId('PostClaim', { districtId, id: newId }),
      globalId('Post', { districtId, id: postId }),
    );
    await tellOfferers(context, writing, 'CLAIM', { claimId: newId, post, place });
  });
  return { districtId, id };
}

const personKinds: ReadonlySet<string> = new Set(['PERSON']);

/** Makes claims of one post wait for one another, and reads it as the last of them left it. */
async function lockPost(transaction: Transaction, { districtId, id }: RowKey) {
  await transaction.$queryRaw`SELECT 1 FROM post
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return transaction.post.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: { organization: true },
  }) satisfies Promise<Post>;
}
