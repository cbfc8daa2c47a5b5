import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newId } from './kernel/ids.ts';

/** Who holds a lock: the process, and when it began, since numbers are used again. */
interface Holder {
  pid: number;
  began: string | null;
}

/** Another process holds the lock. */
export class LockedError extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`Process ${pid} uses the embedded database.`);
    this.pid = pid;
  }
}

/**
 * Takes the lock of an embedded database, which belongs to one process: PGlite itself would open
 * the same folder twice and damage it. A lock left by a killed process is taken over.
 * Returns what releases it.
 */
export async function lockData(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Written whole before it is named: nobody ever reads an empty lock and takes it for a stale one.
  const own = `${path}.${newId()}`;
  await writeFile(own, JSON.stringify(await holderOf(process.pid)), { mode: 0o600, flag: 'wx' });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await name(own, path)) return () => rm(path, { force: true });
      const holder = await lockHolder(path);
      if (holder !== null) throw new LockedError(holder);
      await putAsideStale(path);
    }
  } finally {
    await rm(own, { force: true });
  }
  throw new Error(`The lock ${path} cannot be taken.`);
}

/** Gives a file a second name; false when that name is taken. */
async function name(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose holder is gone. Between the look and the removal somebody else may have
 * taken it over: what was moved is looked at again, and put back if it is theirs.
 */
async function putAsideStale(path: string): Promise<void> {
  const aside = `${path}.${newId()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await lockHolder(aside)) !== null) await name(aside, path);
  await rm(aside, { force: true });
}

/** The living process that holds the lock, or null. */
export async function lockHolder(path: string): Promise<number | null> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
    if (!isAlive(holder.pid)) return null;
    return (await holderOf(holder.pid)).began === holder.began ? holder.pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function holderOf(pid: number): Promise<Holder> {
  // The 22nd field of Linux's stat; other systems go by the number alone.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return { pid, began: stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null };
}
