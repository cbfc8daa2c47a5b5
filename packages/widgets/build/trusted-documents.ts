import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { findDocuments } from './extract-trusted-documents.ts';

/** Every file of the product that declares operations which widgets send. */
export async function operationsFiles(packagesFolder: string): Promise<string[]> {
  const files: string[] = [];
  for (const folder of ['client', 'widgets']) {
    const pattern = join(packagesFolder, folder, 'src/**/*operations.ts');
    for await (const file of glob(pattern)) files.push(file);
  }
  return files.sort();
}

/**
 * Replaces each document of an `operations.ts` by `{hash, kind, name, viewer}`, so that no GraphQL
 * text and no parser reaches the browser.
 */
export function trustedDocuments(): Plugin {
  return {
    name: 'trusted-documents',
    enforce: 'pre',
    async transform(source, id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('operations.ts')) return null;
      let code = source;
      for (const { trusted, start, end } of (await findDocuments(file, source)).reverse()) {
        // A fragment is needed for its type only.
        code = code.slice(0, start) + JSON.stringify(trusted ?? {}) + code.slice(end);
      }
      return { code, map: null };
    },
  };
}
