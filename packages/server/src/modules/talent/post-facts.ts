import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Post } from '../../generated/prisma/client.ts';
import { civilDay, dayOf } from '../../kernel/clock.ts';
import { type PostFacts, standingStates } from './lifecycle.ts';

/** Whether the last day of a post has passed. */
export function isOver({ until }: Pick<Post, 'until'>, now: Date): boolean {
  return dayOf(until) < civilDay(now);
}

/** How many places of a post nobody holds. */
export async function freePlacesOf(
  db: Transaction,
  { districtId, id, places }: Pick<Post, 'districtId' | 'id' | 'places'>,
): Promise<number> {
  const held = await db.postClaim.count({
    where: { districtId, postId: id, state: { in: [...standingStates] } },
  });
  return Math.max(0, places - held);
}

/** What the rules of claiming ask of a post and of who would claim it. */
export async function postFacts(
  db: Transaction,
  { clock }: Pick<Context, 'clock'>,
  post: Post,
  personId: string | null,
): Promise<PostFacts> {
  const { districtId, id } = post;
  const [freePlaces, own] = await Promise.all([
    freePlacesOf(db, post),
    personId === null
      ? 0
      : db.postClaim.count({ where: { districtId, currentKey: claimKey(id, personId) } }),
  ]);
  return { current: !isOver(post, clock.now()), freePlaces, claimed: own > 0 };
}

/** What is unique while a claim stands: nobody has two of one post. */
export const claimKey = (postId: string, personId: string): string => `${postId}:${personId}`;
