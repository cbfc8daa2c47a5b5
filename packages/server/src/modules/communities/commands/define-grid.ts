import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../find-community.ts';
import { parentGrid, responsible, responsibleAccount, withFreeName } from '../grid-form.ts';

const form = z.object({
  community: z.string(),
  level: z.int().min(1).max(3),
  name: line(60),
  parent: z.string().nullish(),
  ...responsible,
  idempotencyKey,
});

/**
 * Lays out a grid of a community: a part that one person looks after. Level 1 is the largest.
 *
 * Outcomes: the grid's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND (community, parent, responsiblePerson); GRID_NAME_TAKEN; GRID_PARENT_NOT_ABOVE; at the
 * top level FORBIDDEN without `grid:edit` there.
 */
export async function defineGrid(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'grid:edit', community);
  const { districtId, id: communityId } = community;
  if (districtId === null) throw new ForbiddenError();
  const { level, name, parent, responsiblePerson: person } = wanted;
  const parentId = parent ? await parentGrid(context, parent, { communityId, level }) : null;
  const responsibleId = person ? await responsibleAccount(context, person, districtId) : null;
  const creation = { action: 'defineGrid', idempotencyKey: key, input: wanted };
  const creating = createOnce(context, districtId, creation, async (writing, id) => {
    const now = context.clock.now();
    await writing.transaction.grid.create({
      data: {
        districtId,
        id,
        communityId,
        level,
        name,
        parentId,
        responsibleName: wanted.responsibleName ?? null,
        responsibleTelephone: wanted.responsibleTelephone ?? null,
        responsibility: wanted.responsibility ?? null,
        responsibleId,
        createdAt: now,
        updatedAt: now,
      },
    });
    const subject = { subjectType: 'Grid', subjectId: id, communityId };
    writing.audit({ action: 'defineGrid', ...subject, changes: { level } });
    writing.changed(
      globalId('Grid', { districtId, id }),
      globalReferenceId('Community', communityId),
    );
  });
  return { districtId, id: await withFreeName(name, creating) };
}
