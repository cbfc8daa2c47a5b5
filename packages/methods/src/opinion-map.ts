import { principalComponents, type SparseMatrix } from './linear-algebra.ts';
import { type OpinionMatrix, votesInRow } from './opinion-matrix.ts';

/**
 * Who voted on fewer statements has too little in common with others to be placed. Where there are
 * few statements half of them do, so that adding one does not unplace everybody.
 */
const LEAST_VOTES = 7;

/** How votes become a place: what has to be kept to place one more person. */
export interface OpinionMap {
  /** The mean vote on each statement; NaN where a vote moves nobody: moderated out, or none placed. */
  readonly means: Float64Array;
  /** The two directions of the map, of one entry a statement. */
  readonly components: readonly Float64Array[];
  /** Who has fewer votes is not placed. */
  readonly least: number;
}

/** Two principal components of the votes of those who voted enough. */
export function opinionMap(matrix: OpinionMatrix): OpinionMap {
  const { statements, starts, columns, votes } = matrix;
  const least = Math.min(LEAST_VOTES, Math.ceil(statements.length / 2));
  const placed = rowsPlaced(matrix, least);
  const sums = new Float64Array(statements.length);
  const counts = new Float64Array(statements.length);
  for (const row of placed) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const column = columns[at] as number;
      sums[column] = (sums[column] as number) + (votes[at] as number);
      counts[column] = (counts[column] as number) + 1;
    }
  }
  const means = sums.map((sum, column) =>
    statements[column]?.moderatedOut === true ? Number.NaN : sum / (counts[column] as number),
  );
  const components = principalComponents(centred(matrix, placed, means), 2);
  return { means, components, least };
}

/** The rows of those who voted enough, in their order. */
export function rowsPlaced(matrix: OpinionMatrix, least: number): Int32Array {
  return Int32Array.from(matrix.participants.keys()).filter(
    (row) => votesInRow(matrix, row) >= Math.max(least, 1),
  );
}

/** Imputed with the mean and then centred, a missing vote is exactly zero: it needs no entry. */
function centred(
  { statements, starts, columns, votes }: OpinionMatrix,
  placed: Int32Array,
  means: Float64Array,
): SparseMatrix {
  const ends = new Int32Array(placed.length + 1);
  const columnOf: number[] = [];
  const values: number[] = [];
  for (const [index, row] of placed.entries()) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const mean = means[columns[at] as number] as number;
      if (Number.isNaN(mean) || votes[at] === mean) continue;
      columnOf.push(columns[at] as number);
      values.push((votes[at] as number) - mean);
    }
    ends[index + 1] = values.length;
  }
  return {
    columns: statements.length,
    starts: ends,
    columnOf: Int32Array.from(columnOf),
    values: Float64Array.from(values),
  };
}

/**
 * Where somebody with these votes stands: their votes against the means, along each direction,
 * moved outward by sqrt(statements / own votes), since few votes say little.
 */
export function placeOf(
  { means, components }: OpinionMap,
  columns: ArrayLike<number>,
  votes: ArrayLike<number>,
): { readonly x: number; readonly y: number } {
  const scale = Math.sqrt(means.length / votes.length);
  const [x = 0, y = 0] = components.map((component) => {
    let sum = 0;
    for (let at = 0; at < votes.length; at += 1) {
      const column = columns[at] as number;
      const mean = means[column] as number;
      if (!Number.isNaN(mean))
        sum += ((votes[at] as number) - mean) * (component[column] as number);
    }
    return sum * scale;
  });
  return { x, y };
}
