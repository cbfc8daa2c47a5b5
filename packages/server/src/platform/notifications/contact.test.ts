import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { openMailServer, type TestMailServer } from '../../testing/mail-server.ts';
import { createSmtpSender } from '../smtp-sender.ts';
import { giveAddress, tellThat, workWaits } from './testing.ts';

let app: TestApp;
let mails: TestMailServer;
beforeAll(async () => {
  mails = await openMailServer();
  app = await openTestApp({ mail: createSmtpSender(mails.url, 'notice@linli.test') });
});
afterAll(async () => {
  await app.close();
  await mails.close();
});
afterEach(() => {
  mails.busy = false;
});

const codeSent = () => /\d{6}/.exec(mails.received.at(-1)?.text ?? '')?.[0] ?? '';
const anotherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const set = async (persona: Persona | null, input: object) =>
  app.as(persona).run(
    `mutation ($input: SetContactInput!) { setContact(input: $input) {
      ... on SetContactSuccess { contact { email language } challenge { id } }
      ... on InvalidInputError { problems { path code } } ... on DomainError { code } } }`,
    { input },
  );
const confirm = async (persona: Persona, challengeId: string, code: string) => {
  const { data } = await app.as(persona).run(
    `mutation ($input: ConfirmContactInput!) { confirmContact(input: $input) {
      ... on ConfirmContactSuccess { contact { email } } ... on DomainError { code message } } }`,
    { input: { challengeId, code } },
  );
  return data.confirmContact;
};
const contactOf = async (persona: Persona | null) =>
  (await app.as(persona).run('{ viewer { contact { email language } } }')).data.viewer.contact;

test('an address counts when the code that was sent to it comes back', async () => {
  const { resident, otherResident } = app.world.here;
  const { data } = await set(resident, { email: ' Wang@Example.CN ', language: 'ZH_TW' });
  expect(data.setContact.contact).toEqual({ email: null, language: 'ZH_TW' });
  expect(mails.received.at(-1)).toMatchObject({
    to: 'Wang@example.cn',
    subject: `鄰里驗證碼：${codeSent()}`,
  });
  const { id } = data.setContact.challenge;
  const left = await confirm(resident, id, anotherThan(codeSent()));
  expect(left).toMatchObject({ code: 'CONTACT_CODE_WRONG', message: expect.stringContaining('4') });
  expect(await confirm(otherResident, id, codeSent())).toMatchObject({
    code: 'CONTACT_CODE_EXPIRED',
  });
  expect(await confirm(resident, id, codeSent())).toEqual({
    contact: { email: 'Wang@example.cn' },
  });
  expect(await contactOf(resident)).toEqual({ email: 'Wang@example.cn', language: 'ZH_TW' });
  expect(await confirm(resident, id, codeSent())).toMatchObject({ code: 'CONTACT_CODE_EXPIRED' });
});

test('the same address again sends no code', async () => {
  const { account } = app.world.here;
  await giveAddress(app, account, 'chen@example.cn', codeSent);
  const before = mails.received.length;
  const { data } = await set(account, { email: 'chen@example.cn', language: 'EN' });
  expect(data.setContact).toEqual({
    contact: { email: 'chen@example.cn', language: 'EN' },
    challenge: null,
  });
  expect(mails.received).toHaveLength(before);
});

describe('a code is worth nothing', () => {
  test('after five attempts, also when they come at once', async () => {
    const { otherResident } = app.world.here;
    const { data } = await set(otherResident, { email: 'liu@example.cn' });
    const { id } = data.setContact.challenge;
    const wrong = anotherThan(codeSent());
    const tries = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => confirm(otherResident, id, wrong)),
    );
    const codes = tries.map(({ code }) => code).sort();
    expect(codes.filter((code) => code === 'CONTACT_CODE_WRONG')).toHaveLength(5);
    expect(await confirm(otherResident, id, codeSent())).toMatchObject({
      code: 'CONTACT_CODE_EXPIRED',
    });
    expect(await contactOf(otherResident)).toMatchObject({ email: null });
  });

  test('after half an hour', async () => {
    const { official } = app.world.here;
    const { data } = await set(official, { email: 'zhou@example.cn' });
    app.clock.advance({ minutes: 31 });
    expect(await confirm(official, data.setContact.challenge.id, codeSent())).toMatchObject({
      code: 'CONTACT_CODE_EXPIRED',
    });
  });

  test('when nobody sent it', async () => {
    const { official } = app.world.here;
    expect(await confirm(official, newId(), '123456')).toMatchObject({
      code: 'CONTACT_CODE_EXPIRED',
    });
    for (const id of ['', "'; --", '1']) {
      expect(await confirm(official, id, '123456')).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

test('an address is withdrawn at any time, with what waits for it', async () => {
  const { worker } = app.world.here;
  await giveAddress(app, worker, 'limin@example.cn', codeSent);
  await tellThat(app, [worker], { kind: workWaits });
  const { db } = app.context({ kind: 'operator' });
  const waiting = () => db.notificationDelivery.count({ where: { personId: worker.personId } });
  expect(await waiting()).toBe(1);
  const { data } = await app
    .as(worker)
    .run('mutation { withdrawContact { ... on WithdrawContactSuccess { contact { email } } } }');
  expect(data.withdrawContact.contact).toEqual({ email: null });
  expect(await waiting()).toBe(0);
  const { resident } = app.world.here;
  expect(await contactOf(resident)).toMatchObject({ email: 'Wang@example.cn' });
});

describe('refused', () => {
  test('what is no address', async () => {
    const { resident } = app.world.here;
    const before = mails.received.length;
    for (const email of [
      'x',
      '@b.cn',
      'a@b',
      'a b@c.cn',
      'a@b.cn\r\nBcc: c@d.cn',
      'a@b.cn, c@d.cn',
      `${'x'.repeat(250)}@b.cn`,
    ]) {
      const { data } = await set(resident, { email });
      expect([email, data.setContact.problems]).toEqual([
        email,
        [{ path: ['email'], code: 'EMAIL_INVALID' }],
      ]);
    }
    expect(mails.received).toHaveLength(before);
  });

  test('whoever is not signed in', async () => {
    for (const persona of [null, app.world.here.guest]) {
      const { errors } = await set(persona, { language: 'EN' });
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(await contactOf(persona)).toBeNull();
    }
  });

  test('when the mail server does not take the code', async () => {
    mails.busy = true;
    const { data } = await set(app.world.here.representative, { email: 'zhao@example.cn' });
    expect(data.setContact).toEqual({ code: 'MAIL_NOT_SENT' });
  });
});
