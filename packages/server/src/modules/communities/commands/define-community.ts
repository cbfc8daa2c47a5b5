import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { bothCoordinates, facts, ownLevels } from '../community-form.ts';
import { findCommunity } from '../find-community.ts';
import { assertBelow, assertNameFree, lockTree } from '../tree-lock.ts';

const form = z
  .object({
    parent: z.string(),
    name: line(100),
    level: z.enum(ownLevels),
    ...facts,
    idempotencyKey,
  })
  .superRefine(bothCoordinates);

/**
 * Adds an estate, a courtyard or a building to the tree, below a community.
 *
 * Outcomes: the node's id, also for a repeat of the same idempotency key; InvalidInputError (also
 * COORDINATES_INCOMPLETE); NOT_FOUND (parent); COMMUNITY_NOT_BELOW; COMMUNITY_NAME_TAKEN; at the
 * top level FORBIDDEN without `community:edit` there.
 */
export async function defineCommunity(
  context: Context,
  input: Omit<z.input<typeof form>, 'level'> & { level: string },
): Promise<string> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const parent = await findCommunity(context, wanted.parent, ['parent']);
  assertMay(context.viewer, 'community:edit', parent);
  const { districtId } = parent;
  if (districtId === null) throw new ForbiddenError();
  assertBelow(wanted.level, parent.level);
  const creation = { action: 'defineCommunity', idempotencyKey: key, input: wanted };
  const { parent: _, name, level, type = null, ...rest } = wanted;
  return createOnce(context, districtId, creation, async ({ transaction, audit, changed }, id) => {
    await lockTree(transaction, districtId);
    // Read again: the parent may have moved while this waited.
    const above = await transaction.community.findUniqueOrThrow({ where: { id: parent.id } });
    await assertNameFree(transaction, { parentId: parent.id, name, id });
    const now = context.clock.now();
    await transaction.community.create({
      data: {
        id,
        name,
        level,
        type,
        parentId: parent.id,
        ancestorIds: [...above.ancestorIds, parent.id],
        districtId,
        telephone: rest.telephone ?? null,
        officeHours: rest.officeHours ?? null,
        address: rest.address ?? null,
        longitude: rest.longitude ?? null,
        latitude: rest.latitude ?? null,
        searchText: bigrams(name).join(' '),
        createdAt: now,
        updatedAt: now,
      },
    });
    audit({
      action: 'defineCommunity',
      subjectType: 'Community',
      subjectId: id,
      communityId: id,
      changes: { level },
    });
    changed(globalReferenceId('Community', id), globalReferenceId('Community', parent.id));
  });
}
