import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createHttpFront } from '../../http.ts';
import { logDownloadPath } from '../../mechanisms/transparency-log/download.ts';
import { sequenceLog } from '../../mechanisms/transparency-log/sequence-log.ts';
import { logThat } from '../../mechanisms/transparency-log/testing.ts';
import { createGraphqlServer } from '../../server.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { runVerify } from './run-verify.ts';

let app: TestApp;
let server: Server;
let folder: string;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-verify-'));
  app = await openTestApp();
  const services = app.context({ kind: 'operator' });
  server = createHttpFront({
    services,
    graphql: createGraphqlServer(services, new Map()),
    trustedProxies: 0,
    isReady: () => true,
  }).server;
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}${logDownloadPath(app.world.here.id)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

let lines: string[];
beforeEach(() => {
  lines = [];
});
const verify = (...words: string[]) => runVerify(words, folder, (line) => lines.push(line));

async function log(...counts: number[]) {
  for (const count of counts) await logThat(app, { count });
  await sequenceLog(app.context({ kind: 'operator' }), app.world.here.id);
}

const download = async () => (await fetch(address)).text();

test('a server is checked end to end, and held to what it said before', async () => {
  await log(1, 2, 3);
  expect(await verify(address, '--since', 'head.json')).toBe(0);
  expect(lines).toContain('The log linli.test/log/510703000000 is well: 4 entries.');
  expect(lines).toContain('  3  LOG_TRIED');
  expect(JSON.parse(await readFile(join(folder, 'head.json'), 'utf8')).size).toBe(4);

  await log(4, 5);
  lines = [];
  expect(await verify(address, '--since', 'head.json')).toBe(0);
  expect(lines).toContain('Nothing of the 4 entries of last time has changed; 2 are new.');
  expect(JSON.parse(await readFile(join(folder, 'head.json'), 'utf8')).size).toBe(6);
});

test('a file of which something was changed is not well, and the kept head stays', async () => {
  await log(6);
  await writeFile(join(folder, 'log.jsonl'), await download());
  expect(await verify('log.jsonl', '--since', 'head.json')).toBe(0);
  const kept = await readFile(join(folder, 'head.json'), 'utf8');
  const changed = (await download()).replace('"count":2', '"count":7');
  await writeFile(join(folder, 'changed.jsonl'), changed);
  lines = [];
  expect(await verify('changed.jsonl', '--since', 'head.json')).toBe(1);
  expect(lines[0]).toMatch(/^NOT WELL, line \d+: .* was changed.* \(ROOT_DIFFERS\)$/);
  expect(await readFile(join(folder, 'head.json'), 'utf8')).toBe(kept);
});

test('an earlier log is one from which entries are gone', async () => {
  const earlier = await download();
  await writeFile(join(folder, 'earlier.jsonl'), earlier);
  await log(8);
  expect(await verify(address, '--since', 'head.json')).toBe(0);
  expect(await verify('earlier.jsonl')).toBe(0);
  expect(await verify('earlier.jsonl', '--since', 'head.json')).toBe(1);
  expect(lines.join('\n')).toMatch(/LOG_SHORTER/);
});

test('a key that is known from elsewhere is insisted on', async () => {
  const { verifierKey } = JSON.parse(await readFile(join(folder, 'head.json'), 'utf8'));
  expect(await verify(address, '--key', verifierKey)).toBe(0);
  expect(await verify(address, '--key', `${verifierKey.slice(0, -4)}AAA=`)).toBe(1);
  expect(lines.at(-2)).toMatch(/OTHER_LOG/);
});

test.each([
  { words: ['missing.jsonl'], says: /missing\.jsonl cannot be read .*ENOENT/ },
  { words: ['http://127.0.0.1:9/log/x.jsonl'], says: /cannot be read/ },
  { words: [], says: /missing required argument/ },
  { words: ['log.jsonl', '--since', 'log.jsonl'], says: /is no head/ },
])('what cannot be checked says why: $words', async ({ words, says }) => {
  expect(await verify(...words)).toBe(1);
  expect(lines.join('\n')).toMatch(says);
});

test('an address without a log says so', async () => {
  expect(await verify(address.replace(/[^/]+$/, 'none.jsonl'))).toBe(1);
  expect(lines.join('\n')).toMatch(/answers 404/);
});
