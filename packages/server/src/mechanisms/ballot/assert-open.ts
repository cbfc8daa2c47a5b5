import type { Ballot } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';

/** Refuses before the opening and after the close, also when only the clock has passed it. */
export function assertIsOpen(
  { state, closesAt }: Pick<Ballot, 'state' | 'closesAt'>,
  now: Date,
): void {
  if (state === 'DRAFT') throw new RuleRefusedError('BALLOT_NOT_OPEN');
  if (state !== 'OPEN' || closesAt <= now) throw new RuleRefusedError('BALLOT_CLOSED');
}

/** Refuses a vote with a name on the roll where none is taken now. */
export function assertTakesVotes(ballot: Ballot, now: Date): void {
  if (ballot.secrecy === 'UNLINKABLE') throw new RuleRefusedError('BALLOT_UNLINKABLE');
  assertIsOpen(ballot, now);
}
