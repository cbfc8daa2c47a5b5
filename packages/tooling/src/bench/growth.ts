import { globalId, type RowKey } from '../../../server/src/kernel/global-id.ts';
import { newId } from '../../../server/src/kernel/ids.ts';
import { readBoardPage } from '../../../server/src/modules/deliberation/board-page.sql.ts';
import { nextStatementOf } from '../../../server/src/modules/deliberation/progress.sql.ts';
import { recountTallies } from '../../../server/src/modules/deliberation/tallies.sql.ts';
import { capture } from './captured-sql.ts';
import { median } from './median.ts';
import type { Place } from './place.ts';
import type { Row } from './report.ts';

const reads = 200;
const boardTopics = 20;
const boardStatements = 20;
const [fewVotes, manyVotes] = [1_000, 1_000_000];
const [fewStatements, manyStatements] = [100, 10_000];

/** What must stay as fast when a community has voted for years, and a topic grows past reading. */
export async function measureGrowth(place: Place): Promise<Row[]> {
  return [...(await measureBoardOfVotes(place)), ...(await measureManyStatements(place))];
}

async function measureBoardOfVotes(place: Place): Promise<Row[]> {
  const { services, world } = place;
  const { database } = services;
  const { neighbour } = world.here;
  const topics = await layOutTopics(place, neighbour.id, boardTopics, boardStatements);
  const request = {
    id: neighbour.globalId,
    states: ['DISCUSSING' as const],
    first: boardTopics,
  };
  const ours = async () => {
    const page = await readBoardPage(services, request);
    if (page?.topics.length !== boardTopics) throw new Error('The board is not whole.');
  };
  await fillVotes(place, topics, fewVotes);
  const few = await medianOf({ ours });
  await fillVotes(place, topics, manyVotes);
  const [statement] = await capture(ours);
  if (!statement) throw new Error('The board asked nothing.');
  const bare = async () => {
    await database.query(statement.text, statement.values);
  };
  const many = await medianOf({ ours, bare });
  const how = `median of ${reads} reads each, one at a time, without HTTP`;
  return [
    {
      what: `First page of a board of ${boardTopics} topics, read and made into topics`,
      ours: `${many.ours.toFixed(2)} ms`,
      floor: `${many.bare.toFixed(2)} ms: the same statement by the bare driver`,
      ratio: many.ours / many.bare,
      how: `${how}, in turns`,
    },
    {
      what: `The same with ${manyVotes.toLocaleString('en')} votes on its topics`,
      ours: `${many.ours.toFixed(2)} ms`,
      floor: `${few.ours.toFixed(2)} ms: with ${fewVotes.toLocaleString('en')}`,
      ratio: many.ours / few.ours,
      how,
    },
  ];
}

async function measureManyStatements(place: Place): Promise<Row[]> {
  const { services, world } = place;
  const { id: communityId } = world.here.community;
  const [small] = await layOutTopics(place, communityId, 1, fewStatements);
  const [large] = await layOutTopics(place, communityId, 1, manyStatements);
  if (!small || !large) throw new Error('There are no topics.');
  await services.database.execute('ANALYZE');
  const { resident } = world.here;
  const context = {
    ...services,
    viewer: resident.viewer,
    site: null,
    locale: 'zh-CN' as const,
    db: services.database.prisma,
    requestId: 'benchmark',
    addressIndex: '',
  };
  const next = (topic: RowKey) => async () => {
    // A row of its own: what is worked out for one object is not worked out again.
    if (!(await nextStatementOf(context, { ...topic }))) throw new Error('Nothing is asked.');
  };
  const page = (topic: RowKey) => async () => {
    const response = await fetch(
      `${place.short}/graphql?${new URLSearchParams({
        site: world.here.site.key,
        hash: place.hashOf('BoardStatements'),
        variables: JSON.stringify({ id: globalId('Topic', topic), after: null }),
      })}`,
      { headers: { accept: 'application/json', authorization: `Bearer ${resident.token}` } },
    );
    if ((await response.text()).includes('"errors"')) throw new Error('The page was refused.');
  };
  const seen = await medianOf({
    next: next(large),
    nextOfFew: next(small),
    page: page(large),
    pageOfFew: page(small),
  });
  const how = `median of ${reads} reads each, in turns, one at a time`;
  const many = `a topic of ${manyStatements.toLocaleString('en')} statements`;
  return [
    {
      what: `The next statement to vote on, in ${many}`,
      ours: `${seen.next.toFixed(2)} ms`,
      floor: `${seen.nextOfFew.toFixed(2)} ms: in one of ${fewStatements}`,
      ratio: seen.next / seen.nextOfFew,
      how: `${how}, without HTTP`,
    },
    {
      what: `The first 50 statements of ${many}, signed in`,
      ours: `${seen.page.toFixed(2)} ms`,
      floor: `${seen.pageOfFew.toFixed(2)} ms: of one of ${fewStatements}`,
      ratio: seen.page / seen.pageOfFew,
      how: `${how}, over HTTP`,
    },
  ];
}

async function layOutTopics(
  { services, world }: Place,
  communityId: string,
  count: number,
  statementsEach: number,
): Promise<RowKey[]> {
  const { database, clock } = services;
  const districtId = world.here.id;
  const topics = Array.from({ length: count }, () => ({ districtId, id: newId() }));
  const now = clock.now();
  await database.prisma.topic.createMany({
    data: topics.map((topic) => ({
      ...topic,
      communityId,
      title: '一个议题',
      body: '大家怎么看，请说说理由。',
      state: 'DISCUSSING' as const,
      proposerName: '王秀兰',
      channel: 'ONLINE' as const,
      proposedAt: now,
      updatedAt: now,
    })),
  });
  await database.query(
    `INSERT INTO statement (district_id, id, topic_id, number, body, moderation, created_at)
     SELECT $1::uuid, gen_random_uuid(), topic, number, '第 ' || number || ' 条看法', 'ACCEPTED', $4
     FROM unnest($2::uuid[]) AS topic, generate_series(0, $3::int - 1) AS number`,
    [districtId, topics.map(({ id }) => id), statementsEach, now],
  );
  return topics;
}

/** Puts so many votes on the statements of topics, whatever was there, and counts them. */
async function fillVotes({ services }: Place, topics: readonly RowKey[], count: number) {
  const { database } = services;
  const voters = Math.ceil(count / (topics.length * boardStatements));
  const ids = topics.map(({ id }) => id);
  await database.transactSql(async (query) => {
    // A million rows that are known to refer to what is there need not be looked up one by one.
    await query('SET LOCAL session_replication_role = replica');
    await query('DELETE FROM vote WHERE topic_id = ANY ($1::uuid[])', [ids]);
    await query(
      `INSERT INTO vote (district_id, topic_id, statement_id, voter_id, value, at)
       SELECT statement.district_id, topic_id, statement.id,
         ('00000000-0000-7000-8000-' || lpad(to_hex(voter), 12, '0'))::uuid,
         (ARRAY['AGREE', 'DISAGREE', 'PASS'])[1 + (voter + number) % 3]::vote_value, now()
       FROM statement, generate_series(1, $2::int) AS voter
       WHERE topic_id = ANY ($1::uuid[])`,
      [ids, voters],
    );
    for (const topic of topics) await recountTallies(query, topic);
  });
  await database.execute('ANALYZE');
}

/** The median milliseconds of ways of doing something, call by call in turns. */
async function medianOf<Name extends string>(
  ways: Readonly<Record<Name, () => Promise<void>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let read = 0; read < reads + 20; read += 1) {
    for (const name of names) {
      const began = performance.now();
      await ways[name]();
      if (read >= 20) times[name].push(performance.now() - began);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<
    Name,
    number
  >;
}
