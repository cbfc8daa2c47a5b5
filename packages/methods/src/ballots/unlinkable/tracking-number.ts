import { joinBytes, utf8 } from '../../merkle/bytes.ts';
import { sha256Algorithm } from '../../merkle/hash-algorithm.ts';

/** Letters and digits that cannot be mistaken for one another; 5 bits each. */
const LEGIBLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

/**
 * The number under which the paper of a token is published: 16 letters of 5 bits, each the five lower
 * bits of a byte of SHA-256 of `linli-tracking` and the token. Its voter derives it too, so that it is
 * known although the answer was lost; nobody else can, who has not seen the token.
 */
export function trackingNumberOf(token: Uint8Array): string {
  const bytes = sha256Algorithm.hash(joinBytes(utf8('linli-tracking'), token));
  return Array.from(bytes.subarray(0, LENGTH), (byte) => LEGIBLE[byte & 31]).join('');
}
