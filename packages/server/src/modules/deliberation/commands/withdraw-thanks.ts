import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { loadArgument, lockArgument, nodesShowing } from '../argument-subject.ts';
import { assertTakesPart } from '../policies.ts';

const inputSchema = z.object({ argument: z.string() });

/**
 * Takes back one's thanks for an argument, whatever has become of it.
 *
 * Outcomes: the argument without them; taking back what was not given changes nothing.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED.
 */
export async function withdrawThanks(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const argument = await loadArgument(context, sent.argument);
  const { districtId, id } = argument;
  const { personId } = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('vote', personId);
  await write(context, districtId, async (writing) => {
    await lockArgument(writing.transaction, argument);
    const { count } = await writing.transaction.argumentThanks.deleteMany({
      where: { districtId, argumentId: id, personId },
    });
    writing.audit({
      action: 'withdrawThanks',
      subjectType: 'Argument',
      subjectId: id,
      communityId: argument.topic.communityId,
    });
    if (count === 0) return;
    await writing.transaction.argument.update({
      where: { districtId_id: { districtId, id } },
      data: { thanksCount: { decrement: 1 } },
    });
    writing.changed(...nodesShowing(argument));
  });
  return { districtId, id };
}
