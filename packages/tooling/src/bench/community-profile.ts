import { createServer } from 'node:http';
import { globalReferenceId } from '../../../server/src/kernel/global-id.ts';
import { readProfile } from '../../../server/src/modules/community-profile/index.ts';
import { capture } from './captured-sql.ts';
import { answersPerSecond, type LoadRequest } from './load.ts';
import { median } from './median.ts';
import { listen, type Place, stop } from './place.ts';
import { perSecond, type Row } from './report.ts';
import { inTurns } from './rounds.ts';

const reads = 300;
const seconds = 1;

/** The profile of one community: as it is read, and as a visitor's browser asks for it. */
export async function measureCommunityProfile(place: Place): Promise<Row[]> {
  const { services, world } = place;
  const { database } = services;
  const community = (await busiestCommunity(place)) ?? world.here.community.id;
  const statements = await capture(() => readProfile(services, community));
  const [statement] = statements;
  if (!statement || statements.length !== 1) {
    throw new Error(`A profile took ${statements.length} statements.`);
  }
  const bare = async () => {
    await database.query(statement.text, statement.values);
  };
  const ours = async () => {
    await readProfile(services, community);
  };
  const times = await inTurnsByCall({ ours, bare });

  const request = (origin: string): LoadRequest => ({
    url: `${origin}/graphql?${new URLSearchParams({
      hash: place.hashOf('ProfileBenchmark'),
      variables: JSON.stringify({ id: globalReferenceId('Community', community) }),
    })}`,
    method: 'GET',
    headers: { accept: 'application/json' },
  });
  const body = await (await fetch(request(place.long).url)).text();
  if (body.includes('"errors"')) throw new Error(body.slice(0, 500));
  const floor = createServer(async (_, response) => {
    await bare();
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      })
      .end(body);
  });
  const origin = await listen(floor);
  const rate = (at: string) =>
    answersPerSecond({ connections: Array(8).fill([request(at)]), seconds });
  try {
    const seen = await inTurns({
      yoga: () => rate(place.long),
      held: () => rate(place.short),
      floor: () => rate(origin),
    });
    return [
      {
        what: 'Profile of one community, one SQL statement',
        ours: `${times.ours.toFixed(2)} ms`,
        floor: `${times.bare.toFixed(2)} ms: the same statement by the bare driver`,
        ratio: times.ours / times.bare,
        how: `median of ${reads} reads each, in turns, one at a time`,
      },
      {
        what: 'Profile of one community over HTTP, through Yoga',
        ours: perSecond(seen.rate('yoga')),
        floor: `${perSecond(seen.rate('floor'))}: bare node:http, the same statement and the same bytes`,
        ratio: seen.ratio('yoga', 'floor'),
        how: `8 readers at once, three turns of ${seconds} s each`,
      },
      {
        what: 'Profile of one community over HTTP, held answer',
        ours: perSecond(seen.rate('held')),
        floor: `${perSecond(seen.rate('floor'))}: bare node:http, the same statement and the same bytes`,
        ratio: seen.ratio('held', 'floor'),
        how: `8 readers at once, three turns of ${seconds} s each`,
      },
    ];
  } finally {
    await stop(floor);
  }
}

/** The community with the most bodies and grids, where the statement has most to do. */
async function busiestCommunity({ services }: Place): Promise<string | null> {
  const [row] = await services.database.query<{ id: string }>(
    `SELECT community.id FROM community
     JOIN organization ON organization.community_id = community.id
     WHERE community.level = 'COMMUNITY'
     GROUP BY community.id ORDER BY count(*) DESC, community.id LIMIT 1`,
  );
  return row?.id ?? null;
}

/** The median milliseconds of two ways of doing the same, call by call in turns. */
async function inTurnsByCall<Name extends string>(
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
