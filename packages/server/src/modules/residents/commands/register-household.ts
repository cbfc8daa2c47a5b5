import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { assertHoldsDoors, findDoorPlace } from '../find.ts';
import { keepHousehold } from '../keep-household.ts';

const form = z.object({ community: z.string(), door: line(40) });

/**
 * Enters a household behind a door. A door is one household, however often it is entered, which is
 * why this takes no key.
 *
 * Outcomes: the household's key; InvalidInputError; NOT_FOUND (community); DOOR_NEEDS_COMMUNITY; at
 * the top level FORBIDDEN without `resident:edit` there.
 */
export async function registerHousehold(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { community, door } = parseInput(form, input);
  const place = await findDoorPlace(context, community);
  assertMay(context.viewer, 'resident:edit', place);
  assertHoldsDoors(place);
  const { districtId, id: communityId } = place;
  return write(context, districtId, async ({ transaction, audit, changed }) => {
    const { id } = await keepHousehold(context, transaction, place, door);
    audit({
      action: 'registerHousehold',
      subjectType: 'Household',
      subjectId: id,
      communityId,
    });
    changed(globalId('Household', { districtId, id }));
    return { districtId, id };
  });
}
