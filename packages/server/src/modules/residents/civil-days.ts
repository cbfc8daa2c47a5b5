import { z } from 'zod';
import { civilDay } from '../../kernel/clock.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { residentErrors } from './errors.ts';

/** A civil day as commands take it: `2026-11-22`. */
export const day = z.iso.date();

/** A civil day as the database keeps it. */
export const stored = (text: string) => new Date(`${text}T00:00:00Z`);

/** A civil day as the API shows it. */
export const shown = (date: Date) => date.toISOString().slice(0, 10);

/** Refuses a day after today for what has happened. */
export function assertPast(text: string | null | undefined, now: Date, field: string): void {
  if (!text || text <= civilDay(now)) return;
  throw new InvalidInputError([{ path: [field], code: residentErrors.DAY_IN_FUTURE }]);
}
