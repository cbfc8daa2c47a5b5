import { type Clock, civilDay, storedDay } from '../../kernel/clock.ts';

/** The memberships whose term runs today and that nobody has ended. */
export function current(clock: Clock) {
  const today = storedDay(civilDay(clock.now()));
  return {
    endedAt: null,
    termSince: { lte: today },
    OR: [{ termUntil: null }, { termUntil: { gte: today } }],
  };
}
