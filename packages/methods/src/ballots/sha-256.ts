/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. It is here, and not the
 * browser's, because that one answers later and only on secure pages, and a count needs it at once.
 */
export function sha256(text: string): string {
  const hash = Int32Array.from(INITIAL);
  const message = padded(new TextEncoder().encode(text));
  const words = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = message.getInt32(block + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const [w2, w7, w15, w16] = [
        at(words, i - 2),
        at(words, i - 7),
        at(words, i - 15),
        at(words, i - 16),
      ];
      const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
      const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
      words[i] = w16 + s0 + w7 + s1;
    }
    compress(hash, words);
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The message, a one, zeros, and its length in bits, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function compress(hash: Int32Array, words: Int32Array): void {
  const state = Int32Array.from(hash);
  for (let i = 0; i < 64; i += 1) {
    const [a, e] = [at(state, 0), at(state, 4)];
    const choice = (e & at(state, 5)) ^ (~e & at(state, 6));
    const majority = (a & at(state, 1)) ^ (a & at(state, 2)) ^ (at(state, 1) & at(state, 2));
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (at(state, 7) + s1 + choice + at(CONSTANTS, i) + at(words, i)) | 0;
    state.copyWithin(1, 0, 7);
    state[4] = at(state, 4) + first;
    state[0] = first + s0 + majority;
  }
  for (let i = 0; i < 8; i += 1) hash[i] = at(hash, i) + at(state, i);
}

const at = (words: Int32Array, index: number) => words[index] ?? 0;

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractional parts of the roots of the first primes. */
const PRIMES = firstPrimes(64);
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(prime, 2));
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(prime, 3));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  return primes;
}

/** The fractional part of the root of that degree times 2³², by whole numbers alone. */
function fraction(prime: number, degree: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * degree);
  let root = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** BigInt(degree) <= target) root += bit;
  }
  return Number(BigInt.asIntN(32, root));
}
