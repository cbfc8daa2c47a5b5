import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { line, parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { findMeeting } from '../access.ts';
import { longestAgenda } from './call-meeting.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const form = z.object({
  meeting: z.string(),
  items: z
    .array(
      z.object({
        item: z.string().max(200).nullish(),
        title: line(100, 2),
        body: prose(2_000, 0).default(''),
      }),
    )
    .max(longestAgenda),
});

/**
 * Sets the agenda of a meeting, in this order. An item that is named keeps who brought it; one that
 * is not named is taken off.
 *
 * Outcomes: the meeting's key; InvalidInputError; NOT_FOUND, also for an item of another meeting;
 * WRONG_STATE when it was held or cancelled; at the top level FORBIDDEN for whoever may not call it.
 */
export async function setAgenda(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { meeting: id, items } = parseInput(form, input);
  const meeting = await findMeeting(context, id);
  const known = await assertPart(context, meeting, 'SET_AGENDA');
  const { districtId, id: meetingId } = meeting;
  const named = items.map(({ item, ...text }, position) => {
    const path = ['items', String(position), 'item'];
    return { ...text, position, path, id: item ? namedRow(item, 'AgendaItem', path).id : null };
  });
  const kept = named.flatMap((item) => item.id ?? []);
  await moveMeeting(context, known, meeting, {
    action: 'SET_AGENDA',
    mutation: 'setAgenda',
    alongside: async ({ transaction }) => {
      const scope = { districtId, meetingId };
      await transaction.agendaItem.deleteMany({ where: { ...scope, id: { notIn: kept } } });
      for (const { id: itemId, path, ...data } of named) {
        if (itemId === null) {
          await transaction.agendaItem.create({ data: { ...scope, id: newId(), ...data } });
          continue;
        }
        const { count } = await transaction.agendaItem.updateMany({
          where: { ...scope, id: itemId },
          data,
        });
        if (count === 0) throw new RuleRefusedError('NOT_FOUND', {}, path);
      }
    },
  });
  return meeting;
}
