import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from './platform/encryption.ts';
import { createGraphqlServer } from './server.ts';
import { openTestApp, type TestApp } from './testing/index.ts';
import { openTrustedDocumentFile } from './trusted-document-file.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await openTestApp();
  folder = await mkdtemp(join(tmpdir(), 'linli-documents-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const before = '{ viewer { level } }';
const after = '{ viewer { displayName } }';

/** Writes the file as a build does, at a moment of its own. */
async function build(path: string, text: string, seconds: number): Promise<void> {
  await writeFile(path, text);
  await utimes(path, seconds, seconds);
}

const fileOf = (...texts: string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [sha256(text), text])));

test('a build under a running server is taken in by the first page that is of it', async () => {
  const path = join(folder, 'documents.json');
  await build(path, fileOf(before), 1_000);
  let now = 0;
  let renewals = 0;
  const file = await openTrustedDocumentFile(
    path,
    () => {
      renewals += 1;
    },
    () => now,
  );
  const yoga = createGraphqlServer(app.context({ kind: 'operator' }), file.documents, file.renew);
  const ask = async (text: string) => {
    const response = await yoga.fetch(
      `http://linli.test/graphql?hash=${sha256(text)}&site=${app.world.here.site.key}`,
      { headers: { accept: 'application/json', origin: 'https://district.example' } },
      {},
    );
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? 'answered';
  };
  expect(await ask(before)).toBe('answered');
  now = 2_000;
  expect(await ask(after)).toBe('DOCUMENT_NOT_TRUSTED');

  await build(path, fileOf(after), 2_000);
  // Looked a moment ago: the file is left alone.
  expect(await ask(after)).toBe('DOCUMENT_NOT_TRUSTED');
  now = 4_000;
  expect(await ask(after)).toBe('answered');
  expect(renewals).toBe(1);
  // Pages that were open before the build go on.
  expect(await ask(before)).toBe('answered');

  await build(path, '{ "half', 3_000);
  now = 6_000;
  expect(await ask('{ __typename }')).toBe('DOCUMENT_NOT_TRUSTED');
  expect([await ask(after), renewals]).toEqual(['answered', 1]);
});
