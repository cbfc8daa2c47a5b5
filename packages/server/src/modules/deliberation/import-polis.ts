import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { derivedId, newId } from '../../kernel/ids.ts';
import { parseInput } from '../../kernel/input.ts';
import { announceChange } from '../../platform/change-feed.ts';
import { assertMay } from '../../platform/viewer.ts';
import { actorId } from '../../platform/write.ts';
import { searchTextOf } from './commands/propose-topic.ts';
import { type PolisConversation, type PolisVote, readPolis } from './polis-files.ts';
import { regroup } from './regrouping.ts';
import { statementDigest } from './statement-text.ts';
import { listsOf, placeFields } from './subjects.ts';
import { recountTallies } from './tallies.sql.ts';

const inputSchema = z.object({
  /** The folder of Polis' four files. */
  folder: z.string(),
  /** The community it shall belong to. */
  communityId: z.uuid(),
  /** What its topic says of where it came from; the address is in the files. */
  source: z
    .object({
      url: z.string().optional(),
      licence: z.string().optional(),
      attribution: z.string().optional(),
    })
    .optional(),
  /** The name that stands where the proposer's would. */
  proposerName: z.string().min(1).max(40).default('Polis'),
  state: z.enum(['DISCUSSING', 'CONVERGING']).default('DISCUSSING'),
});

export type PolisImport = z.input<typeof inputSchema>;

/** Rows in one statement. */
const batchSize = 5_000;

/**
 * Brings in a whole conversation of Polis: statements under their numbers, every vote ever cast
 * with its time, everybody who took part under the name they came with. Returns the topic's global
 * id, which follows from the conversation's address and the community: importing it again finds it
 * and changes nothing. Everything is written in one transaction.
 *
 * Refusals: FORBIDDEN (no `topic:import` there), NOT_FOUND, IMPORT_UNREADABLE.
 */
export async function importPolis(
  context: Context,
  input: PolisImport,
  report: (line: string) => void = () => {},
): Promise<string> {
  const options = parseInput(inputSchema, input);
  const community = await context.db.community.findUnique({
    where: { id: options.communityId },
    select: placeFields,
  });
  if (!community?.districtId) throw new RuleRefusedError('NOT_FOUND');
  assertMay(context.viewer, 'topic:import', community);
  const polis = await readPolis(options.folder);
  const { districtId } = community;
  const origin = polis.url ?? `${polis.title} ${firstMoment(polis).toISOString()}`;
  const topic = { districtId, id: derivedId('polis', community.id, origin) };
  const existing = await context.db.topic.findUnique({ where: { districtId_id: topic } });
  if (existing) {
    report(`${polis.title}: already here, nothing changed.`);
    return globalId('Topic', topic);
  }
  const source = { ...options.source, url: options.source?.url ?? polis.url ?? undefined };
  await context.database.transactSql(async (query) => {
    await layDown(context, query, topic, polis, { ...options, source });
    await writeParticipants(query, topic, polis);
    await writeStatements(query, topic, polis);
    report(`${polis.comments.length} statements, ${polis.participants.length} participants`);
    await writeVotes(query, topic, polis, report);
    await recountTallies(query, topic);
    await query(announceChange, [
      districtId,
      context.clock.now(),
      [globalId('Topic', topic), ...listsOf(community)],
    ]);
  });
  await regroup(context, topic);
  report(`${polis.title}: imported.`);
  return globalId('Topic', topic);
}

type Query = Database['query'];

function firstMoment({ comments, votes }: PolisConversation): Date {
  const times = [...comments, ...votes].map(({ at }) => at.getTime());
  return new Date(times.reduce((first, at) => Math.min(first, at), 8.64e15));
}

async function layDown(
  context: Context,
  query: Query,
  { districtId, id }: RowKey,
  polis: PolisConversation,
  options: z.output<typeof inputSchema>,
): Promise<void> {
  const now = context.clock.now();
  await query(
    `INSERT INTO topic (district_id, id, community_id, title, body, state, proposer_name, channel,
       proposed_at, updated_at, source, search_text)
     VALUES ($1, $2, $3, $4, $5, $6::topic_state, $7, 'ONLINE', $8, $9, $10::jsonb, $11)`,
    [
      districtId,
      id,
      options.communityId,
      polis.title,
      polis.description,
      options.state,
      options.proposerName,
      polis.comments.length + polis.votes.length > 0 ? firstMoment(polis) : now,
      now,
      JSON.stringify(options.source ?? {}),
      searchTextOf({ title: polis.title, body: polis.description }),
    ],
  );
  const actor = actorId(context.viewer);
  await query(
    `INSERT INTO lifecycle_step (district_id, id, subject_type, subject_id, action, to_state,
       actor_id, at)
     VALUES ($1, $2, 'Topic', $3, 'IMPORT', $4, $5, $6)`,
    [districtId, newId(), id, options.state, actor, now],
  );
  await query(
    `INSERT INTO audit_entry (district_id, id, at, actor_id, channel, action, subject_type,
       subject_id, community_id, changes)
     VALUES ($1, $2, $3, $4, 'ONLINE', 'importPolis', 'Topic', $5, $6, $7::jsonb)`,
    [
      districtId,
      newId(),
      now,
      actor,
      id,
      options.communityId,
      JSON.stringify({ statements: polis.comments.length, votes: polis.votes.length }),
    ],
  );
}

const voterIdOf = (topic: RowKey, name: string) => derivedId(topic.id, 'participant', name);
const statementIdOf = (topic: RowKey, number: number) =>
  derivedId(topic.id, 'statement', String(number));

async function writeParticipants(
  query: Query,
  topic: RowKey,
  { participants }: PolisConversation,
): Promise<void> {
  for (const batch of batches(participants)) {
    await query(
      `INSERT INTO imported_voter (district_id, topic_id, voter_id, name, recorded_group)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::text[])`,
      [
        topic.districtId,
        topic.id,
        batch.map(({ name }) => voterIdOf(topic, name)),
        batch.map(({ name }) => name),
        batch.map(({ group }) => group),
      ],
    );
  }
}

async function writeStatements(
  query: Query,
  topic: RowKey,
  { comments }: PolisConversation,
): Promise<void> {
  const digests = new Set<string>();
  for (const batch of batches(comments)) {
    await query(
      `INSERT INTO statement (district_id, topic_id, id, number, body, author_id, moderation,
         reviewed, created_at, digest)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::int[], $5::text[], $6::uuid[],
         $7::moderation_state[], $8::boolean[], $9::timestamptz[], $10::text[])`,
      [
        topic.districtId,
        topic.id,
        batch.map(({ number }) => statementIdOf(topic, number)),
        batch.map(({ number }) => number),
        batch.map(({ body }) => body),
        batch.map(({ author }) => voterIdOf(topic, author)),
        // Polis shows what nobody has looked at, unless a conversation is strict, which files don't say.
        batch.map(({ moderated }) => (moderated === -1 ? 'REJECTED' : 'ACCEPTED')),
        batch.map(({ moderated }) => moderated !== 0),
        batch.map(({ at }) => at.toISOString()),
        batch.map(({ body }) => firstDigest(body, digests)),
      ],
    );
  }
}

/** The digest of a text that comes for the first time; conversations elsewhere hold the same twice. */
function firstDigest(body: string, digests: Set<string>): string | null {
  const digest = statementDigest(body);
  if (digests.has(digest)) return null;
  digests.add(digest);
  return digest;
}

/** All votes into the history, and of each person and statement the last one into what counts. */
async function writeVotes(
  query: Query,
  topic: RowKey,
  { votes }: PolisConversation,
  report: (line: string) => void,
): Promise<void> {
  let written = 0;
  const seen = new Map<string, number>();
  for (const batch of batches(votes)) {
    await query(
      `INSERT INTO vote_record (district_id, topic_id, channel, id, statement_id, voter_id, value,
         at)
       SELECT $1, $2, 'ONLINE', * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::vote_value[],
         $7::timestamptz[])`,
      [
        topic.districtId,
        topic.id,
        batch.map((vote) => recordIdOf(topic, vote, seen)),
        ...columns(topic, batch),
      ],
    );
    written += batch.length;
    report(`${written} of ${votes.length} votes`);
  }
  for (const batch of batches(lastVotes(votes))) {
    await query(
      `INSERT INTO vote (district_id, topic_id, statement_id, voter_id, value, at)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::vote_value[], $6::timestamptz[])`,
      [topic.districtId, topic.id, ...columns(topic, batch)],
    );
  }
}

const columns = (topic: RowKey, votes: readonly PolisVote[]) => [
  votes.map(({ comment }) => statementIdOf(topic, comment)),
  votes.map(({ voter }) => voterIdOf(topic, voter)),
  votes.map(({ value }) => value),
  votes.map(({ at }) => at.toISOString()),
];

/** Stable, and different even for rows that say the same: files hold such. */
function recordIdOf(topic: RowKey, vote: PolisVote, seen: Map<string, number>): string {
  const name = `${vote.comment} ${vote.voter} ${vote.at.getTime()} ${vote.value}`;
  const before = seen.get(name) ?? 0;
  seen.set(name, before + 1);
  return derivedId(topic.id, 'vote', name, String(before));
}

/** The last vote by time of each person and statement; of the same millisecond, the later row. */
export function lastVotes(votes: readonly PolisVote[]): PolisVote[] {
  const last = new Map<string, PolisVote>();
  for (const vote of votes) {
    const key = `${vote.comment} ${vote.voter}`;
    const known = last.get(key);
    if (!known || vote.at >= known.at) last.set(key, vote);
  }
  return [...last.values()];
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += batchSize) {
    yield items.slice(from, from + batchSize);
  }
}
