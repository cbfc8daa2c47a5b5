import { fromBase64Url, toBase64Url } from './base64url.ts';
import { type CredentialKey, parseCredentialKey } from './credential-key.ts';
import { encodePss, isPssOf, PSS_SALT } from './pss.ts';
import { trackingNumberOf } from './tracking-number.ts';
import { inverseOf, ofWhole, power, toWhole } from './whole-numbers.ts';

/**
 * The voter's side of RSA blind signatures, RFC 9474, RSABSSA-SHA384-PSS-Deterministic, for UNLINKABLE
 * ballots (docs/decisions/0010). Bytes are base64url, so that all of it can be kept as JSON.
 */
export interface BlindedToken {
  /** 32 random bytes, which nobody sees before the paper is cast. */
  readonly token: string;
  /** What `issueBallotCredential` signs; says nothing of the token. */
  readonly blindedToken: string;
  /** What unblinds the answer. */
  readonly inverse: string;
  /** Under which the paper will be published; not base64url but 16 letters and digits. */
  readonly trackingNumber: string;
}

/** So many bytes that nobody can foretell, as `crypto.getRandomValues` fills them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Bytes of a token. */
const TOKEN = 32;
const NO_KEY = 'This is no public key of a ballot.';

/**
 * Makes a token and blinds it (4.2). Keep all three until the paper is cast: the same blinded token
 * may be sent again when an answer was lost, another is refused.
 *
 * @param publicKey `Ballot.publicKey`
 * @throws RangeError for what is no such key
 */
export function blindToken(publicKey: string, random: RandomBytes): BlindedToken {
  const { modulus, exponent, bits, size } = keyOf(publicKey);
  const token = random(TOKEN);
  const message = toWhole(encodePss(token, bits - 1, random(PSS_SALT)));
  const factor = drawBelow(modulus, bits, size, random);
  const inverse = inverseOf(factor, modulus);
  // Either would have found a factor of the modulus: then it is no product of two large primes.
  if (inverse === null || inverseOf(message, modulus) === null) throw new RangeError(NO_KEY);
  const blinded = (message * power(factor, exponent, modulus)) % modulus;
  return {
    token: toBase64Url(token),
    blindedToken: toBase64Url(ofWhole(blinded, size)),
    inverse: toBase64Url(ofWhole(inverse, size)),
    trackingNumber: trackingNumberOf(token),
  };
}

/**
 * Unblinds what was signed (4.4), for `castUnlinkableBallot`.
 * @returns null when it is not this key's signature on this token
 */
export function unblindSignature(
  publicKey: string,
  { token, inverse }: Pick<BlindedToken, 'token' | 'inverse'>,
  blindSignature: string,
): string | null {
  const { modulus, size } = keyOf(publicKey);
  const [blinded, unblinding] = [fromBase64Url(blindSignature), fromBase64Url(inverse)];
  if (!blinded || !unblinding || blinded.length !== size) return null;
  const value = (toWhole(blinded) * toWhole(unblinding)) % modulus;
  const signature = toBase64Url(ofWhole(value, size));
  return isCredential(publicKey, token, signature) ? signature : null;
}

/** Whether a signature is this key's on this token (4.5). */
export function isCredential(publicKey: string, token: string, signature: string): boolean {
  const { modulus, exponent, bits, size } = keyOf(publicKey);
  const [message, signed] = [fromBase64Url(token), fromBase64Url(signature)];
  if (message?.length !== TOKEN || signed?.length !== size) return false;
  const value = toWhole(signed);
  if (value >= modulus) return false;
  const length = Math.ceil((bits - 1) / 8);
  const encoded = power(value, exponent, modulus);
  return encoded >> BigInt(bits - 1) === 0n && isPssOf(ofWhole(encoded, length), message, bits - 1);
}

function keyOf(publicKey: string): CredentialKey {
  const key = parseCredentialKey(publicKey);
  if (!key) throw new RangeError(NO_KEY);
  return key;
}

/** A whole number from 1 to below the modulus, each as likely as any other. */
function drawBelow(modulus: bigint, bits: number, size: number, random: RandomBytes): bigint {
  for (;;) {
    const drawn = toWhole(random(size)) >> BigInt(size * 8 - bits);
    if (drawn > 0n && drawn < modulus) return drawn;
  }
}
