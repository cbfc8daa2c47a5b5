import type { Clock } from '../kernel/clock.ts';

/** A clock that runs from a moment on, and jumps where a test says so. */
export function settableClock(
  start: Date,
): Clock & { advance(duration: { minutes?: number; days?: number }): void } {
  const begun = Date.now();
  let offset = start.getTime() - begun;
  return {
    now: () => new Date(Date.now() + offset),
    advance({ minutes = 0, days = 0 }) {
      offset += minutes * 60_000 + days * 86_400_000;
    },
  };
}
