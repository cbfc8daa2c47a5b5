import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { decidable } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { loadTopic } from '../subjects.ts';
import { layDownTopic, topicText } from './propose-topic.ts';

const ids = z.array(z.string().max(200)).max(100).default([]);

const inputSchema = z.object({
  topic: z.string(),
  ...topicText,
  arguments: ids,
  statements: ids,
  /** Read by everybody on the timeline of the topic that is split. */
  reason: prose(500),
  idempotencyKey,
});

/**
 * Splits a new topic off another that speaks of two matters. Named arguments move there with their
 * authors, replies and thanks; named statements are written there anew, under their authors and
 * without votes, and stay where they were with theirs: a vote counts in the topic it was cast in.
 * The proposer of the topic is the new one's too, and everybody named is told.
 *
 * Outcomes: the new topic, PROPOSED; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:advance` here), NOT_FOUND (a topic, argument or
 * statement that is not there or not of this topic, or a reply), INVALID_INPUT, SPLIT_EMPTY,
 * WRONG_STATE, IDEMPOTENCY_KEY_REUSED.
 */
export async function splitTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id: topicId, communityId } = topic;
  assertMay(context.viewer, 'topic:advance', topic.community);
  const named = (typename: 'Argument' | 'Statement', list: readonly string[], field: string) => [
    ...new Set(list.map((text) => namedRow(text, typename, ['input', field]).id)),
  ];
  const argumentIds = named('Argument', sent.arguments, 'arguments');
  const statementIds = named('Statement', sent.statements, 'statements');
  if (argumentIds.length + statementIds.length === 0) throw new RuleRefusedError('SPLIT_EMPTY');
  const creation = { action: 'splitTopic', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, splitId) => {
    const held = await holdTopic(writing.transaction, topic);
    const stages: readonly string[] = decidable;
    if (!stages.includes(held.state)) throw new RuleRefusedError('WRONG_STATE');
    await layDownTopic(context, writing, {
      districtId,
      id: splitId,
      communityId,
      title: sent.title,
      body: sent.body,
      proposerId: held.proposerId,
      proposerName: held.proposerName,
      onBehalfOfId: held.onBehalfOfId,
      splitFromId: topicId,
    });
    const moved = await writing.transaction.$executeRaw`
      UPDATE argument SET topic_id = ${splitId}::uuid,
        carried_from_id = coalesce(carried_from_id, ${topicId}::uuid)
      WHERE district_id = ${districtId}::uuid AND topic_id = ${topicId}::uuid
        AND depth = 0 AND id = ANY (${argumentIds}::uuid[])`;
    if (moved !== argumentIds.length) notFound('arguments');
    await copyStatements(context, writing, { districtId, topicId, splitId, statementIds });
    if (held.proposerId !== null) {
      await issueReceipt(context, writing, {
        districtId,
        subjectType: 'Topic',
        subjectId: splitId,
        personId: held.proposerId,
        phoneIndex: null,
      });
    }
    await recordStep(context, writing, districtId, {
      subjectType: 'Topic',
      subjectId: topicId,
      action: 'SPLIT',
      from: held.state,
      to: held.state,
      reason: sent.reason,
    });
    writing.audit({
      action: 'splitTopic',
      subjectType: 'Topic',
      subjectId: topicId,
      communityId,
      changes: { into: splitId, arguments: moved, statements: statementIds.length },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id };
}

function notFound(field: string): never {
  throw new RuleRefusedError('NOT_FOUND', {}, ['input', field]);
}

interface Copying {
  districtId: string;
  topicId: string;
  splitId: string;
  statementIds: readonly string[];
}

/** Writes shown statements anew in the topic that is split off, in their order, without votes. */
async function copyStatements(
  context: Context,
  { transaction }: Writing,
  { districtId, topicId, splitId, statementIds }: Copying,
): Promise<void> {
  const found = await transaction.statement.findMany({
    where: { districtId, topicId, id: { in: [...statementIds] }, moderation: 'ACCEPTED' },
    orderBy: { number: 'asc' },
  });
  if (found.length !== statementIds.length) notFound('statements');
  await transaction.statement.createMany({
    data: found.map(({ body, authorId, authorName, reviewed, digest }, number) => ({
      districtId,
      id: newId(),
      topicId: splitId,
      number,
      body,
      authorId,
      authorName,
      moderation: 'ACCEPTED' as const,
      reviewed,
      digest,
      createdAt: context.clock.now(),
    })),
  });
}
