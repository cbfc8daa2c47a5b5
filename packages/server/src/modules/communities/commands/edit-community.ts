import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Community, Prisma } from '../../../generated/prisma/client.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import {
  ForbiddenError,
  InvalidInputError,
  RuleRefusedError,
} from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { facts, ownLevels } from '../community-form.ts';
import { treeErrors } from '../errors.ts';
import { findCommunity } from '../find-community.ts';
import { refreshAncestors } from '../refresh-ancestors.ts';
import { assertBelow, assertNameFree, lockTree } from '../tree-lock.ts';

const form = z.object({
  community: z.string(),
  name: line(100).nullish(),
  parent: z.string().nullish(),
  ...facts,
});

/**
 * Says more of a place, or moves an estate, courtyard or building, with all below it, to another
 * parent of the same district. What is left out stays. A building that leaves the community of its
 * grid leaves the grid. Sent twice, the second changes nothing.
 *
 * Outcomes: the node's id; InvalidInputError (also COORDINATES_INCOMPLETE); NOT_FOUND;
 * COMMUNITY_IS_OFFICIAL for the name or parent of a community and above; COMMUNITY_NOT_BELOW;
 * COMMUNITY_CYCLE; COMMUNITY_DISTRICT_CHANGED; COMMUNITY_NAME_TAKEN; at the top level FORBIDDEN
 * without `community:edit` here, and at the new parent.
 */
export async function editCommunity(
  context: Context,
  input: z.input<typeof form>,
): Promise<string> {
  const { community: globalId, name, parent: parentGlobalId, ...said } = parseInput(form, input);
  const community = await findCommunity(context, globalId);
  assertMay(context.viewer, 'community:edit', community);
  const { id, districtId } = community;
  if (districtId === null) throw new ForbiddenError();
  const parent = parentGlobalId ? await findCommunity(context, parentGlobalId, ['parent']) : null;
  if (parent) {
    // Said before the permission: whoever may edit here learns that no district takes places over.
    if (parent.districtId !== districtId) {
      throw new RuleRefusedError(treeErrors.COMMUNITY_DISTRICT_CHANGED, {}, ['parent']);
    }
    assertMay(context.viewer, 'community:edit', parent);
  }
  const renamed = name !== undefined && name !== null && name !== community.name;
  const official = !(ownLevels as readonly string[]).includes(community.level);
  if (official && (renamed || (parent && parent.id !== community.parentId))) {
    throw new RuleRefusedError(treeErrors.COMMUNITY_IS_OFFICIAL, {}, [renamed ? 'name' : 'parent']);
  }
  assertCoordinates(community, said);
  const wanted = { name: renamed ? name : community.name, parentId: parent?.id ?? null };
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    await lockTree(transaction, districtId);
    const moved = await moveTo(transaction, id, wanted);
    const data = { ...defined(said), ...(renamed ? named(name) : {}) };
    await transaction.community.update({
      where: { id },
      data: { ...data, updatedAt: context.clock.now() },
    });
    const left = moved ? await leaveGrids(transaction, districtId, id) : 0;
    audit({
      action: 'editCommunity',
      subjectType: 'Community',
      subjectId: id,
      communityId: id,
      changes: {
        fields: { from: null, to: Object.keys(data).filter((field) => field !== 'searchText') },
        ...(moved ? { parent: { from: moved.from, to: moved.to }, leftGrids: left } : {}),
      },
    });
    changed(
      ...[id, ...(moved ? [moved.from, moved.to] : [])].map((node) =>
        globalReferenceId('Community', node),
      ),
    );
  });
  return id;
}

const named = (name: string) => ({ name, searchText: bigrams(name).join(' ') });

/** What was said, null where it is to be forgotten. */
function defined<T extends object>(said: T): Prisma.CommunityUncheckedUpdateInput {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function assertCoordinates(
  community: Community,
  said: { longitude?: number | null | undefined; latitude?: number | null | undefined },
): void {
  const { longitude = community.longitude, latitude = community.latitude } = said;
  if ((longitude === null) === (latitude === null)) return;
  throw new InvalidInputError([
    {
      path: [longitude === null ? 'longitude' : 'latitude'],
      code: treeErrors.COORDINATES_INCOMPLETE,
    },
  ]);
}

/** Hangs the node below another parent and checks its name there. Null when it stays. */
async function moveTo(
  transaction: Transaction,
  id: string,
  { name, parentId }: { name: string; parentId: string | null },
): Promise<{ from: string; to: string } | null> {
  // Read under the lock: what is asked of the tree must hold when it is written.
  const node = await transaction.community.findUniqueOrThrow({ where: { id } });
  const target = parentId ?? node.parentId;
  if (target !== null) await assertNameFree(transaction, { parentId: target, name, id });
  if (parentId === null || node.parentId === null || parentId === node.parentId) return null;
  const parent = await transaction.community.findUniqueOrThrow({ where: { id: parentId } });
  if (parent.id === id || parent.ancestorIds.includes(id)) {
    throw new RuleRefusedError(treeErrors.COMMUNITY_CYCLE, {}, ['parent']);
  }
  assertBelow(node.level, parent.level);
  await transaction.community.update({
    where: { id },
    data: { parentId, ancestorIds: [...parent.ancestorIds, parentId] },
  });
  await refreshAncestors(transaction, [id]);
  return { from: node.parentId, to: parentId };
}

/** Takes buildings out of grids of a community that they no longer stand in; answers how many. */
function leaveGrids(transaction: Transaction, districtId: string, id: string): Promise<number> {
  return transaction.$executeRaw`
    DELETE FROM grid_building USING community building, grid
    WHERE grid_building.district_id = ${districtId}::uuid
      AND building.id = grid_building.building_id
      AND (building.id = ${id}::uuid OR building.ancestor_ids @> ARRAY[${id}::uuid])
      AND grid.district_id = grid_building.district_id AND grid.id = grid_building.grid_id
      AND NOT building.ancestor_ids @> ARRAY[grid.community_id]`;
}
