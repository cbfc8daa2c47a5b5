import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

const folder = join(root, 'node_modules/.cache/linli');
const skipped = new Set(['node_modules', 'generated', 'dist']);

/** A hash of every file under the given files and folders, generated ones left out. */
export async function fingerprint(...paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await add(path, hash);
  return hash.digest('hex');
}

async function add(path: string, hash: ReturnType<typeof createHash>): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash.update(path.slice(root.length)).update(await readFile(path).catch(() => ''));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!skipped.has(entry.name)) await add(join(path, entry.name), hash);
  }
}

/** Does a step unless it was done for the same inputs; says whether it did. */
export async function unlessDone(
  step: string,
  inputs: string,
  perform: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(folder, `${step}.stamp`);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === inputs) return false;
  await perform();
  await mkdir(folder, { recursive: true });
  await writeFile(stamp, inputs);
  return true;
}
