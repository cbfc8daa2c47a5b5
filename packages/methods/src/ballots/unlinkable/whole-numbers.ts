/** Arithmetic on whole numbers modulo another, as public keys need it. */

import { toHex } from '../../merkle/bytes.ts';

/** Big-endian; zero for no bytes. */
export function toWhole(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`);
}

/** Big-endian in so many bytes; the value must fit. */
export function ofWhole(value: bigint, length: number): Uint8Array {
  const digits = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from({ length }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
}

/** By squaring. Written out: builds for old browsers turn `**` into `Math.pow`, which takes no such numbers. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** What gives 1 when multiplied, by Euclid's extended algorithm; null where there is none. */
export function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [previous, current] = [modulus, value % modulus];
  let [before, now] = [0n, 1n];
  while (current > 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, now] = [now, before - quotient * now];
  }
  return previous === 1n ? ((before % modulus) + modulus) % modulus : null;
}
