import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { tellThat } from '../notifications/testing.ts';
import { deliverWebhooks } from './deliver.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

let app: TestApp;
let server: Server;
let url: string;
const received: Received[] = [];
let status = 204;
beforeAll(async () => {
  app = await openTestApp({ webhooksToPrivateAddresses: true });
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/linli`;
});
afterAll(async () => {
  await app.close();
  await new Promise((resolve) => server.close(resolve));
});
afterEach(async () => {
  received.length = 0;
  status = 204;
  await services().db.webhookEndpoint.deleteMany();
});

const services = () => app.context({ kind: 'operator' });
const deliver = () => deliverWebhooks(services());

async function register(persona: Persona | null, input: object = {}) {
  return app.as(persona).run(
    `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
      ... on RegisterWebhookSuccess { secret webhook { id url kinds disabledAt } }
      ... on InvalidInputError { problems { path code } } ... on DomainError { code path } } }`,
    {
      input: {
        district: app.world.here.place.globalId,
        url,
        kinds: [],
        idempotencyKey: `key-${newId()}`,
        ...input,
      },
    },
  );
}

async function registered(
  input: object = {},
): Promise<{ secret: string; webhook: { id: string } }> {
  return (await register(app.world.here.official, input)).data.registerWebhook;
}

async function listed() {
  const { data } = await app.as(app.world.here.official).run(
    `query ($code: String!) { community(code: $code) { webhookEndpoints { id kinds disabledAt
      deliveries(first: 5) { nodes { eventId kind state attempts status failure nextAttemptAt } } } } }`,
    { code: app.world.here.place.code },
  );
  return data.community.webhookEndpoints;
}

/** Verifies as a receiver does who has read https://www.standardwebhooks.com alone. */
function verifies(secret: string, { headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(signed).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((each) => {
      const given = Buffer.from(each.replace('v1,', ''), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}

test('a system is told that something happened, signed, without anybody’s data', async () => {
  const { resident, otherResident, community, place } = app.world.here;
  const { secret } = await registered();
  expect(secret).toMatch(/^whsec_/);
  await tellThat(app, [resident, otherResident], { onceKey: 'told-by-webhook' });
  await tellThat(app, [resident], { onceKey: 'told-by-webhook' });
  await deliver();
  await deliver();
  expect(received).toHaveLength(1);
  const [only] = received;
  if (!only) throw new Error('It was received.');
  expect(verifies(secret, only)).toBe(true);
  expect(verifies(secret, { ...only, body: `${only.body} ` })).toBe(false);
  const payload = JSON.parse(only.body);
  expect(payload).toEqual({
    id: only.headers['webhook-id'],
    kind: 'TEST_PATH_REPAIRED',
    at: expect.stringMatching(/^2026-11-2\dT/),
    districtId: place.globalId,
    communityId: community.globalId,
    subject: { type: 'Community', id: community.globalId },
  });
  expect(only.body).not.toContain(resident.personId);
  expect(await listed()).toMatchObject([
    { deliveries: { nodes: [{ eventId: payload.id, state: 'SENT', attempts: 1, status: 204 }] } },
  ]);
});

test('it hears of the kinds that it asked for, and of its own district alone', async () => {
  await registered({ kinds: ['SUGGESTION_ANSWERED'] });
  await register(app.world.elsewhere.official, {
    district: app.world.elsewhere.place.globalId,
  });
  await tellThat(app, [app.world.here.resident]);
  await deliver();
  expect(received).toEqual([]);
});

describe('what is not taken', () => {
  test('is tried again for 24 hours; then it is disabled and the officials are told', async () => {
    const { official, resident } = app.world.here;
    status = 500;
    await registered();
    await tellThat(app, [resident]);
    await deliver();
    for (const [index, minutes] of [1, 5, 30, 120, 300, 480, 504].entries()) {
      app.clock.advance({ minutes: minutes - 0.5 });
      await deliver();
      expect(received).toHaveLength(index + 1);
      app.clock.advance({ minutes: 1 });
      await deliver();
      expect(received).toHaveLength(index + 2);
    }
    const [endpoint] = await listed();
    expect(endpoint.disabledAt).not.toBeNull();
    expect(endpoint.deliveries.nodes).toMatchObject([
      { state: 'FAILED', status: 500, failure: '对方回应了 500，不是 2xx。', nextAttemptAt: null },
    ]);
    const told = await app
      .as(official)
      .run('{ viewer { notifications(first: 1) { nodes { kind subject subjectId } } } }');
    expect(told.data.viewer.notifications.nodes).toEqual([
      {
        kind: 'WEBHOOK_DISABLED',
        subject: `向 ${new URL(url).host} 的推送已停用`,
        subjectId: endpoint.id,
      },
    ]);
    await tellThat(app, [resident]);
    await deliver();
    expect(received).toHaveLength(8);
  }, 60_000);

  test('is taken later, under the same id', async () => {
    status = 503;
    await registered();
    await tellThat(app, [app.world.here.resident]);
    await deliver();
    status = 200;
    app.clock.advance({ minutes: 2 });
    await deliver();
    const ids = received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(await listed()).toMatchObject([{ deliveries: { nodes: [{ state: 'SENT' }] } }]);
  });

  test('by an address that says it is gone is over at once', async () => {
    status = 410;
    await registered();
    await tellThat(app, [app.world.here.resident]);
    await deliver();
    const [endpoint] = await listed();
    expect(endpoint.disabledAt).not.toBeNull();
  });

  test('by an address that nobody listens at says so', async () => {
    await registered({ url: 'http://127.0.0.1:1/' });
    await tellThat(app, [app.world.here.resident]);
    await deliver();
    expect(await listed()).toMatchObject([
      { deliveries: { nodes: [{ state: 'WAITING', status: null, attempts: 1 }] } },
    ]);
  });
});

describe('registering', () => {
  test('the same key again makes no other, and shows no secret', async () => {
    const idempotencyKey = `key-${newId()}`;
    const first = await registered({ idempotencyKey });
    const again = await registered({ idempotencyKey });
    expect(again).toMatchObject({ webhook: { id: first.webhook.id }, secret: null });
    expect(await listed()).toHaveLength(1);
  });

  test('is refused for an unknown kind, a wrong place and a wrong address', async () => {
    const { official, community } = app.world.here;
    const refused = async (input: object) => (await register(official, input)).data.registerWebhook;
    expect(await refused({ kinds: ['NONE'] })).toMatchObject({ code: 'WEBHOOK_KIND_UNKNOWN' });
    for (const district of [community.globalId, '', "Community:'; --"]) {
      expect(await refused({ district })).toMatchObject({ code: 'NOT_FOUND', path: ['district'] });
    }
    for (const wrong of ['ftp://a.cn/', 'https://u:p@a.cn/', 'x']) {
      expect(await refused({ url: wrong })).toMatchObject({ code: 'WEBHOOK_ADDRESS_REFUSED' });
    }
    expect(await refused({ url: '' })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('twenty are the most, also when two come at once', async () => {
    for (let count = 0; count < 19; count += 1) await registered();
    const both = await Promise.all([
      register(app.world.here.official),
      register(app.world.here.official),
    ]);
    const codes = both.map(({ data }) => data.registerWebhook.code ?? 'done').sort();
    expect(codes).toEqual(['WEBHOOKS_FULL', 'done']);
  });

  test('is for the district’s own officials', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.resident, here.worker, here.representative, elsewhere.official]) {
      const { errors } = await register(persona);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { webhook } = await registered();
    for (const persona of [here.worker, elsewhere.official]) {
      const { data, errors } = await app.as(persona).run(
        `query ($id: ID!, $code: String!) { node(id: $id) { ... on WebhookEndpoint { url } }
          community(code: $code) { webhookEndpoints { url } } }`,
        { id: webhook.id, code: here.place.code },
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
      expect(JSON.stringify(data ?? null)).not.toContain('127.0.0.1');
    }
  });

  test('its secret is stored encrypted and its address is not in the audit', async () => {
    const { secret } = await registered({ url: `${url}?token=geheim` });
    const { db } = services();
    const endpoints = await db.webhookEndpoint.findMany();
    expect(JSON.stringify(endpoints)).not.toContain(secret.slice(6));
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain('geheim');
  });

  test('a removed one is told nothing more', async () => {
    const { webhook } = await registered();
    await tellThat(app, [app.world.here.resident]);
    const remove = () =>
      app.as(app.world.here.official).run(
        `mutation ($input: RemoveWebhookInput!) { removeWebhook(input: $input) {
          ... on RemoveWebhookSuccess { removedId } ... on DomainError { code } } }`,
        { input: { webhook: webhook.id } },
      );
    expect((await remove()).data.removeWebhook).toEqual({ removedId: webhook.id });
    expect((await remove()).data.removeWebhook).toEqual({ code: 'NOT_FOUND' });
    await deliver();
    expect(received).toEqual([]);
  });
});
