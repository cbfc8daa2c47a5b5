/** What a voter is shown, made of what the statement that wrote the vote has answered. */
import type { Context } from '../../context.ts';
import type { Statement, Topic } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { chooseNext, giveProgress, statementOfLine } from './progress.sql.ts';
import { toReadTopic } from './stored-rows.sql.ts';
import { countsOfTopic, myVoteOn } from './topic-reads.sql.ts';
import type { CountedVote } from './vote-writer.ts';

const topics = new WeakMap<Statement, () => Topic>();

/** The topic of a statement that a vote was answered with; null of any other. */
export function topicOfAnswer(statement: Statement): Topic | null {
  return topics.get(statement)?.() ?? null;
}

/**
 * The statement with its counts, the voter's view and its topic. Null where the topic has so many
 * statements that their rows did not come along, or somebody else asks than has voted.
 */
export function answerOfVote(
  { viewer }: Context,
  { id, counted }: RowKey & { counted: CountedVote },
): Statement | null {
  const { topic, tallies, voted, value, voterId } = counted;
  if (viewer.kind !== 'person' || viewer.personId !== voterId) return null;
  const statement = statementOfLine(topic.open?.find(([open]) => open === id));
  if (!statement) return null;
  myVoteOn.give(statement, value);
  topics.set(statement, () => {
    const row = toReadTopic(topic.read);
    countsOfTopic.give(row, { votes: tallies.votes, participants: tallies.participants });
    if (topic.open) giveProgress(row, chooseNext(topic.open, voterId, voted));
    return row;
  });
  return statement;
}
