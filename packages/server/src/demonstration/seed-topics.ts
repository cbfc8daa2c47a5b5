import { globalId, type RowKey } from '../kernel/global-id.ts';
import { hideContent } from '../mechanisms/moderation/index.ts';
import {
  addArgument,
  addStatement,
  advanceTopic,
  answerTopic,
  castVote,
  mergeTopics,
  proposeTopic,
  regroupOpinions,
  replyToArgument,
  thankForArgument,
  triageTopic,
} from '../modules/deliberation/index.ts';
import { daysBefore, morningAfter, spread, workdayBefore } from './moments.ts';
import { neighbours } from './neighbours.ts';
import { worker } from './persons.ts';
import { seeded, shuffled, weighted } from './randomness.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  type Seeding,
  unlessTaken,
} from './seeding.ts';
import { type TopicContent, topics } from './topics/index.ts';
import { seedDecision } from './topics/seed-decision.ts';

/** Of those who do not agree with a statement, this part passes on it. */
const passes = 0.3;
/** How likely somebody who takes part votes on any one statement. */
const diligence = 0.88;

/** Writes the topics with everything that was said and voted, and what was decided on them. */
export async function seedTopics(
  seeding: OrganizedSeeding,
  say: (what: string) => void,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const [index, content] of topics.entries()) {
    say(`topic ${index + 1} of ${topics.length}`);
    const key = await seedTopic(seeding, content, index + 1);
    ids.set(content.title, globalId('Topic', key));
    await seedMerge(seeding, content, ids);
  }
}

async function seedTopic(
  seeding: OrganizedSeeding,
  content: TopicContent,
  seed: number,
): Promise<RowKey> {
  const { title, body, by, proposed, opened } = content;
  const proposedAt = daysBefore(seeding.now, proposed, '08:40');
  const key = await proposeTopic(asPerson(seeding, by, proposedAt), {
    community: seeding.community,
    title,
    body,
    idempotencyKey: demonstrationIdempotencyKey('topic', title),
  });
  if (await isTalkedOver(seeding, key)) {
    await seedSorting(seeding, content, key);
    if (opened !== null) await seedDiscussion(seeding, content, key, opened, seed);
  }
  await seedDecision(seeding, content, key, seed);
  return key;
}

/** Whether a topic is still talked over: what an interrupted seeding has decided, it has talked over. */
async function isTalkedOver({ services }: Seeding, key: RowKey): Promise<boolean> {
  const topic = await services.database.prisma.topic.findUniqueOrThrow({
    where: { districtId_id: key },
    select: { state: true },
  });
  return ['PROPOSED', 'DISCUSSING', 'CONVERGING', 'RETURNED'].includes(topic.state);
}

/** Sorts a topic, unless it is sorted: sorting again would begin the time to answer anew. */
async function seedSorting(
  seeding: OrganizedSeeding,
  { title, sorting }: TopicContent,
  key: RowKey,
): Promise<void> {
  if (!sorting) return;
  const topic = globalId('Topic', key);
  const { answerer, answer, reason } = sorting;
  const context = asPerson(seeding, worker, workdayBefore(seeding.now, sorting.days, '09:05'));
  const { triagedAt } = await context.db.topic.findUniqueOrThrow({
    where: { districtId_id: key },
    select: { triagedAt: true },
  });
  if (triagedAt === null) {
    await triageTopic(context, {
      topic,
      class: sorting.class,
      answerer: answerer === null ? null : seeding.organization(answerer),
      reason,
    });
  }
  if (!answer) return;
  const { by, days, body } = answer;
  await answerTopic(asPerson(seeding, by, workdayBefore(seeding.now, days, '16:10')), {
    topic,
    body,
    idempotencyKey: demonstrationIdempotencyKey('answer', title),
  });
}

async function seedDiscussion(
  seeding: Seeding,
  content: TopicContent,
  key: RowKey,
  opened: number,
  seed: number,
): Promise<void> {
  const topic = globalId('Topic', key);
  const openedAt = workdayBefore(seeding.now, opened, '09:15');
  await unlessTaken(() =>
    advanceTopic(asPerson(seeding, worker, openedAt), { topic, action: 'OPEN_DISCUSSION' }),
  );
  const { ending, merged } = content;
  const until = ending?.days ?? merged?.days;
  const saidBy =
    until === undefined
      ? daysBefore(seeding.now, 1, '21:00')
      : daysBefore(seeding.now, until, '09:00');
  // Statements come early, when everybody can still vote on them.
  const soon = new Date(openedAt.getTime() + (saidBy.getTime() - openedAt.getTime()) / 4);
  await seedArguments(seeding, content, topic, [openedAt, saidBy]);
  const statements = await seedStatements(seeding, content, topic, [openedAt, soon]);
  if (ending) {
    const at = daysBefore(seeding.now, ending.days, '15:30');
    const { action, reason } = ending;
    await unlessTaken(() => advanceTopic(asPerson(seeding, worker, at), { topic, action, reason }));
  }
  if (statements.length === 0) return;
  const decided = content.ballot?.closes ?? content.resolution?.drafted ?? 0;
  const to = decided > 0 ? daysBefore(seeding.now, decided, '08:00') : seeding.now;
  await seedVotes(seeding, content, statements, [soon, to], seed);
  await regroupOpinions(seeding.services, key);
}

async function seedArguments(
  seeding: Seeding,
  content: TopicContent,
  topic: string,
  [from, to]: readonly [Date, Date],
): Promise<void> {
  const moments = spread(from, to, content.arguments.length);
  const said: { id: string; at: Date }[] = [];
  for (const [index, [stance, by, body]] of content.arguments.entries()) {
    const at = moments[index] ?? to;
    const key = await addArgument(asPerson(seeding, by, at), {
      topic,
      stance,
      body,
      idempotencyKey: demonstrationIdempotencyKey('argument', body),
    });
    said.push({ id: globalId('Argument', key), at });
  }
  for (const [place, by, body] of content.replies ?? []) {
    const parent = said[place];
    if (!parent) throw new Error(`${content.title} has no argument ${place}.`);
    const [at = to] = spread(parent.at, to, 1);
    await replyToArgument(asPerson(seeding, by, at), {
      argument: parent.id,
      body,
      idempotencyKey: demonstrationIdempotencyKey('reply', body),
    });
  }
  for (const [place, { id, at }] of said.entries()) {
    const author = content.arguments[place]?.[1];
    const grateful = neighbours
      .filter(({ name }) => name !== author)
      // Another part of the neighbourhood for each argument.
      .toSpliced(0, place * 3)
      .slice(0, content.thanks?.[place] ?? 0);
    for (const [turn, moment] of spread(at, to, grateful.length).entries()) {
      const { name } = grateful[turn] ?? { name: worker };
      await thankForArgument(asPerson(seeding, name, moment), { argument: id });
    }
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
    const [at = to] = spread(from, to, 1);
    const statement = await state(seeding, topic, hidden, at);
    await hideContent(asPerson(seeding, worker, morningAfter(at, '09:20')), {
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

async function seedMerge(
  seeding: Seeding,
  { title, merged }: TopicContent,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (!merged) return;
  const { into, days, reason } = merged;
  const at = workdayBefore(seeding.now, days, '10:20');
  const sent = { topic: ids.get(title) ?? '', into: ids.get(into) ?? '', reason };
  await unlessTaken(() =>
    mergeTopics(asPerson(seeding, worker, at), { ...sent, carryArguments: true }),
  );
}
