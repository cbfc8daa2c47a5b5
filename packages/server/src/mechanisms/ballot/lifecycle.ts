import { type ActionOf, defineLifecycle } from '@linli/methods';

/** What the rules of a ballot look at besides who acts. */
export interface BallotFacts {
  /** Whether the time at which it closes has passed. */
  over: boolean;
  /** Whether everybody on the roll has voted. */
  complete: boolean;
  /** Whether the viewer's vote stands and may not be changed. */
  voted: boolean;
}

const mayClose = {
  code: 'BALLOT_STILL_RUNS',
  check: ({ over, complete }: BallotFacts) => over || complete,
} as const;
const inTime = { code: 'BALLOT_CLOSED', check: ({ over }: BallotFacts) => !over } as const;
const notYet = { code: 'ALREADY_VOTED', check: ({ voted }: BallotFacts) => !voted } as const;

/**
 * A ballot of a host. RUNNER: staff with the host's permission in the ballot's place, and the clock.
 * VOTER: who may vote for somebody on the roll.
 */
export const ballotLifecycle = defineLifecycle({
  initial: 'DRAFT',
  states: {
    DRAFT: { label: '待开启' },
    OPEN: { label: '投票中' },
    CLOSED: { label: '已截止' },
    COUNTED: { final: true, label: '已计票' },
    CANCELLED: { final: true, label: '已取消' },
  },
  transitions: [
    { action: 'CAST', from: ['OPEN'], to: 'OPEN', by: ['VOTER'], needs: [inTime, notYet] },
    { action: 'OPEN', from: ['DRAFT'], to: 'OPEN', by: ['RUNNER'], needs: [inTime] },
    { action: 'CLOSE', from: ['OPEN'], to: 'CLOSED', by: ['RUNNER'], needs: [mayClose] },
    { action: 'COUNT', from: ['CLOSED'], to: 'COUNTED', by: ['RUNNER'] },
    {
      action: 'CANCEL',
      from: ['DRAFT', 'OPEN', 'CLOSED'],
      to: 'CANCELLED',
      by: ['RUNNER'],
      reasonRequired: true,
    },
  ],
});

export type BallotAction = ActionOf<typeof ballotLifecycle>;
