import type { Context } from '../../context.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { readReference } from '../../kernel/global-id.ts';
import { assertMay } from '../../platform/viewer.ts';
import { findCommunity } from '../communities/index.ts';
import type { DistrictCommunity } from './load-state.ts';

/**
 * The community to lay a model out in, for a viewer who may.
 *
 * @throws RuleRefusedError NOT_FOUND, GOVERNANCE_NEEDS_COMMUNITY; at the top level FORBIDDEN.
 */
export async function findGovernedCommunity(
  context: Context,
  globalId: string,
): Promise<DistrictCommunity> {
  const community = await findCommunity(context, globalId);
  assertMay(context.viewer, 'governance:apply', community);
  const { level, districtId } = community;
  if (level !== 'COMMUNITY' || districtId === null) {
    throw new RuleRefusedError('GOVERNANCE_NEEDS_COMMUNITY', {}, ['community']);
  }
  return { ...community, districtId };
}

/**
 * The communities that are to share a station with this one: others below the same node.
 *
 * @throws InvalidInputError VALUE_INVALID at the first that is not.
 */
export async function findSharing(
  { db }: Context,
  community: DistrictCommunity,
  globalIds: readonly string[],
): Promise<string[]> {
  const ids = globalIds.map((globalId) => readReference(globalId, 'Community') ?? '');
  const found = await db.community.findMany({
    where: {
      id: { in: ids.filter((id) => id !== '') },
      districtId: community.districtId,
      parentId: community.parentId,
      level: 'COMMUNITY',
    },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const wrong = ids.findIndex((id) => !known.has(id) || id === community.id);
  if (wrong >= 0) {
    throw new InvalidInputError([{ path: ['sharedWith', String(wrong)], code: 'VALUE_INVALID' }]);
  }
  return [...new Set(ids)].sort();
}
