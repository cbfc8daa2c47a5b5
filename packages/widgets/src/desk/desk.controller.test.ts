import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { DeskController, type DeskList } from './desk.controller.ts';
import { type DeskItem, keyOf } from './desk-items.ts';
import * as operations from './operations.ts';
import { answerDesk, BUSY, LAMP, listOf, OFFICIAL, WORKER } from './testing.ts';

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
const ids = ({ items }: DeskList) =>
  items.map((row) => ('item' in row ? row.item.subject : row.subject));
const itemOf = (id: string): DeskItem => {
  const item = (BUSY as readonly DeskItem[]).find(({ subject }) => subject === id);
  if (!item) throw new Error(`No item ${id}.`);
  return item;
};
const asked = () =>
  server.asked.filter(({ name }) => name === 'Desk').map(({ variables }) => variables);

test('the list is the server’s, with its counts', async () => {
  const { list } = await ready();
  expect(ids(list())).toEqual(['s1', 's2', 'r2', 't1', 'r1']);
  expect(list()).toMatchObject({ mine: 5, overseen: null, counts: { total: 5, overdue: 1 } });
});

test('a filter asks for one kind, and the last list stays until the next is there', async () => {
  const { desk, list } = await ready();
  desk.show('ServiceRequest');
  host.requestUpdate();
  await host.updateComplete;
  expect(list().changing).toBe(true);
  await expect.poll(() => ids(list())).toEqual(['r2', 'r1']);
  expect(list().counts.total).toBe(5);
});

test('what was dealt with stays where it was until another list is chosen', async () => {
  const { desk, list } = await ready();
  server.answer('Desk', (variables) => listOf(variables, BUSY.slice(1)));
  const outcome = { item: itemOf('s1'), action: 'ANSWER', label: '答复' };
  await desk.acted(outcome);
  expect(list().items[0]).toMatchObject(outcome);
  expect(list().counts.total).toBe(4);
  desk.show('all');
  expect(ids(list())).toEqual(['s2', 'r2', 't1', 'r1']);
});

test('what was moved on and still waits is said to be moved on', async () => {
  const { desk, list } = await ready();
  const outcome = { item: itemOf('r1'), action: 'ACCEPT', label: '受理' };
  await desk.acted(outcome);
  expect(ids(list())).toEqual(['s1', 's2', 'r2', 't1', 'r1']);
  expect(desk.outcomeOf(itemOf('r1'))).toMatchObject(outcome);
});

test('a resident for whom nothing waits has no desk, and of a visitor no list is asked', async () => {
  answerDesk(server, [], []);
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('resident');
  server.answer('DeskViewer', () => ({ viewer: { level: 'VISITOR', permissions: [] } }));
  desk.refetch();
  await expect.poll(() => desk.view.state).toBe('visitor');
});

test('who speaks for an organization sees what waits for it, without any role', async () => {
  answerDesk(server, []);
  const { list } = await ready();
  expect(list().mine).toBe(5);
});

test('staff of another community are told so', async () => {
  server.answer('Desk', () => {
    throw new ServerRefusal('FORBIDDEN');
  });
  const desk = open();
  await expect.poll(() => desk.view.state).toBe('elsewhere');
});

test('an official’s list begins with what waits for others, and urging counts at once', async () => {
  answerDesk(server, OFFICIAL);
  const { desk, list } = await ready();
  expect(asked()[0]).toMatchObject({ view: 'OVERSEEN', oversees: true });
  const [lamp] = list().items as DeskItem[];
  expect(lamp && keyOf(lamp)).toBe(keyOf(LAMP as never));
  if (lamp) desk.urged(lamp);
  expect(list().items[0]).toMatchObject({ urgedTimes: 3 });
  desk.narrow({ department: 'o1', community: null });
  await expect.poll(() => asked().pop()).toMatchObject({ department: 'o1' });
  desk.see('MINE');
  await expect.poll(() => asked().pop()).toMatchObject({ view: 'MINE', department: null });
});

test('a community is found by its official code too', async () => {
  place = '510703001001';
  await ready();
  expect(asked()[0]).toMatchObject({ code: place, id: null });
});

test('nothing to do and no such community are two things', async () => {
  answerDesk(server, WORKER, []);
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
