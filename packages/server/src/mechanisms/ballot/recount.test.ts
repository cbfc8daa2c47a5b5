import { checkLog, verifyRecount } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ed25519 } from '../../platform/signing.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { logDownloadPath, readLog } from '../transparency-log/download.ts';
import { sequenceLog } from '../transparency-log/sequence-log.ts';
import { countedBallots, everyMethod, type Secrecy, type TriedMethod } from './recount/testing.ts';
import { readRecount } from './recount-file.ts';

let app: TestApp;
let counted: Awaited<ReturnType<typeof countedBallots>>;
/** Bundles as they were downloaded, with what the log holds of each. */
const downloads: { text: string; logged: string }[] = [];
beforeAll(async () => {
  app = await openTestApp();
  counted = await countedBallots(app);
});
afterAll(() => app.close());

const operator = () => app.context({ kind: 'operator' });

async function download(id: string) {
  const [, district, row = ''] = id.split(':');
  const file = await readRecount(operator(), `/recount/${district}/${row}.json`);
  const entries = await operator().db.logSubmission.findMany({
    where: { subjectId: row, kind: 'BALLOT_COUNTED' },
    orderBy: { id: 'asc' },
  });
  const facts = entries.map(({ leaf }) => JSON.parse(leaf).facts);
  const text = file?.text ?? '';
  const found = { text, logged: facts.at(-1).inputs as string };
  downloads.push(found);
  return { ...found, bundle: JSON.parse(text), facts };
}

const methods = Object.keys(everyMethod) as TriedMethod[];
const kinds: Secrecy[] = ['OPEN', 'SECRET', 'UNLINKABLE'];

describe('what the server publishes of a count is what it logged', () => {
  test.each(kinds.flatMap((secrecy) => methods.map((method) => ({ secrecy, method }))))(
    '$method, $secrecy, with a spoilt paper',
    async ({ secrecy, method }) => {
      const { bundle, logged, facts } = await download(await counted.spoilt(method, secrecy));
      const { verified, problems, recounted } = verifyRecount(bundle, logged);
      expect(problems).toEqual([]);
      expect(verified).toBe(true);
      expect(recounted?.count).toMatchObject({
        ...{ method, cast: { heads: 2 }, valid: { heads: 1 }, spoilt: { heads: 1 } },
      });
      expect(facts).toMatchObject([{ cast: { heads: 2 }, valid: { heads: 1 }, lotSeed: null }]);
      const channels = bundle.papers.map((each: { channel: string }) => each.channel).toSorted();
      expect(channels).toEqual(['ONLINE', 'PAPER']);
    },
    30_000,
  );

  test.each(kinds)('a tie that a lot broke, %s', async (secrecy) => {
    const { bundle, logged, facts } = await download(await counted.drawn(secrecy));
    expect(verifyRecount(bundle, logged)).toMatchObject({ verified: true, problems: [] });
    expect(facts).toMatchObject([
      { outcome: 'TIED', lotSeed: null },
      {
        outcome: 'ELECTED',
        lotSeed: expect.stringMatching(/^[0-9a-f]{32} 6 2 5 1$/),
        papers: facts[0].papers,
      },
    ]);
    // What was counted before the lot is no longer what is published.
    expect(verifyRecount(bundle, facts[0].inputs).problems).toMatchObject([
      { code: 'NOT_AS_LOGGED' },
    ]);
  });
});

type Path = readonly (string | number)[];

/** Every place in a document but the whole. */
function places(value: unknown, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (typeof value !== 'object' || value === null) return own;
  const names = Array.isArray(value) ? value.keys() : Object.keys(value);
  const parts = value as Readonly<Record<string | number, unknown>>;
  return [...own, ...[...names].flatMap((name) => places(parts[name], [...path, name]))];
}

/** What somebody might do at one place of a document. */
const forgeries: Readonly<Record<string, (owner: unknown, name: string | number) => void>> = {
  omit(owner, name) {
    if (Array.isArray(owner)) owner.splice(Number(name), 1);
    else delete (owner as Record<string, unknown>)[name];
  },
  double(owner, name) {
    if (Array.isArray(owner)) owner.splice(Number(name), 0, structuredClone(owner[Number(name)]));
  },
  reorder(owner) {
    if (Array.isArray(owner)) owner.push(owner.shift());
  },
  change(owner, name) {
    const part = (owner as Record<string | number, unknown>)[name];
    (owner as Record<string | number, unknown>)[name] =
      typeof part === 'number' ? part + 1 : typeof part === 'string' ? `${part}1` : !part;
  },
  add(owner) {
    if (Array.isArray(owner)) owner.push(null);
    else (owner as Record<string, unknown>)['extra'] = 1;
  },
};

test('every change, omission, doubling or new order in what was downloaded is detected', () => {
  const tried = { omit: 0, double: 0, reorder: 0, change: 0, add: 0 };
  for (const { text, logged } of downloads) {
    for (const path of places(JSON.parse(text))) {
      for (const [act, forge] of Object.entries(forgeries)) {
        const forged = JSON.parse(text);
        const owner = path.slice(0, -1).reduce((part, name) => part[name], forged);
        forge(owner, path.at(-1) ?? '');
        // To put one alone last, for example, changes nothing.
        if (JSON.stringify(forged) === text) continue;
        tried[act as keyof typeof tried] += 1;
        if (verifyRecount(forged, logged).verified) {
          throw new Error(`${act} at ${path.join('.')} of ${text.slice(0, 200)} is not detected`);
        }
      }
    }
  }
  expect(downloads).toHaveLength(27);
  for (const count of Object.values(tried)) expect(count).toBeGreaterThan(100);
  expect(Object.values(tried).reduce((sum, count) => sum + count)).toBeGreaterThan(5_000);
}, 60_000);

test('every change, omission, doubling or new order in the log is detected', async () => {
  await sequenceLog(operator(), app.world.here.id);
  let text = '';
  const path = logDownloadPath(app.world.here.id);
  for await (const part of (await readLog(operator(), path)) ?? []) text += part;
  const lines = text.trimEnd().split('\n');
  const isWell = (forged: readonly string[]) => {
    const log = checkLog({ scheme: ed25519 });
    for (const line of forged) log.take(line);
    return log.report().problem === null;
  };
  expect(isWell(lines)).toBe(true);
  let tried = 0;
  const refuse = (forged: readonly string[], act: string) => {
    tried += 1;
    if (isWell(forged)) throw new Error(`${act} is not detected`);
  };
  for (const [index, line] of lines.entries()) {
    refuse(lines.toSpliced(index, 1), `leaving out line ${index}`);
    refuse(lines.toSpliced(index, 0, line), `doubling line ${index}`);
    const next = lines[index + 1];
    if (next)
      refuse(lines.toSpliced(index, 2, next, line), `exchanging line ${index} and the next`);
    for (let at = index % 29; at < line.length; at += 29) {
      const other = line[at] === '1' ? '2' : '1';
      const changed = `${line.slice(0, at)}${other}${line.slice(at + 1)}`;
      refuse(lines.with(index, changed), `changing line ${index} at ${at}`);
    }
  }
  expect(tried).toBeGreaterThan(1_000);
}, 60_000);
