import { type ActionOf, defineLifecycle } from '@linli/methods';

/** What the rules of a joint conference look at besides who acts. */
export interface ConferenceFacts {
  /** Whether a meeting is still to come. */
  meetingPlanned: boolean;
}

/**
 * A joint conference of organizations. EDITOR: staff with conference:edit in the place. CONVENER: who
 * speaks for the convening organization.
 */
export const conferenceLifecycle = defineLifecycle({
  initial: 'RUNNING',
  states: { RUNNING: { label: '运行中' }, ENDED: { final: true, label: '已结束' } },
  transitions: [
    { action: 'EDIT', from: ['RUNNING'], to: 'RUNNING', by: ['EDITOR'] },
    { action: 'CALL_MEETING', from: ['RUNNING'], to: 'RUNNING', by: ['EDITOR', 'CONVENER'] },
    {
      action: 'END',
      from: ['RUNNING'],
      to: 'ENDED',
      by: ['EDITOR'],
      needs: [
        {
          code: 'CONFERENCE_MEETING_PLANNED',
          check: (facts: ConferenceFacts) => !facts.meetingPlanned,
        },
      ],
    },
  ],
});

export type ConferenceAction = ActionOf<typeof conferenceLifecycle>;

/** Derived from whether it has ended. */
export const conferenceState = ({ endedAt }: { endedAt: Date | null }) =>
  endedAt === null ? 'RUNNING' : 'ENDED';
