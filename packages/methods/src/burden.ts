/** A stretch of days in which a duty costs the communities of a place the same. */
export interface BurdenSpan {
  /** The duty; spans of one duty count as one item. */
  readonly item: string;
  /** The department that it comes from; null for what the law asks. */
  readonly department: string | null;
  readonly kind: string;
  /** How many communities have it. */
  readonly communities: number;
  /** Civil days, `2026-11-22`; both ends belong to the span, and null is open. */
  readonly since: string;
  readonly until: string | null;
  /** What it costs one community in a whole year: times × minutes each time. A whole number. */
  readonly minutesPerYear: number;
}

/** What is asked, in whole minutes of one worker, and by how many duties. */
export interface BurdenFigures {
  readonly minutes: number;
  readonly items: number;
}

export interface BurdenMonth extends BurdenFigures {
  /** `2026-11`. */
  readonly month: string;
  /** The heaviest first. They add up to `minutes`, to the minute. */
  readonly departments: readonly (BurdenFigures & { readonly department: string | null })[];
  readonly kinds: readonly (BurdenFigures & { readonly kind: string })[];
}

const DAY = 86_400_000;

/**
 * What communities are asked to do, month by month, from the month of `from` to that of `to`.
 *
 * A month's share is by its days: up to day `d` of a year of `D` days a duty of `y` minutes a year
 * has cost ⌊y·d/D⌋, and any stretch costs the difference. So every figure is a whole number, a
 * calendar year costs `y` exactly, months add up to it, and a change within a month counts from
 * its day.
 *
 * @param from, to civil days, `2026-11-22`, or months, `2026-11`.
 */
export function monthlyBurden(
  spans: readonly BurdenSpan[],
  from: string,
  to: string,
): BurdenMonth[] {
  return monthsBetween(from, to).map((month) => {
    const [first, end] = [startOf(month), startOf(monthAfter(month, 1))];
    const costs = spans.flatMap((span) => {
      const days = daysOf(span, first, end);
      return days === null || span.communities === 0 ? [] : [{ span, minutes: cost(span, days) }];
    });
    return {
      month,
      ...figuresOf(costs),
      departments: [...grouped(costs, ({ department }) => department)].map(
        ([department, figures]) => ({ department, ...figures }),
      ),
      kinds: [...grouped(costs, ({ kind }) => kind)].map(([kind, figures]) => ({
        kind,
        ...figures,
      })),
    };
  });
}

/** The minutes of one span, all its communities together, from `from` to `to`, both included. */
export function burdenWithin(span: BurdenSpan, from: string, to: string): number {
  const days = daysOf(span, dayNumber(from), dayNumber(to) + 1);
  return days === null ? 0 : cost(span, days);
}

/** How a month compares with the same month a year before. */
export interface BurdenChange {
  readonly month: string;
  readonly minutes: number;
  readonly minutesYearBefore: number;
  /** (now − before) ÷ before in tenths of a percent, half away from zero; null when nothing was before. */
  readonly tenthsOfPercent: number | null;
}

/** Compares the last month of a series; null when the series does not reach back a year. */
export function burdenChange(months: readonly BurdenMonth[]): BurdenChange | null {
  const last = months.at(-1);
  const before = last && months.find(({ month }) => month === monthAfter(last.month, -12));
  if (!last || !before) return null;
  return {
    month: last.month,
    minutes: last.minutes,
    minutesYearBefore: before.minutes,
    tenthsOfPercent: before.minutes === 0 ? null : tenths(last.minutes, before.minutes),
  };
}

/** The month `count` months after one, `2026-11`; before it when negative. */
export function monthAfter(month: string, count: number): string {
  const [year, number] = partsOf(month);
  const months = year * 12 + number - 1 + count;
  const index = ((months % 12) + 12) % 12;
  return `${String((months - index) / 12).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`;
}

interface Cost {
  readonly span: BurdenSpan;
  readonly minutes: number;
}

function figuresOf(costs: readonly Cost[]): BurdenFigures {
  return {
    minutes: costs.reduce((sum, { minutes }) => sum + minutes, 0),
    items: new Set(costs.map(({ span }) => span.item)).size,
  };
}

/** Figures by a property of the duty, the heaviest first, equal ones by name. */
function grouped<Key extends string | null>(
  costs: readonly Cost[],
  keyOf: (span: BurdenSpan) => Key,
): [Key, BurdenFigures][] {
  const groups = new Map<Key, Cost[]>();
  for (const cost of costs) {
    const key = keyOf(cost.span);
    const group = groups.get(key);
    if (group) group.push(cost);
    else groups.set(key, [cost]);
  }
  return [...groups]
    .map(([key, group]): [Key, BurdenFigures] => [key, figuresOf(group)])
    .sort(([a, x], [b, y]) => y.minutes - x.minutes || ((a ?? '') < (b ?? '') ? -1 : 1));
}

/** Days since 1970; `end` is the first that is not among them. */
interface Days {
  readonly first: number;
  readonly end: number;
}

/** The days that a span has from `first` to before `end`, or null for none. */
function daysOf(span: BurdenSpan, first: number, end: number): Days | null {
  const days = {
    first: Math.max(first, dayNumber(span.since)),
    end: span.until === null ? end : Math.min(end, dayNumber(span.until) + 1),
  };
  return days.first < days.end ? days : null;
}

/** What those days cost all communities of a span, each year by itself. */
function cost({ minutesPerYear, communities }: BurdenSpan, { first, end }: Days): number {
  let minutes = 0;
  for (let day = first; day < end; ) {
    const year = new Date(day * DAY).getUTCFullYear();
    const [start, next] = [firstDay(year, 1), firstDay(year + 1, 1)];
    const stop = Math.min(end, next);
    minutes +=
      share(minutesPerYear, stop - start, next - start) -
      share(minutesPerYear, day - start, next - start);
    day = stop;
  }
  return minutes * communities;
}

/** ⌊minutes · days ÷ ofDays⌋ by remainder, exact in every browser. */
function share(minutes: number, days: number, ofDays: number): number {
  const product = minutes * days;
  return (product - (product % ofDays)) / ofDays;
}

function tenths(now: number, before: number): number {
  const twice = 2000 * Math.abs(now - before) + before;
  const size = (twice - (twice % (2 * before))) / (2 * before);
  return now < before ? 0 - size : size;
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = monthAfter(month, 1)) {
    months.push(month);
  }
  return months;
}

function startOf(month: string): number {
  const [year, number] = partsOf(month);
  return firstDay(year, number);
}

/** Days since 1970 of a civil day. No clock and no time zone takes part. */
function dayNumber(day: string): number {
  return startOf(day) + Number(day.slice(8, 10)) - 1;
}

function firstDay(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY;
}

function partsOf(day: string): [year: number, month: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}
