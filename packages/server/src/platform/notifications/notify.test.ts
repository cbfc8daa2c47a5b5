import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { write } from '../write.ts';
import { defineNotification, notify } from './index.ts';
import { pathRepaired as kind, tellThat } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const tell = (persons: Persona[], onceKey?: string, fail?: boolean) =>
  tellThat(app, persons, { onceKey, fail });

const document = `{ viewer { unreadNotificationCount notificationInbox { id unreadCount }
  notifications { nodes { id kind topic subject body subjectType subjectId communityId readAt } } } }`;

async function read(persona: Persona | null, locale: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN') {
  return (await app.as(persona).run(document, {}, { locale })).data.viewer;
}

test('everybody who is told reads it in their own language, with where to go', async () => {
  const { resident, otherResident, community } = app.world.here;
  await tell([resident, otherResident]);
  const [first] = (await read(resident)).notifications.nodes;
  expect(first).toMatchObject({
    kind,
    topic: 'COMMUNITY',
    subject: '东街步道修好了',
    body: '东街步道共修 1 处。',
    subjectType: 'Community',
    subjectId: community.globalId,
    communityId: community.globalId,
    readAt: null,
  });
  const [other] = (await read(otherResident, 'en')).notifications.nodes;
  expect(other).toMatchObject({ body: '1 spot repaired at East Street path.' });
  expect(other.id).not.toBe(first.id);
});

test('one key is told once, also when two tell it at once', async () => {
  const { account, worker } = app.world.here;
  await tell([account], 'a-key');
  await Promise.all([tell([account, worker, account], 'a-key'), tell([worker], 'a-key')]);
  expect((await read(account)).unreadNotificationCount).toBe(1);
  expect((await read(worker)).unreadNotificationCount).toBe(1);
});

test('what is rolled back was never told', async () => {
  const { official } = app.world.here;
  await expect(tell([official], undefined, true)).rejects.toThrow('Rolled back.');
  expect(await read(official)).toMatchObject({ unreadNotificationCount: 0 });
});

test('somebody of another district, erased or unknown is passed over', async () => {
  const { here, elsewhere } = app.world;
  const { db } = app.context({ kind: 'operator' });
  await tell([elsewhere.resident, { ...here.resident, personId: newId() }]);
  expect(await read(elsewhere.resident)).toMatchObject({ unreadNotificationCount: 0 });
  const where = { districtId: here.id, id: here.neighbourWorker.personId };
  await db.person.updateMany({ where, data: { erasedAt: new Date() } });
  await tell([here.neighbourWorker]);
  expect(await db.notification.count({ where: { personId: where.id } })).toBe(0);
});

describe('reading', () => {
  const mark = (persona: Persona | null, notifications?: string[]) =>
    app.as(persona).run(
      `mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) {
        ... on MarkNotificationsReadSuccess { inbox { id unreadCount } } ... on DomainError { code path } } }`,
      { input: { notifications } },
    );

  test('one is marked, then all; newest first, unread alone when asked', async () => {
    const { representative } = app.world.here;
    for (let count = 0; count < 3; count += 1) await tell([representative]);
    const { notifications } = await read(representative);
    const ids: string[] = notifications.nodes.map(({ id }: { id: string }) => id);
    const { data } = await mark(representative, ids.slice(0, 1));
    expect(data.markNotificationsRead.inbox.unreadCount).toBe(2);
    const unread = await app
      .as(representative)
      .run('{ viewer { notifications(unreadOnly: true) { nodes { id } } } }');
    expect(unread.data.viewer.notifications.nodes).toEqual(ids.slice(1).map((id) => ({ id })));
    await mark(representative);
    expect((await read(representative)).unreadNotificationCount).toBe(0);
  });

  test('nobody marks or reads another’s, and an id of nothing is said to be none', async () => {
    const { here, elsewhere } = app.world;
    await tell([here.resident]);
    const before = await read(here.resident);
    const [{ id }] = before.notifications.nodes;
    for (const persona of [here.otherResident, here.official, elsewhere.resident]) {
      await mark(persona, [id]);
      for (const node of [id, before.notificationInbox.id]) {
        const { data } = await app
          .as(persona)
          .run('query ($node: ID!) { node(id: $node) { id } }', { node });
        expect(data.node).toBeNull();
      }
    }
    expect(await read(here.resident)).toEqual(before);
    for (const wrong of ['', 'x', "Notification:'; --", here.community.globalId]) {
      const { data } = await mark(here.resident, [wrong]);
      expect(data.markNotificationsRead).toEqual({ code: 'NOT_FOUND', path: ['notifications'] });
    }
  });

  test('visitors and guests have no inbox', async () => {
    for (const persona of [null, app.world.here.guest]) {
      expect(await read(persona)).toEqual({
        unreadNotificationCount: 0,
        notificationInbox: null,
        notifications: { nodes: [] },
      });
    }
  });
});

test('an open page hears of it by an id that nobody can work out', async () => {
  const { resident, otherResident } = app.world.here;
  const { changes } = app.context({ kind: 'operator' });
  const heard = new Promise<readonly string[]>((resolve) => {
    const stop = changes.subscribe(({ nodeIds }) => {
      stop();
      resolve(nodeIds);
    });
  });
  await tell([resident]);
  const { notificationInbox } = await read(resident);
  expect(await heard).toEqual([notificationInbox.id]);
  expect(notificationInbox.id).not.toContain(resident.personId);
  expect((await read(otherResident)).notificationInbox.id).not.toBe(notificationInbox.id);
  const again = await app
    .as(resident)
    .run('query ($id: ID!) { node(id: $id) { ... on NotificationInbox { id unreadCount } } }', {
      id: notificationInbox.id,
    });
  expect(again.data.node).toEqual(notificationInbox);
});

describe('a mistake of ours stops at once', () => {
  const text = (words: string) => ({ 'zh-CN': words, 'zh-TW': words, en: words });
  const define = (name: string, subject: object) => () =>
    defineNotification(name, { topic: 'WORK', subject: subject as never, body: text('x') });

  test('a language that names other places', () => {
    expect(define('TEST_A', { ...text('{a} {b}'), en: '{b} {c}' })).toThrow('in en');
    expect(define('TEST_B', { ...text('{a} {b}'), en: '{b} and {a:one/several}' })).not.toThrow();
  });

  test('a name that is taken or is none', () => {
    expect(define(kind, text('x'))).toThrow('twice');
    for (const name of ['', 'lower', '1A', 'A-B'])
      expect(define(name, text('x'))).toThrow('no name');
  });

  test('a value that is missing, an unknown kind', async () => {
    const { here } = app.world;
    const context = app.context({ kind: 'operator' });
    const telling = {
      personIds: [here.resident.personId],
      subjectType: 'Community',
      subjectId: here.id,
      communityId: null,
      onceKey: newId(),
    };
    const say = (name: string, given: Record<string, string>) =>
      write(context, here.id, (writing) =>
        notify(context, writing, { ...telling, kind: name, values: given }),
      );
    await expect(say(kind, { place: 'x' })).rejects.toThrow('count');
    await expect(say('TEST_NONE', {})).rejects.toThrow('TEST_NONE');
  });
});
