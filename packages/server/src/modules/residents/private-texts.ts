import type { Context } from '../../context.ts';

const namePurpose = 'person.name';
const phonePurpose = 'phone';

type Sealing = Pick<Context, 'encryption'>;

/** A real name, as it is stored. */
export const sealName = ({ encryption }: Sealing, name: string) =>
  encryption.encrypt(name, namePurpose);
export const openName = ({ encryption }: Sealing, cipher: string | null) =>
  cipher === null ? null : encryption.decrypt(cipher, namePurpose);

/** A mobile number, as it is stored, with what it is found by. */
export const sealPhone = ({ encryption }: Sealing, number: string) => ({
  phoneCipher: encryption.encrypt(number, phonePurpose),
  phoneIndex: encryption.blindIndex(number, phonePurpose),
});
export const openPhone = ({ encryption }: Sealing, cipher: string | null) =>
  cipher === null ? null : encryption.decrypt(cipher, phonePurpose);

/** The tables that hold doors. */
type DoorTable = 'household' | 'property_unit';

/** A door as written on it, with what it is found by: the same door of a place, however spelled. */
export const sealDoor = (
  { encryption }: Sealing,
  table: DoorTable,
  { communityId, door }: { communityId: string; door: string },
) => ({
  doorCipher: encryption.encrypt(door, `${table}.door_cipher`),
  doorIndex: doorIndex({ encryption }, table, { communityId, door }),
});

export const doorIndex = (
  { encryption }: Sealing,
  table: DoorTable,
  { communityId, door }: { communityId: string; door: string },
) => encryption.blindIndex(`${communityId}:${spelled(door)}`, `${table}.door`);

export const openDoor = ({ encryption }: Sealing, table: DoorTable, cipher: string) =>
  encryption.decrypt(cipher, `${table}.door_cipher`);

/** `1 单元—302 室` and `1单元-302室` are one door. */
function spelled(door: string): string {
  return door
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−－]/g, '-');
}
