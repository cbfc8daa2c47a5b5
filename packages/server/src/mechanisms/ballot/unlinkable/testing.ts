/**
 * The client's side of RFC 9474 in whole numbers, for tests that cast by the thousand; what browsers
 * use is a library, and a test here holds the server against one.
 */
import { createHash, createPublicKey, randomBytes } from 'node:crypto';

interface PublicNumbers {
  n: bigint;
  e: bigint;
  bytes: number;
}

export function readPublicKey(publicKey: string): PublicNumbers {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64url'),
    type: 'spki',
    format: 'der',
  });
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const modulus = Buffer.from(n, 'base64url');
  return { n: toNumber(modulus), e: toNumber(Buffer.from(e, 'base64url')), bytes: modulus.length };
}

/** Blinds a token (4.2): what is sent, and what unblinds the answer. */
export function blind({ n, e, bytes }: PublicNumbers, token: Buffer) {
  const message = toNumber(encodePss(token, bytes));
  const factor = (toNumber(randomBytes(bytes)) % (n - 2n)) + 2n;
  return {
    blindedToken: toBytes((message * power(factor, e, n)) % n, bytes).toString('base64url'),
    inverse: inverse(factor, n),
  };
}

/** Unblinds a signature (4.4). */
export function unblind({ n, bytes }: PublicNumbers, blindSignature: string, inverse: bigint) {
  const signature = (toNumber(Buffer.from(blindSignature, 'base64url')) * inverse) % n;
  return toBytes(signature, bytes).toString('base64url');
}

const sha384 = (...parts: Buffer[]) => createHash('sha384').update(Buffer.concat(parts)).digest();

/** EMSA-PSS with SHA-384 and a salt of 48 bytes (RFC 8017, 9.1.1), of a modulus of whole bytes. */
function encodePss(message: Buffer, bytes: number): Buffer {
  const salt = randomBytes(48);
  const hash = sha384(Buffer.alloc(8), sha384(message), salt);
  const padding = Buffer.alloc(bytes - salt.length - hash.length - 2);
  const block = Buffer.concat([padding, Buffer.from([1]), salt]);
  const mask = Buffer.concat(
    Array.from({ length: Math.ceil(block.length / 48) }, (_, counter) =>
      sha384(hash, Buffer.from([0, 0, 0, counter])),
    ),
  );
  const masked = block.map((byte, index) => byte ^ (mask[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, hash, Buffer.from([0xbc])]);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function inverse(of: bigint, modulus: bigint): bigint {
  let [previous, current] = [modulus, of];
  let [before, now] = [0n, 1n];
  while (current > 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, now] = [now, before - quotient * now];
  }
  return ((before % modulus) + modulus) % modulus;
}

const toNumber = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`);
const toBytes = (value: bigint, length: number) =>
  Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex');
