/** A matrix of numbers of which most are zero: row by row, the others with their columns. */
export interface SparseMatrix {
  readonly columns: number;
  /** Where each row begins in `columnOf` and `values`; one more than there are rows. */
  readonly starts: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
}

/** Iteration stops when a step moves the unit vector by less than this, squared. */
const STILL = 1e-24;
const MOST_STEPS = 2000;

/**
 * The first `count` principal components of a centred matrix: unit vectors of length `columns`, the
 * strongest first, each with its largest entry positive; zero vectors where nothing varies.
 *
 * Power iteration from a fixed start, in the space at right angles to the components found before,
 * with + − × ÷ and sqrt only: the same input gives the same bits everywhere. A step costs two
 * multiplications for each entry that is not zero; nothing as large as columns × columns is made.
 */
export function principalComponents(matrix: SparseMatrix, count: number): Float64Array[] {
  const components: Float64Array[] = [];
  let greatest = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const { vector, value } = strongestDirection(matrix, components);
    greatest = Math.max(value, greatest);
    // Less than rounding leaves of the first component is no direction at all.
    components.push(value <= greatest * 1e-12 ? new Float64Array(matrix.columns) : signed(vector));
  }
  return components;
}

function strongestDirection(
  matrix: SparseMatrix,
  found: readonly Float64Array[],
): { readonly vector: Float64Array; readonly value: number } {
  let vector = unit(without(fixedStart(matrix.columns), found));
  let value = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = without(gramTimes(matrix, vector), found);
    value = length(next);
    if (value === 0) break;
    const direction = unit(next);
    let moved = 0;
    for (let index = 0; index < direction.length; index += 1) {
      const change = (direction[index] as number) - (vector[index] as number);
      moved += change * change;
    }
    vector = direction;
    if (moved < STILL) break;
  }
  return { vector, value };
}

/** The matrix, transposed, times the matrix, times the vector. */
function gramTimes(
  { columns, starts, columnOf, values }: SparseMatrix,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(columns);
  const rows = starts.length - 1;
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let at = starts[row] as number; at < end; at += 1) {
      sum += (values[at] as number) * (vector[columnOf[at] as number] as number);
    }
    if (sum === 0) continue;
    for (let at = starts[row] as number; at < end; at += 1) {
      const column = columnOf[at] as number;
      result[column] = (result[column] as number) + sum * (values[at] as number);
    }
  }
  return result;
}

/**
 * Numbers without a pattern, so that no symmetry of the votes is exactly at right angles to the
 * start: a linear congruential generator (Numerical Recipes), exact in doubles.
 */
function fixedStart(size: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: size }, () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296 - 0.5;
  });
}

/** What is left of a vector at right angles to unit vectors. */
function without(vector: Float64Array, found: readonly Float64Array[]): Float64Array {
  for (const known of found) {
    let along = 0;
    for (let at = 0; at < vector.length; at += 1) {
      along += (vector[at] as number) * (known[at] as number);
    }
    for (let at = 0; at < vector.length; at += 1) {
      vector[at] = (vector[at] as number) - along * (known[at] as number);
    }
  }
  return vector;
}

function length(vector: Float64Array): number {
  let sum = 0;
  for (const entry of vector) sum += entry * entry;
  return Math.sqrt(sum);
}

function unit(vector: Float64Array): Float64Array {
  const size = length(vector);
  return size === 0 ? vector : vector.map((entry) => entry / size);
}

function signed(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const entry of vector) {
    // The margin keeps rounding from choosing between two entries that are equal but for the sign.
    if (entry * entry > largest * largest * (1 + 1e-9)) largest = entry;
  }
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}
