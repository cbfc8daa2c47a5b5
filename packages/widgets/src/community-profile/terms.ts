import { daysUntil } from '../foundation/format.ts';
import type { ProfileBody, ProfileMember } from './community-profile.controller.ts';

/** Terms of one body that end on one day. */
export interface EndingTerm {
  readonly body: ProfileBody;
  /** Heads first. */
  readonly members: readonly ProfileMember[];
  readonly until: string;
  readonly days: number;
}

/** Days within which the end of a term is said: an election takes that long to prepare. */
const SOON = 90;

/** Terms that end within 90 days, the first to end first. */
export function endingTerms(bodies: readonly ProfileBody[], now: number): EndingTerm[] {
  const ending = bodies.flatMap((body) => {
    const days = [...new Set(body.members.map(({ termUntil }) => termUntil))];
    return days.flatMap((until) => {
      const left = until ? daysUntil(until, now) : -1;
      const members = body.members.filter(({ termUntil }) => termUntil === until);
      return until && left >= 0 && left <= SOON ? [{ body, members, until, days: left }] : [];
    });
  });
  return ending.sort((a, b) => a.days - b.days);
}

/** The last day of the first term of a body to end; null when none has an end. */
export function termEnd({ members }: ProfileBody): string | null {
  const ends = members.flatMap(({ termUntil }) => (termUntil ? [termUntil] : []));
  return ends.sort()[0] ?? null;
}
