/** The 97.5 % quantile of the normal distribution, for an interval at 95 %. */
const Z = 1.959963984540054;

/** A share's interval, both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % confidence interval of a share `count / n`, or null when nobody answered. It stays
 * within 0 and 1 and is honest for small groups, where the textbook interval is not.
 *
 * @see E. B. Wilson 1927; R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
 */
export function wilsonInterval(count: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = count / n;
  const zz = (Z * Z) / n;
  const centre = share + zz / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n));
  // The formula gives exactly 0 and 1 at the ends; floating point may miss them by a hair.
  return {
    low: count === 0 ? 0 : (centre - half) / (1 + zz),
    high: count === n ? 1 : (centre + half) / (1 + zz),
  };
}
