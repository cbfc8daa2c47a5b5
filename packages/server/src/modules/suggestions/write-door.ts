import type { Context } from '../../context.ts';
import type { Household, Outreach } from '../../generated/prisma/client.ts';
import type { DoorOutcome } from '../../generated/prisma/enums.ts';
import { actorId, type Writing } from '../../platform/write.ts';

/** Notes what became of knocking at a door; a later time replaces an earlier one. */
export async function writeDoor(
  { clock, viewer }: Context,
  { transaction }: Writing,
  { districtId, id: outreachId }: Outreach,
  { id: householdId, buildingId }: Household,
  outcome: DoorOutcome,
): Promise<void> {
  const key = { districtId, outreachId, householdId };
  const found = { buildingId, outcome, at: clock.now(), byId: actorId(viewer) };
  await transaction.outreachDoor.upsert({
    where: { districtId_outreachId_householdId: key },
    create: { ...key, ...found },
    update: found,
  });
}
