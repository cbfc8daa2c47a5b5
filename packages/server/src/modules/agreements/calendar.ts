import type { AgreementState } from '../../generated/prisma/enums.ts';
import { dayOf } from '../../kernel/clock.ts';

/** Days from a side's notice to the end that it brings about, unless all agree or the period ends. */
export const noticeDays = 30;
/** Days before the end from which the sides rate one another. */
export const ratingDays = 60;
/** Days before the end at which the sides are reminded. */
export const warningDays = [30, 7] as const;

/** What the calendar needs of an agreement. */
export interface Dated {
  state: AgreementState;
  since: Date;
  until: Date;
  parties: readonly { noticeOn: Date | null }[];
}

/** The last day: that of the period, or earlier when a side has given notice. */
export function endsOn({ until, parties }: Pick<Dated, 'until' | 'parties'>): string {
  const lastDays = parties.flatMap(({ noticeOn }) =>
    noticeOn === null ? [] : addDays(dayOf(noticeOn), noticeDays),
  );
  return [dayOf(until), ...lastDays].toSorted()[0] as string;
}

/** The day from which the sides may rate one another. */
export function ratingOpensOn(agreement: Pick<Dated, 'since' | 'until' | 'parties'>): string {
  return addDays(endsOn(agreement), -ratingDays);
}

/** Whether the sides may rate one another now. */
export function isRatingOpen(agreement: Dated, today: string): boolean {
  if (agreement.state === 'ENDED' || agreement.state === 'RENEWED') return true;
  return agreement.state === 'IN_FORCE' && today >= ratingOpensOn(agreement);
}

/** Whether an agreement that was in force has come to its end. */
export function isOver(agreement: Dated, today: string): boolean {
  if (agreement.state === 'ENDED') return true;
  const wasInForce = agreement.state === 'IN_FORCE' || agreement.state === 'RENEWED';
  return wasInForce && today > endsOn(agreement);
}

/** The warning that is due: 30 or 7 days before the end, or null. */
export function dueWarning(
  agreement: Dated & { warnedDays: number | null },
  today: string,
): number | null {
  if (agreement.state !== 'IN_FORCE') return null;
  const left = daysBetween(today, endsOn(agreement));
  if (left < 0) return null;
  const due = warningDays.filter((days) => left <= days).at(-1);
  if (due === undefined) return null;
  return agreement.warnedDays === null || agreement.warnedDays > due ? due : null;
}

/** The period that follows: it begins after the end, or today if that is past, and lasts as long. */
export function nextPeriod(
  agreement: Pick<Dated, 'since' | 'until' | 'parties'>,
  today: string,
): { since: string; until: string } {
  const after = addDays(dayOf(agreement.until), 1);
  const length = Temporal.PlainDate.from(dayOf(agreement.since)).until(after, {
    largestUnit: 'year',
  });
  const following = addDays(endsOn(agreement), 1);
  const next = Temporal.PlainDate.from(following < today ? today : following);
  return {
    since: next.toString(),
    until: next.add(length).subtract({ days: 1 }).toString(),
  };
}

/** A day of one period moved into another that begins elsewhere; at most its last day. */
export function movedDay(
  on: string,
  from: string,
  period: { since: string; until: string },
): string {
  const offset = Temporal.PlainDate.from(from).until(on, { largestUnit: 'year' });
  const moved = Temporal.PlainDate.from(period.since).add(offset).toString();
  return [moved, period.until].toSorted()[0] as string;
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
