import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createHttpFront } from '../../http.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { openMailServer, type TestMailServer } from '../../testing/mail-server.ts';
import { createSmtpSender } from '../smtp-sender.ts';
import { deliverDue } from './deliver.ts';
import { claimDue } from './deliveries.sql.ts';
import { giveAddress, tellThat, workWaits } from './testing.ts';

let app: TestApp;
let mails: TestMailServer;
beforeAll(async () => {
  mails = await openMailServer();
  app = await openTestApp({ mail: createSmtpSender(mails.url, '邻里 <notice@linli.test>') });
  const { worker, resident } = app.world.here;
  const code = () => /\d{6}/.exec(mails.received.at(-1)?.text ?? '')?.[0] ?? '';
  await giveAddress(app, worker, 'limin@example.cn', code);
  await giveAddress(app, resident, 'wang@example.cn', code, 'EN');
  mails.received.length = 0;
});
afterAll(async () => {
  await app.close();
  await mails.close();
});
afterEach(() => {
  mails.received.length = 0;
  mails.busy = false;
});

const services = () => app.context({ kind: 'operator' });
const deliver = () => deliverDue(services());
const deliveries = (personId: string) =>
  services().db.notificationDelivery.findMany({ where: { personId }, orderBy: { at: 'asc' } });

async function prefer(persona: Persona, topic: string, channel: string, pace: string) {
  const { data } = await app.as(persona).run(
    `mutation ($input: SetNotificationPreferenceInput!) { setNotificationPreference(input: $input) {
      ... on SetNotificationPreferenceSuccess { preference { topic channel pace } }
      ... on DomainError { code } } }`,
    { input: { topic, channel, pace } },
  );
  return data.setNotificationPreference;
}

test('what concerns an office goes out at once, once, in plain text and as a page', async () => {
  const { worker } = app.world.here;
  await tellThat(app, [worker], { kind: workWaits });
  await deliver();
  await deliver();
  expect(mails.received).toHaveLength(1);
  const [mail] = mails.received;
  expect(mail).toMatchObject({ to: 'limin@example.cn', from: 'notice@linli.test' });
  expect(mail?.subject).toBe('有事等您处理');
  expect(mail?.text).toContain('请打开看。');
  expect(mail?.text).toContain('https://district.example');
  expect(mail?.html).toContain('<html lang="zh-CN">');
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const asked = await app
    .as(worker)
    .run(
      '{ viewer { notifications(first: 1) { nodes { deliveries { channel state failure } } } } }',
    );
  expect(asked.data.viewer.notifications.nodes[0].deliveries).toEqual([
    { channel: 'EMAIL', state: 'SENT', failure: null },
  ]);
});

test('the rest comes as one message a day, at eight, in the reader’s language', async () => {
  const { resident } = app.world.here;
  // 15:00 in Asia/Shanghai.
  await tellThat(app, [resident]);
  await tellThat(app, [resident]);
  await deliver();
  expect(mails.received).toEqual([]);
  app.clock.advance({ minutes: 17 * 60 - 5 });
  await deliver();
  expect(mails.received).toEqual([]);
  app.clock.advance({ minutes: 10 });
  await deliver();
  expect(mails.received).toHaveLength(1);
  expect(mails.received[0]?.subject).toBe('You have 2 new notifications');
  expect(mails.received[0]?.text.match(/East Street path is repaired/g)).toHaveLength(2);
});

test('weekly means Monday at eight', async () => {
  const { resident } = app.world.here;
  await prefer(resident, 'COMMUNITY', 'EMAIL', 'WEEKLY');
  await tellThat(app, [resident]);
  const [waiting] = (await deliveries(resident.personId)).filter(
    ({ state }) => state === 'WAITING',
  );
  // It is Monday, 2026-11-23, a few minutes past eight.
  expect(waiting?.at).toEqual(new Date('2026-11-30T00:00:00Z'));
  await services().db.notificationDelivery.deleteMany({ where: { state: 'WAITING' } });
  await prefer(resident, 'COMMUNITY', 'EMAIL', 'DAILY');
});

describe('a mail server that does not take it', () => {
  test('is tried again with longer and longer waits, and given up after eight attempts', async () => {
    const { worker } = app.world.here;
    mails.busy = true;
    await tellThat(app, [worker], { kind: workWaits });
    let attempts = 0;
    for (let waited = 0; waited < 600; waited += 1) {
      await deliver();
      const [last] = (await deliveries(worker.personId)).slice(-1);
      attempts = last?.attempts ?? 0;
      if (last?.state === 'FAILED') break;
      app.clock.advance({ minutes: 1 });
    }
    expect(attempts).toBe(8);
    const asked = await app
      .as(worker)
      .run('{ viewer { notifications(first: 1) { nodes { deliveries { state failure } } } } }');
    expect(asked.data.viewer.notifications.nodes[0].deliveries).toEqual([
      { state: 'FAILED', failure: '没有发出去：邮件或短信服务没有接受。' },
    ]);
  }, 60_000);

  test('goes out when the server is there again', async () => {
    const { worker } = app.world.here;
    mails.busy = true;
    await tellThat(app, [worker], { kind: workWaits });
    await deliver();
    mails.busy = false;
    await deliver();
    expect(mails.received).toEqual([]);
    app.clock.advance({ minutes: 3 });
    await deliver();
    expect(mails.received).toHaveLength(1);
  });

  test('an address that does not exist is not tried again', async () => {
    const { worker } = app.world.here;
    mails.unknown.add('limin@example.cn');
    await tellThat(app, [worker], { kind: workWaits });
    await deliver();
    mails.unknown.clear();
    const failed = await services().db.notificationDelivery.findFirst({
      where: { personId: worker.personId, failure: 'DELIVERY_REFUSED' },
    });
    expect(failed).toMatchObject({ state: 'FAILED', attempts: 1 });
  });
});

test('what a crash cut off is sent later, and the last attempt is called interrupted', async () => {
  const { worker } = app.world.here;
  const { database, clock, db } = services();
  await tellThat(app, [worker], { kind: workWaits });
  // A claim without a sending is what a crash leaves behind.
  expect(await claimDue(database, clock.now(), ['EMAIL'])).toHaveLength(1);
  await deliver();
  expect(mails.received).toEqual([]);
  app.clock.advance({ minutes: 3 });
  await deliver();
  expect(mails.received).toHaveLength(1);

  await tellThat(app, [worker], { kind: workWaits });
  const where = { personId: worker.personId, state: 'WAITING' as const };
  await db.notificationDelivery.updateMany({ where, data: { attempts: 7 } });
  await claimDue(database, clock.now(), ['EMAIL']);
  app.clock.advance({ days: 1 });
  await deliver();
  expect(mails.received).toHaveLength(1);
  const interrupted = { personId: worker.personId, failure: 'DELIVERY_INTERRUPTED' };
  expect(await db.notificationDelivery.findFirst({ where: interrupted })).toMatchObject({
    state: 'FAILED',
  });
});

describe('text messages', () => {
  test('are sent to who asks for them, and to nobody else', async () => {
    const { here } = app.world;
    const { encryption, db } = services();
    const phone = '13900000001';
    await db.person.updateMany({
      where: { id: here.account.personId },
      data: { phoneCipher: encryption.encrypt(phone, 'phone') },
    });
    await tellThat(app, [here.account]);
    expect(await deliveries(here.account.personId)).toEqual([]);
    await prefer(here.account, 'COMMUNITY', 'SMS', 'AT_ONCE');
    await tellThat(app, [here.account]);
    await deliver();
    expect(app.smsInbox.textsFor(phone)).toEqual(['东街步道修好了\n东街步道共修 1 处。']);
  });
});

describe('one click', () => {
  async function stopAddress(): Promise<string> {
    const { worker } = app.world.here;
    await prefer(worker, 'WORK', 'EMAIL', 'AT_ONCE');
    await tellThat(app, [worker], { kind: workWaits });
    await deliver();
    const header = mails.received.at(-1)?.headers.get('list-unsubscribe') ?? '';
    return header.slice(1, -1).replace('http://linli.test', '');
  }

  async function withFront<T>(work: (origin: string) => Promise<T>): Promise<T> {
    const unused = { handle: () => Promise.reject(new Error('Nobody asks for GraphQL here.')) };
    const { server } = createHttpFront({
      services: services(),
      graphql: unused as never,
      trustedProxies: 0,
      isReady: () => true,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  const paceOfWork = async () => {
    const document = '{ viewer { notificationPreferences { topic channel pace } } }';
    const { data } = await app.as(app.world.here.worker).run(document);
    return data.viewer.notificationPreferences.find(
      (each: { topic: string; channel: string }) =>
        each.topic === 'WORK' && each.channel === 'EMAIL',
    ).pace;
  };

  test('opening the address changes nothing, pressing the button stops the e-mail', async () => {
    const path = await stopAddress();
    expect(path).not.toContain(app.world.here.worker.personId);
    await withFront(async (origin) => {
      const page = await fetch(`${origin}${path}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('<form method="post">');
      expect(await paceOfWork()).toBe('AT_ONCE');
      for (let times = 0; times < 2; times += 1) {
        const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
        const done = await fetch(`${origin}${path}`, { method: 'POST', body });
        expect([done.status, await done.text()]).toEqual([
          200,
          expect.stringContaining('工作通知'),
        ]);
        expect(await paceOfWork()).toBe('NEVER');
      }
    });
    mails.received.length = 0;
    await tellThat(app, [app.world.here.worker], { kind: workWaits });
    await deliver();
    expect(mails.received).toEqual([]);
  });

  test('an address that was changed, or is none, stops nothing', async () => {
    const path = await stopAddress();
    const worse = [
      `${path.slice(0, -2)}xx`,
      path.replace(/token=.*/, 'token='),
      path.replace(/\?.*/, ''),
      path.replace(/token=.*/, "token=a1.'%22%3E%3Cscript%3E"),
    ];
    await withFront(async (origin) => {
      for (const wrong of worse) {
        const answered = await fetch(`${origin}${wrong}`, { method: 'POST', body: '' });
        expect(answered.status).toBe(404);
        expect(await answered.text()).not.toContain('<script>');
      }
    });
    expect(await paceOfWork()).toBe('AT_ONCE');
  });
});

test('nothing that was told or given is readable in the tables', async () => {
  const { db } = services();
  const rows = JSON.stringify([
    await db.person.findMany(),
    await db.contactChallenge.findMany(),
    await db.notification.findMany(),
    await db.auditEntry.findMany(),
  ]);
  expect(rows).not.toMatch(/example\.cn|13900000001/);
});

test('without a mail server e-mail is not offered', async () => {
  const bare = await openTestApp();
  try {
    const { worker } = bare.world.here;
    const { data } = await bare.as(worker).run(
      `mutation { setContact(input: { email: "a@b.cn" }) { ... on DomainError { code path } }
        setNotificationPreference(input: { topic: WORK, channel: EMAIL, pace: DAILY }) { ... on DomainError { code } } }`,
    );
    expect(data.setContact).toEqual({ code: 'CHANNEL_NOT_OFFERED', path: ['email'] });
    expect(data.setNotificationPreference).toEqual({ code: 'CHANNEL_NOT_OFFERED' });
    const asked = await bare.as(worker).run('{ viewer { notificationPreferences { channel } } }');
    expect(JSON.stringify(asked.data)).not.toContain('EMAIL');
  } finally {
    await bare.close();
  }
});
