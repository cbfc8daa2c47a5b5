import type { BallotOutcome } from './ballot-count.ts';
import type { LotBox } from './lot-box.ts';

/**
 * Fills seats with the options of most points. Options without a point win nothing. Where the last
 * seats are between equals, the lot decides, or they are tied.
 */
export function electTop(
  ranked: readonly { readonly option: string; readonly points: number }[],
  seats: number,
  lots: LotBox,
): BallotOutcome {
  const supported = ranked.filter(({ points }) => points > 0);
  if (supported.length === 0) return { kind: 'NONE' };
  const ordered = [...supported].sort((one, other) => other.points - one.points);
  const last = ordered[Math.min(seats, ordered.length) - 1]?.points ?? 0;
  const winners = ordered.filter(({ points }) => points > last).map(({ option }) => option);
  const tied = supported.filter(({ points }) => points === last).map(({ option }) => option);
  const free = seats - winners.length;
  if (tied.length <= free) return { kind: 'WON', winners: [...winners, ...tied] };
  const drawn = lots.draw(tied, 'WINNING', 1);
  if (drawn === undefined) return { kind: 'TIED', winners, tied, at: 'WINNING', round: 1 };
  return { kind: 'WON', winners: [...winners, ...drawn.slice(0, free)] };
}
