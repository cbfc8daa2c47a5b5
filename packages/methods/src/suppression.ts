/**
 * Which groups to hide so that no group of fewer than `threshold` people can be worked out by
 * subtracting the shown groups from the total: every group under the threshold, every one of
 * `hidden` already, and then, the smallest first, as many more as it takes until at least two are
 * hidden and together they are at least `threshold` people. Empty groups hold nobody's answers:
 * they need no protection and give none.
 *
 * @param sizes people by group; they add up to the published total.
 * @see L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control (2001), on
 *   complementary (secondary) suppression.
 */
export function suppressedGroups(
  sizes: ReadonlyMap<string, number>,
  threshold: number,
  hidden: ReadonlySet<string> = new Set(),
): Set<string> {
  // Sorted by size, then name, so that the choice does not depend on the order of input.
  const present = [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([a, sizeA], [b, sizeB]) => sizeA - sizeB || (a < b ? -1 : 1));
  const suppressed = new Set(hidden);
  let count = 0;
  let people = 0;
  for (const [group, size] of present) {
    if (size >= threshold && !hidden.has(group)) continue;
    suppressed.add(group);
    count += 1;
    people += size;
  }
  for (const [group, size] of present) {
    if (count === 0 || (count >= 2 && people >= threshold)) break;
    if (suppressed.has(group)) continue;
    suppressed.add(group);
    count += 1;
    people += size;
  }
  return suppressed;
}
