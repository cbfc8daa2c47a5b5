import { decodeRowKey, globalId, splitGlobalId } from '../../../server/src/kernel/global-id.ts';
import { newId } from '../../../server/src/kernel/ids.ts';
import { findWrongTallies } from '../../../server/src/modules/deliberation/index.ts';
import { createPlainVotes, plainVote } from '../../../server/src/testing/plain-votes.ts';
import { capture } from './captured-sql.ts';
import { answersPerSecond, type LoadRequest } from './load.ts';
import { listen, type Place, stop } from './place.ts';
import { perSecond, type Row } from './report.ts';
import { inTurns } from './rounds.ts';

const clients = 32;
const seconds = 2;
const manyTopics = 1_000;
const statementsEach = 20;

/** Votes through the whole API, as the board sends them and is answered, against the plain way. */
export async function measureWholeVotes(place: Place): Promise<Row[]> {
  const plain = createPlainVotes(place.services);
  const origin = await listen(plain);
  const [own = []] = await layOutTopics(place, 1);
  const spread = await layOutTopics(place, manyTopics);
  const [counted = []] = await layOutTopics(place, 1);
  await layOutCounters(place, counted);
  await place.services.database.execute('ANALYZE');
  const requests = {
    one: requestsOf(place, () => own),
    many: requestsOf(
      place,
      (voter, turn) => spread[(voter * 331 + turn * 7) % spread.length] ?? [],
    ),
    plain: plainRequests(place, origin, counted),
  };
  const rate = (connections: LoadRequest[][]) => answersPerSecond({ connections, seconds });
  try {
    const seen = await inTurns({
      one: () => rate(requests.one),
      many: () => rate(requests.many),
      plain: () => rate(requests.plain),
    });
    // The plain way writes no list of people: its own topic is not compared.
    const wrong = await findWrongTallies(place.services.database.query);
    const [first] = requests.one[0] ?? [];
    if (!first) throw new Error('Nobody votes.');
    const { url, ...init } = first;
    const statements = await capture(async () => (await fetch(url, init)).text());
    const how = `${clients} signed-in voters at once, three turns of ${seconds} s each`;
    return [
      {
        what: 'Votes through the whole API, answered as the board asks, against the plain way',
        ours: perSecond(seen.rate('one')),
        floor: `${perSecond(seen.rate('plain'))}: a plain Yoga server, the same check of the session, one interactive Prisma transaction a vote, a counter row; without history, audit and notice`,
        ratio: seen.ratio('one', 'plain'),
        how: `${how}; ${statements.length} SQL statements for a vote that comes alone`,
      },
      {
        what: `The same, all on one topic against ${manyTopics.toLocaleString('en')} topics`,
        ours: perSecond(seen.rate('one')),
        floor: `${perSecond(seen.rate('many'))}: the same votes over ${manyTopics.toLocaleString('en')} topics of ${statementsEach} statements`,
        ratio: seen.ratio('one', 'many'),
        how,
      },
      {
        what: 'Topics whose kept counts differ from their votes after all of this',
        ours: String(wrong.filter(({ id }) => id !== topicOf(counted)).length),
        floor: `${manyTopics + 1} topics counted anew by aggregates`,
        ratio: 0,
        how: 'once, after the turns above; 0 is exact',
      },
    ];
  } finally {
    await stop(plain);
  }
}

const topicsOfStatements = new Map<string, string>();
const topicOf = ([statement = '']: readonly string[]) => topicsOfStatements.get(statement) ?? '';

/** Topics under discussion, each with its statements; answers the statements' global ids. */
async function layOutTopics({ services, world }: Place, count: number): Promise<string[][]> {
  const { database, clock } = services;
  const { id: districtId, community } = world.here;
  const now = clock.now();
  const topics = Array.from({ length: count }, newId);
  const statements = topics.map((topicId) =>
    Array.from({ length: statementsEach }, (_, number) => ({ topicId, id: newId(), number })),
  );
  const all = statements.flat();
  // One statement each: of more rows than it has parameters for, Prisma sends several at once over
  // one connection, which the driver warns of.
  await database.query(
    `INSERT INTO topic (district_id, id, community_id, title, body, state, proposer_name, channel,
       proposed_at, updated_at)
     SELECT $1::uuid, id, $2::uuid, '一个议题', '大家怎么看，请说说理由。', 'DISCUSSING', '王秀兰',
       'ONLINE', to_timestamp(0), $3::timestamptz
     FROM unnest($4::uuid[]) AS id`,
    [districtId, community.id, now, topics],
  );
  await database.query(
    `INSERT INTO statement (district_id, id, topic_id, number, body, moderation, created_at)
     SELECT $1::uuid, id, topic_id, number, '第 ' || number || ' 条看法', 'ACCEPTED', $2::timestamptz
     FROM unnest($3::uuid[], $4::uuid[], $5::int[]) AS statement (id, topic_id, number)`,
    [
      districtId,
      now,
      all.map(({ id }) => id),
      all.map(({ topicId }) => topicId),
      all.map(({ number }) => number),
    ],
  );
  return statements.map((own) =>
    own.map(({ id, topicId }) => {
      const name = globalId('Statement', { districtId, id });
      topicsOfStatements.set(name, topicId);
      return name;
    }),
  );
}

/** The rows that the plain way adds to. */
async function layOutCounters({ services }: Place, statements: readonly string[]): Promise<void> {
  await services.database.prisma.statementTally.createMany({
    data: statements.map((name) => {
      const key = decodeRowKey(splitGlobalId(name)?.id ?? '');
      if (!key) throw new Error(`${name} names no row.`);
      const { districtId, id: statementId } = key;
      return { districtId, statementId, topicId: topicOf([name]), agree: 0, disagree: 0, pass: 0 };
    }),
  });
}

const values = ['AGREE', 'DISAGREE', 'PASS'] as const;

/** Each voter's own requests: a statement at a time, and then another view of each. */
function requestsOf(
  place: Place,
  statementsAt: (voter: number, turn: number) => readonly string[],
): LoadRequest[][] {
  const url = `${place.short}/graphql?site=${place.world.here.site.key}`;
  const hash = place.hashOf('CastVote');
  return votesOf(place, statementsAt, url, (input) => ({ hash, variables: { input } }));
}

function plainRequests(place: Place, origin: string, statements: readonly string[]) {
  const body = (input: object) => ({ query: plainVote, variables: { input } });
  return votesOf(place, () => statements, `${origin}/graphql`, body);
}

function votesOf(
  { voters }: Place,
  statementsAt: (voter: number, turn: number) => readonly string[],
  url: string,
  bodyOf: (input: object) => object,
): LoadRequest[][] {
  return voters.slice(0, clients).map((token, voter) =>
    values.flatMap((_, round) =>
      Array.from({ length: statementsEach }, (__, turn) => {
        const statement = statementsAt(voter, turn)[(voter + turn) % statementsEach];
        const value = values[(voter + turn + round) % values.length];
        const body = JSON.stringify(bodyOf({ statement, value }));
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
