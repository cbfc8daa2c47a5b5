/** EMSA-PSS with SHA-384, MGF1 and a salt of 48 bytes (RFC 8017, 9.1), as RFC 9474 signs. */

import { sha384 } from '@noble/hashes/sha2.js';
import { equalBytes, joinBytes } from '../../merkle/bytes.ts';

/** Bytes of the hash, and of the salt. */
export const PSS_SALT = 48;

const HASH = 48;
const TRAILER = 0xbc;

/**
 * What is signed in a message's place.
 * @param bits the most bits of it: one less than the modulus has
 * @throws RangeError for a modulus that is too short for the hash
 */
export function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Uint8Array {
  const length = Math.ceil(bits / 8);
  const padding = length - HASH - salt.length - 2;
  if (padding < 0) throw new RangeError('The modulus is too short for SHA-384.');
  const hash = hashOf(message, salt);
  const block = joinBytes(new Uint8Array(padding), Uint8Array.of(1), salt);
  return joinBytes(masked(block, hash, bits), hash, Uint8Array.of(TRAILER));
}

/** Whether it is the message's encoding, with whatever salt. */
export function isPssOf(encoded: Uint8Array, message: Uint8Array, bits: number): boolean {
  const end = encoded.length - HASH - 1;
  const from = end - PSS_SALT;
  if (encoded.length !== Math.ceil(bits / 8) || from < 1) return false;
  const hash = encoded.subarray(end, -1);
  const salt = masked(encoded.subarray(0, end), hash, bits).subarray(from);
  // Padding, mask and trailer are right when the salt gives the same encoding again.
  return equalBytes(encodePss(message, bits, salt), encoded);
}

function hashOf(message: Uint8Array, salt: Uint8Array): Uint8Array {
  return sha384(joinBytes(new Uint8Array(8), sha384(message), salt));
}

/** The block under MGF1 of the hash (B.2.1), its unused first bits cleared; undone by itself. */
function masked(block: Uint8Array, hash: Uint8Array, bits: number): Uint8Array {
  const mask = joinBytes(
    ...Array.from({ length: Math.ceil(block.length / HASH) }, (_, counter) =>
      sha384(joinBytes(hash, Uint8Array.of(0, 0, 0, counter))),
    ),
  );
  const result = block.map((byte, at) => byte ^ (mask[at] ?? 0));
  result[0] = (result[0] ?? 0) & (0xff >> ((block.length + HASH + 1) * 8 - bits));
  return result;
}
