import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium to test in: LINLI_CHROMIUM, the system's, Playwright's own download, or, as root on
 * Debian, one that apt installs now. Null when there is none.
 */
export async function findChromium(): Promise<string | null> {
  return (
    (await runnable(process.env['LINLI_CHROMIUM'])) ??
    (await onPath()) ??
    (await playwrightDownload()) ??
    (await throughApt())
  );
}

async function runnable(path: string | undefined): Promise<string | null> {
  if (!path) return null;
  return access(path, constants.X_OK).then(
    () => path,
    () => null,
  );
}

async function onPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const found = await runnable(join(folder, name));
      if (found) return found;
    }
  }
  return null;
}

async function playwrightDownload(): Promise<string | null> {
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright');
  const versions = await readdir(folder).catch(() => []);
  for (const version of versions
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()) {
    for (const platform of ['chrome-linux/chrome', 'chrome-linux64/chrome']) {
      const found = await runnable(join(folder, version, platform));
      if (found) return found;
    }
  }
  return null;
}

async function throughApt(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !(await runnable('/usr/bin/apt-get'))) return null;
  console.log('Installing Chromium and a Chinese font through apt …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const packages = ['chromium', 'fonts-noto-cjk'];
  await run('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], { env });
  return onPath();
}

/** How to start it: without a sandbox as root, and without looking for the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
