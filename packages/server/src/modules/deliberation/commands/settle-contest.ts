import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, write } from '../../../platform/write.ts';
import { undecided } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { contestSettled } from '../notifications.ts';
import { answererOf, sortingInput, sortingReason, sortTopic } from '../sort-topic.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({
  topic: z.string(),
  /** Where it belongs when the resident is right; nothing when the sorting is kept. */
  sorting: z.object(sortingInput).nullish(),
  words: sortingReason,
});

/**
 * Settles the contest of a topic's class that waits: upheld, with the new class and who must answer,
 * or kept; with words either way. Who sorted the topic, and who contests it, leave it to others.
 *
 * Outcomes: the topic, sorted anew or as before.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:triage` here), NOT_FOUND, INVALID_INPUT,
 * NO_CONTEST (none waits), OWN_TRIAGE, WRONG_STATE (decided meanwhile, to be upheld), ANSWERER_REQUIRED, ANSWERER_NOT_GOVERNMENT,
 * ORGANIZATION_DISSOLVED.
 */
export async function settleContest(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { sorting, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id, communityId } = topic;
  assertMay(context.viewer, 'topic:triage', topic.community);
  const answererId = sorting ? await answererOf(context, districtId, sorting) : null;
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const held = await holdTopic(transaction, topic);
    const contest = await transaction.triageContest.findFirst({
      where: { districtId, topicId: id, state: 'OPEN' },
    });
    if (!contest) throw new RuleRefusedError('NO_CONTEST');
    const actor = actorId(context.viewer);
    if (actor !== null && (actor === held.triagedById || actor === contest.personId)) {
      throw new RuleRefusedError('OWN_TRIAGE');
    }
    const now = context.clock.now();
    await transaction.triageContest.update({
      where: { districtId_id: { districtId, id: contest.id } },
      data: {
        state: sorting ? 'UPHELD' : 'KEPT',
        words: sent.words,
        decidedById: actor,
        decidedAt: now,
      },
    });
    writing.audit({
      action: 'settleContest',
      subjectType: 'Topic',
      subjectId: id,
      communityId,
      changes: { contest: ['OPEN', sorting ? 'UPHELD' : 'KEPT'] },
    });
    writing.changed(globalId('Topic', topic));
    if (sorting) {
      const stages: readonly string[] = undecided;
      if (!stages.includes(held.state)) throw new RuleRefusedError('WRONG_STATE');
      const step = 'UPHOLD_CONTEST';
      const { class: topicClass } = sorting;
      const anew = { class: topicClass, answererId, reason: sent.words, step } as const;
      await sortTopic(context, writing, held, anew);
    } else {
      await recordStep(context, writing, districtId, {
        subjectType: 'Topic',
        subjectId: id,
        action: 'KEEP_TRIAGE',
        from: held.state,
        to: held.state,
        reason: sent.words,
      });
    }
    await notify(context, writing, {
      kind: contestSettled,
      personIds: [contest.personId],
      subjectType: 'Topic',
      subjectId: id,
      communityId,
      values: { title: held.title },
      onceKey: `contest:${contest.id}:settled`,
    });
  });
  return { districtId, id };
}
