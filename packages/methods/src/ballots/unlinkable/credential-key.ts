import { equalBytes } from '../../merkle/bytes.ts';
import { fromBase64Url } from './base64url.ts';
import { toWhole } from './whole-numbers.ts';

/** The public key of a ballot's credentials. */
export interface CredentialKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Bytes of the modulus, and of everything that is signed. */
  readonly size: number;
  /** Bits of the modulus. */
  readonly bits: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;

/** rsaEncryption with no parameters (RFC 8017, A.1), as it stands in every such key. */
const RSA = Uint8Array.of(0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 0x05, 0);

/**
 * Reads `Ballot.publicKey`: a SubjectPublicKeyInfo (RFC 5280, 4.1) of RSA, DER in base64url. Null for
 * any other text.
 */
export function parseCredentialKey(publicKey: string): CredentialKey | null {
  const [info] = elementsOf(fromBase64Url(publicKey), SEQUENCE) ?? [];
  const [algorithm, wrapped] = elementsOf(info, SEQUENCE, BIT_STRING) ?? [];
  if (!algorithm || !wrapped || !equalBytes(algorithm, RSA) || wrapped[0] !== 0) return null;
  const [numbers] = elementsOf(wrapped.subarray(1), SEQUENCE) ?? [];
  const [n, e] = elementsOf(numbers, INTEGER, INTEGER) ?? [];
  if (!n || !e) return null;
  const modulus = toWhole(n);
  const exponent = toWhole(e);
  if (modulus < 3n || exponent < 3n || !(modulus & exponent & 1n)) return null;
  const bits = modulus.toString(2).length;
  return { modulus, exponent, bits, size: Math.ceil(bits / 8) };
}

/** The contents of DER elements of these tags and no others, one after another. */
function elementsOf(
  bytes: Uint8Array | null | undefined,
  ...tags: readonly number[]
): Uint8Array[] | null {
  if (!bytes) return null;
  const found: Uint8Array[] = [];
  let at = 0;
  for (const tag of tags) {
    if (bytes[at] !== tag) return null;
    let length = bytes[at + 1] ?? 0;
    at += 2;
    if (length & 0x80) {
      const end = at + (length & 0x7f);
      length = Number(toWhole(bytes.subarray(at, end)));
      at = end;
    }
    if (at + length > bytes.length) return null;
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? found : null;
}
