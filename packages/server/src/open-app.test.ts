import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLineConfig } from './cli/command-line.ts';
import { isDemonstrationKept, readConfig } from './config.ts';
import { lockData } from './data-lock.ts';
import { openDatabase } from './database.ts';
import { demonstrationKey } from './demonstration/key.ts';
import { startServer } from './main.ts';
import { migrate } from './migrate.ts';
import { dataLock, openApp } from './open-app.ts';
import { StartError } from './start-error.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { layOutWorld } from './testing/world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (environment: Record<string, string>) =>
  readConfig({ LINLI_LOG: 'fatal', ...environment }, folder, { demonstration: true });

/** The sentence of the refusal. */
async function refusal(act: () => Promise<unknown>): Promise<string> {
  const error = await act().then(
    () => new Error('It started.'),
    (reason: unknown) => reason as Error,
  );
  expect(error).toBeInstanceOf(StartError);
  return error.message;
}

describe('what cannot start says in one sentence what to do', () => {
  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    const sentence = await refusal(async () =>
      startServer(await config({ LINLI_PORT: String(port), LINLI_DATA_DIR: join(folder, 'port') })),
    );
    expect(sentence).toMatch(new RegExp(`Port ${port} is taken .* set LINLI_PORT`));
    other.close();
  });

  test('a folder that cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const sentence = await refusal(async () =>
      openApp(await config({ LINLI_DATA_DIR: join(folder, 'a-file', 'data') })),
    );
    expect(sentence).toMatch(/cannot be written; .* LINLI_DATA_DIR/);
  });

  test('an unreachable PostgreSQL, without showing the password', async () => {
    const url = 'postgresql://linli:secret@127.0.0.1:9/none';
    const sentence = await refusal(async () => openApp(await config({ LINLI_DATABASE_URL: url })));
    expect(sentence).toMatch(/LINLI_DATABASE_URL does not answer .* check/);
    expect(sentence).not.toContain('secret');
  });

  test('a database of a newer version, which stays as it is', async () => {
    const { url, drop } = await createTestDatabase();
    const database = await openDatabase({ url });
    await migrate(database);
    await database.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
       VALUES ('x', 'x', '99990101000000_from-the-future', now())`,
    );
    const sentence = await refusal(async () => openApp(await config({ LINLI_DATABASE_URL: url })));
    expect(sentence).toMatch(/newer version of Linli .* Nothing was changed/);
    await database.close();
    await drop();
  });

  test('data that another process uses', async () => {
    const settings = await config({ LINLI_DATA_DIR: join(folder, 'locked', 'data') });
    await mkdir(join(folder, 'locked'));
    const unlock = await lockData(dataLock(settings));
    expect(await refusal(() => openApp(settings))).toMatch(/already runs .*npx pnpm stop/);
    await unlock();
  });

  test('an encryption key that is missing outside the demonstration', async () => {
    const sentence = await refusal(() => readConfig({}, folder, { demonstration: false }));
    expect(sentence).toMatch(/LINLI_ENCRYPTION_KEY is not set/);
  });

  test('a key of the transparency log that is missing or none', async () => {
    const environment = { LINLI_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') };
    expect(await refusal(() => readConfig(environment, folder, { demonstration: false }))).toMatch(
      /LINLI_LOG_KEY is not set/,
    );
    const short = { ...environment, LINLI_LOG_KEY: 'c2hvcnQ=' };
    expect(await refusal(() => readConfig(short, folder))).toMatch(/LINLI_LOG_KEY is no key/);
  });
});

test('numbers that are none, which would switch a limit off', async () => {
  for (const name of ['LINLI_LIMIT_FACTOR', 'LINLI_TRUSTED_PROXIES']) {
    for (const text of ['many', '-1', '1.5', 'NaN', 'Infinity']) {
      const sentence = await refusal(() => config({ [name]: text }));
      expect(sentence).toBe(
        `${name} is "${text}"; give a whole number, ${name === 'LINLI_LIMIT_FACTOR' ? 1 : 0} or more.`,
      );
    }
  }
});

describe('the command line takes a folder for a demonstration', () => {
  const key = Buffer.alloc(32, 1).toString('base64');

  test('only where `npx pnpm start` has made one', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    // A key that lies there, from whatever start, makes no demonstration.
    await readConfig({}, home, { demonstration: true });
    expect(isDemonstrationKept(home)).toBe(false);
    expect(await refusal(() => commandLineConfig({}, home))).toMatch(/LINLI_ENCRYPTION_KEY is not/);
    await demonstrationKey(join(home, '.linli'));
    expect((await commandLineConfig({}, home)).demonstration).toBe(true);
  });

  test('on PostgreSQL too, and not where a key is given', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    await demonstrationKey(join(home, '.linli'));
    const kept = await commandLineConfig({ LINLI_DATABASE_URL: 'postgresql://x/y' }, home);
    expect(kept).toMatchObject({ demonstration: true, databaseUrl: 'postgresql://x/y' });
    const keys = { LINLI_ENCRYPTION_KEY: key, LINLI_LOG_KEY: key };
    const given = await commandLineConfig(keys, home);
    expect(given.demonstration).toBe(false);
  });
});

test('what is kept is for this user alone', async () => {
  const home = await mkdtemp(join(folder, 'home-'));
  const settings = await readConfig({ LINLI_LOG: 'fatal' }, home, { demonstration: true });
  const { services, close } = await openApp(settings);
  const name = 'ab'.repeat(32);
  await services.files.put(name, Buffer.from('a photo'));
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const { homeFolder, dataFolder, filesFolder } = settings;
  expect(await Promise.all([homeFolder, dataFolder, filesFolder].map(modeOf))).toEqual([
    '700',
    '700',
    '700',
  ]);
  expect(await modeOf(join(filesFolder, 'ab', name))).toBe('600');
  await close();
});

test('without a gateway no code is said to be on its way, and the start says so', async () => {
  const home = await mkdtemp(join(folder, 'home-'));
  const key = Buffer.alloc(32, 1).toString('base64');
  const keys = { LINLI_ENCRYPTION_KEY: key, LINLI_LOG_KEY: key };
  const environment = { LINLI_LOG: 'silent', LINLI_PORT: '0', ...keys };
  const lines: string[] = [];
  const server = await startServer(await readConfig(environment, home), (line) => lines.push(line));
  expect(lines.filter((line) => line.includes('LINLI_SMS_WEBHOOK'))).toHaveLength(1);
  const { here } = await layOutWorld(server.services);
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      origin: 'https://district.example',
      'x-linli-site': here.site.key,
    },
    body: JSON.stringify({
      hash: await hashOf('mutation RequestSignInCode('),
      variables: { input: { phone: '13800000000' } },
    }),
  });
  const { data } = (await response.json()) as { data: { requestSignInCode: object } };
  expect(data.requestSignInCode).toMatchObject({ code: 'SMS_NOT_SENT' });
  await server.stop();
});

/** The hash of a widget's document that begins so. */
async function hashOf(beginning: string): Promise<string> {
  const file = join(import.meta.dirname, '../../../schema/api/trusted-documents.json');
  const documents = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  const [hash] = Object.entries(documents).find(([, text]) => text.startsWith(beginning)) ?? [];
  if (!hash) throw new Error(`No trusted document begins with ${beginning}.`);
  return hash;
}

test('a lock that a killed process left is taken over', async () => {
  const path = join(folder, 'stale.lock');
  await writeFile(path, JSON.stringify({ pid: 2 ** 22 - 1, began: '1' }));
  const unlock = await lockData(path);
  await expect(lockData(path)).rejects.toThrow(/uses the embedded database/);
  await unlock();
});
