import { type ActionOf, defineLifecycle, type StateOf } from '@linli/methods';
import type { Post, ReportingIn, TalentProfile } from '../../generated/prisma/client.ts';

/**
 * A person or an organization reports in to a community. REPORTER: the person, or who speaks for
 * the organization. STAFF: with reporting-in:confirm there.
 */
export const reportingInLifecycle = defineLifecycle({
  initial: 'REPORTED',
  states: { REPORTED: {}, CONFIRMED: {}, ENDED: { final: true } },
  transitions: [
    { action: 'CONFIRM', from: ['REPORTED'], to: 'CONFIRMED', by: ['STAFF'] },
    { action: 'END', from: ['REPORTED', 'CONFIRMED'], to: 'ENDED', by: ['REPORTER', 'STAFF'] },
  ],
});

export type ReportingInState = StateOf<typeof reportingInLifecycle>;
export type ReportingInAction = ActionOf<typeof reportingInLifecycle>;

/** Derived from what has been written down. */
export function stateOf({
  confirmedAt,
  endedAt,
}: Pick<ReportingIn, 'confirmedAt' | 'endedAt'>): ReportingInState {
  if (endedAt) return 'ENDED';
  return confirmedAt ? 'CONFIRMED' : 'REPORTED';
}

/** What somebody offers in the talent pool. OWNER: who entered it. Withdrawn, nothing of it is kept. */
export const talentLifecycle = defineLifecycle({
  initial: 'OFFERED',
  states: { OFFERED: {}, PAUSED: {}, WITHDRAWN: { final: true } },
  transitions: [
    { action: 'PAUSE', from: ['OFFERED'], to: 'PAUSED', by: ['OWNER'] },
    { action: 'RESUME', from: ['PAUSED'], to: 'OFFERED', by: ['OWNER'] },
    { action: 'WITHDRAW', from: ['OFFERED', 'PAUSED'], to: 'WITHDRAWN', by: ['OWNER'] },
  ],
});

export type TalentAction = ActionOf<typeof talentLifecycle>;

export function talentStateOf({
  pausedAt,
}: Pick<TalentProfile, 'pausedAt'>): Exclude<StateOf<typeof talentLifecycle>, 'WITHDRAWN'> {
  return pausedAt ? 'PAUSED' : 'OFFERED';
}

/** What the rules of claiming a post ask beside its state. */
export interface PostFacts {
  /** Its last day has not passed. */
  current: boolean;
  /** Whether the one who would claim it has a claim that stands. */
  claimed: boolean;
  freePlaces: number;
}

/**
 * A post, which people claim while it is open. OFFERER: with post:edit there, or who speaks for the
 * organization that offers it. PERSON: whoever is signed in in the district.
 */
export const postLifecycle = defineLifecycle({
  initial: 'OPEN',
  states: { OPEN: {}, CLOSED: { final: true } },
  transitions: [
    {
      action: 'CLAIM',
      from: ['OPEN'],
      to: 'OPEN',
      by: ['PERSON'],
      needs: [
        { code: 'POST_NOT_CURRENT', check: ({ current }: PostFacts) => current },
        { code: 'POST_ALREADY_CLAIMED', check: ({ claimed }: PostFacts) => !claimed },
        { code: 'POST_FULL', check: ({ freePlaces }: PostFacts) => freePlaces > 0 },
      ],
    },
    { action: 'CLOSE', from: ['OPEN'], to: 'CLOSED', by: ['OFFERER'] },
  ],
});

export type PostState = StateOf<typeof postLifecycle>;
export type PostAction = ActionOf<typeof postLifecycle>;

export function postStateOf({ closedAt }: Pick<Post, 'closedAt'>): PostState {
  return closedAt ? 'CLOSED' : 'OPEN';
}

/** Somebody's claim of a post. OFFERER: the offering side, but nobody about a claim of their own. */
export const claimLifecycle = defineLifecycle({
  initial: 'CLAIMED',
  states: {
    CLAIMED: {},
    ACCEPTED: {},
    DECLINED: { final: true },
    RELEASED: { final: true },
    COMPLETED: { final: true },
  },
  transitions: [
    { action: 'ACCEPT', from: ['CLAIMED'], to: 'ACCEPTED', by: ['OFFERER'] },
    {
      action: 'DECLINE',
      from: ['CLAIMED'],
      to: 'DECLINED',
      by: ['OFFERER'],
      reasonRequired: true,
    },
    { action: 'REPORT', from: ['ACCEPTED'], to: 'ACCEPTED', by: ['CLAIMANT'] },
    { action: 'COMPLETE', from: ['ACCEPTED'], to: 'COMPLETED', by: ['CLAIMANT', 'OFFERER'] },
    { action: 'RELEASE', from: ['CLAIMED', 'ACCEPTED'], to: 'RELEASED', by: ['CLAIMANT'] },
  ],
});

export type ClaimState = StateOf<typeof claimLifecycle>;
export type ClaimAction = ActionOf<typeof claimLifecycle>;

/** A claim in one of these holds a place of the post. */
export const standingStates = ['CLAIMED', 'ACCEPTED'] as const satisfies readonly ClaimState[];
