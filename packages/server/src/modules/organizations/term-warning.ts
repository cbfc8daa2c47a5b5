/** How many days before the end of a term its body is told: each once. */
export const warningDays = [90, 30, 7] as const;

/**
 * The warning that is due for a term that ends on `until`, 90, 30 or 7; null when none is. After days
 * on which nothing ran, the nearest one alone is given.
 *
 * @param warned the last one that was given
 */
export function dueWarning(until: string, today: string, warned: number | null): number | null {
  const left = Temporal.PlainDate.from(today).until(until, { largestUnit: 'days' }).days;
  if (left < 0) return null;
  const due = warningDays.findLast((days) => left <= days) ?? null;
  return due !== null && (warned === null || warned > due) ? due : null;
}
