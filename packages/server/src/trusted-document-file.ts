import { readFile, stat } from 'node:fs/promises';
import type { TrustedDocuments } from './plugins/use-trusted-documents.ts';

/** The trusted documents of a file that a build may write again while the server runs. */
export interface TrustedDocumentFile {
  /** Always the same map; `renew` changes what it holds. */
  documents: TrustedDocuments;
  /** Reads the file again if it has changed since. Asked for when an unknown hash arrives. */
  renew(): Promise<void>;
}

/** Milliseconds between looks at the file: whoever sends unknown hashes costs no more than this. */
const patience = 1_000;

/**
 * Opens the file, JSON of hash and text.
 *
 * @param onRenewed called when the documents are others than before
 */
export async function openTrustedDocumentFile(
  path: string,
  onRenewed: () => void,
  now: () => number = () => performance.now(),
): Promise<TrustedDocumentFile> {
  const documents = new Map<string, string>();
  let readAt = 0;
  let lookedAt = now();
  let looking: Promise<void> | null = null;

  async function read(): Promise<void> {
    const { mtimeMs } = await stat(path);
    const found = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
    readAt = mtimeMs;
    // Old hashes stay: pages that are open go on sending them.
    for (const [hash, text] of Object.entries(found)) documents.set(hash, text);
  }

  async function look(): Promise<void> {
    try {
      if ((await stat(path)).mtimeMs === readAt) return;
      await read();
      onRenewed();
    } catch {
      // Half written, or away for a moment: the next unknown hash looks again.
    }
  }

  await read();
  return {
    documents,
    renew() {
      if (looking) return looking;
      if (now() - lookedAt < patience) return Promise.resolve();
      lookedAt = now();
      looking = look().finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
