import { type ActionOf, defineLifecycle } from '@linli/methods';
import { civilDay } from '../../kernel/clock.ts';

/** What the rules of a meeting look at besides who acts. */
export interface MeetingFacts {
  /** Whether the time at which it begins has come. */
  begun: boolean;
}

const begun = { code: 'MEETING_NOT_BEGUN', check: (facts: MeetingFacts) => facts.begun } as const;

/**
 * A meeting of a host. CONVENER: who speaks for the convening organization, and staff who may call
 * for it. MEMBER: who speaks for a member.
 */
export const meetingLifecycle = defineLifecycle({
  initial: 'PLANNED',
  states: {
    PLANNED: { label: '待召开' },
    HELD: { final: true, label: '已召开' },
    CANCELLED: { final: true, label: '已取消' },
  },
  transitions: [
    { action: 'RESCHEDULE', from: ['PLANNED'], to: 'PLANNED', by: ['CONVENER'] },
    { action: 'SET_AGENDA', from: ['PLANNED'], to: 'PLANNED', by: ['CONVENER'] },
    { action: 'PROPOSE_AGENDA_ITEM', from: ['PLANNED'], to: 'PLANNED', by: ['MEMBER'] },
    {
      action: 'RECORD_ATTENDANCE',
      from: ['PLANNED'],
      to: 'PLANNED',
      by: ['CONVENER'],
      needs: [begun],
    },
    { action: 'RECORD_ATTENDANCE', from: ['HELD'], to: 'HELD', by: ['CONVENER'], needs: [begun] },
    { action: 'RECORD_MINUTES', from: ['PLANNED'], to: 'HELD', by: ['CONVENER'], needs: [begun] },
    {
      action: 'CANCEL',
      from: ['PLANNED'],
      to: 'CANCELLED',
      by: ['CONVENER'],
      reasonRequired: true,
    },
  ],
});

export type MeetingAction = ActionOf<typeof meetingLifecycle>;

/** Civil days from the day on which a notice goes out to the day of the meeting. */
export function daysOfNotice(startsAt: Date, now: Date): number {
  const today = Temporal.PlainDate.from(civilDay(now));
  return today.until(Temporal.PlainDate.from(civilDay(startsAt)), { largestUnit: 'days' }).days;
}

/** The first civil day on which a regular meeting may be held that is called now. */
export function earliestDay(now: Date, noticeDays: number): string {
  return Temporal.PlainDate.from(civilDay(now)).add({ days: noticeDays }).toString();
}
