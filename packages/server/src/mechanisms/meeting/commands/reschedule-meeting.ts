import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findMeeting } from '../access.ts';
import { tellMembers } from '../notifications.ts';
import { appointment, assertNotice, assertTimes } from './meeting-times.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const form = z.object({ meeting: z.string(), ...appointment, reason: prose(500).nullish() });

/**
 * Moves a meeting to another time or place, and tells its members. A regular one that begins at
 * another time keeps the host's notice again.
 *
 * Outcomes: the meeting's key, also when it is then and there already; InvalidInputError; NOT_FOUND;
 * MEETING_TIME_INVALID; NOTICE_TOO_SHORT; WRONG_STATE when it was held or cancelled; at the top level
 * FORBIDDEN for whoever may not call it.
 */
export async function rescheduleMeeting(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { meeting: id, startsAt, endsAt, place, reason } = parseInput(form, input);
  const meeting = await findMeeting(context, id);
  const known = await assertPart(context, meeting, 'RESCHEDULE');
  const sameStart = meeting.startsAt.getTime() === startsAt.getTime();
  const sameEnd = meeting.endsAt.getTime() === endsAt.getTime();
  if (sameStart && sameEnd && meeting.place === place) return meeting;
  const now = context.clock.now();
  assertTimes({ startsAt, endsAt }, now);
  if (!sameStart && !meeting.urgent) assertNotice(startsAt, now, known.host.noticeDays);
  await moveMeeting(context, known, meeting, {
    action: 'RESCHEDULE',
    mutation: 'rescheduleMeeting',
    words: reason ?? null,
    data: { startsAt, endsAt, place, sequence: { increment: 1 } },
    alongside: (writing, after) => tellMembers(context, writing, 'CHANGED', after, known.host),
  });
  return meeting;
}
