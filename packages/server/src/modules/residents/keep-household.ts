import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Household } from '../../generated/prisma/client.ts';
import { newId } from '../../kernel/ids.ts';
import type { DoorPlace } from './find.ts';
import { sealDoor } from './private-texts.ts';

/** The household behind a door: the one that is known, or a new one. A door is one household. */
export async function keepHousehold(
  context: Pick<Context, 'encryption' | 'clock'>,
  transaction: Transaction,
  place: Pick<DoorPlace, 'id' | 'districtId' | 'level'>,
  door: string,
): Promise<Household> {
  const { id: communityId, districtId } = place;
  const sealed = sealDoor(context, 'household', { communityId, door });
  await transaction.household.createMany({
    data: {
      districtId,
      id: newId(),
      communityId,
      buildingId: place.level === 'BUILDING' ? communityId : null,
      ...sealed,
      createdAt: context.clock.now(),
    },
    skipDuplicates: true,
  });
  return transaction.household.findUniqueOrThrow({
    where: { districtId_doorIndex: { districtId, doorIndex: sealed.doorIndex } },
  });
}
