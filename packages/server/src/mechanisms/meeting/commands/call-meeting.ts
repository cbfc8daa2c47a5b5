import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { findHost } from '../access.ts';
import { hostDescriber } from '../hosts.ts';
import { tellMembers } from '../notifications.ts';
import { appointment, assertNotice, assertTimes } from './meeting-times.ts';

/** The most items on an agenda. */
export const longestAgenda = 30;

const form = z.object({
  host: z.string().max(200),
  title: line(100, 2),
  ...appointment,
  urgent: z.boolean().default(false),
  reason: prose(500).nullish(),
  agenda: z
    .array(z.object({ title: line(100, 2), body: prose(2_000, 0).default('') }))
    .max(longestAgenda)
    .default([]),
  idempotencyKey,
});

/**
 * Calls a meeting of a host, and tells its members. A regular one keeps the host's notice (小事定期议);
 * an urgent one is called at once, with the reason (大事紧急议).
 *
 * Outcomes: the meeting's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; MEETING_HOST_ENDED; MEETING_TIME_INVALID; NOTICE_TOO_SHORT; REASON_REQUIRED for an
 * urgent one; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for whoever neither speaks for the
 * convener nor holds the host's permission in its place.
 */
export async function callMeeting(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const known = await findHost(context, wanted.host);
  if (!known.kinds.has('CONVENER')) throw new ForbiddenError();
  if (known.host.ended) throw new RuleRefusedError('MEETING_HOST_ENDED');
  const now = context.clock.now();
  assertTimes(wanted, now);
  if (!wanted.urgent) assertNotice(wanted.startsAt, now, known.host.noticeDays);
  else if (!wanted.reason) throw new RuleRefusedError('REASON_REQUIRED', {}, ['reason']);
  const { districtId } = known.key;
  const { title, startsAt, endsAt, place, urgent, agenda } = wanted;
  const creation = { action: 'callMeeting', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, meetingId) => {
    const { transaction } = writing;
    // Somebody may be ending the host at this moment.
    const runs = await hostDescriber(known.hostType)?.hold(transaction, known.key);
    if (!runs) throw new RuleRefusedError('MEETING_HOST_ENDED');
    const meeting = await transaction.meeting.create({
      data: {
        districtId,
        id: meetingId,
        communityId: known.host.communityId,
        hostType: known.hostType,
        hostId: known.key.id,
        title,
        urgent,
        startsAt,
        endsAt,
        place,
        state: 'PLANNED',
        createdAt: now,
        updatedAt: now,
      },
    });
    await transaction.agendaItem.createMany({
      data: agenda.map((item, position) => ({
        districtId,
        id: newId(),
        meetingId,
        position,
        ...item,
      })),
    });
    const subject = { subjectType: 'Meeting', subjectId: meetingId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'CALL',
      from: null,
      to: 'PLANNED',
      reason: wanted.reason ?? null,
    });
    writing.audit({ ...subject, action: 'callMeeting', communityId: known.host.communityId });
    writing.changed(globalId('Meeting', meeting), wanted.host);
    await tellMembers(context, writing, 'CALLED', meeting, known.host);
  });
  return { districtId, id };
}
