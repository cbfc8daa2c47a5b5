import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { holdArgument, loadArgument, nodesShowing } from '../argument-subject.ts';
import { assertTakesPart } from '../policies.ts';
import { argumentText } from './add-argument.ts';

const inputSchema = z.object({ argument: z.string(), body: argumentText });

/**
 * Mends an argument or a reply of one's own, within a quarter of an hour. It is shown as edited.
 *
 * Outcomes: the argument with its new text; the same text again changes nothing.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * NOT_FOR_YOU (somebody else's), WRONG_STATE (hidden or withdrawn), EDIT_TOO_LATE.
 */
export async function editArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { body, ...sent } = parseInput(inputSchema, input);
  const argument = await loadArgument(context, sent.argument);
  const { districtId, id } = argument;
  const person = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('contribution', person.personId);
  await write(context, districtId, async (writing) => {
    const held = await holdArgument(context, writing.transaction, argument, 'EDIT');
    const changed = held.body !== body;
    writing.audit({
      action: 'editArgument',
      subjectType: 'Argument',
      subjectId: id,
      communityId: argument.topic.communityId,
      changes: changed ? { fields: ['body'] } : {},
    });
    if (!changed) return;
    await writing.transaction.argument.update({
      where: { districtId_id: { districtId, id } },
      data: { body, editedAt: context.clock.now() },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Argument',
      subjectId: id,
      action: 'EDIT',
      from: held.state,
      to: held.state,
    });
    writing.changed(...nodesShowing(argument));
  });
  return { districtId, id };
}
