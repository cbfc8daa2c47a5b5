import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { SignatureScheme } from '@linli/methods';

/** Ed25519 (RFC 8032) by Node itself. Another scheme can take its place (SM2). */
export const ed25519: SignatureScheme = {
  name: 'ed25519',
  noteType: 1,
  verify(publicKey, message, signature) {
    if (publicKey.length !== keyLength) return false;
    const key = createPublicKey({
      key: Buffer.concat([publicKeyPrefix, publicKey]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message, key, signature);
  },
};

/** Bytes of a private key (its seed) and of a public key. */
export const keyLength = 32;

/** What stands before a seed in PKCS #8, and before a public key in SPKI (RFC 8410). */
const privateKeyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Something that signs, with what checks it. */
export interface Signer {
  readonly scheme: SignatureScheme;
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** What heads of transparency logs are signed with. */
export interface LogSigners {
  current: Signer;
  /** The key before, while it hands over to the current one. */
  previous: Signer | null;
}

/** A signer by its 32-byte seed. */
export function createEd25519Signer(seed: Uint8Array): Signer {
  if (seed.length !== keyLength) throw new Error('An Ed25519 key has 32 bytes.');
  const privateKey = createPrivateKey({
    key: Buffer.concat([privateKeyPrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    scheme: ed25519,
    publicKey: Uint8Array.from(publicKey.subarray(-keyLength)),
    sign: (message) => Uint8Array.from(sign(null, message, privateKey)),
  };
}
