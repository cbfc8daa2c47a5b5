import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extractTrustedDocuments, findDocuments } from './extract-trusted-documents.ts';

let folder: string;
const write = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a document carries its fragments from other files, and its hash is that of its text', async () => {
  await write(
    'topic-card.operations.ts',
    'export const TopicCard = graphql(`fragment TopicCard on Topic { id title }`);',
  );
  const file = await write(
    'operations.ts',
    `import { TopicCard as Card } from './topic-card.operations.ts';
     export const Topics = graphql(\`query Topics { topics { ...TopicCard } }\`, [Card]);`,
  );
  const documents = await extractTrustedDocuments([file]);
  const [[hash, text] = ['', '']] = Object.entries(documents);
  expect(text).toBe(
    'query Topics {\n  topics {\n    ...TopicCard\n  }\n}\n\nfragment TopicCard on Topic {\n  id\n  title\n}',
  );
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
});

test('white space and comments do not change a hash', async () => {
  const a = await write(
    'a.operations.ts',
    'export const A = graphql(`query A { site { name } }`);',
  );
  const b = await write(
    'b.operations.ts',
    'export const A = graphql(`\n query   A {\n # why\n site { name, }\n }`);',
  );
  expect(await extractTrustedDocuments([a])).toEqual(await extractTrustedDocuments([b]));
});

test('only what depends on the viewer travels with a token', async () => {
  const file = await write(
    'operations.ts',
    `export const Facts = graphql(\`query Facts { site { name } }\`);
     export const Mine = graphql(\`query Mine { viewer { level } }\`);
     export const Vote = graphql(\`mutation Vote { castVote { __typename } }\`);
     export const Cast = graphql(\`mutation Cast($a: Int) { castUnlinkableBallot(a: $a) { __typename } }\`);`,
  );
  const found = await findDocuments(file);
  expect(found.map(({ trusted }) => trusted?.viewer)).toEqual([false, true, true, false]);
});

test('a fragment that is declared nowhere stops the build with a sentence', async () => {
  const file = await write('operations.ts', 'export const A = graphql(`query A { ...B }`, [B]);');
  await expect(findDocuments(file)).rejects.toThrow(/fragment B is not declared/);
});
