import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import {
  attachTo,
  largestDocumentCount,
  largestPhotoCount,
} from '../../../mechanisms/attachment/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { actsFor } from '../../../platform/viewer.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { topicLifecycle } from '../lifecycle.ts';
import { assertTakesPart } from '../policies.ts';
import { rulesOf } from '../settings.ts';
import { listsOf, loadCommunity } from '../subjects.ts';

/** What a topic says: 4 to 60 characters that name it, and up to 4,000 about it. */
export const topicText = { title: line(60, 4), body: prose(4_000, 0) };

const inputSchema = z
  .object({
    community: z.string(),
    ...topicText,
    /** The organization in whose name it is proposed, by who speaks for it. */
    onBehalfOf: z.string().nullish(),
    placeWords: line(60, 0).nullish(),
    longitude: z.number().min(-180).max(180).nullish(),
    latitude: z.number().min(-90).max(90).nullish(),
    photos: z.array(z.string().max(200)).max(largestPhotoCount).default([]),
    documents: z.array(z.string().max(200)).max(largestDocumentCount).default([]),
    idempotencyKey,
  })
  .refine(
    ({ longitude, latitude }) => (longitude ?? null) === null || (latitude ?? null) !== null,
    {
      path: ['latitude'],
      params: { code: 'VALUE_REQUIRED' },
    },
  )
  .refine(
    ({ longitude, latitude }) => (latitude ?? null) === null || (longitude ?? null) !== null,
    {
      path: ['longitude'],
      params: { code: 'VALUE_REQUIRED' },
    },
  );

/**
 * Proposes a topic to a community, for oneself or for an organization that one speaks for, with a
 * place and photos or documents if there are any. It waits for a worker to open the discussion.
 *
 * Outcomes: the new topic, with a receipt; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district, or an organization that the viewer does not
 * speak for), NOT_FOUND, INVALID_INPUT, RATE_LIMITED, RESIDENCY_REQUIRED, ORGANIZATION_DISSOLVED,
 * ATTACHMENT_UNAVAILABLE, DOCUMENT_UNAVAILABLE, IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const community = await loadCommunity(context, sent.community);
  const { districtId } = community;
  const person = assertTakesPart(context.viewer, districtId, 'PROPOSE');
  const path = ['input', 'onBehalfOf'];
  const organization = sent.onBehalfOf
    ? await findOrganization(context, sent.onBehalfOf, path)
    : null;
  if (organization && !actsFor(person, organization.id)) throw new ForbiddenError();
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'proposeTopic', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, topicId) => {
    if (organization) await lockActive(writing.transaction, organization, path);
    await layDownTopic(context, writing, {
      districtId,
      id: topicId,
      communityId: community.id,
      title: sent.title,
      body: sent.body,
      proposerId: person.personId,
      proposerName: organization?.name ?? person.displayName,
      onBehalfOfId: organization?.id ?? null,
      placeWords: sent.placeWords || null,
      longitude: sent.longitude ?? null,
      latitude: sent.latitude ?? null,
    });
    for (const kind of ['photos', 'documents'] as const) {
      if (sent[kind].length === 0) continue;
      await attachTo(context, writing, {
        districtId,
        ids: sent[kind],
        kind,
        ownerId: person.personId,
        subjectType: 'Topic',
        subjectId: topicId,
      });
    }
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
  onBehalfOfId?: string | null;
  placeWords?: string | null;
  longitude?: number | null;
  latitude?: number | null;
  /** The topic from which it was split off. */
  splitFromId?: string;
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
