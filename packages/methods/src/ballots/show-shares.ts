import type { DecisionCheck } from './decide.ts';

/** Two shares in per cent, without the sign, e.g. 67.2 and 66.7. */
export interface ShownShares {
  readonly counted: string;
  readonly needed: string;
}

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const MOST_DECIMALS = 4;

/**
 * A check's share and the share that it needs, with one decimal, or as many more as it takes for the
 * figures to stand to one another as the shares do, and for 100 to mean all and 0 nothing. Undefined
 * when four are not enough, or when there is nothing to take a share of.
 */
export function showShares({ counted, total, needed }: DecisionCheck): ShownShares | undefined {
  if (total === 0) return undefined;
  const share = { over: BigInt(counted), under: BigInt(total) };
  const need = { over: BigInt(needed.numerator), under: BigInt(needed.denominator) };
  const order = compare(share.over * need.under, need.over * share.under);
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals += 1) {
    const [one, other] = [rounded(share, decimals), rounded(need, decimals)];
    const whole = 100n * 10n ** BigInt(decimals);
    const misleads = (one === whole && counted !== total) || (one === 0n && counted !== 0);
    if (compare(one, other) === order && !misleads) {
      return { counted: shown(share, one, decimals), needed: shown(need, other, decimals) };
    }
  }
  return undefined;
}

/** In per cent and parts of ten to the power of `decimals`, half upwards. */
function rounded({ over, under }: Fraction, decimals: number): bigint {
  return (over * 200n * 10n ** BigInt(decimals) + under) / (under * 2n);
}

/** Zeros at the end are left out only where the figure is exact. */
function shown({ over, under }: Fraction, value: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const text = `${value / scale}.${String(value % scale).padStart(decimals, '0')}`;
  const exact = over * 100n * scale === value * under;
  return exact ? text.replace(/\.?0+$/, '') : text;
}

function compare(one: bigint, other: bigint): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}
