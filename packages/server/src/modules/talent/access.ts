import type { Context } from '../../context.ts';
import type { Post, PostClaim, ReportingIn, TalentProfile } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import type { Place } from '../../platform/viewer.ts';
import { actorKinds, claimKinds } from './policies.ts';

/** Where somebody reported in, or where a post is. */
export function placeOf(
  { db }: Context,
  { communityId: id }: Pick<ReportingIn, 'communityId'>,
): Promise<Place & { name: string }> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, districtId: true, ancestorIds: true },
  });
}

/** A report is between those who made it and the office. */
export async function mayRead(context: Context, report: ReportingIn): Promise<boolean> {
  return actorKinds(context.viewer, report, await placeOf(context, report)).size > 0;
}

/** The report with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findReportingIn({ db }: Context, globalId: string): Promise<ReportingIn> {
  const key = namedRow(globalId, 'ReportingIn', ['reportingIn']);
  const row = await db.reportingIn.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['reportingIn']);
  return row;
}

/** The profile with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findTalent({ db }: Context, globalId: string): Promise<TalentProfile> {
  const key = namedRow(globalId, 'TalentProfile', ['talent']);
  const row = await db.talentProfile.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['talent']);
  return row;
}

/** The post with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findPost({ db }: Context, globalId: string): Promise<Post> {
  const key = namedRow(globalId, 'Post', ['post']);
  const row = await db.post.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['post']);
  return row;
}

/** The claim with this global id and its post. @throws RuleRefusedError NOT_FOUND. */
export async function findClaim(
  { db }: Context,
  globalId: string,
): Promise<PostClaim & { post: Post }> {
  const key = namedRow(globalId, 'PostClaim', ['claim']);
  const row = await db.postClaim.findUnique({
    where: { districtId_id: key },
    include: { post: true },
  });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['claim']);
  return row;
}

/** The post of a claim. */
export function postOf({ db }: Context, { districtId, postId: id }: PostClaim): Promise<Post> {
  return db.post.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } });
}

/** The part that the viewer has in a claim, loading what the rules ask. */
export async function kindsInClaim(
  context: Context,
  claim: PostClaim,
): Promise<ReadonlySet<string>> {
  const post = await postOf(context, claim);
  return claimKinds(context.viewer, claim, post, await placeOf(context, post));
}
