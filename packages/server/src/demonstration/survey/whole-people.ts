/** Whole people whose shares come near to published ones. */
export interface WholePeople {
  /** How many answered. */
  answered: number;
  /** How many of them make up each share, in the order of the shares. */
  counts: readonly number[];
  /** The farthest that any of the shares is from the published one, in points of percent. */
  farthest: number;
}

/** Below this the published decimal is met. */
const exact = 0.05;

/**
 * How many people answered, at most `most` and at least nine in ten of them, so that every share
 * rounds to the published decimal; where no number does, the one that comes nearest. Of equally
 * good ones the largest. Shares are in percent.
 */
export function wholePeople(
  percents: readonly number[],
  most: number,
  least = Math.ceil(most * 0.9),
): WholePeople {
  const candidates = Array.from({ length: most - least + 1 }, (_, fewer): WholePeople => {
    const answered = most - fewer;
    const counts = percents.map((percent) => Math.round((answered * percent) / 100));
    const distances = percents.map((percent, index) =>
      Math.abs(((counts[index] ?? 0) / answered) * 100 - percent),
    );
    return { answered, counts, farthest: Math.max(...distances) };
  });
  const nearest = candidates.toSorted((a, b) => a.farthest - b.farthest)[0];
  const found = candidates.find(({ farthest }) => farthest < exact) ?? nearest;
  if (!found) throw new RangeError('Nobody could have answered.');
  return found;
}
