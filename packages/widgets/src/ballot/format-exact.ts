/** A count to the last one, as in results: 17,023. */
export function formatExact(count: number): string {
  return count.toLocaleString('en-US');
}
