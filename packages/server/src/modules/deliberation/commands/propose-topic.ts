import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { topicLifecycle } from '../lifecycle.ts';
import { assertTakesPart } from '../policies.ts';
import { rulesOf } from '../settings.ts';
import { listsOf, loadCommunity } from '../subjects.ts';

/** What a topic says: 4 to 60 characters that name it, and up to 4,000 about it. */
export const topicText = { title: line(60, 4), body: prose(4_000, 0) };

const inputSchema = z.object({ community: z.string(), ...topicText, idempotencyKey });

/**
 * Proposes a topic to a community. It waits there for a worker to open the discussion.
 *
 * Outcomes: the new topic, with a receipt; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const community = await loadCommunity(context, sent.community);
  const { districtId } = community;
  const person = assertTakesPart(context.viewer, districtId, 'PROPOSE');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'proposeTopic', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, topicId) => {
    await layDownTopic(context, writing, {
      districtId,
      id: topicId,
      communityId: community.id,
      title: sent.title,
      body: sent.body,
      proposerId: person.personId,
      proposerName: person.displayName,
    });
    await issueReceipt(context, writing, {
      districtId,
      subjectType: 'Topic',
      subjectId: topicId,
      personId: person.personId,
      phoneIndex: null,
    });
  });
  return { districtId, id };
}

export interface NewTopic extends RowKey {
  communityId: string;
  /** Checked by `topicText`. */
  title: string;
  body: string;
  proposerId: string | null;
  /** What neighbours see. */
  proposerName: string;
}

/** What a topic is found by: the pairs of characters of its title and body. */
export function searchTextOf({ title, body }: { title: string; body: string }): string {
  return bigrams(`${title}\n${body}`).join(' ');
}

/** Writes a proposed topic with its first step, audit entry and notice, in the command's transaction. */
export async function layDownTopic(
  context: Context,
  writing: Writing,
  topic: NewTopic,
): Promise<void> {
  const now = context.clock.now();
  const state = topicLifecycle.initial;
  const { triageDays } = await rulesOf(writing.transaction, topic.districtId);
  await writing.transaction.topic.create({
    data: {
      ...topic,
      searchText: searchTextOf(topic),
      state,
      channel: 'ONLINE',
      proposedAt: now,
      updatedAt: now,
      triageDueAt: afterWorkingDays(now, triageDays),
    },
  });
  await recordStep(context, writing, topic.districtId, {
    subjectType: 'Topic',
    subjectId: topic.id,
    action: 'PROPOSE',
    from: null,
    to: state,
  });
  writing.audit({
    action: 'proposeTopic',
    subjectType: 'Topic',
    subjectId: topic.id,
    communityId: topic.communityId,
    changes: { state },
  });
  const community = await writing.transaction.community.findUniqueOrThrow({
    where: { id: topic.communityId },
    select: { id: true, ancestorIds: true },
  });
  writing.changed(globalId('Topic', topic), ...listsOf(community));
}
