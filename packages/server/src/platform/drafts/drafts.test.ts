import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const save = async (persona: Persona | null, key: string, content: string) =>
  app.as(persona).run(
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
      ... on SaveDraftSuccess { draft { key content updatedAt } }
      ... on DomainError { code } ... on InvalidInputError { problems { path code } } } }`,
    { input: { key, content } },
  );
const discard = (persona: Persona | null, key: string) =>
  app.as(persona).run(
    `mutation ($key: String!) { discardDraft(input: { key: $key }) { __typename
      ... on DiscardDraftSuccess { key } ... on InvalidInputError { problems { code } } } }`,
    { key },
  );
const read = async (persona: Persona | null, key: string) =>
  (
    await app
      .as(persona)
      .run('query ($key: String!) { viewer { draft(key: $key) { content updatedAt } } }', { key })
  ).data.viewer.draft;

test('a draft comes back as it was, the newest in place of the older, until it is discarded', async () => {
  const { resident } = app.world.here;
  const content = JSON.stringify({ body: `路灯 "坏了"\n'; DROP TABLE draft; --\u0000` });
  await save(resident, 'suggestion', '旧的');
  const { data } = await save(resident, 'suggestion', content);
  expect(data.saveDraft.draft).toMatchObject({ key: 'suggestion', content });
  expect(await read(resident, 'suggestion')).toEqual({
    content,
    updatedAt: data.saveDraft.draft.updatedAt,
  });
  await discard(resident, 'suggestion');
  expect(await read(resident, 'suggestion')).toBeNull();
  expect((await discard(resident, 'suggestion')).data.discardDraft.key).toBe('suggestion');
});

test('nobody reads another’s draft, and another’s of the same key stays', async () => {
  const { here, elsewhere } = app.world;
  await save(here.resident, 'topic', '我的草稿');
  for (const persona of [null, here.guest, here.worker, here.official, elsewhere.resident]) {
    expect(await read(persona, 'topic')).toBeNull();
  }
  await save(here.otherResident, 'topic', '别人的');
  await discard(here.otherResident, 'topic');
  expect(await read(here.resident, 'topic')).toMatchObject({ content: '我的草稿' });
});

describe('refused', () => {
  test('visitors and guests, for saving and discarding', async () => {
    for (const persona of [null, app.world.here.guest]) {
      for (const answer of [await save(persona, 'k', 'x'), await discard(persona, 'k')]) {
        expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      }
    }
  });

  test('more than 16 kB, counted in bytes', async () => {
    const { account } = app.world.here;
    const problem = { path: ['content'], code: 'DRAFT_TOO_LARGE' };
    const tooLong = await save(account, 'k', '字'.repeat(5_462));
    expect(tooLong.data.saveDraft.problems).toEqual([problem]);
    const fits = await save(account, 'k', '字'.repeat(5_461));
    expect(fits.data.saveDraft.__typename).toBe('SaveDraftSuccess');
  });

  test('a key that is none', async () => {
    const { account } = app.world.here;
    for (const key of ['', '有空格 的', "'; --", 'x'.repeat(201)]) {
      const { data } = await save(account, key, 'x');
      expect(data.saveDraft.problems).toEqual([{ path: ['key'], code: expect.any(String) }]);
      expect((await discard(account, key)).data.discardDraft.problems).toHaveLength(1);
      expect(await read(account, key)).toBeNull();
    }
  });

  test('the fifty-first draft, also when two are saved at once', async () => {
    const { worker } = app.world.here;
    for (let number = 1; number < 50; number += 1) await save(worker, `d${number}`, 'x');
    const last = await Promise.all([save(worker, 'd50', 'x'), save(worker, 'd51', 'x')]);
    const outcomes = last.map(({ data }) => data.saveDraft.code ?? 'SAVED').sort();
    expect(outcomes).toEqual(['DRAFTS_FULL', 'SAVED']);
    expect((await save(worker, 'd1', 'y')).data.saveDraft.__typename).toBe('SaveDraftSuccess');
  });
});

test('content is stored encrypted, and the audit names neither it nor its key', async () => {
  const { resident } = app.world.here;
  await save(resident, 'secret-key', '张三的电话 13900000000');
  const { db } = app.context({ kind: 'operator' });
  const drafts = await db.draft.findMany();
  expect(JSON.stringify(drafts)).not.toContain('13900000000');
  const audit = await db.auditEntry.findMany({ where: { action: 'saveDraft' } });
  expect(audit.at(-1)).toMatchObject({ subjectType: 'Draft', subjectId: resident.personId });
  expect(JSON.stringify(audit)).not.toMatch(/13900000000|secret-key/);
});
