/**
 * Writes what is generated from code: the Prisma client, the printed GraphQL schema, the widgets'
 * trusted documents and their types, the error reference, the comparison of governance models.
 *
 *     npx pnpm generate            writes
 *     npx pnpm generate --check    fails when a committed file is out of step
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import { fingerprint, unlessDone } from './fingerprint.ts';
import { requireNode } from './node-version.ts';
import { apiFolder, clientFolder, root, schemaFolder, serverFolder } from './paths.ts';
import { bin, mustRun } from './run.ts';

/** The Prisma client and Pothos' types for it; needed before any of our code runs. */
export async function generatePrismaClient(): Promise<boolean> {
  const inputs = await fingerprint(schemaFolder, join(serverFolder, 'package.json'));
  return unlessDone('prisma-client', inputs, async () => {
    await mustRun(bin(serverFolder, 'prisma'), ['generate'], {
      cwd: serverFolder,
      // The schema engine is not needed to generate, and would be downloaded.
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        // Prisma looks its generators up by name.
        PATH: `${join(serverFolder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      },
    });
  });
}

/** Committed files that come from code, by path, with what they must hold. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const { printApi, printErrorReference, printGovernanceReference } = await import(
    '../../server/src/print-api.ts'
  );
  const { extractTrustedDocuments } = await import(
    '../../widgets/build/extract-trusted-documents.ts'
  );
  const { operationsFiles } = await import('../../widgets/build/trusted-documents.ts');
  const documents = await extractTrustedDocuments(await operationsFiles(join(root, 'packages')));
  return new Map<string, string>([
    [join(apiFolder, 'schema.graphql'), printApi()],
    [join(apiFolder, 'trusted-documents.json'), `${JSON.stringify(documents, null, 2)}\n`],
    [join(root, 'docs/errors.md'), printErrorReference()],
    [join(root, 'docs/domain/governance-models.md'), printGovernanceReference('zh-CN')],
    [join(root, 'docs/domain/en/governance-models.md'), printGovernanceReference('en')],
  ]);
}

/** The types that the widgets' documents are checked by. */
export async function generateDocumentTypes(): Promise<void> {
  const inputs = await fingerprint(join(apiFolder, 'schema.graphql'));
  await unlessDone('document-types', inputs, async () => {
    await mustRun(
      bin(clientFolder, 'gql-tada'),
      ['generate-output', '-c', '../widgets/tsconfig.json'],
      { cwd: clientFolder },
    );
  });
}

/** Paths of committed files that are out of step with the code. */
export async function filesOutOfStep(): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, text] of await generatedFiles()) {
    if ((await readFile(path, 'utf8').catch(() => null)) !== text) stale.push(relative(root, path));
  }
  return stale;
}

if (import.meta.main) {
  requireNode();
  await generatePrismaClient();
  if (process.argv.includes('--check')) {
    const stale = await filesOutOfStep();
    for (const path of stale) console.error(`${path} is out of step; run npx pnpm generate.`);
    process.exit(stale.length > 0 ? 1 : 0);
  }
  for (const [path, text] of await generatedFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`Wrote ${relative(root, path)}`);
  }
  await generateDocumentTypes();
  process.exit(0);
}
