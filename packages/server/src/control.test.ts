import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askControl, type RunWords, serveControl } from './control.ts';
import { StartError } from './start-error.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-control-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const echo: RunWords = async ({ words }, print) => {
  print(words.join(' '));
  return 0;
};

test('a command runs through the socket, which its owner alone can reach', async () => {
  const path = join(folder, 'own', 'a.sock');
  const stop = await serveControl(path, echo);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'own'))).mode & 0o777).toBe(0o700);
  const lines: string[] = [];
  const code = await askControl(path, { words: ['keys', 'list'], folder }, (line) =>
    lines.push(line),
  );
  expect([code, lines]).toEqual([0, ['keys list']]);
  await stop();
});

test('a line that is no request is refused and ends nothing', async () => {
  const path = join(folder, 'own', 'b.sock');
  const stop = await serveControl(path, echo);
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    createConnection(path, function (this: ReturnType<typeof createConnection>) {
      this.end('no JSON\n');
    })
      .on('data', (part) => (text += part))
      .on('end', () => resolve(text))
      .on('error', reject);
  });
  expect(answer).toContain('"code":1');
  expect(await askControl(path, { words: [], folder }, () => {})).toBe(0);
  await stop();
});

describe('a folder that others can write in, made before ours, is not used', () => {
  test('with wide permissions', async () => {
    const open = join(folder, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    await expect(serveControl(join(open, 'c.sock'), echo)).rejects.toBeInstanceOf(StartError);
    await expect(
      askControl(join(open, 'c.sock'), { words: [], folder }, () => {}),
    ).rejects.toBeInstanceOf(StartError);
  });

  test('behind a symbolic link', async () => {
    await mkdir(join(folder, 'target'), { mode: 0o700 });
    await symlink(join(folder, 'target'), join(folder, 'link'));
    await expect(serveControl(join(folder, 'link', 'd.sock'), echo)).rejects.toBeInstanceOf(
      StartError,
    );
  });
});
