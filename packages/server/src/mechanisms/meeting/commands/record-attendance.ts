import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { findMeeting } from '../access.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const form = z.object({
  meeting: z.string(),
  attendances: z
    .array(
      z.object({
        organization: z.string(),
        attendance: z.enum(['PRESENT', 'EXCUSED', 'ABSENT']),
        representative: line(40).nullish(),
      }),
    )
    .max(200),
  /** Residents who came, as counted at the door. */
  residentsPresent: z.number().int().min(0).max(100_000).nullish(),
});

/**
 * Records who came. A member that is named again is corrected; others stay as they were. Residents
 * who came beside the members are a number.
 *
 * Outcomes: the meeting's key; InvalidInputError; NOT_FOUND; NOT_A_MEMBER; MEETING_NOT_BEGUN;
 * WRONG_STATE when it was cancelled; at the top level FORBIDDEN for whoever may not call it.
 */
export async function recordAttendance(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { meeting: id, attendances, residentsPresent } = parseInput(form, input);
  const meeting = await findMeeting(context, id);
  const known = await assertPart(context, meeting, 'RECORD_ATTENDANCE');
  const { districtId, id: meetingId } = meeting;
  const rows = attendances.map(({ organization, attendance, representative }, index) => {
    const path = ['attendances', String(index), 'organization'];
    const { id: organizationId } = namedRow(organization, 'Organization', path);
    if (!known.host.memberIds.includes(organizationId)) {
      throw new RuleRefusedError('NOT_A_MEMBER', {}, path);
    }
    return {
      districtId,
      meetingId,
      organizationId,
      attendance,
      representative: representative ?? null,
    };
  });
  // Named twice in one list: the last counts.
  const last = [...new Map(rows.map((row) => [row.organizationId, row])).values()];
  await moveMeeting(context, known, meeting, {
    action: 'RECORD_ATTENDANCE',
    mutation: 'recordAttendance',
    data: (residentsPresent ?? null) === null ? {} : { residentsPresent: residentsPresent ?? 0 },
    alongside: async ({ transaction }) => {
      const organizationId = { in: last.map((row) => row.organizationId) };
      await transaction.meetingAttendance.deleteMany({
        where: { districtId, meetingId, organizationId },
      });
      await transaction.meetingAttendance.createMany({ data: last });
    },
  });
  return meeting;
}
