import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkSizes } from './check-size.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
let folder: string;
let dist: URL;
let server: Server;
let origin: string;
let browser: Browser;
let policy = '';
let html = '';

const SITE = {
  name: '涪城区',
  demonstration: true,
  signInMethods: ['SMS_CODE'],
  community: { id: 'c1', name: '花园社区', telephone: '0816-1234567', officeHours: null },
};
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

beforeAll(async () => {
  // The test runner's own environment would choose Lit's development build.
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'linli-widgets-'));
  dist = pathToFileURL(`${folder}/`);
  await build({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'warn',
    build: { outDir: folder },
  });
  server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      return response.end(
        `<!doctype html><html lang="zh-CN"><title>t</title><body>${html}</body></html>`,
      );
    }
    if (path === '/graphql') {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ data: { site: SITE } }));
    }
    const file = await readFile(new URL(`.${path}`, dist)).catch(() => null);
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' });
    return response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env['LINLI_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function visit(): Promise<{ page: Page; messages: string[]; requests: string[] }> {
  const page = await browser.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(origin);
  return { page, messages, requests };
}

const SCRIPT = '<script type="module" src="/embed.js" data-site="pk_demo"></script>';

test('two lines of HTML work under a strict policy, without one violation', async () => {
  policy = STRICT;
  html = `${SCRIPT}<linli-sign-in></linli-sign-in>`;
  const { page, messages } = await visit();
  await page.getByText('花园社区电话').waitFor();
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('手机号').waitFor();
  expect(messages).toEqual([]);
  await page.close();
});

test('an element that comes later is loaded then, and not before', async () => {
  policy = STRICT;
  html = SCRIPT;
  const { page, requests } = await visit();
  await page.waitForLoadState('load');
  expect(requests.some((path) => path.includes('base'))).toBe(false);
  await page.evaluate(() => document.body.append(document.createElement('linli-sign-in')));
  await page.getByRole('button', { name: '登录' }).waitFor();
  await page.close();
});

test('a policy that blocks Lit is answered by one warning that says what to add', async () => {
  policy = STRICT.replace('trusted-types lit-html', "trusted-types 'none'");
  html = `${SCRIPT}<linli-sign-in></linli-sign-in>`;
  const { page, messages } = await visit();
  await expect
    .poll(() => messages.filter((text) => text.includes('EMBED_BLOCKED')))
    .toHaveLength(1);
  expect(messages.join()).toContain('trusted-types lit-html');
  await page.close();
});

test('a missing site key is said once, with its code', async () => {
  policy = STRICT;
  html =
    '<script type="module" src="/embed.js"></script><linli-sign-in></linli-sign-in><linli-sign-in></linli-sign-in>';
  const { page, messages } = await visit();
  await page.getByRole('button', { name: '登录' }).first().waitFor();
  await expect.poll(() => messages.filter((text) => text.includes('SITE_MISSING'))).toHaveLength(1);
  await page.close();
});

test('no chunk carries the text of an operation', async () => {
  const manifest = JSON.parse(await readFile(new URL('manifest.json', dist), 'utf8'));
  for (const { file } of Object.values(manifest) as { file: string }[]) {
    const code = await readFile(new URL(file, dist), 'utf8');
    expect(code).not.toMatch(/mutation \w+\(|query \w+[ (]/);
  }
});

test('what a page loads stays within its promise', async () => {
  expect((await checkSizes(dist)).filter(({ ok }) => !ok)).toEqual([]);
});
