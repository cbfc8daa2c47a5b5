import type { ResultOf } from '../../graphql.ts';
import { MOST_SERIES, type TrendSeries } from '../../templates/trend-chart.ts';
import type { DeskBurden } from './operations.ts';

type Burden = NonNullable<NonNullable<ResultOf<typeof DeskBurden>['community']>['burden']>;
export type BurdenMonths = Burden['months'];

/** By department, the heaviest first, in minutes; those beyond the last that is told apart are summed up. */
export function burdenSeries(
  months: BurdenMonths,
  words: { readonly byLaw: string; readonly rest: string },
): TrendSeries[] {
  const all = new Map<string, { label: string; values: number[]; sum: number }>();
  months.forEach(({ departments }, at) => {
    for (const { department, minutes } of departments) {
      const id = department?.id ?? '';
      const series = all.get(id) ?? {
        label: department?.name ?? words.byLaw,
        values: months.map(() => 0),
        sum: 0,
      };
      series.values[at] = (series.values[at] ?? 0) + minutes;
      series.sum += minutes;
      all.set(id, series);
    }
  });
  const sorted = [...all.values()].filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum);
  if (sorted.length <= MOST_SERIES) return sorted;
  const rest = sorted.slice(MOST_SERIES - 1);
  const values = months.map((_, at) =>
    rest.reduce((sum, series) => sum + (series.values[at] ?? 0), 0),
  );
  return [...sorted.slice(0, MOST_SERIES - 1), { label: words.rest, values }];
}

/** The thirteen months that end with this one, so that it stands beside the same month last year. */
export function lastMonths(now: Date): { readonly from: string; readonly to: string } {
  // China's civil day.
  const to = new Date(now.getTime() + 8 * 3_600_000);
  const from = new Date(Date.UTC(to.getUTCFullYear() - 1, to.getUTCMonth(), 1));
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return { from: day(from), to: day(to) };
}
