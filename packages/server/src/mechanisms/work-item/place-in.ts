import type { Transaction } from '../../database.ts';
import type { Place } from '../../platform/viewer.ts';

/** A place in the tree, read within the command's transaction. */
export async function loadPlaceIn(transaction: Transaction, id: string): Promise<Place> {
  return transaction.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}
