import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lotCommitment } from '@linli/methods';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpFront } from '../../http.ts';
import { readRowKey } from '../../kernel/global-id.ts';
import { countedBallots } from '../../mechanisms/ballot/recount/testing.ts';
import { logDownloadPath } from '../../mechanisms/transparency-log/download.ts';
import { sequenceLog } from '../../mechanisms/transparency-log/sequence-log.ts';
import { regroupOpinions } from '../../modules/deliberation/index.ts';
import { discuss, signUpVoter, state, vote } from '../../modules/deliberation/testing.ts';
import { createGraphqlServer } from '../../server.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { checkBallot } from './check-ballot.ts';
import { gatherBallots } from './logged-ballots.ts';
import { runVerify } from './run-verify.ts';

let app: TestApp;
let folder: string;
/** The server itself, and one before it that may answer otherwise. */
let servers: Server[];
let honest: string;
let address: string;
let drawn: string;
let topic: string;
type Forge = (text: string, request: string) => string | null;
let forge: { path: RegExp; answer: Forge } | null = null;

const listen = (server: Server) =>
  new Promise<string>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      listening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

async function forward(request: IncomingMessage, response: ServerResponse) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const url = request.url ?? '/';
  const answer = await fetch(`${honest}${url}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  const text = await answer.text();
  const isForged = forge?.path.test(url) && !body.includes('community(');
  const said = isForged && forge ? forge.answer(text, body) : text;
  response.writeHead(said === null ? 404 : answer.status).end(said ?? '');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-verify-'));
  app = await openTestApp();
  const services = app.context({ kind: 'operator' });
  const { server } = createHttpFront({
    services,
    graphql: createGraphqlServer(services, new Map()),
    trustedProxies: 0,
    isReady: () => true,
  });
  servers = [server, createServer((request, response) => void forward(request, response))];
  [honest = '', address = ''] = await Promise.all(servers.map(listen));
  const ballots = await countedBallots(app);
  await ballots.spoilt('STV', 'SECRET');
  drawn = await ballots.drawn('OPEN');
  await sequenceLog(services, app.world.here.id);

  topic = await discuss(app);
  const statement = await state(app, topic, '按楼层分摊');
  const other = await state(app, topic, '平均分摊');
  for (let index = 0; index < 8; index += 1) {
    const voter = await signUpVoter(app);
    await vote(app, voter, statement, index < 5 ? 'AGREE' : 'DISAGREE');
    await vote(app, voter, other, index < 5 ? 'DISAGREE' : 'AGREE');
  }
  const key = readRowKey(topic, 'Topic');
  if (key) await regroupOpinions(services, key);
}, 90_000);
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

let lines: string[];
beforeEach(() => {
  lines = [];
  forge = null;
});
const verify = (...words: string[]) => runVerify(words, folder, (line) => lines.push(line));
const said = () => lines.join('\n');
const district = '510703000000';
const pathOf = (id: string, kind: 'recount' | 'opinions') => {
  const [, place, row] = id.split(':');
  return `/${kind}/${place}/${row}.json`;
};

describe('from outside', () => {
  test('a community’s ballots are counted again, and held against the log', async () => {
    const { code } = app.world.here.community;
    expect(await verify(`${address}/`, '--community', code, '--since', 'head.json')).toBe(0);
    expect(said()).toMatch(/^well {6}“三号楼加装电梯表决” \(Ballot:.*\): 2 papers, ELECTED: \d; /m);
    expect(lines).toContain('Ballots counted again: 2. Not well: 0.');
    expect(lines.at(-1)).toBe('Everything is well.');
    lines = [];
    expect(
      await verify(`${address}/graphql`, '--community', district, '--since', 'head.json'),
    ).toBe(0);
    expect(said()).toMatch(/0 are new/);
    expect(lines).toContain('Ballots counted again: 2. Not well: 0.');
  });

  test('a neighbouring place has none of them', async () => {
    const { code } = app.world.here.neighbour;
    expect(await verify(address, '--community', code)).toBe(0);
    expect(lines).toContain('Ballots counted again: 0. Not well: 0.');
    expect(said()).toMatch(/^2 of other places in the log are left out/m);
  });

  test('one ballot and one topic are asked about by their ids', async () => {
    const words = ['--community', district, '--ballot', drawn, '--topic', topic];
    expect(await verify(address, ...words)).toBe(0);
    expect(said()).toMatch(/^well {6}Topic:.*: 2 groups of 8 people on 2 statements, to the bit/m);
    expect(lines.filter((line) => line.includes('papers'))).toHaveLength(1);
  });

  test('what was downloaded is checked without the server', async () => {
    const save = async (path: string, file: string) =>
      writeFile(join(folder, file), await (await fetch(`${honest}${path}`)).text());
    await save(logDownloadPath(app.world.here.id), 'log.jsonl');
    await save(pathOf(drawn, 'recount'), 'papers.json');
    await save(pathOf(topic, 'opinions'), 'opinions.json');
    const words = ['--ballot', 'papers.json', '--topic', 'opinions.json'];
    expect(await verify('log.jsonl', ...words)).toBe(0);
    expect(lines.at(-1)).toBe('Everything is well.');
    expect(await verify('log.jsonl', '--ballot', 'opinions.json')).toBe(1);
    expect(said()).toMatch(/is of no ballot in this log/);
    expect(await verify('log.jsonl', '--ballot', drawn)).toBe(1);
    expect(said()).toMatch(/give the file of the papers/);
  });
});

describe('a server that lies is found out', () => {
  const edit =
    (change: (document: ReturnType<typeof JSON.parse>) => void): Forge =>
    (text) => {
      const document = JSON.parse(text);
      change(document);
      return JSON.stringify(document);
    };
  const recount = /^\/recount\//;
  const graphql = /^\/graphql$/;
  const nodes = (change: (node: ReturnType<typeof JSON.parse>) => void) =>
    edit(({ data }) => data.nodes?.forEach(change));

  test.each([
    ['leaves out a paper', recount, edit(({ papers }) => papers.pop()), /NOT_AS_LOGGED/],
    ['changes the roll', recount, edit(({ eligible }) => (eligible.heads += 1)), /NOT_AS_LOGGED/],
    [
      'states another winner',
      recount,
      edit(({ count }) => (count.outcome.winners = ['9'])),
      /COUNT_DIFFERS at outcome\.winners/,
    ],
    ['hides the papers', recount, () => null, /it was counted, and the server does not show it/],
    ['hides the ballot', graphql, edit(({ data }) => data.nodes?.fill(null)), /does not show it/],
    [
      'changes the question',
      graphql,
      nodes((node) => {
        node.definitionText = node.definitionText.replace('三号楼', '四号楼');
      }),
      /DEFINITION_NOT_AS_OPENED/,
    ],
    [
      'says it was of another place',
      graphql,
      nodes((node) => (node.community.id = 'Community:x')),
      /PLACE_NOT_AS_OPENED/,
    ],
    [
      'changes the log',
      /^\/log\//,
      (text: string) => text.replace('"outcome":"TIED"', '"outcome":"ELECTED"'),
      /ROOT_DIFFERS/,
    ],
  ] as const)('when it %s', async (_, path, answer, says) => {
    forge = { path, answer };
    expect(await verify(address, '--community', district)).toBe(1);
    expect(said()).toMatch(says);
  });

  test('when it passes one ballot off as another', async () => {
    const other = await (await fetch(`${honest}${pathOf(drawn, 'recount')}`)).text();
    forge = { path: recount, answer: () => other };
    expect(await verify(address, '--community', district)).toBe(1);
    expect(said()).toMatch(/OTHER_BALLOT/);
    expect(lines).toContain('Ballots counted again: 2. Not well: 1.');
  });

  test('when a lot was drawn with another secret than the ballot was bound to', async () => {
    const bundle = await (await fetch(`${honest}${pathOf(drawn, 'recount')}`)).json();
    const submitted = await app.context({ kind: 'operator' }).db.logEntry.findMany({
      where: { subjectId: drawn.split(':').at(-1) ?? '' },
      orderBy: { index: 'asc' },
    });
    const gathered = gatherBallots();
    for (const { leaf } of submitted) gathered.take(JSON.parse(leaf));
    const logged = gathered.ballots.get(drawn);
    if (!logged) throw new Error('The log does not name the ballot.');
    const evidence = { id: drawn, bundle, definitionText: null, communityId: null };
    expect(checkBallot(logged, evidence).problems).toEqual([]);
    const others = { ...logged.opened[0], lotCommitment: lotCommitment('0'.repeat(32)) };
    for (const opening of [others, { ...logged.opened[0], lotCommitment: null }]) {
      const forged = { ...logged, opened: [opening] };
      expect(checkBallot(forged, evidence).problems).toEqual([
        { fault: 'LOT_NOT_AS_COMMITTED', where: '' },
      ]);
    }
  });

  test.each([
    ['moves a group', edit(({ published }) => (published.groups[0].size += 1)), /GROUPS_DIFFER/],
    ['drops a voter', edit(({ participants }) => participants.pop()), /GROUPS_DIFFER/],
    [
      'counts a vote twice',
      edit(({ participants: [person] }) =>
        person.agrees.push(person.agrees[0] ?? person.disagrees[0]),
      ),
      /MALFORMED/,
    ],
    ['has none', () => null, /No opinion groups/],
  ] as const)('of opinions, when it %s', async (_, answer, says) => {
    forge = { path: /^\/opinions\//, answer };
    expect(await verify(address, '--community', district, '--topic', topic)).toBe(1);
    expect(said()).toMatch(says);
  });
});

describe('a hostile answer breaks nothing', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const answers = [
    ...['', 'null', '7', '"x"', '[]', '{}', '<html>', deep, `{"papers":${deep}}`],
    ...['{"__proto__":{"x":1}}', '{"data":{"nodes":7}}', '{"errors":[{"message":"\u001b[2J"}]}'],
    ...['{"statements":[{"id":"1"}],"participants":[{}]}', '\u0000\uffff', 'x'.repeat(3_000_000)],
  ];
  test.each(['log', 'recount', 'graphql', 'opinions'])(
    'of /%s',
    async (name) => {
      for (const answer of answers) {
        forge = { path: new RegExp(`^/${name}`), answer: () => answer };
        const words = ['--community', district, '--topic', topic];
        expect(await verify(address, ...words)).toBe(1);
      }
      expect(said()).not.toMatch(/\p{Cc}(?<!\n)/u);
    },
    60_000,
  );

  test('a title that steers terminals is printed as text', async () => {
    forge = {
      path: /^\/graphql$/,
      answer: (text) => text.replaceAll('三号楼加装电梯表决', '\\u001b[31m\\u202e红\\n绿'),
    };
    await verify(address, '--community', district);
    expect(said()).toMatch(/“ \[31m 红 绿”/);
  });

  test.each([
    [['http://127.0.0.1:9', '--community', district], /cannot be read/],
    [['http://127.0.0.1:9'], /Say which place/],
    [['log.jsonl', '--community', district], /for the address of a server/],
  ])('%j says why', async (words, says) => {
    expect(await verify(...words)).toBe(1);
    expect(said()).toMatch(says);
  });

  test('a place that the server does not know', async () => {
    expect(await verify(address, '--community', '999999999999')).toBe(1);
    expect(said()).toMatch(/knows no community 999999999999/);
  });

  test('a ballot that is not in the log', async () => {
    const id = `Ballot:${app.world.here.id}:01a2033b-628a-7270-815b-8832dd64d71f`;
    expect(await verify(address, '--community', district, '--ballot', id)).toBe(1);
    expect(said()).toMatch(/no count of .* is in this log/);
  });
});
