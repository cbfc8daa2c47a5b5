/**
 * How far two groupings of the same things agree: 1 for the same groups under any names, around 0
 * for chance, below 0 for less. `first[i]` and `second[i]` are the groups of thing i.
 *
 * @see L. Hubert, P. Arabie, Comparing partitions, Journal of Classification 2 (1985).
 * @throws RangeError when the two are not of the same length.
 */
export function adjustedRandIndex<Group>(
  first: readonly Group[],
  second: readonly Group[],
): number {
  if (first.length !== second.length) {
    throw new RangeError('Two groupings of the same things are compared.');
  }
  const table = new Map<Group, Map<Group, number>>();
  const columns = new Map<Group, number>();
  for (const [index, row] of first.entries()) {
    const column = second[index] as Group;
    const cells = table.get(row) ?? new Map<Group, number>();
    table.set(row, cells.set(column, (cells.get(column) ?? 0) + 1));
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  let together = 0;
  let inFirst = 0;
  for (const cells of table.values()) {
    let size = 0;
    for (const count of cells.values()) {
      together += pairs(count);
      size += count;
    }
    inFirst += pairs(size);
  }
  let inSecond = 0;
  for (const size of columns.values()) inSecond += pairs(size);
  const all = pairs(first.length);
  const byChance = all === 0 ? 0 : (inFirst * inSecond) / all;
  const most = (inFirst + inSecond) / 2;
  // Both put everything together, or everything apart: they say the same.
  return most === byChance ? 1 : (together - byChance) / (most - byChance);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
