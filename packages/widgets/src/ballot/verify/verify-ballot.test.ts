import { createLinliClient } from '@linli/client';
import { afterEach, expect, test } from 'vitest';
import '../../provider/provider.ts';
import './ballot-verify.ts';
import type { FakeServer } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import * as operations from './operations.ts';
import { bundleFixture, serveRecount } from './testing.ts';
import { findPaper, verifyBallot } from './verify-ballot.ts';

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

const start = () => startFakeServer(operations);
const clientOf = (server: FakeServer) =>
  createLinliClient({
    ...{ origin: 'https://linli.test', site: 'pk_test', community: null, locale: 'zh-CN' },
    fetch: server.fetch,
  });

const verify = async (served?: unknown, signed?: string) => {
  const server = start();
  const fetch = await serveRecount(server, served, signed);
  const verification = await verifyBallot(clientOf(server), 'Ballot:d:b1', fetch);
  if (!verification) throw new Error('Nothing was verified.');
  return verification;
};
const codes = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);

test('papers that were counted and logged hold', async () => {
  const verification = await verify();
  expect([codes(verification), verification.log]).toEqual([[], 'PROVEN']);
  expect(verification.papers).toHaveLength(3);
});

test('a paper that was turned after the count is found against the log', async () => {
  const bundle = bundleFixture();
  const [first, ...rest] = bundle.papers;
  const turned = { ...first, choice: { method: 'YES_NO_ABSTAIN', answer: 'NO' } };
  const verification = await verify({ ...bundle, papers: [turned, ...rest] });
  expect(codes(verification)).toEqual(
    expect.arrayContaining(['DIGEST_DIFFERS', 'NOT_AS_LOGGED', 'COUNT_DIFFERS']),
  );
});

test('a bundle of another ballot, and one that cannot be read, are refused', async () => {
  expect(codes(await verify({ ...bundleFixture(), ballot: 'Ballot:d:b2' }))[0]).toBe('MALFORMED');
  expect(codes(await verify('nothing'))).toContain('MALFORMED');
});

test('a head whose signature is of something else proves nothing', async () => {
  expect((await verify(undefined, 'another text')).log).toBe('NOT_SIGNED');
});

test('a log without the count is said to be without it', async () => {
  const server = start();
  const fetch = await serveRecount(server);
  server.answer('LoggedCount', () => ({ transparencyLog: null }));
  const verification = await verifyBallot(clientOf(server), 'Ballot:d:b1', fetch);
  expect(verification?.log).toBe('MISSING');
  expect(codes(verification ?? { problems: [] })).toContain('NOT_AS_LOGGED');
});

test('a paper is found by its number however it is written', async () => {
  const verification = await verify();
  const answer = { method: 'YES_NO_ABSTAIN', answer: 'NO' };
  expect(findPaper(verification, ' 2345-6789 abcd efg4')).toEqual(answer);
  expect(findPaper(verification, '23456789ABCDEFGZ')).toBeUndefined();
});

async function show(served?: unknown) {
  const server = start();
  globalThis.fetch = await serveRecount(server, served);
  return mount(
    '<linli-ballot-verify ballot="Ballot:d:b1" data-locale="zh-CN"></linli-ballot-verify>',
    'linli-ballot-verify',
  );
}

test('the reader is told what was checked, what was not, and where the papers are', async () => {
  const element = await show();
  const text = () => element.renderRoot.textContent ?? '';
  await expect.poll(text).toContain('3张票，重新数的结果和公布的一样');
  expect(text()).toContain('名册上的人是不是都该有投票权');
  const links = [...element.renderRoot.querySelectorAll('a')].map(({ href }) => href);
  expect(links).toEqual(['https://linli.test/recount/d/b1.json']);
  const input = element.renderRoot.querySelector<HTMLInputElement>('#tracking');
  if (!input) throw new Error('There is no field for the number.');
  input.value = '23456789abcdefg2';
  input.dispatchEvent(new Event('input'));
  element.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.click();
  await expect.poll(text).toContain('找到了，票上写的是');
  expect(element.renderRoot.querySelector('.chosen')?.textContent).toContain('赞成');
});

test('what differs is told in words', async () => {
  const bundle = bundleFixture();
  const element = await show({ ...bundle, papers: bundle.papers.slice(1) });
  const text = () => element.renderRoot.textContent ?? '';
  await expect.poll(text).toContain('选票的内容和计票时写进公开记录的不一样。');
  expect(text()).toContain('没有通过');
});
