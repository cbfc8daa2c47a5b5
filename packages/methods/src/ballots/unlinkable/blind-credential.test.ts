import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  verify,
} from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blindToken, isCredential, unblindSignature } from './blind-credential.ts';
import { parseCredentialKey } from './credential-key.ts';
import { trackingNumberOf } from './tracking-number.ts';
import { inverseOf, ofWhole, toWhole } from './whole-numbers.ts';

/** A signer as the server is one: Node's OpenSSL. */
function makeSigner(modulusLength: number) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const key = createPrivateKey(privateKey);
  return {
    publicKey: publicKey.toString('base64url'),
    sign: (blinded: string) =>
      privateDecrypt(
        { key, padding: constants.RSA_NO_PADDING },
        Buffer.from(blinded, 'base64url'),
      ).toString('base64url'),
    /** Whether OpenSSL takes it as a signature on the token. */
    holds: (token: string, signature: string) =>
      verify(
        'sha384',
        Buffer.from(token, 'base64url'),
        { key: createPublicKey(key), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
        Buffer.from(signature, 'base64url'),
      ),
  };
}

/** Of whole bytes as the server's, and of bits that leave a byte half used. */
const signers = [2048, 1024, 1029, 1025].map(makeSigner);
const [signer = makeSigner(2048), small = makeSigner(1024)] = signers;
const anySigner = fc.constantFrom(...signers);

/** Random bytes that are given beforehand, so that a case can be told and repeated. */
const seeded = (seeds: Iterator<number>) => (count: number) =>
  Uint8Array.from({ length: count }, () => (seeds.next().value as number) & 0xff);
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed | 1; ; ) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 8;
  }
}
const randomness = fc.integer().map((seed) => seeded(numbers(seed)));

/** Turns one bit. */
function flip(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url');
  const at = (bit >> 3) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64url');
}

describe('a credential', () => {
  test('is blinded, signed blindly and unblinded to a signature that OpenSSL takes', () => {
    fc.assert(
      fc.property(anySigner, randomness, ({ publicKey, sign, holds }, random) => {
        const blinded = blindToken(publicKey, random);
        const signature = unblindSignature(publicKey, blinded, sign(blinded.blindedToken));
        return signature !== null && holds(blinded.token, signature);
      }),
      { numRuns: 40 },
    );
  });

  test('with one bit turned, in what was signed or in the answer, is refused', () => {
    const { publicKey, sign } = small;
    fc.assert(
      fc.property(randomness, fc.nat(1023), (random, bit) => {
        const blinded = blindToken(publicKey, random);
        const answer = sign(blinded.blindedToken);
        const signature = unblindSignature(publicKey, blinded, answer) ?? '';
        expect(unblindSignature(publicKey, blinded, flip(answer, bit))).toBeNull();
        expect(isCredential(publicKey, blinded.token, signature)).toBe(true);
        expect(isCredential(publicKey, blinded.token, flip(signature, bit))).toBe(false);
        expect(isCredential(publicKey, flip(blinded.token, bit), signature)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('of another token, and by another key, is refused', () => {
    const [one, other] = [signer, signer].map(({ publicKey }) =>
      blindToken(publicKey, randomBytes),
    );
    if (!one || !other) throw new Error('There are two.');
    const answer = signer.sign(one.blindedToken);
    expect(unblindSignature(signer.publicKey, other, answer)).toBeNull();
    const signature = unblindSignature(signer.publicKey, one, answer) ?? '';
    expect(isCredential(signer.publicKey, other.token, signature)).toBe(false);
    expect(isCredential(makeSigner(2048).publicKey, one.token, signature)).toBe(false);
  });

  test('that is no base64url, too long, or not below the modulus is refused', () => {
    const { publicKey } = signer;
    const blinded = blindToken(publicKey, randomBytes);
    const most = Buffer.alloc(256, 0xff).toString('base64url');
    for (const text of ['', 'ÿ', 'AAAA', `${most}AAAA`, most]) {
      expect(unblindSignature(publicKey, blinded, text), text).toBeNull();
      expect(isCredential(publicKey, blinded.token, text), text).toBe(false);
    }
  });

  test('is made for a public key alone, and says so', () => {
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const texts = [
      '',
      'AAAA',
      elliptic.export({ type: 'spki', format: 'der' }).toString('base64url'),
      signer.publicKey.slice(0, -4),
      `${signer.publicKey}AAAA`,
    ];
    for (const text of texts) {
      expect(parseCredentialKey(text), text).toBeNull();
      expect(() => blindToken(text, randomBytes), text).toThrow(RangeError);
    }
    const { n = '', e = '' } = createPublicKey({
      ...{ key: Buffer.from(signer.publicKey, 'base64url'), type: 'spki', format: 'der' },
    }).export({ format: 'jwk' });
    expect(parseCredentialKey(signer.publicKey)).toEqual({
      modulus: toWhole(Buffer.from(n, 'base64url')),
      exponent: toWhole(Buffer.from(e, 'base64url')),
      ...{ bits: 2048, size: 256 },
    });
  });
});

describe('what the server is shown', () => {
  const { publicKey } = small;
  const { modulus = 1n } = parseCredentialKey(publicKey) ?? {};
  const token = Uint8Array.from({ length: 32 }, (_, at) => at);
  /** The same token each time, and whatever else is random from one seed. */
  const shown = (() => {
    const random = seeded(numbers(20_261_122));
    return Array.from({ length: 800 }, () => {
      const drawn = (count: number) => (count === token.length ? token : random(count));
      return blindToken(publicKey, drawn).blindedToken;
    });
  })();

  test('differs each time for one and the same token', () => {
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('lies anywhere below the modulus, as often as anywhere else', () => {
    const shares = Array.from({ length: 16 }, () => 0);
    for (const blinded of shown) {
      const value = toWhole(Buffer.from(blinded, 'base64url'));
      expect(value < modulus).toBe(true);
      const share = Number((value * 16n) / modulus);
      shares[share] = (shares[share] ?? 0) + 1;
    }
    const expected = shown.length / shares.length;
    const deviation = shares.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Chi-squared of 15 degrees: one in a thousand lies above 37.7.
    expect(deviation).toBeLessThan(37.7);
  });

  test('could be of any other token: there is a factor by which that one looks the same', () => {
    const [first = ''] = shown;
    const other = new Uint8Array(32).fill(7);
    const salt = new Uint8Array(48).fill(9);
    const withFactor = (factor: Uint8Array) =>
      blindToken(publicKey, (count) => (count === 32 ? other : count === 48 ? salt : factor));
    const one = Uint8Array.from({ length: 128 }, (_, at) => (at === 127 ? 1 : 0));
    const unblinded = toWhole(Buffer.from(withFactor(one).blindedToken, 'base64url'));
    // The factor is the root, which only who has the private key can take, of one over the other.
    const inverse = inverseOf(unblinded, modulus) ?? 0n;
    const ratio = (toWhole(Buffer.from(first, 'base64url')) * inverse) % modulus;
    const root = small.sign(Buffer.from(ofWhole(ratio, 128)).toString('base64url'));
    expect(withFactor(Buffer.from(root, 'base64url')).blindedToken).toBe(first);
  });
});

test('the number of a paper is 16 legible letters, told by its token alone', () => {
  const { token, trackingNumber } = blindToken(signer.publicKey, randomBytes);
  expect(trackingNumber).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
  expect(trackingNumberOf(Buffer.from(token, 'base64url'))).toBe(trackingNumber);
  // Published numbers stay what they are.
  expect(trackingNumberOf(new Uint8Array(32))).toBe('JVU85APN3JAZCZLG');
});
