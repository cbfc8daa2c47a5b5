import { globalId, type RowKey } from '../kernel/global-id.ts';
import { hideContent } from '../mechanisms/moderation/index.ts';
import {
  addArgument,
  addStatement,
  advanceTopic,
  castVote,
  proposeTopic,
  regroupOpinions,
} from '../modules/deliberation/index.ts';
import { daysBefore, spread } from './moments.ts';
import { neighbours } from './neighbours.ts';
import { worker } from './persons.ts';
import { seeded, shuffled, weighted } from './randomness.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding, unlessTaken } from './seeding.ts';
import { type TopicContent, topics } from './topics/index.ts';

/** Of those who do not agree with a statement, this part passes on it. */
const passes = 0.3;
/** How likely somebody who takes part votes on any one statement. */
const diligence = 0.88;

/** Writes the topics with everything that was said and voted, then finds their opinion groups. */
export async function seedTopics(seeding: Seeding, say: (what: string) => void): Promise<void> {
  for (const [index, content] of topics.entries()) {
    say(`topic ${index + 1} of ${topics.length}`);
    await seedTopic(seeding, content, index + 1);
  }
}

async function seedTopic(seeding: Seeding, content: TopicContent, seed: number): Promise<void> {
  const { title, body, by, proposed, opened } = content;
  const proposedAt = daysBefore(seeding.now, proposed, '08:40');
  const key = await proposeTopic(asPerson(seeding, by, proposedAt), {
    community: seeding.community,
    title,
    body,
    idempotencyKey: demonstrationIdempotencyKey('topic', title),
  });
  const topic = globalId('Topic', key);
  const openedAt = daysBefore(seeding.now, opened, '09:15');
  await unlessTaken(() =>
    advanceTopic(asPerson(seeding, worker, openedAt), { topic, action: 'OPEN_DISCUSSION' }),
  );
  const { ending } = content;
  const saidBy = ending
    ? daysBefore(seeding.now, ending.days, '09:00')
    : daysBefore(seeding.now, 1, '21:00');
  // Statements come early, when everybody can still vote on them.
  const soon = new Date(openedAt.getTime() + (saidBy.getTime() - openedAt.getTime()) / 4);
  await seedArguments(seeding, content, topic, [openedAt, saidBy]);
  const statements = await seedStatements(seeding, content, topic, [openedAt, soon]);
  if (ending) {
    const at = daysBefore(seeding.now, ending.days, '16:30');
    const { action, reason } = ending;
    await unlessTaken(() => advanceTopic(asPerson(seeding, worker, at), { topic, action, reason }));
  }
  if (statements.length === 0) return;
  await seedVotes(seeding, content, statements, [soon, seeding.now], seed);
  await regroupOpinions(seeding.services, key);
}

async function seedArguments(
  seeding: Seeding,
  content: TopicContent,
  topic: string,
  [from, to]: readonly [Date, Date],
): Promise<void> {
  const moments = spread(from, to, content.arguments.length);
  for (const [index, [stance, by, body]] of content.arguments.entries()) {
    await addArgument(asPerson(seeding, by, moments[index] ?? to), {
      topic,
      stance,
      body,
      idempotencyKey: demonstrationIdempotencyKey('argument', body),
    });
  }
}

/** Answers the ids of the statements to vote on, in their order. */
async function seedStatements(
  seeding: Seeding,
  { statements, hidden }: TopicContent,
  topic: string,
  [from, to]: readonly [Date, Date],
): Promise<string[]> {
  const moments = spread(from, to, statements.length);
  const ids: string[] = [];
  for (const [index, content] of statements.entries()) {
    ids.push(await state(seeding, topic, content, moments[index] ?? to));
  }
  if (hidden) {
    const statement = await state(seeding, topic, hidden, to);
    await hideContent(asPerson(seeding, worker, new Date(to.getTime() + 5_400_000)), {
      subject: statement,
      category: hidden.category,
      words: hidden.reason,
    });
  }
  return ids;
}

async function state(
  seeding: Seeding,
  topic: string,
  { by, body }: { by: string; body: string },
  at: Date,
): Promise<string> {
  const idempotencyKey = demonstrationIdempotencyKey('statement', body);
  const key: RowKey = await addStatement(asPerson(seeding, by, at), {
    topic,
    body,
    idempotencyKey,
  });
  return globalId('Statement', key);
}

/** Everybody's votes at once: the vote writer makes few statements of them. */
async function seedVotes(
  seeding: Seeding,
  { statements, campOf, turnout }: TopicContent,
  keys: readonly string[],
  [from, to]: readonly [Date, Date],
  seed: number,
): Promise<void> {
  const random = seeded(seed);
  const voters = shuffled(neighbours, random).slice(0, Math.round(neighbours.length * turnout));
  const moments = spread(from, to, voters.length);
  const votes: Promise<unknown>[] = [];
  for (const [index, voter] of voters.entries()) {
    const at = moments[index] ?? to;
    for (const [number, statement] of keys.entries()) {
      const likely = settled(statements[number]?.agree[campOf(voter)] ?? 0.5);
      const value = weighted(
        [
          ['AGREE' as const, likely],
          ['PASS' as const, (1 - likely) * passes],
          ['DISAGREE' as const, (1 - likely) * (1 - passes)],
        ],
        random,
      );
      if (random() >= diligence) continue;
      votes.push(castVote(asPerson(seeding, voter.name, at), { statement, value }));
    }
  }
  await Promise.all(votes);
}

/** People of one camp are surer of one another than a poll would say: chances move away from half. */
function settled(likely: number): number {
  const odds = likely ** 2;
  return odds / (odds + (1 - likely) ** 2);
}
