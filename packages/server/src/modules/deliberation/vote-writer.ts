/**
 * Writes votes: the hot path. One statement writes a batch, and the votes that come in while it is
 * under way make up the next batch, so that concurrent voters share a commit. A vote is answered
 * only when its batch has committed.
 */
import type { Database } from '../../database.ts';
import type { Channel, VoteValue } from '../../generated/prisma/enums.ts';
import { civilDay } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { RememberedAccess } from '../../platform/identity/remembered.ts';
import type { OpenStatement } from './open-statements.sql.ts';
import type { ReadTopic } from './stored-rows.sql.ts';
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
  /** What must still be so for the vote to be taken; null when it was just read. */
  access?: Pick<RememberedAccess, 'sessionHash' | 'sessionDigest' | 'siteDigest'> | null;
}

/** What became of a vote; null when its topic takes none on the statement, or its access is over. */
export type VoteOutcome = CountedVote | null;

/** A vote that counts, with what its voter is shown, as it was committed. */
export interface CountedVote {
  topicId: string;
  voterId: string;
  /** The voter's view as it counts after the batch. */
  value: VoteValue;
  /** People by where they stand on the statement, and the votes and voters of the topic. */
  tallies: {
    agree: number;
    disagree: number;
    pass: number;
    votes: number;
    participants: number;
  };
  /** Ids of the statements of the topic that the voter has voted on. */
  voted: Pick<ReadonlySet<string>, 'has'>;
  topic: VotedTopic;
}

/** A topic that was voted on: its row as before the batch, and its open statements where they are few. */
export interface VotedTopic {
  read: ReadTopic;
  open: readonly OpenStatement[] | null;
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
        // In a moment: what waits goes to the database first, which then works while this process
        // writes the answers.
        setImmediate(() => {
          for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] ?? null);
        });
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
  const column = (read: (vote: CastVote) => string | null) => arrayText(votes.map(read));
  const checked = votes.map(({ siteId, access }) => (access?.siteDigest ? siteId : null));
  const [row] = await database.queryOften<{ answer: BatchAnswer }>(writeVotes, [
    arrayText(votes.map((_, position) => String(position))),
    column((vote) => vote.districtId),
    column((vote) => vote.statementId),
    column((vote) => vote.voterId),
    column((vote) => vote.value),
    column((vote) => vote.channel),
    column((vote) => vote.siteId),
    column((vote) => vote.at.toISOString()),
    column(() => newId()),
    column(() => newId()),
    column(({ access }) => access?.sessionHash ?? null),
    column(({ access }) => access?.sessionDigest ?? null),
    column(({ access }) => access?.siteDigest ?? null),
    civilDay(votes.at(-1)?.at ?? new Date(0)),
    arrayText([...new Set(checked.filter((id) => id !== null))]),
    null,
  ]);
  return row ? outcomesOf(votes, row.answer) : votes.map(() => null);
}

/**
 * An array as PostgreSQL reads it. The driver would write every element of every column into a
 * string of its own, and these are ids, digests, names and times: letters, digits and `-.:_`.
 */
function arrayText(elements: readonly (string | null)[]): string {
  const written = elements.map((element) => {
    if (element === null) return 'NULL';
    if (!/^[\w.:-]+$/.test(element)) throw new Error('A vote holds what is no id, name or time.');
    return element;
  });
  return `{${written.join(',')}}`;
}

interface BatchAnswer {
  votes: [
    position: number,
    topicId: string,
    agree: number,
    disagree: number,
    pass: number,
    votes: number,
    participants: number,
    votedBefore: string,
  ][];
  topics: VotedTopic[];
}

function outcomesOf(votes: readonly CastVote[], answer: BatchAnswer): VoteOutcome[] {
  const topics = new Map(answer.topics.map((topic) => [topic.read.row['id'], topic]));
  // The last vote of a person and statement counts, and what they sent along counts as voted on.
  const last = new Map<string, VoteValue>();
  const voted = new Map<string, string>();
  for (const [position, topicId, , , , , , before] of answer.votes.toSorted(([a], [b]) => a - b)) {
    const { voterId, statementId, value } = votes[position] as CastVote;
    last.set(`${voterId} ${statementId}`, value);
    const own = `${voterId} ${topicId}`;
    voted.set(own, `${voted.get(own) ?? before} ${statementId}`);
  }
  const outcomes: VoteOutcome[] = votes.map(() => null);
  for (const [position, topicId, agree, disagree, pass, all, participants] of answer.votes) {
    const { voterId, statementId } = votes[position] as CastVote;
    outcomes[position] = {
      topicId,
      voterId,
      value: last.get(`${voterId} ${statementId}`) as VoteValue,
      tallies: { agree, disagree, pass, votes: all, participants },
      voted: namedIn(voted.get(`${voterId} ${topicId}`) ?? ''),
      topic: topics.get(topicId) as VotedTopic,
    };
  }
  return outcomes;
}

/** Ids in one text, which is read and searched with less than a set of them is made: ids are of one length. */
function namedIn(text: string): Pick<ReadonlySet<string>, 'has'> {
  return { has: (id) => text.includes(id) };
}
