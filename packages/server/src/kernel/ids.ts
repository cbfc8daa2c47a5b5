import { createHash, randomInt, randomUUIDv7 } from 'node:crypto';

/** An id for a new row: a UUID version 7 (RFC 9562), which sorts by the time it was made. */
export function newId(): string {
  return randomUUIDv7();
}

/** A stable id derived from a name, so that importing the same thing twice names it the same. */
export function derivedId(...names: string[]): string {
  const bytes = createHash('sha256').update(names.join('\u0000')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return formatUuid(bytes);
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Letters and digits that cannot be mistaken for one another when read aloud or from paper. */
const legible = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A random code of `length` legible characters: 5 bits each. */
export function newCode(length: number): string {
  return Array.from({ length }, () => legible[randomInt(legible.length)]).join('');
}
