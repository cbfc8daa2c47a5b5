import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findMeeting } from '../access.ts';
import { tellMembers } from '../notifications.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const form = z.object({ meeting: z.string(), reason: prose(500) });

/**
 * Cancels a meeting, with the reason, and tells its members.
 *
 * Outcomes: the meeting's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it was held or cancelled already; at the top level FORBIDDEN for whoever may not
 * call it.
 */
export async function cancelMeeting(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { meeting: id, reason } = parseInput(form, input);
  const meeting = await findMeeting(context, id);
  const known = await assertPart(context, meeting, 'CANCEL');
  await moveMeeting(context, known, meeting, {
    action: 'CANCEL',
    mutation: 'cancelMeeting',
    words: reason,
    data: { cancelReason: reason, sequence: { increment: 1 } },
    alongside: (writing, after) => tellMembers(context, writing, 'CANCELLED', after, known.host),
  });
  return meeting;
}
