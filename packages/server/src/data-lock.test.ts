import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LockedError, lockData, lockHolder } from './data-lock.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How many of many that try at once get the lock; the others must be told who has it. */
async function winners(path: string): Promise<number> {
  const tried = await Promise.allSettled(Array.from({ length: 20 }, () => lockData(path)));
  for (const each of tried) {
    if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(LockedError);
  }
  return tried.filter(({ status }) => status === 'fulfilled').length;
}

test('of many that start at once, one gets the lock', async () => {
  for (let round = 0; round < 20; round += 1) {
    expect(await winners(join(folder, `fresh-${round}.lock`))).toBe(1);
  }
});

test('nothing but the lock is left in the folder', async () => {
  const others = (await readdir(folder)).filter((file) => !/^fresh-\d+\.lock$/.test(file));
  expect(others).toEqual([]);
});

test('a lock that a killed process left is taken over', async () => {
  const path = join(folder, 'stale.lock');
  await writeFile(path, JSON.stringify({ pid: 2 ** 22 - 1, began: '1' }));
  const unlock = await lockData(path);
  expect(await lockHolder(path)).toBe(process.pid);
  await unlock();
  expect(await lockHolder(path)).toBeNull();
});

test('the lock of another user’s process is respected', async (context) => {
  // Process 1 belongs to root; for root itself there is no such process.
  if (process.getuid?.() === 0) return context.skip('Root may signal every process.');
  const stat = await readFile('/proc/1/stat', 'utf8').catch(() => null);
  if (stat === null) return context.skip('This system has no /proc.');
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  const path = join(folder, 'foreign.lock');
  await writeFile(path, JSON.stringify({ pid: 1, began }));
  await expect(lockData(path)).rejects.toBeInstanceOf(LockedError);
});
