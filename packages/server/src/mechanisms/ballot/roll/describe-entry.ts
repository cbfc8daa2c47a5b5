import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { BallotEntry } from '../../../generated/prisma/client.ts';

/** An entry of the roll as staff find it, and as a sheet with a name bears it. Personal data. */
export interface EntryDescribed {
  /** Real names of who may vote for it, or the names that neighbours see. */
  names: string[];
  /** Doors as written on them: of the household, or of what is owned. */
  doors: string[];
}

type Asking = Pick<Context, 'encryption'>;

/** Says whose entries these are. A few queries, however many there are. */
export async function describeEntries(
  { encryption }: Asking,
  db: Transaction,
  districtId: string,
  entries: readonly Pick<BallotEntry, 'id' | 'unitKey'>[],
): Promise<Map<string, EntryDescribed>> {
  const voters = await db.ballotVoter.findMany({
    where: { districtId, entryId: { in: entries.map(({ id }) => id) } },
    select: {
      entryId: true,
      person: {
        select: {
          displayName: true,
          nameCipher: true,
          residencies: {
            where: { state: 'VERIFIED', householdId: { not: null } },
            select: { household: { select: { id: true, doorCipher: true } } },
          },
          ownerships: { select: { unit: { select: { id: true, doorCipher: true } } } },
        },
      },
    },
    orderBy: { personId: 'asc' },
  });
  const described = new Map<string, EntryDescribed>();
  const keys = new Map(entries.map(({ id, unitKey }) => [id, unitKey]));
  for (const { id } of entries) described.set(id, { names: [], doors: [] });
  for (const { entryId, person } of voters) {
    const entry = described.get(entryId);
    if (!entry) continue;
    const { nameCipher, displayName, residencies, ownerships } = person;
    entry.names.push(
      nameCipher === null ? displayName : encryption.decrypt(nameCipher, 'person.name'),
    );
    const ofOwners = (keys.get(entryId) ?? '').startsWith('owners:');
    const ciphers = ofOwners
      ? ownerships.map(({ unit }) => [unit.doorCipher, 'property_unit.door_cipher'] as const)
      : residencies.flatMap(({ household }) =>
          household ? [[household.doorCipher, 'household.door_cipher'] as const] : [],
        );
    for (const [cipher, purpose] of ciphers) {
      const door = encryption.decrypt(cipher, purpose);
      if (!entry.doors.includes(door)) entry.doors.push(door);
    }
  }
  return described;
}
