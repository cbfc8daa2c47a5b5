import { graphql } from 'graphql';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema.ts';
import { type Answer, openTestApp, type TestApp } from '../../testing/index.ts';
import { doorCodeHash } from './door-codes.ts';

let app: TestApp;
let hostKey: CryptoKey;
beforeAll(async () => {
  app = await openTestApp();
  const pair = await generateKeyPair('ES256', { extractable: true });
  hostKey = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'host', alg: 'ES256' };
  const { site } = app.world.here;
  app.world.here.site = await app.context({ kind: 'operator' }).db.site.update({
    where: { id: site.id },
    data: { publicKeys: JSON.parse(JSON.stringify({ keys: [jwk] })) },
  });
});
afterAll(() => app.close());

const session = 'session { token viewer { level displayName } }';
const refused = '... on DomainError { code message }';
const documents = {
  signInWithHostToken: `mutation ($input: SignInWithHostTokenInput!) { signInWithHostToken(input: $input) { ... on SignInWithHostTokenSuccess { ${session} } ${refused} } }`,
  requestSignInCode: `mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { ... on RequestSignInCodeSuccess { challengeId demonstrationCode } ${refused} } }`,
  confirmSignInCode: `mutation ($input: ConfirmSignInCodeInput!) { confirmSignInCode(input: $input) { ... on ConfirmSignInCodeSuccess { ${session} } ${refused} } }`,
  signInWithDoorCode: `mutation ($input: SignInWithDoorCodeInput!) { signInWithDoorCode(input: $input) { ... on SignInWithDoorCodeSuccess { ${session} } ${refused} } }`,
};

/** Asks as the page of the district's site does: a visitor, through the site. */
async function onSite(name: keyof typeof documents, input: object) {
  const { data, errors } = (await graphql({
    schema,
    source: documents[name],
    variableValues: { input },
    contextValue: { ...app.context({ kind: 'visitor' }), site: app.world.here.site },
  })) as unknown as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

describe('the host website signs its people in', () => {
  const sign = (claims: JWTPayload = {}, key: CryptoKey = hostKey) =>
    new SignJWT({
      sub: 'u-1',
      name: '陈阿姨',
      level: 'RESIDENT',
      community: '510703001001',
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'host' })
      .setIssuer(claims.iss ?? app.world.here.site.key)
      .setAudience(claims.aud ?? 'linli')
      .setIssuedAt(Math.floor(app.clock.now().getTime() / 1000))
      .setExpirationTime(Math.floor(app.clock.now().getTime() / 1000) + (claims.exp ?? 600))
      .sign(key);

  test('by a token that carries name and level', async () => {
    const answer = await onSite('signInWithHostToken', { token: await sign() });
    expect(answer.session.viewer).toEqual({ level: 'RESIDENT', displayName: '陈阿姨' });
  });

  test('the same subject is the same person, under the name the host gives now', async () => {
    const { db } = app.context({ kind: 'operator' });
    await onSite('signInWithHostToken', { token: await sign({ sub: 'u-2' }) });
    const before = await db.person.count();
    const again = await onSite('signInWithHostToken', {
      token: await sign({ sub: 'u-2', name: '3栋的陈阿姨' }),
    });
    expect(again.session.viewer.displayName).toBe('3栋的陈阿姨');
    expect(await db.person.count()).toBe(before);
  });

  test('a token for another site, audience, signer, or time signs nobody in', async () => {
    const stranger = (await generateKeyPair('ES256')).privateKey;
    const tokens = [
      await sign({ iss: 'pk_520602' }),
      await sign({ aud: 'other' }),
      await sign({ exp: -600 }),
      await sign({}, stranger),
      `${(await sign()).slice(0, -4)}AAAA`,
      'not.a.token',
    ];
    for (const token of tokens) {
      expect((await onSite('signInWithHostToken', { token })).code).toBe('HOST_TOKEN_INVALID');
    }
  });

  test('a host cannot make its people staff', async () => {
    const token = await sign({ sub: 'u-3', role: 'OPERATOR', permissions: ['audit:read'] });
    const { session: opened } = await onSite('signInWithHostToken', { token });
    const { data } = await app
      .as({ ...app.world.here.resident, token: opened.token })
      .run('{ viewer { permissions } }');
    expect(data.viewer.permissions).toEqual([]);
  });
});

describe('a code by text message', () => {
  const phone = '13812345678';
  const request = async () => (await onSite('requestSignInCode', { phone })).challengeId as string;

  test('signs in, and the next time finds the same person', async () => {
    const first = await onSite('confirmSignInCode', {
      challengeId: await request(),
      code: app.smsInbox.codeFor(phone),
      displayName: '王阿姨',
    });
    expect(first.session.viewer).toEqual({ level: 'ACCOUNT', displayName: '王阿姨' });
    const second = await onSite('confirmSignInCode', {
      challengeId: await request(),
      code: app.smsInbox.codeFor(phone),
    });
    expect(second.session.viewer.displayName).toBe('王阿姨');
  });

  test('is good once', async () => {
    const challengeId = await request();
    const code = app.smsInbox.codeFor(phone);
    await onSite('confirmSignInCode', { challengeId, code });
    expect((await onSite('confirmSignInCode', { challengeId, code })).code).toBe(
      'SIGN_IN_CODE_EXPIRED',
    );
  });

  test('may be tried five times, then no more, even rightly', async () => {
    const challengeId = await request();
    const right = app.smsInbox.codeFor(phone);
    const wrong = right === '000000' ? '000001' : '000000';
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      codes.push((await onSite('confirmSignInCode', { challengeId, code: wrong })).code);
    }
    expect(codes).toEqual(Array(5).fill('SIGN_IN_CODE_WRONG'));
    expect((await onSite('confirmSignInCode', { challengeId, code: right })).code).toBe(
      'SIGN_IN_CODE_EXPIRED',
    );
  });

  test('ends after ten minutes', async () => {
    const challengeId = await request();
    const code = app.smsInbox.codeFor(phone);
    app.clock.advance({ minutes: 11 });
    expect((await onSite('confirmSignInCode', { challengeId, code })).code).toBe(
      'SIGN_IN_CODE_EXPIRED',
    );
  });

  test('goes to mobile numbers alone', async () => {
    for (const number of ['12345', '02812345678', '1381234567x', '']) {
      expect((await onSite('requestSignInCode', { phone: number })).code).toBe('INVALID_INPUT');
    }
    expect(
      (await onSite('requestSignInCode', { phone: '+86 138 1234 5678' })).challengeId,
    ).toBeTruthy();
  });

  test('leaves no readable phone number in the database', async () => {
    await request();
    const { database } = app.context({ kind: 'operator' });
    for (const table of ['person', 'sign_in_challenge', 'audit_entry', 'session']) {
      const rows = await database.query(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows)).not.toContain(phone);
    }
  });
});

describe('a code on paper at the door', () => {
  test('makes whoever holds it a resident, as often as it allows', async () => {
    const { here } = app.world;
    const context = app.context({ kind: 'operator' });
    await context.db.doorCode.create({
      data: {
        districtId: here.id,
        hash: doorCodeHash(context, 'ABCD-2345'),
        communityId: here.community.id,
        createdAt: app.clock.now(),
        expiresAt: new Date(app.clock.now().getTime() + 86_400_000),
        usesLeft: 2,
      },
    });
    const enter = (code: string) => onSite('signInWithDoorCode', { code, displayName: '住户' });
    expect((await enter('abcd 2345')).session.viewer.level).toBe('RESIDENT');
    expect((await enter('ABCD2345')).session.viewer.level).toBe('RESIDENT');
    expect((await enter('ABCD-2345')).code).toBe('DOOR_CODE_WRONG');
    expect((await enter('XXXX-XXXX')).code).toBe('DOOR_CODE_WRONG');
  });
});
