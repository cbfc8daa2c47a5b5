import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { holdArgument, loadArgument, nodesShowing } from '../argument-subject.ts';
import { assertTakesPart } from '../policies.ts';

const inputSchema = z.object({ argument: z.string() });

/**
 * Thanks a neighbour for an argument: for what it taught, whichever side it takes. Once a person,
 * in every stage of the topic.
 *
 * Outcomes: the argument, thanked for; thanking again changes nothing.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, NOT_FOR_YOU (one's own), WRONG_STATE (hidden or withdrawn).
 */
export async function thankForArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const argument = await loadArgument(context, sent.argument);
  const { districtId, id } = argument;
  const { personId } = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('vote', personId);
  await write(context, districtId, async (writing) => {
    await holdArgument(context, writing.transaction, argument, 'THANK');
    const { count } = await writing.transaction.argumentThanks.createMany({
      data: { districtId, argumentId: id, personId, at: context.clock.now() },
      skipDuplicates: true,
    });
    writing.audit({
      action: 'thankForArgument',
      subjectType: 'Argument',
      subjectId: id,
      communityId: argument.topic.communityId,
    });
    if (count === 0) return;
    await writing.transaction.argument.update({
      where: { districtId_id: { districtId, id } },
      data: { thanksCount: { increment: 1 } },
    });
    writing.changed(...nodesShowing(argument));
  });
  return { districtId, id };
}
