import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { actsFor, assertDistrict, assertMay, may } from '../../../platform/viewer.ts';
import { actorId, createOnce } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { decidable } from '../acts.ts';
import { holdTopic } from '../move-topic.ts';
import { leadingParties } from '../party-organizations.ts';
import { loadTopic } from '../subjects.ts';

export const reviewOutcomes = ['AGREED', 'OBJECTED'] as const;

const inputSchema = z.object({
  topic: z.string(),
  /** The party organization that has reviewed it. */
  organization: z.string(),
  /** A civil day, `2026-11-22`. */
  heldOn: z.iso.date(),
  outcome: z.enum(reviewOutcomes),
  /** What the minutes say. */
  words: prose(2_000),
  idempotencyKey,
});

/**
 * Records that a party organization that leads the community has looked at a major matter before it
 * is decided (党组织研究). Who speaks for it records it, or staff with `topic:review`. Where the
 * district asks for the review, the newest must agree before the topic is decided.
 *
 * Outcomes: the topic's key, with the review; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT, WRONG_STATE (not under discussion,
 * or no major matter), NOT_LEADING (no party organization that leads here), REVIEW_IN_FUTURE,
 * ORGANIZATION_DISSOLVED, IDEMPOTENCY_KEY_REUSED.
 */
export async function recordReview(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id: topicId, communityId } = topic;
  assertDistrict(context.viewer, districtId);
  const path = ['input', 'organization'];
  const mayByRole = may(context.viewer, 'topic:review', topic.community);
  if (context.viewer.kind !== 'person') assertMay(context.viewer, 'topic:review', topic.community);
  const party = await findOrganization(context, sent.organization, path);
  if (!mayByRole && !actsFor(context.viewer, party.id)) throw new ForbiddenError();
  const [leads] = await leadingParties(context.db, topic.community, [party.id]);
  if (leads === undefined) {
    if (!mayByRole) throw new ForbiddenError();
    throw new RuleRefusedError('NOT_LEADING', {}, path);
  }
  if (sent.heldOn > civilDay(context.clock.now())) {
    throw new RuleRefusedError('REVIEW_IN_FUTURE', {}, ['input', 'heldOn']);
  }
  const creation = { action: 'recordReview', idempotencyKey: key, input: sent };
  await createOnce(context, districtId, creation, async (writing, id) => {
    const held = await holdTopic(writing.transaction, topic);
    const stages: readonly string[] = decidable;
    if (!stages.includes(held.state) || held.triageClass !== 'MAJOR') {
      throw new RuleRefusedError('WRONG_STATE');
    }
    await lockActive(writing.transaction, party, path);
    await writing.transaction.topicReview.create({
      data: {
        districtId,
        id,
        topicId,
        organizationId: party.id,
        heldOn: storedDay(sent.heldOn),
        outcome: sent.outcome,
        words: sent.words,
        recordedById: actorId(context.viewer),
        recordedAt: context.clock.now(),
      },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Topic',
      subjectId: topicId,
      action: 'RECORD_REVIEW',
      from: held.state,
      to: held.state,
    });
    writing.audit({
      action: 'recordReview',
      subjectType: 'Topic',
      subjectId: topicId,
      communityId,
      changes: { outcome: sent.outcome, organization: party.id },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id: topicId };
}
