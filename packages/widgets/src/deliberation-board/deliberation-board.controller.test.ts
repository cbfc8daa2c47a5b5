import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Composer } from '../foundation/composer.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { type FakeServer, ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { BoardController } from './deliberation-board.controller.ts';
import { type BoardFixture, boardFixture, boardOperations, serveBoard } from './testing.ts';
import * as topicOperations from './topic/operations.ts';
import { TopicController } from './topic/topic.controller.ts';
import type { Statement, VoteValue } from './topic/topic-facts.ts';

class BoardHost extends FakeHost {
  communityId: string | null = 'community-1';
  topic = '';
  wide = false;
  readonly counted: [string, VoteValue][] = [];

  voteCounted({ id }: Statement, value: VoteValue): void {
    this.counted.push([id, value]);
  }
}

let server: FakeServer;
let fixture: BoardFixture;
let host: BoardHost;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new BoardHost(createLinliClient({ ...page, fetch: server.fetch, random: () => 0 }));
});

afterEach(() => {
  host.disconnect();
  host.client?.close();
});

async function openTopic(): Promise<TopicController> {
  host.topic = 't1';
  const topic = new TopicController(host);
  host.connect();
  await expect.poll(() => topic.card.kind).not.toBe('none');
  return topic;
}

const shown = (topic: TopicController) =>
  'statement' in topic.card ? topic.card.statement.id : '';

test('a community named by its code or by its id is asked for accordingly', async () => {
  const board = new BoardController(host);
  host.communityId = '510703003001';
  host.connect();
  await expect.poll(() => server.asked.some(({ name }) => name === 'BoardTopics')).toBe(true);
  expect(server.asked[server.asked.length - 1]?.variables).toMatchObject({
    id: null,
    code: '510703003001',
    states: ['PROPOSED', 'DISCUSSING', 'CONVERGING', 'DECIDED', 'PUBLISHED', 'IMPLEMENTING'],
    search: null,
  });
  host.communityId = 'community-1';
  board.select('ended');
  await expect.poll(() => board.view.state).toBe('empty');
  expect(server.asked[server.asked.length - 1]?.variables).toMatchObject({
    id: 'community-1',
    code: null,
    states: ['DONE', 'RETURNED', 'MERGED', 'WITHDRAWN'],
  });
});

test('where there is room, each step is a list of its own that grows alone', async () => {
  host.wide = true;
  const board = new BoardController(host);
  const shownIn = () =>
    board.columns.map(({ view }) => (view.state === 'ready' ? view.data.items.length : view.state));
  host.connect();
  await expect.poll(shownIn).toEqual([1, 3, 1, 1, 1]);
  expect(board.view.state).toBe('initial');
  board.select('ended');
  await expect.poll(() => board.view.state).toBe('empty');
  expect(board.columned).toBe(false);
});

test('words are searched for when nothing more is typed, and at once when entered', async () => {
  const board = new BoardController(host);
  host.connect();
  const searched = () =>
    server.asked
      .filter(({ name }) => name === 'BoardTopics')
      .map(({ variables }) => variables['search']);
  await expect.poll(searched).toEqual([null]);
  board.type('充');
  board.type(' 充电 ');
  await expect.poll(searched).toEqual([null, '充电']);
  board.type('路灯', true);
  await expect.poll(searched).toEqual([null, '充电', '路灯']);
  board.type('');
  expect(board.search).toBe('');
});

test('whoever comes by a link to a topic does not load the list before going back', async () => {
  host.topic = 't1';
  const board = new BoardController(host);
  host.connect();
  await host.updateComplete;
  expect(board.view.state).toBe('initial');
  host.topic = '';
  host.requestUpdate();
  await expect.poll(() => board.view.state).toBe('ready');
});

test('topics that were loaded further stay when the list is read again', async () => {
  const all = Array.from({ length: 6 }, (_, index) => ({
    ...fixture.topics[0],
    id: `t${index}`,
  }));
  server.answer('BoardTopics', ({ after }) => {
    const from = Number(after ?? 0);
    const page = all.slice(from, from + 2);
    const hasNextPage = from + 2 < all.length;
    return {
      community: {
        id: 'community-1',
        topics: {
          edges: page.map((node) => ({ node })),
          pageInfo: { hasNextPage, endCursor: String(from + 2) },
        },
      },
    };
  });
  const board = new BoardController(host);
  const ids = () => (board.view.state === 'ready' ? board.view.data.items.map(({ id }) => id) : []);
  host.connect();
  await expect.poll(ids).toEqual(['t0', 't1']);
  await board.more();
  expect(ids()).toEqual(['t0', 't1', 't2', 't3']);
  all.unshift({ ...fixture.topics[0], id: 'new' });
  await board.refetch();
  expect(ids()).toEqual(['new', 't0', 't1', 't2', 't3']);
});

test('an empty list hears of its first topic', async () => {
  const topics = fixture.topics;
  fixture.topics = [];
  const board = new BoardController(host);
  host.connect();
  await expect.poll(() => board.view.state).toBe('empty');
  await expect.poll(() => host.client?.live.status).toBe('open');
  fixture.topics = topics;
  server.change('community-1');
  await expect.poll(() => board.view.state).toBe('ready');
});

test('the statement in front of somebody stays while others vote', async () => {
  const topic = await openTopic();
  expect(shown(topic)).toBe('s0');
  fixture.statements = [...fixture.statements].reverse();
  await topic.refetch();
  expect(shown(topic)).toBe('s0');
});

test('a vote is counted, then the next statement waits until it is asked for', async () => {
  const topic = await openTopic();
  await topic.cast('s0', 'AGREE');
  expect(topic.card).toMatchObject({ kind: 'counted', value: 'AGREE', remaining: 6 });
  expect(host.counted).toEqual([['s0', 'AGREE']]);
  topic.next();
  expect(shown(topic)).toBe('s1');
});

test('two quick taps are one vote', async () => {
  const topic = await openTopic();
  const [first, second] = await Promise.all([
    topic.cast('s0', 'AGREE'),
    topic.cast('s0', 'DISAGREE'),
  ]);
  expect([first, second]).toEqual([true, false]);
  expect(server.asked.filter(({ name }) => name === 'CastVote')).toHaveLength(1);
});

test('a vote that did not arrive leaves the statement to be voted on', async () => {
  const topic = await openTopic();
  server.answer('CastVote', () => {
    throw new ServerRefusal('RATE_LIMITED');
  });
  expect(await topic.cast('s0', 'AGREE')).toBe(false);
  expect(topic.card).toMatchObject({ kind: 'ask', remaining: 7 });
  expect(topic.voteFailure('s0')?.kind).toBe('rate-limited');
  expect(topic.voteFailure('s1')).toBeNull();
});

test('a statement that was hidden meanwhile gives way to the next one', async () => {
  const topic = await openTopic();
  server.answer('CastVote', () => ({
    castVote: { __typename: 'RuleRefusedError', code: 'STATEMENT_NOT_OPEN', message: '', path: [] },
  }));
  fixture.statements = fixture.statements.slice(1);
  await topic.cast('s0', 'AGREE');
  expect(shown(topic)).toBe('s1');
});

test('after the last statement there is nothing more to ask', async () => {
  fixture.statements = fixture.statements.slice(0, 1);
  const topic = await openTopic();
  await topic.cast('s0', 'PASS');
  topic.next();
  expect(topic.card).toEqual({ kind: 'done' });
});

test('the same words sent again are the same act; other words are another', async () => {
  const keys = () =>
    server.asked
      .filter(({ name }) => name === 'AddStatement')
      .map(({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey);
  const composer = new Composer(host, {
    draftKey: () => 'statement:t1',
    initial: { body: '' },
    document: topicOperations.AddStatement,
    input: ({ body }, idempotencyKey) => ({ input: { topic: 't1', body, idempotencyKey } }),
    onDone: () => {},
  });
  host.connect();
  await host.updateComplete;
  server.answer('AddStatement', () => {
    throw new ServerRefusal('RATE_LIMITED');
  });
  composer.set({ body: '晚上不要充电' });
  await composer.submit();
  await composer.submit();
  composer.set({ body: '夜里不要充电' });
  await composer.submit();
  const [first, second, third] = keys();
  expect(first).toBe(second);
  expect(third).not.toBe(first);
  expect(composer.value.body).toBe('夜里不要充电');
});
