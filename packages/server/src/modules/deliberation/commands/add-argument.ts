import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Stance } from '../../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import type { PersonViewer } from '../../../platform/viewer.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { argumentLifecycle } from '../argument-lifecycle.ts';
import { nodesShowing } from '../argument-subject.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { holdState, loadTopic } from '../subjects.ts';

export const stances = ['FOR', 'AGAINST', 'NEUTRAL'] as const;

/** A reason: 1 to 1,000 characters, of several lines. */
export const argumentText = prose(1_000);

const inputSchema = z.object({
  topic: z.string(),
  stance: z.enum(stances),
  body: argumentText,
  idempotencyKey,
});

/**
 * Gives a reason for or against a topic, or one that is neither.
 *
 * Outcomes: the new argument, with a receipt; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, TOPIC_NOT_DISCUSSING, IDEMPOTENCY_KEY_REUSED.
 */
export async function addArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId } = topic;
  const person = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'addArgument', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, argumentId) => {
    const state = await holdState(writing.transaction, topic);
    if (!takesAct(state, 'ARGUE')) throw new RuleRefusedError('TOPIC_NOT_DISCUSSING');
    await layDownArgument(context, writing, person, {
      action: 'addArgument',
      districtId,
      id: argumentId,
      topicId: topic.id,
      communityId: topic.communityId,
      stance: sent.stance,
      body: sent.body,
      parent: null,
    });
  });
  return { districtId, id };
}

export interface NewArgument extends RowKey {
  /** The civic act, as the mutation is named. */
  action: 'addArgument' | 'replyToArgument';
  topicId: string;
  communityId: string;
  stance: Stance;
  /** Checked by `argumentText`. */
  body: string;
  /** What it replies to. */
  parent: { id: string; depth: number } | null;
}

/** Writes an argument or a reply with its receipt, first step, audit entry and notice. */
export async function layDownArgument(
  context: Context,
  writing: Writing,
  author: PersonViewer,
  { action, communityId, parent, ...argument }: NewArgument,
): Promise<void> {
  const { districtId, id } = argument;
  await writing.transaction.argument.create({
    data: {
      ...argument,
      parentId: parent?.id ?? null,
      parentDepth: parent?.depth ?? null,
      depth: parent ? parent.depth + 1 : 0,
      authorId: author.personId,
      authorName: author.displayName,
      channel: 'ONLINE',
      createdAt: context.clock.now(),
    },
  });
  await recordStep(context, writing, districtId, {
    subjectType: 'Argument',
    subjectId: id,
    action: 'GIVE',
    from: null,
    to: argumentLifecycle.initial,
  });
  await issueReceipt(context, writing, {
    districtId,
    subjectType: 'Argument',
    subjectId: id,
    personId: author.personId,
    phoneIndex: null,
  });
  writing.audit({
    action,
    subjectType: 'Argument',
    subjectId: id,
    communityId,
    changes: { stance: argument.stance },
  });
  writing.changed(...nodesShowing({ ...argument, parentId: parent?.id ?? null }));
}
