import { timingSafeEqual } from 'node:crypto';
import type { RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { Encryption } from '../../platform/encryption.ts';

const day = 86_400_000;
/** Days, beside the present one, for which an address is good: a page may stay open overnight. */
const daysGood = 1;

/**
 * The address of a photo, `/attachments/<district>/<id>?s=<day>.<signature>`. Whoever has it may
 * read the photo until the end of the day it names (counted from 1970, UTC), so that an `<img>`
 * shows a private photo without a header. It is the same all day long, so that browsers keep it.
 */
export function signedAddress(encryption: Encryption, key: RowKey, now: Date): string {
  const lastDay = Math.floor(now.getTime() / day) + daysGood;
  return `/attachments/${key.districtId}/${key.id}?s=${lastDay}.${sign(encryption, key, lastDay)}`;
}

const form = /^\/attachments\/([0-9a-f-]{36})\/([0-9a-f-]{36})\?s=(\d{1,7})\.([\w-]{1,100})$/;

/** The key in an address whose signature is ours and still good; null for any other. */
export function readSignedAddress(encryption: Encryption, path: string, now: Date): RowKey | null {
  const [, districtId = '', id = '', lastDay = '', signature = ''] = form.exec(path) ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  const expected = Buffer.from(sign(encryption, { districtId, id }, Number(lastDay)));
  const given = Buffer.from(signature);
  const same = expected.length === given.length && timingSafeEqual(expected, given);
  return same && now.getTime() < (Number(lastDay) + 1) * day ? { districtId, id } : null;
}

function sign(encryption: Encryption, { districtId, id }: RowKey, lastDay: number): string {
  return encryption.blindIndex(`${districtId}/${id}/${lastDay}`, 'attachment.address');
}
