/** A matrix of numbers, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Power iteration stops when a step moves the unit vector by less than this, squared. */
const STILL = 1e-26;
const MOST_STEPS = 2000;

/**
 * The first `count` principal components of a centred matrix: unit vectors of length `columns`, the
 * strongest first, each with its largest entry positive; zero vectors where nothing varies.
 *
 * Power iteration with deflation on the smaller Gram matrix, from a fixed start, with + − × ÷ and
 * sqrt only: the same input gives the same bits everywhere.
 */
export function principalComponents(matrix: Matrix, count: number): Float64Array[] {
  const byColumn = matrix.columns <= matrix.rows;
  const gram = gramMatrix(byColumn ? matrix : transpose(matrix));
  const size = byColumn ? matrix.columns : matrix.rows;
  const components: Float64Array[] = [];
  let greatest = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const { vector, value } = strongestDirection(gram, size);
    greatest = Math.max(value, greatest);
    // Less than rounding leaves of the first component is no direction at all.
    if (value <= greatest * 1e-12) {
      components.push(new Float64Array(matrix.columns));
      continue;
    }
    deflate(gram, vector, value);
    components.push(signed(unit(byColumn ? vector : timesTransposed(matrix, vector))));
  }
  return components;
}

function transpose({ rows, columns, values }: Matrix): Matrix {
  const turned = new Float64Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      turned[column * rows + row] = values[row * columns + column] as number;
    }
  }
  return { rows: columns, columns: rows, values: turned };
}

/** The inner products of all columns; a row costs the square of its entries that are not zero. */
function gramMatrix({ rows, columns, values }: Matrix): Float64Array {
  const gram = new Float64Array(columns * columns);
  const present = new Int32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    let count = 0;
    for (let column = 0; column < columns; column += 1) {
      if (values[start + column] !== 0) present[count++] = column;
    }
    for (let first = 0; first < count; first += 1) {
      const one = present[first] as number;
      const factor = values[start + one] as number;
      for (let second = 0; second < count; second += 1) {
        const at = one * columns + (present[second] as number);
        const product = factor * (values[start + (present[second] as number)] as number);
        gram[at] = (gram[at] as number) + product;
      }
    }
  }
  return gram;
}

function strongestDirection(
  gram: Float64Array,
  size: number,
): { readonly vector: Float64Array; readonly value: number } {
  let vector = unit(fixedStart(size));
  let value = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = new Float64Array(size);
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let column = 0; column < size; column += 1) {
        sum += (gram[row * size + column] as number) * (vector[column] as number);
      }
      next[row] = sum;
    }
    value = length(next);
    if (value === 0) break;
    const direction = unit(next);
    let moved = 0;
    for (let index = 0; index < size; index += 1) {
      const change = (direction[index] as number) - (vector[index] as number);
      moved += change * change;
    }
    vector = direction;
    if (moved < STILL) break;
  }
  return { vector, value };
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

/** Takes a found direction out of the Gram matrix, so that the next is found. */
function deflate(gram: Float64Array, vector: Float64Array, value: number): void {
  const size = vector.length;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const part = value * (vector[row] as number) * (vector[column] as number);
      gram[row * size + column] = (gram[row * size + column] as number) - part;
    }
  }
}

function timesTransposed({ rows, columns, values }: Matrix, vector: Float64Array): Float64Array {
  const result = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const weight = vector[row] as number;
    for (let column = 0; column < columns; column += 1) {
      result[column] =
        (result[column] as number) + weight * (values[row * columns + column] as number);
    }
  }
  return result;
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
