import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(JSON.stringify(await holderOf(process.pid)));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await lockHolder(path);
    if (holder !== null) throw new LockedError(holder);
    await rm(path, { force: true });
  }
  throw new Error(`The lock ${path} cannot be taken.`);
}

/** The living process that holds the lock, or null. */
export async function lockHolder(path: string): Promise<number | null> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
    process.kill(holder.pid, 0);
    return (await holderOf(holder.pid)).began === holder.began ? holder.pid : null;
  } catch {
    return null;
  }
}

async function holderOf(pid: number): Promise<Holder> {
  // The 22nd field of Linux's stat; other systems go by the number alone.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return { pid, began: stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null };
}
