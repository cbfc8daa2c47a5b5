import type { TieRule } from './ballot.ts';
import type { DrawnLot, TieAt } from './ballot-count.ts';
import { drawnOrder } from './drawn-order.ts';

/** Where a count resolves ties; it keeps what it drew. */
export interface LotBox {
  /** Who are equal, in drawn order; undefined when the ballot leaves the tie as it is. */
  readonly draw: (
    tied: readonly string[],
    at: TieAt,
    round: number,
  ) => readonly string[] | undefined;
  readonly lots: readonly DrawnLot[];
}

/** Lots are drawn only where the ballot says LOT, and once the seed is known. */
export function lotBox(ties: TieRule = 'NONE', seed?: string): LotBox {
  const lots: DrawnLot[] = [];
  return {
    lots,
    draw(tied, at, round) {
      if (ties !== 'LOT' || seed === undefined) return undefined;
      const drawn = drawnOrder(seed, tied);
      lots.push({ at, round, drawn });
      return drawn;
    },
  };
}
