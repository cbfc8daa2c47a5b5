import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { holdersOf } from '../../../platform/offices.ts';
import { assertDistrict, assertPerson, reaches } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { undecided } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { triageContested } from '../notifications.ts';
import { sortingReason } from '../sort-topic.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({ topic: z.string(), reason: sortingReason, idempotencyKey });

/**
 * A verified resident says that a topic was sorted wrongly: once a resident and topic, one contest at
 * a time. Somebody who did not sort it settles it.
 *
 * Outcomes: the topic's key, with the contest open; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, WRONG_STATE (not sorted, or decided), ALREADY_CONTESTED, CONTEST_OPEN,
 * IDEMPOTENCY_KEY_REUSED.
 */
export async function contestTriage(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id: topicId, communityId } = topic;
  const person = assertPerson(context.viewer);
  assertDistrict(person, districtId);
  if (!reaches(person.level, 'ACCOUNT')) throw new ForbiddenError();
  if (!reaches(person.level, 'RESIDENT')) throw new RuleRefusedError('RESIDENCY_REQUIRED');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'contestTriage', idempotencyKey: key, input: sent };
  await createOnce(context, districtId, creation, async (writing, id) => {
    const { transaction } = writing;
    const held = await holdTopic(transaction, topic);
    const stages: readonly string[] = undecided;
    if (!stages.includes(held.state) || held.triageClass === null) {
      throw new RuleRefusedError('WRONG_STATE');
    }
    const before = await transaction.triageContest.findMany({ where: { districtId, topicId } });
    if (before.some(({ personId }) => personId === person.personId)) {
      throw new RuleRefusedError('ALREADY_CONTESTED');
    }
    if (before.some(({ state }) => state === 'OPEN')) throw new RuleRefusedError('CONTEST_OPEN');
    const now = context.clock.now();
    await transaction.triageContest.create({
      data: {
        districtId,
        id,
        topicId,
        personId: person.personId,
        personName: person.displayName,
        reason: sent.reason,
        state: 'OPEN',
        at: now,
      },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Topic',
      subjectId: topicId,
      action: 'CONTEST_TRIAGE',
      from: held.state,
      to: held.state,
    });
    writing.audit({
      action: 'contestTriage',
      subjectType: 'Topic',
      subjectId: topicId,
      communityId,
      changes: { class: held.triageClass },
    });
    writing.changed(globalId('Topic', topic));
    const place = { ...held.community, districtId };
    const triagers = await holdersOf(transaction, 'topic:triage', place, now);
    await notify(context, writing, {
      kind: triageContested,
      personIds: triagers.filter((personId) => personId !== held.triagedById),
      subjectType: 'Topic',
      subjectId: topicId,
      communityId,
      values: { title: held.title },
      onceKey: `contest:${id}`,
    });
  });
  return { districtId, id: topicId };
}
