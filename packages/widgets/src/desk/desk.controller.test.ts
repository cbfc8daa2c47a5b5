import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { DeskController, type DeskList } from './desk.controller.ts';
import { type DeskItem, deskItems } from './desk-items.ts';
import * as operations from './operations.ts';
import { answerDesk, busyPlace, idlePlace, WORKER } from './testing.ts';

let server: ReturnType<typeof startFakeServer>;
let host: FakeHost;
let place: string | null;

beforeEach(() => {
  place = 'community-1';
  server = startFakeServer(operations);
  answerDesk(server);
  const { fetch } = server;
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch, random: () => 0 }));
});
afterEach(() => {
  host.disconnect();
  host.client?.close();
});

function open(): DeskController {
  const desk = new DeskController(host, () => place);
  host.connect();
  return desk;
}
async function ready(): Promise<{ desk: DeskController; list: () => DeskList }> {
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('ready');
  const list = () => {
    if (!('data' in desk.view)) throw new Error(`The desk is ${desk.view.state}.`);
    return desk.view.data;
  };
  return { desk, list };
}
const ids = ({ items }: DeskList) => items.map((row) => ('item' in row ? row.item.id : row.id));
const itemOf = (id: string): DeskItem => {
  const item = deskItems(busyPlace() as never).find((each) => each.id === id);
  if (!item) throw new Error(`No item ${id}.`);
  return item;
};

test('what is overdue leads, then what has no date yet, then by due date', async () => {
  const { list } = await ready();
  expect(ids(list())).toEqual(['s1', 't1', 'r1', 's2', 'r2']);
});

test('each kind is counted, and a further page is told of', async () => {
  const busy = busyPlace();
  const suggestions = { ...busy.suggestions, pageInfo: { hasNextPage: true } };
  answerDesk(server, WORKER, { ...busy, suggestions });
  const { list } = await ready();
  expect([...list().counts]).toEqual([
    ['all', { count: 5, more: true }],
    ['overdue', { count: 1, more: false }],
    ['suggestion', { count: 2, more: true }],
    ['request', { count: 2, more: false }],
    ['topic', { count: 1, more: false }],
  ]);
});

test('a filter shows one kind', async () => {
  const { desk, list } = await ready();
  desk.show('request');
  expect(ids(list())).toEqual(['r1', 'r2']);
});

test('what was dealt with stays where it was until another list is chosen', async () => {
  const { desk, list } = await ready();
  const busy = busyPlace();
  const [, other] = busy.suggestions.edges;
  const suggestions = { ...busy.suggestions, edges: [other] };
  server.answer('Desk', () => ({ node: { ...busy, suggestions } }));
  const outcome = { item: itemOf('s1'), action: 'ANSWER', label: '答复' };
  await desk.acted(outcome);
  expect(list().items[0]).toEqual(outcome);
  expect(list().counts.get('all')?.count).toBe(4);
  desk.show('all');
  expect(ids(list())).toEqual(['t1', 'r1', 's2', 'r2']);
});

test('what was moved on and still waits is said to be moved on', async () => {
  const { desk, list } = await ready();
  const outcome = { item: itemOf('r1'), action: 'ACCEPT', label: '受理' };
  await desk.acted(outcome);
  expect(ids(list())).toEqual(['s1', 't1', 'r1', 's2', 'r2']);
  expect(desk.outcomeOf(itemOf('r1'))).toEqual(outcome);
});

test('a resident and a visitor are told apart, and no list is asked for', async () => {
  answerDesk(server, []);
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('resident');
  server.answer('DeskViewer', () => ({ viewer: { level: 'VISITOR', permissions: [] } }));
  desk.refetch();
  await expect.poll(() => desk.view.state).toBe('visitor');
  expect(server.asked.map(({ name }) => name)).not.toContain('Desk');
});

test('staff of another community are told so', async () => {
  server.answer('Desk', () => {
    throw new ServerRefusal('FORBIDDEN');
  });
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('elsewhere');
});

test('an official may look, and only lists that may be read are asked for', async () => {
  answerDesk(server, ['SERVICE_REQUEST_READ']);
  const { desk } = await ready();
  expect(desk.readOnly).toBe(true);
  const asked = server.asked.find(({ name }) => name === 'Desk');
  expect(asked?.variables).toMatchObject({ suggestions: false, requests: true, topics: false });
});

test('a community is found by its official code too', async () => {
  place = '510703001001';
  server.answer('Desk', () => ({ community: busyPlace() }));
  await ready();
  const asked = server.asked.find(({ name }) => name === 'Desk');
  expect(asked?.variables).toMatchObject({ code: place, byCode: true });
});

test('nothing to do and no such community are two things', async () => {
  answerDesk(server, WORKER, idlePlace());
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('empty');
  answerDesk(server, WORKER, null);
  desk.refetch();
  await expect.poll(() => desk.view.state).toBe('missing');
});

test('a lost server is a failure with a way on', async () => {
  server.answer('Desk', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('failed');
  answerDesk(server);
  desk.refetch();
  await expect.poll(() => desk.view.state).toBe('ready');
});
