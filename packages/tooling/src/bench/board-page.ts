import { createServer, type ServerResponse } from 'node:http';
import { capture } from './captured-sql.ts';
import { answersPerSecond, type LoadRequest } from './load.ts';
import { listen, type Place, stop } from './place.ts';
import { perSecond, type Row } from './report.ts';
import { inTurns } from './rounds.ts';

const readers = 8;
const seconds = 1;

/** A board of twenty topics, read by hash: by somebody signed in, and by visitors. */
export async function measureBoardPage(place: Place): Promise<Row[]> {
  const { here } = place.world;
  const page = (origin: string, token: string | null, first = 20): LoadRequest => ({
    url: `${origin}/graphql?${new URLSearchParams({
      site: here.site.key,
      hash: place.hashOf('BoardTopics'),
      variables: JSON.stringify({
        key: '',
        id: here.community.globalId,
        byCode: false,
        states: ['DISCUSSING'],
        first,
        after: null,
      }),
    })}`,
    method: 'GET',
    headers: { accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
  const rate = (request: LoadRequest) =>
    answersPerSecond({ connections: Array(readers).fill([request]), seconds });

  const { token } = here.resident;
  const ask = async (request: LoadRequest) => (await fetch(request.url, request)).text();
  await ask(page(place.short, token));
  let body = '';
  const statements = await capture(async () => {
    body = await ask(page(place.short, token));
  });
  const fewer = await capture(() => ask(page(place.short, token, 2)));

  const { database } = place.services;
  const bare = createServer(async (_, response) => {
    for (const { text, values } of statements) await database.query(text, values);
    send(response, body);
  });
  const still = createServer((_, response) => {
    send(response, body);
  });
  const [bareOrigin, stillOrigin] = [await listen(bare), await listen(still)];
  try {
    const seen = await inTurns({
      floor: () => rate(page(bareOrigin, token)),
      short: () => rate(page(place.short, token)),
      yoga: () => rate(page(place.long, token)),
      held: () => rate(page(place.short, null)),
      visitorYoga: () => rate(page(place.long, null)),
      silent: () => rate(page(stillOrigin, null)),
    });
    const how = `${readers} readers at once, three turns of ${seconds} s each`;
    return [
      {
        what: 'Board of 20 topics, signed in, short path',
        ours: perSecond(seen.rate('short')),
        floor: `${perSecond(seen.rate('floor'))}: bare node:http and the same ${statements.length} SQL statements by the bare driver`,
        ratio: seen.ratio('short', 'floor'),
        how,
      },
      {
        what: 'Board of 20 topics, signed in, short path against Yoga',
        ours: perSecond(seen.rate('short')),
        floor: `${perSecond(seen.rate('yoga'))}: the same through Yoga`,
        ratio: seen.ratio('short', 'yoga'),
        how,
      },
      {
        what: 'Board of 20 topics, visitors, held answer',
        ours: perSecond(seen.rate('held')),
        floor: `${perSecond(seen.rate('silent'))}: bare node:http that sends the same bytes`,
        ratio: seen.ratio('held', 'silent'),
        how,
      },
      {
        what: 'Board of 20 topics, visitors, held answer against Yoga',
        ours: perSecond(seen.rate('held')),
        floor: `${perSecond(seen.rate('visitorYoga'))}: the same through Yoga`,
        ratio: seen.ratio('held', 'visitorYoga'),
        how,
      },
      {
        what: 'SQL statements of a board page of 20 topics, signed in',
        ours: String(statements.length),
        floor: `${fewer.length}: the same page of 2 topics`,
        ratio: statements.length / fewer.length,
        how: 'counted at the driver; the site and the session are among them',
      },
    ];
  } finally {
    await stop(bare);
    await stop(still);
  }
}

function send(response: ServerResponse, body: string): void {
  response
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    })
    .end(body);
}
