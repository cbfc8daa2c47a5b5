import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { holdArgument, loadArgument, nodesShowing } from '../argument-subject.ts';
import { assertTakesPart } from '../policies.ts';

const inputSchema = z.object({ argument: z.string() });

/**
 * Takes back an argument or a reply of one's own, at any time and for good. Its place, its replies
 * and its thanks stay; the text and the name are shown to nobody.
 *
 * Outcomes: the withdrawn argument; withdrawing it again changes nothing.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, NOT_FOR_YOU.
 */
export async function withdrawArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const argument = await loadArgument(context, sent.argument);
  const { districtId, id } = argument;
  const person = assertTakesPart(context.viewer, districtId, 'ARGUE');
  if (argument.withdrawnAt !== null && argument.authorId === person.personId) {
    return { districtId, id };
  }
  await write(context, districtId, async (writing) => {
    const held = await holdArgument(context, writing.transaction, argument, 'WITHDRAW');
    await writing.transaction.argument.update({
      where: { districtId_id: { districtId, id } },
      data: { withdrawnAt: context.clock.now() },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Argument',
      subjectId: id,
      action: 'WITHDRAW',
      from: held.state,
      to: 'WITHDRAWN',
    });
    writing.audit({
      action: 'withdrawArgument',
      subjectType: 'Argument',
      subjectId: id,
      communityId: argument.topic.communityId,
      changes: { state: [held.state, 'WITHDRAWN'] },
    });
    writing.changed(...nodesShowing(argument));
  });
  return { districtId, id };
}
