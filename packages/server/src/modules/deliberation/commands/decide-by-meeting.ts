import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { actsFor, assertMay, may } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertNoBallotRuns } from '../ballot-under-way.ts';
import { convenerOf } from '../meeting-host.ts';
import { holdTopic } from '../move-topic.ts';
import { recordDecision } from '../record-decision.ts';
import { rulesOf } from '../settings.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({
  topic: z.string(),
  /** The item of a meeting on this topic, with its show of hands. */
  agendaItem: z.string(),
  words: prose(4_000),
  idempotencyKey,
});

/**
 * Decides a topic by the show of hands on an item of a meeting that was held on it: agreed when more
 * hands are for it than against. The district says how many residents must have come.
 *
 * Outcomes: the topic, DECIDED on the basis MEETING; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (neither `topic:advance` here nor speaking for the convener),
 * NOT_FOUND (no such topic, or no item of a meeting on it that was held), INVALID_INPUT,
 * MEETING_WITHOUT_VOTE, MEETING_INQUORATE, BALLOT_UNDER_WAY, WRONG_STATE, REVIEW_MISSING, IDEMPOTENCY_KEY_REUSED.
 */
export async function decideByMeeting(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id, community } = topic;
  const convenerId = await convenerOf(context.db, community);
  const { viewer } = context;
  const convenes =
    convenerId !== null &&
    viewer.kind === 'person' &&
    viewer.districtId === districtId &&
    actsFor(viewer, convenerId);
  if (!convenes && !may(viewer, 'topic:advance', community)) {
    assertMay(viewer, 'topic:advance', community);
  }
  const path = ['input', 'agendaItem'];
  const itemKey = namedRow(sent.agendaItem, 'AgendaItem', path);
  const item = await context.db.agendaItem.findUnique({
    where: { districtId_id: itemKey },
    include: { meeting: true },
  });
  const meeting = item?.meeting;
  const isHeld =
    meeting?.hostType === 'Topic' &&
    meeting.districtId === districtId &&
    meeting.hostId === id &&
    meeting.state === 'HELD';
  if (!item || !meeting || !isHeld) throw new RuleRefusedError('NOT_FOUND', {}, path);
  const { votesFor, votesAgainst } = item;
  if (votesFor === null || votesAgainst === null) {
    throw new RuleRefusedError('MEETING_WITHOUT_VOTE', {}, path);
  }
  const { meetingLeastResidents: least } = await rulesOf(context.db, districtId);
  if ((meeting.residentsPresent ?? 0) < least) {
    throw new RuleRefusedError('MEETING_INQUORATE', { least }, path);
  }
  const creation = { action: 'decideByMeeting', idempotencyKey: key, input: sent };
  await createOnce(context, districtId, creation, async (writing) => {
    await holdTopic(writing.transaction, topic);
    await assertNoBallotRuns(writing.transaction, topic);
    await recordDecision(context, writing, topic, {
      basis: 'MEETING',
      basisId: meeting.id,
      agreed: votesFor > votesAgainst,
      words: sent.words,
      organizationId: convenerId,
    });
  });
  return { districtId, id };
}
