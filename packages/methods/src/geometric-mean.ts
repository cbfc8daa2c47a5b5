/**
 * The geometric mean of numbers from 0 to 1, by + − × ÷ alone, so that every browser finds the
 * same bits: Newton's iteration for x^n = product, 100 steps from the greatest of the numbers. From
 * above it falls to the root without overshooting: at worst (n = 5, root a millionth of the start)
 * by a fifth in each of 62 steps, then doubling its correct digits.
 */
export function geometricMean(numbers: readonly number[]): number {
  const n = numbers.length;
  const product = numbers.reduce((result, number) => result * number, 1);
  let root = Math.max(...numbers);
  if (product === 0) return 0;
  for (let step = 0; step < 100; step += 1) {
    let power = 1;
    for (let factor = 1; factor < n; factor += 1) power *= root;
    root = ((n - 1) * root + product / power) / n;
  }
  return root;
}
