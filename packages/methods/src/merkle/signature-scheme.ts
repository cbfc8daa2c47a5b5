/** How signed heads are checked; another can take its place where a host demands it (SM2). */
export interface SignatureScheme {
  /** Its permanent name. */
  readonly name: string;
  /** What stands before the public key in a verifier key (C2SP signed-note): 0x01 for Ed25519. */
  readonly noteType: number;
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/**
 * Ed25519 (RFC 8032) for browsers that have none of their own, from Chromium 86 and Safari 14 on.
 * Loaded when it is first needed; needs no secure context.
 */
export async function loadEd25519(): Promise<SignatureScheme> {
  const [ed25519, { sha512 }] = await Promise.all([
    import('@noble/ed25519'),
    import('@noble/hashes/sha2.js'),
  ]);
  ed25519.hashes.sha512 = sha512;
  return {
    name: 'ed25519',
    noteType: 1,
    verify(publicKey, message, signature) {
      try {
        return ed25519.verify(signature, message, publicKey, { zip215: false });
      } catch {
        // Of a wrong length, or no point of the curve.
        return false;
      }
    },
  };
}
