import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { findPost, placeOf } from '../access.ts';
import { postLifecycle, postStateOf } from '../lifecycle.ts';
import { postKinds } from '../policies.ts';

/**
 * Closes a post to further claims. Those that stand go on.
 *
 * Outcomes: the post's key, also when it was closed before; NOT_FOUND; at the top level FORBIDDEN
 * for anybody but the offering side.
 */
export async function closePost(context: Context, input: { post: string }): Promise<RowKey> {
  const post = await findPost(context, input.post);
  const kinds = postKinds(context.viewer, post, await placeOf(context, post));
  if (!kinds.has('OFFERER')) throw new ForbiddenError();
  const { districtId, id } = post;
  const from = postStateOf(post);
  // Closing asks nothing of the facts.
  const facts = { current: true, claimed: false, freePlaces: 0 };
  const result = transition(postLifecycle, from, 'CLOSE', kinds, facts);
  if (!result.ok) return { districtId, id };
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const { count } = await transaction.post.updateMany({
      where: { districtId, id, closedAt: null },
      data: { closedAt: context.clock.now() },
    });
    const subject = { subjectType: 'Post', subjectId: id };
    // Of two who close it at once, one does; it is closed for both.
    if (count > 0) {
      await recordStep(context, writing, districtId, {
        ...subject,
        action: 'CLOSE',
        from,
        to: result.to,
      });
    }
    audit({
      action: 'closePost',
      ...subject,
      communityId: post.communityId,
      changes: { state: { from, to: result.to } },
    });
    changed(globalId('Post', { districtId, id }));
  });
  return { districtId, id };
}
