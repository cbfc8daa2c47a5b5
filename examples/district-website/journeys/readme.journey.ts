import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, openDistrict } from './district.ts';

let district: District;
let readme: string;
beforeAll(async () => {
  district = await openDistrict();
  readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
});
afterAll(() => district.close());

/** The first code block of a language in the README. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``).exec(readme)?.[1];
  if (!found) throw new Error(`The README has no block of ${language}.`);
  return found;
}

test('the two lines of HTML, pasted into an empty page, show the board', async () => {
  const lines = block('html').split('\n');
  expect(lines).toHaveLength(2);
  const pasted = block('html').replace('https://linli.example.gov.cn', district.origin);
  const website = createServer((_, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="zh-CN"><title>粘贴</title>${pasted}</html>`);
  });
  await new Promise<void>((resolve) => {
    website.listen(district.otherPort, 'localhost', resolve);
  });
  const { page, context } = await district.visit('visitor', '/');
  await page.goto(`http://localhost:${district.otherPort}/`);
  await page.getByRole('button', { name: /2号院加装电梯/ }).waitFor();
  await context.close();
  website.closeAllConnections();
  website.close();
});

test('the query, sent as it stands, gets the answer that is shown', async () => {
  const response = await fetch(`${district.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' },
    body: JSON.stringify({ query: block('graphql') }),
  });
  expect(await response.json()).toEqual(JSON.parse(block('json')));
});
