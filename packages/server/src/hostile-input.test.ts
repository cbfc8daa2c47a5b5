import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestSignInCode } from './platform/identity/sign-in-code.ts';
import { openTestApp, type TestApp } from './testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a text with a zero character, which no PostgreSQL stores, is no fault of ours', () => {
  const zero = 'abcdefgh\u0000';

  test('in a search, where it is left out', async () => {
    const { data } = await app
      .as(null)
      .run('query ($text: String) { communities(search: $text) { nodes { name } } }', {
        text: '滨江\u0000',
      });
    expect(data.communities.nodes).toHaveLength(2);
  });

  test('in a code and in the key of a draft, under which there is nothing', async () => {
    const { data, errors } = await app
      .as(app.world.here.resident)
      .run(
        'query ($zero: String!) { community(code: $zero) { id } viewer { draft(key: $zero) { key } } }',
        {
          zero,
        },
      );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ community: null, viewer: { draft: null } });
  });

  test('in an idempotency key', async () => {
    const { community, resident } = app.world.here;
    const { data } = await app
      .as(resident)
      .run(
        'mutation ($input: ProposeTopicInput!) { proposeTopic(input: $input) { ... on DomainError { code path } } }',
        {
          input: {
            community: community.globalId,
            title: '加装电梯',
            body: '',
            idempotencyKey: zero,
          },
        },
      );
    expect(data.proposeTopic).toEqual({ code: 'INVALID_INPUT', path: ['idempotencyKey'] });
  });
});

test('a search looks at no more than a name is long', async () => {
  const { errors } = await app
    .as(null)
    .run('query ($text: String) { communities(search: $text) { nodes { name } } }', {
      text: '滨江'.repeat(100_000),
    });
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});

test.each([
  ['0000-01-01', '0000-12-31'],
  ['9999-01-01', '9999-12-31'],
])('a day that no database has is refused before it is asked: %s', async (from, to) => {
  const { errors } = await app.as(null).run(
    `query ($id: ID, $from: Date!, $to: Date!) {
      community(id: $id) { burden(from: $from, to: $to) { finding } } }`,
    { id: app.world.here.community.globalId, from, to },
  );
  expect(errors?.[0]?.message).toContain('1000–8999');
});

test('what asks the database for every building of every grid costs as much as it is', async () => {
  const { errors } = await app
    .as(null)
    .run(
      'query ($id: ID) { community(id: $id) { grids { buildings { responsible { name } } } } }',
      { id: app.world.here.community.globalId },
    );
  expect(errors?.[0]?.extensions.code).toBe('DOCUMENT_TOO_COSTLY');
});

test('so is a moment', async () => {
  const { here } = app.world;
  const { errors } = await app
    .as(here.worker)
    .run(
      `mutation ($input: AssignWorkItemInput!) { assignWorkItem(input: $input) { __typename } }`,
      {
        input: {
          community: here.community.globalId,
          title: '修好路灯',
          ownerOrganization: here.committee.globalId,
          dueAt: '+275000-01-01T00:00:00Z',
          idempotencyKey: 'moment-far-away',
        },
      },
    );
  expect(errors?.[0]?.message).toContain('1000–8999');
});

describe('who reads a copy of the database cannot find by trying', () => {
  test('a sign-in code', async () => {
    const { db } = app.context({ kind: 'operator' });
    const site = app.world.here.site;
    const sent = await requestSignInCode(
      { ...app.context({ kind: 'visitor' }), site },
      { phone: '13900000001' },
    );
    const { districtId } = site;
    const where = { districtId_id: { districtId, id: sent.challengeId } };
    const challenge = await db.signInChallenge.findUniqueOrThrow({ where });
    const code = sent.demonstrationCode ?? '';
    expect(code).toMatch(/^\d{6}$/);
    expect(challenge.codeHash).not.toBe(sha256(`${sent.challengeId}:${code}`));
  });

  test('what was sent with an idempotency key', async () => {
    const { community, resident } = app.world.here;
    const sent = { body: '', community: community.globalId, title: '加装电梯' };
    const { data } = await app
      .as(resident)
      .run('mutation ($input: ProposeTopicInput!) { proposeTopic(input: $input) { __typename } }', {
        input: { ...sent, idempotencyKey: 'only-once-1' },
      });
    expect(data.proposeTopic.__typename).toBe('ProposeTopicSuccess');
    const { db } = app.context({ kind: 'operator' });
    const record = await db.idempotencyRecord.findFirstOrThrow({ where: { key: 'only-once-1' } });
    expect(record.inputHash).not.toBe(sha256(JSON.stringify(sent)));
  });
});
