import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { type FakeServer, ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { AffairController, type Outcome } from './affair.controller.ts';
import {
  type Affair,
  formatCode,
  isWholeCode,
  MyAffairsController,
} from './my-affairs.controller.ts';
import * as operations from './operations.ts';

let server: FakeServer;
let host: FakeHost;

const affair = (number: number, kind = 'Suggestion'): Affair => ({
  id: `r${number}`,
  code: '7KQF-3MZD',
  kind,
  subjectId: `s${number}`,
  title: '路灯坏了',
  state: 'ANSWERED',
  stateLabel: '已答复',
  dueAt: null,
  createdAt: '2026-11-22T07:00:00Z',
  timeline: [],
});

function answerList(level: string, count: number): void {
  server.answer('MyAffairs', ({ first = 0 }: { first?: number }) => ({
    viewer: {
      level,
      myAffairs: {
        nodes: Array.from({ length: Math.min(first, count) }, (_, index) => affair(index)),
        pageInfo: { hasNextPage: count > first },
      },
    },
  }));
}

function open(): MyAffairsController {
  const controller = new MyAffairsController(host);
  host.connect();
  return controller;
}

beforeEach(() => {
  server = startFakeServer(operations);
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch: server.fetch, random: () => 0 }));
});
afterEach(() => {
  host.disconnect();
  host.client?.close();
});

test.each([
  ['7kqf3mzd', '7KQF-3MZD'],
  [' 7kqf – 3mzd', '7KQF-3MZD'],
  ['７ｋｑｆ－３ｍｚｄ', '7KQF-3MZD'],
  ['7KQF', '7KQF'],
  ['7KQF-3', '7KQF-3'],
  ['7KQF-3MZD99', '7KQF-3MZD'],
])('%s is written as %s', (typed, shown) => {
  expect(formatCode(typed)).toBe(shown);
});

test('a code is whole with eight letters and digits', () => {
  expect(isWholeCode('7KQF-3MZD')).toBe(true);
  expect(isWholeCode('7KQF-3MZ')).toBe(false);
});

test('more is added below, and what is shown stays meanwhile', async () => {
  answerList('ACCOUNT', 30);
  const affairs = open();
  await expect.poll(() => affairs.view.state).toBe('ready');
  affairs.more();
  await host.updateComplete;
  const waiting = affairs.view;
  expect(waiting).toMatchObject({ state: 'ready', refreshing: true });
  expect(waiting.state === 'ready' && waiting.data.affairs).toHaveLength(20);
  await expect.poll(() => affairs.view).toMatchObject({ refreshing: false });
  const { view } = affairs;
  expect(view.state === 'ready' && view.data.affairs).toHaveLength(30);
  expect(view).toMatchObject({ data: { hasMore: false } });
});

test('a visitor has no list, somebody who did nothing an empty one', async () => {
  answerList('VISITOR', 0);
  const affairs = open();
  await expect.poll(() => affairs.view).toMatchObject({ data: { signedIn: false } });
  answerList('ACCOUNT', 0);
  await affairs.refetch();
  await expect.poll(() => affairs.view.state).toBe('empty');
});

test('a receipt is looked up by its code; an unknown one is none', async () => {
  answerList('VISITOR', 0);
  server.answer('AffairByCode', ({ code }: { code?: string }) => ({
    receipt: code === '7KQF-3MZD' ? affair(1) : null,
  }));
  const affairs = open();
  affairs.lookUp('0000-0000');
  await expect.poll(() => affairs.found.state).toBe('empty');
  affairs.lookUp('7KQF-3MZD');
  await expect.poll(() => affairs.found).toMatchObject({ data: { id: 'r1' } });
  server.answer('AffairByCode', () => {
    throw new ServerRefusal('RATE_LIMITED');
  });
  affairs.lookUp('1111-1111');
  await expect.poll(() => affairs.found).toMatchObject({ failure: { kind: 'rate-limited' } });
});

test('nobody but the signed-in viewer asks for the subject', async () => {
  const visitor = new AffairController(host, {
    affair: () => affair(1),
    signedIn: () => false,
    onOutcome: () => {},
  });
  host.connect();
  await host.updateComplete;
  expect(visitor.view.state).toBe('initial');
  expect(server.asked).toEqual([]);
});

test('one’s word on an answer is sent once, and what was typed stays when it is refused', async () => {
  const outcomes: Outcome[] = [];
  server.answer('AffairSubject', ({ id = '' }: { id?: string }) => ({
    node: { __typename: 'Suggestion', id, photos: [], availableActions: [] },
  }));
  server.answer('SettleSuggestion', () => ({
    settleSuggestion: {
      __typename: 'RuleRefusedError',
      code: 'WRONG_STATE',
      message: '还没答复',
      path: null,
    },
  }));
  const one = new AffairController(host, {
    affair: () => affair(1),
    signedIn: () => true,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  host.connect();
  await expect.poll(() => one.view.state).toBe('ready');
  one.write('灯还是不亮');
  await one.settle(false);
  expect(one.failure).toMatchObject({ code: 'WRONG_STATE' });
  expect(one.comment).toBe('灯还是不亮');
  server.answer('SettleSuggestion', () => ({
    settleSuggestion: {
      __typename: 'SettleSuggestionSuccess',
      suggestion: { id: 's1', state: 'UNSETTLED', answerDueAt: '2026-11-27T10:00:00Z' },
    },
  }));
  await Promise.all([one.settle(false), one.settle(false)]);
  expect(outcomes).toEqual([{ done: 'unsettled', answerDueAt: '2026-11-27T10:00:00Z' }]);
  expect(one.comment).toBe('');
  const acts = server.asked.filter(({ name }) => name === 'SettleSuggestion');
  expect(acts).toHaveLength(2);
  expect(acts[1]?.variables).toEqual({
    input: { suggestion: 's1', settled: false, comment: '灯还是不亮' },
  });
});
