import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be mistaken for one another when read from paper: 32, 5 bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Characters that say which sheet it is: 40 bits. */
const named = 8;

/** Powers of the generator of GF(2⁵) with x⁵ + x² + 1, and their logarithms. */
const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  power.push(value);
  logarithm[value] = exponent;
  value <<= 1;
  if (value & 32) value ^= 0b100101;
}

const times = (value: number, exponent: number) =>
  value === 0 ? 0 : (power[((logarithm[value] ?? 0) + exponent) % 31] ?? 0);

/**
 * Two check characters, such that the sum of all ten characters and the sum of each times the
 * generator to its place are 0: a Reed–Solomon code of distance 3 over GF(32). Any one or two wrong
 * characters are detected, and so is any swap of two.
 */
function checksOf(digits: readonly number[]): [number, number] {
  let sum = 0;
  let weighted = 0;
  for (const [place, digit] of digits.entries()) {
    sum ^= digit;
    weighted ^= times(digit, place);
  }
  // a + b = sum and a·g⁸ + b·g⁹ = weighted, so that b·(g⁸ + g⁹) = weighted + sum·g⁸.
  const divisor = (power[named] ?? 0) ^ (power[named + 1] ?? 0);
  const second = times(weighted ^ times(sum, named), 31 - (logarithm[divisor] ?? 0));
  return [sum ^ second, second];
}

const spelt = (digits: readonly number[]) => digits.map((digit) => alphabet[digit]).join('');

/** A new random code of a sheet: eight characters, and two that check them. */
export function newSheetCode(random: (below: number) => number = randomInt): string {
  const digits = Array.from({ length: named }, () => random(alphabet.length));
  return spelt([...digits, ...checksOf(digits)]);
}

/** A code as it is typed, in whatever case, with spaces and dashes; null when it is mistyped. */
export function readSheetCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—·]/gu, '');
  const digits = [...code].map((character) => alphabet.indexOf(character));
  if (digits.length !== named + 2 || digits.includes(-1)) return null;
  const checked = digits.slice(0, named);
  return spelt([...checked, ...checksOf(checked)]) === code ? code : null;
}

/** A code as it is printed: in groups that are easy to read aloud, `ABCD-EFGH-JK`. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
