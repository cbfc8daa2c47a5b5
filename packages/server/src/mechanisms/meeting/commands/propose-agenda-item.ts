import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { actsFor } from '../../../platform/viewer.ts';
import { findMeeting } from '../access.ts';
import { longestAgenda } from './call-meeting.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const form = z.object({
  meeting: z.string(),
  organization: z.string(),
  title: line(100, 2),
  body: prose(2_000, 0).default(''),
  idempotencyKey,
});

/**
 * Puts an item on a meeting's agenda, in the name of a member organization.
 *
 * Outcomes: the meeting's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; NOT_A_MEMBER; AGENDA_FULL; WRONG_STATE when it was held or cancelled; at the top level
 * FORBIDDEN for whoever does not speak for the organization.
 */
export async function proposeAgendaItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const meeting = await findMeeting(context, wanted.meeting);
  const known = await assertPart(context, meeting, 'PROPOSE_AGENDA_ITEM');
  const organization = namedRow(wanted.organization, 'Organization', ['organization']);
  if (!known.host.memberIds.includes(organization.id)) {
    throw new RuleRefusedError('NOT_A_MEMBER', {}, ['organization']);
  }
  if (!actsFor(context.viewer, organization.id)) throw new ForbiddenError();
  const { districtId, id: meetingId } = meeting;
  const scope = { districtId, meetingId };
  // The same key names the same item: a repeat finds it there.
  const id = derivedId(meetingId, organization.id, wanted.idempotencyKey);
  const where = { districtId_id: { districtId, id } };
  if (await context.db.agendaItem.findUnique({ where, select: { id: true } })) return meeting;
  await moveMeeting(context, known, meeting, {
    action: 'PROPOSE_AGENDA_ITEM',
    mutation: 'proposeAgendaItem',
    words: wanted.title,
    alongside: async ({ transaction }) => {
      const { _count: count, _max: last } = await transaction.agendaItem.aggregate({
        where: scope,
        _count: true,
        _max: { position: true },
      });
      if (count >= longestAgenda) {
        throw new RuleRefusedError('AGENDA_FULL', { maximum: longestAgenda });
      }
      await transaction.agendaItem.createMany({
        data: {
          ...scope,
          id,
          position: (last.position ?? -1) + 1,
          title: wanted.title,
          body: wanted.body,
          organizationId: organization.id,
        },
        skipDuplicates: true,
      });
    },
  });
  return meeting;
}
