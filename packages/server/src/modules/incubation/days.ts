import type { Context } from '../../context.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { FieldProblem } from '../../kernel/domain-error.ts';
import { incubationErrors } from './errors.ts';

export const today = ({ clock }: Pick<Context, 'clock'>): string => civilDay(clock.now());

/** What is wrong with the day of something that has happened. */
export function problemsOfDay(context: Context, field: string, day: string): FieldProblem[] {
  return day <= today(context) ? [] : [{ path: [field], code: incubationErrors.NOT_HAPPENED_YET }];
}

const longestYears = 20;

/** What is wrong with the last day of a document that was given on another. */
export function problemsOfExpiry(
  context: Context,
  since: string,
  expiresOn: string,
): FieldProblem[] {
  const longest = Temporal.PlainDate.from(since).add({ years: longestYears }).toString();
  const fits = expiresOn > since && expiresOn >= today(context) && expiresOn <= longest;
  return fits ? [] : [{ path: ['expiresOn'], code: incubationErrors.DOCUMENT_EXPIRY_INVALID }];
}
