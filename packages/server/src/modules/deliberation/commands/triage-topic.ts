import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { undecided } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { answererOf, sortingInput, sortingReason, sortTopic } from '../sort-topic.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({ topic: z.string(), ...sortingInput, reason: sortingReason });

/**
 * Sorts a topic (三事分流): major, which the government answers; minor, which the community decides;
 * private, for residents, the market or mutual aid. It is routed to who must answer, with a due date
 * by the district's rule. Sorting again corrects it, unless a resident's contest waits.
 *
 * Outcomes: the topic, sorted; on its timeline with the reason, and in the transparency log.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:triage` here), NOT_FOUND, INVALID_INPUT,
 * ANSWERER_REQUIRED, ANSWERER_NOT_GOVERNMENT, ORGANIZATION_DISSOLVED, WRONG_STATE (also when somebody
 * sorted it meanwhile), CONTEST_OPEN.
 */
export async function triageTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id } = topic;
  assertMay(context.viewer, 'topic:triage', topic.community);
  const answererId = await answererOf(context, districtId, sent);
  await write(context, districtId, async (writing) => {
    const held = await holdTopic(writing.transaction, topic);
    const stages: readonly string[] = undecided;
    const sortedMeanwhile = held.triagedAt?.getTime() !== topic.triagedAt?.getTime();
    if (!stages.includes(held.state) || sortedMeanwhile) throw new RuleRefusedError('WRONG_STATE');
    const contest = await writing.transaction.triageContest.findFirst({
      where: { districtId, topicId: id, state: 'OPEN' },
    });
    if (contest) throw new RuleRefusedError('CONTEST_OPEN');
    const { class: topicClass, reason } = sent;
    await sortTopic(context, writing, held, {
      class: topicClass,
      answererId,
      reason,
      step: 'TRIAGE',
    });
  });
  return { districtId, id };
}
