import { decodeRowKey, splitGlobalId } from '../../../server/src/kernel/global-id.ts';
import { newId } from '../../../server/src/kernel/ids.ts';
import { voteWriterOf } from '../../../server/src/modules/deliberation/vote-writer.ts';
import { announceChange } from '../../../server/src/platform/change-feed.ts';
import { capture } from './captured-sql.ts';
import { answersPerSecond, type LoadRequest } from './load.ts';
import { briefVote, type Place } from './place.ts';
import { perSecond, type Row } from './report.ts';
import { inTurns } from './rounds.ts';

const seconds = 1;

/** Votes that were acknowledged over HTTP, against what the database does at its barest. */
export async function measureVotes(place: Place): Promise<Row[]> {
  const whole = requestsOf(place, 'CastVote');
  const brief = requestsOf(place, briefVote.name);
  const seen = await inTurns({
    whole: () => answersPerSecond({ connections: whole, seconds }),
    brief: () => answersPerSecond({ connections: brief, seconds }),
    written: () => repeat(place.voters.length, castAlone(place)),
    transactions: () => repeat(place.voters.length, voteByTransaction(place)),
    floor: () => repeat(1, insertAlone(place)),
  });
  const statementsOf = async ([requests = []]: typeof whole) => {
    const [first] = requests;
    if (!first) throw new Error('Nobody votes.');
    const { url, ...init } = first;
    return (await capture(async () => (await fetch(url, init)).text())).length;
  };
  const many = place.voters.length;
  const turns = `three turns of ${seconds} s each`;
  const overHttp = `${many} signed-in voters at once, ${turns}`;
  const floor = `${perSecond(seen.rate('floor'))}: a loop of single-row inserts by the bare driver, no HTTP, no session, no audit`;
  const transactions = `${perSecond(seen.rate('transactions'))}: one interactive Prisma transaction a vote that writes the same rows, no HTTP`;
  return [
    {
      what: 'Votes acknowledged over HTTP as the board sends them, against bare inserts',
      ours: perSecond(seen.rate('whole')),
      floor,
      ratio: seen.ratio('whole', 'floor'),
      how: `${overHttp}; ${await statementsOf(whole)} SQL statements each: the answer reads the statement, the topic’s progress and what to ask next`,
    },
    {
      what: 'Votes acknowledged over HTTP with a brief answer, against bare inserts',
      ours: perSecond(seen.rate('brief')),
      floor,
      ratio: seen.ratio('brief', 'floor'),
      how: `${overHttp}; ${await statementsOf(brief)} SQL statements each`,
    },
    {
      what: 'Votes acknowledged over HTTP with a brief answer, against transactions',
      ours: perSecond(seen.rate('brief')),
      floor: transactions,
      ratio: seen.ratio('brief', 'transactions'),
      how: overHttp,
    },
    {
      what: 'Votes written (history, vote, audit, notice), against transactions',
      ours: perSecond(seen.rate('written')),
      floor: transactions,
      ratio: seen.ratio('written', 'transactions'),
      how: `${many} at once, ${turns}, both without HTTP`,
    },
    {
      what: 'Votes written, against bare inserts',
      ours: perSecond(seen.rate('written')),
      floor,
      ratio: seen.ratio('written', 'floor'),
      how: `${many} at once, ${turns}, both without HTTP`,
    },
  ];
}

/** Each voter's own requests: every statement, one side and then the other. */
function requestsOf(place: Place, document: string): LoadRequest[][] {
  const url = `${place.short}/graphql?site=${place.world.here.site.key}`;
  const hash = place.hashOf(document);
  return place.voters.map((token) =>
    place.statements.flatMap((statement) =>
      ['AGREE', 'DISAGREE'].map((value) => {
        const body = JSON.stringify({ hash, variables: { input: { statement, value } } });
        return {
          url,
          method: 'POST' as const,
          headers: {
            accept: 'application/json',
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            authorization: `Bearer ${token}`,
          },
          body,
        };
      }),
    ),
  );
}

/** How often a second some work is done by so many at once. */
async function repeat(many: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let turns = 0;
  let done = 0;
  const one = async () => {
    while (performance.now() < end) {
      turns += 1;
      await work(turns);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: many }, one));
  return done / ((performance.now() - began) / 1_000);
}

const rowOf = (globalId: string) => {
  const key = decodeRowKey(splitGlobalId(globalId)?.id ?? '');
  if (!key) throw new Error(`${globalId} names no row.`);
  return key;
};

const values = ['AGREE', 'DISAGREE', 'PASS'] as const;

function subjectsOf({ topics, statements, voters, world }: Place) {
  const topic = rowOf(topics[0] ?? '');
  const people = voters.map(() => newId());
  return (turn: number) => ({
    districtId: world.here.id,
    topicId: topic.id,
    statementId: rowOf(statements[turn % statements.length] ?? '').id,
    voterId: people[turn % people.length] ?? '',
    value: values[turn % values.length] ?? 'PASS',
  });
}

function castAlone(place: Place) {
  const subjectOf = subjectsOf(place);
  return async (turn: number) => {
    const { topicId: _, ...vote } = subjectOf(turn);
    const at = place.services.clock.now();
    await voteWriterOf(place.services.database).write({
      ...vote,
      channel: 'ONLINE',
      siteId: null,
      at,
    });
  };
}

function insertAlone({ services, ...place }: Place) {
  const subjectOf = subjectsOf({ services, ...place });
  return (turn: number) => {
    const { districtId, topicId, statementId, voterId, value } = subjectOf(turn);
    return services.database.query(
      `INSERT INTO vote_record (district_id, id, topic_id, statement_id, voter_id, value, channel, at)
       VALUES ($1, $2, $3, $4, $5, $6::vote_value, 'ONLINE', now())`,
      [districtId, newId(), topicId, statementId, voterId, value],
    );
  };
}

/** The plain way to write a vote, with everything that ours writes. */
function voteByTransaction(place: Place) {
  const subjectOf = subjectsOf(place);
  const { database, clock } = place.services;
  return (turn: number) =>
    database.transact(async (transaction) => {
      const vote = subjectOf(turn);
      const { districtId, statementId, voterId, value } = vote;
      const at = clock.now();
      const { topic } = await transaction.statement.findUniqueOrThrow({
        where: { districtId_id: { districtId, id: statementId } },
        select: { moderation: true, topic: { select: { state: true, communityId: true } } },
      });
      await transaction.voteRecord.create({
        data: { ...vote, id: newId(), channel: 'ONLINE', at },
      });
      await transaction.vote.upsert({
        where: { districtId_statementId_voterId: { districtId, statementId, voterId } },
        create: { ...vote, at },
        update: { value, at },
      });
      await transaction.auditEntry.create({
        data: {
          districtId,
          id: newId(),
          at,
          actorId: voterId,
          channel: 'ONLINE',
          action: 'castVote',
          subjectType: 'Statement',
          subjectId: statementId,
          communityId: topic.communityId,
          changes: {},
        },
      });
      const ids = [`Topic:${districtId}:${vote.topicId}`];
      await transaction.$queryRawUnsafe(announceChange, districtId, at, ids);
    });
}
