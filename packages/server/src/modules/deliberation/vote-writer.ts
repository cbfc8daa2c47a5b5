/**
 * Writes votes: the hot path. One statement writes a batch, and the votes that come in while it is
 * under way make up the next batch, so that concurrent voters share a commit. A vote is answered
 * only when its batch has committed.
 */
import type { Database } from '../../database.ts';
import type { Channel, VoteValue } from '../../generated/prisma/enums.ts';
import { newId } from '../../kernel/ids.ts';
import { writeVotes } from './write-votes.sql.ts';

export interface CastVote {
  districtId: string;
  statementId: string;
  /** The person. */
  voterId: string;
  value: VoteValue;
  channel: Channel;
  siteId: string | null;
  at: Date;
}

/** What became of a vote: where it counts and the tallies that its batch left, or null when the topic takes no vote on the statement. */
export type VoteOutcome = CountedVote | null;

export interface CountedVote extends TallyRow {
  topicId: string;
}

/** Tallies as they were committed: people by where they stand on the statement, and of the topic. */
interface TallyRow {
  agree: number;
  disagree: number;
  pass: number;
  votes: number;
  participants: number;
}

export interface VoteWriter {
  /** Writes one vote; resolves after the commit, rejects when nothing was written. */
  write(vote: CastVote): Promise<VoteOutcome>;
}

interface Waiting {
  vote: CastVote;
  resolve(outcome: VoteOutcome): void;
  reject(error: unknown): void;
}

/** A statement's parameters stay small, and no voter waits for more than this many others. */
const largestBatch = 500;

const writers = new WeakMap<Database, VoteWriter>();

/** The writer of a database; there is one in a process. */
export function voteWriterOf(database: Database): VoteWriter {
  const known = writers.get(database);
  if (known) return known;
  const writer = createVoteWriter(database);
  writers.set(database, writer);
  return writer;
}

function createVoteWriter(database: Database): VoteWriter {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      try {
        const outcomes = await writeBatch(
          database,
          batch.map(({ vote }) => vote),
        );
        for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] ?? null);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = false;
  }

  return {
    write: (vote) =>
      new Promise((resolve, reject) => {
        waiting.push({ vote, resolve, reject });
        // One tick later, votes of the same moment are in the first batch already.
        if (!writing) {
          writing = true;
          queueMicrotask(() => void writeAll());
        }
      }),
  };
}

/** How often a batch is sent again that the database has ended to let another go on. */
const mostAttempts = 5;

/** PostgreSQL's words for a transaction that was chosen to end a deadlock; nothing of it is written. */
const deadlock = '40P01';

async function writeBatch(
  database: Database,
  votes: readonly CastVote[],
  attempt = 1,
): Promise<VoteOutcome[]> {
  try {
    return await sendBatch(database, votes);
  } catch (error) {
    // Whoever holds a topic and then its votes, such as a merge, may have met the batch halfway.
    if ((error as { code?: unknown }).code !== deadlock || attempt === mostAttempts) throw error;
    return writeBatch(database, votes, attempt + 1);
  }
}

async function sendBatch(database: Database, votes: readonly CastVote[]): Promise<VoteOutcome[]> {
  const column = <T>(read: (vote: CastVote) => T) => votes.map(read);
  const rows = await database.query<OutcomeRow>(writeVotes, [
    votes.map((_, position) => position),
    column((vote) => vote.districtId),
    column((vote) => vote.statementId),
    column((vote) => vote.voterId),
    column((vote) => vote.value),
    column((vote) => vote.channel),
    column((vote) => vote.siteId),
    column((vote) => vote.at.toISOString()),
    column(() => newId()),
    column(() => newId()),
  ]);
  const outcomes: VoteOutcome[] = votes.map(() => null);
  for (const {
    position,
    topic_id: topicId,
    agree,
    disagree,
    pass,
    votes: all,
    participants,
  } of rows)
    outcomes[position] = { topicId, agree, disagree, pass, votes: all, participants };
  return outcomes;
}

interface OutcomeRow extends TallyRow, Record<string, unknown> {
  position: number;
  topic_id: string;
}
