import { timingSafeEqual } from 'node:crypto';
import type { Encryption } from './encryption.ts';

const day = 86_400_000;
/** Days, beside the present one, for which an address is good: a page may stay open overnight. */
const daysGood = 1;

/** A path with a signature, `?s=<day>.<signature>`, good until the end of the day after. */
export function signedPath(encryption: Encryption, path: string, now: Date): string {
  const lastDay = Math.floor(now.getTime() / day) + daysGood;
  return `${path}?s=${lastDay}.${sign(encryption, path, lastDay)}`;
}

/** The path of a signed address; null when the signature is not ours, or has expired. */
export function readSignedPath(encryption: Encryption, address: string, now: Date): string | null {
  const [, path = '', lastDay = '', signature = ''] =
    /^([^?]{1,1600})\?s=(\d{1,7})\.([\w-]{1,100})$/.exec(address) ?? [];
  const expected = Buffer.from(sign(encryption, path, Number(lastDay)));
  const given = Buffer.from(signature);
  const same = expected.length === given.length && timingSafeEqual(expected, given);
  return same && now.getTime() < (Number(lastDay) + 1) * day ? path : null;
}

function sign(encryption: Encryption, path: string, lastDay: number): string {
  return encryption.blindIndex(`${path}/${lastDay}`, 'path.address');
}
