import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { placeVote } from '../opinion-memory.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { requestRegrouping } from '../regrouping.ts';
import { keyIn } from '../subjects.ts';
import { type CountedVote, voteWriterOf } from '../vote-writer.ts';

export const voteValues = ['AGREE', 'DISAGREE', 'PASS'] as const;

const inputSchema = z.object({ statement: z.string(), value: z.enum(voteValues) });

/**
 * Votes on a statement. Voting again changes the vote: a person counts once, by their last vote.
 * Nothing is read first: the statement that writes it decides, see write-votes.sql.ts; where the
 * voter is remembered only, also whether they may.
 *
 * There is no idempotency key, and none is needed: the same vote sent twice counts as sent once. A
 * device that was offline sends its queue in order; it may send any of it again when it does not
 * know what has arrived. Who changes their mind meanwhile puts the new vote behind the old one, or
 * in its place.
 *
 * Outcomes: the statement, with the vote counted.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT,
 * RESIDENCY_REQUIRED, RATE_LIMITED, TOPIC_CLOSED, STATEMENT_NOT_OPEN.
 */
export async function castVote(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey & { counted: CountedVote }> {
  const { value, ...sent } = parseInput(inputSchema, input);
  const key = keyIn('Statement', sent.statement);
  const person = assertTakesPart(context.viewer, key.districtId, 'VOTE');
  await context.limits.consume('vote', person.personId);
  const counted = await voteWriterOf(context.database)
    .write({
      districtId: key.districtId,
      statementId: key.id,
      voterId: person.personId,
      value,
      channel: 'ONLINE',
      siteId: context.site?.id ?? null,
      at: context.clock.now(),
      access: context.remembered ?? null,
    })
    .finally(() => context.changes.announceLocally(key.districtId));
  if (counted === null) throw await refusalOf(context, key);
  if (context.remembered) context.remembered.confirmed = true;
  const topic = { districtId: key.districtId, id: counted.topicId };
  placeVote(context.database, {
    ...topic,
    statementId: key.id,
    voterId: person.personId,
    value,
  });
  requestRegrouping(context, topic);
  return { ...key, counted };
}

/** Why a vote was not taken. */
async function refusalOf(context: Context, key: RowKey): Promise<RuleRefusedError> {
  const statement = await context.db.statement.findUnique({
    where: { districtId_id: key },
    select: { moderation: true, topic: { select: { state: true } } },
  });
  if (!statement) return new RuleRefusedError('NOT_FOUND', {}, ['statement']);
  if (!takesAct(statement.topic.state, 'VOTE')) return new RuleRefusedError('TOPIC_CLOSED');
  return new RuleRefusedError('STATEMENT_NOT_OPEN');
}
