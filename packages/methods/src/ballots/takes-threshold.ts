import type { BallotMethod } from './ballot.ts';

/**
 * Whether a share in favour means something: it does where a paper is for an option or not. Points,
 * beat paths, seats and budgets decide by themselves; a rule for them has a quorum at most.
 */
export function takesThreshold(method: BallotMethod): boolean {
  return ['YES_NO_ABSTAIN', 'SINGLE', 'APPROVAL', 'IRV'].includes(method);
}
