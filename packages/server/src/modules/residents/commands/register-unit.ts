import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { assertHoldsDoors, findDoorPlace, findHousehold } from '../find.ts';
import { floorArea } from '../floor-area.ts';
import { sealDoor } from '../private-texts.ts';

const form = z.object({
  community: z.string(),
  door: line(40),
  floorArea,
  household: z.string().nullish(),
});

/**
 * Enters what is owned behind a door, with its area as in the property certificate. A door is one
 * unit: entered again, its area and household are corrected, which is why it takes no key.
 *
 * Outcomes: the unit's key; InvalidInputError (also FLOOR_AREA_INVALID); NOT_FOUND (community,
 * household); DOOR_NEEDS_COMMUNITY; at the top level FORBIDDEN without `resident:edit` there.
 */
export async function registerUnit(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const {
    community,
    door,
    floorArea: area,
    household: householdGlobalId,
  } = parseInput(form, input);
  const place = await findDoorPlace(context, community);
  assertMay(context.viewer, 'resident:edit', place);
  assertHoldsDoors(place);
  const { districtId, id: communityId } = place;
  const household = householdGlobalId ? await findHousehold(context, householdGlobalId) : null;
  if (household) {
    if (household.districtId !== districtId) {
      throw new RuleRefusedError('NOT_FOUND', {}, ['household']);
    }
    assertMay(context.viewer, 'resident:edit', household.community);
  }
  const sealed = sealDoor(context, 'property_unit', { communityId, door });
  const facts = {
    floorAreaHundredths: area,
    ...(householdGlobalId === undefined ? {} : { householdId: household?.id ?? null }),
  };
  const id = await write(context, districtId, async ({ transaction, audit, changed }) => {
    const where = { districtId_doorIndex: { districtId, doorIndex: sealed.doorIndex } };
    await transaction.propertyUnit.createMany({
      data: {
        districtId,
        id: newId(),
        communityId,
        ...sealed,
        ...facts,
        createdAt: context.clock.now(),
      },
      skipDuplicates: true,
    });
    const before = await transaction.propertyUnit.findUniqueOrThrow({ where });
    await transaction.propertyUnit.update({ where, data: facts });
    audit({
      action: 'registerUnit',
      subjectType: 'PropertyUnit',
      subjectId: before.id,
      communityId,
      changes: { floorAreaHundredths: { from: before.floorAreaHundredths, to: area } },
    });
    changed(globalId('PropertyUnit', before));
    return before.id;
  });
  return { districtId, id };
}
