import { afterAll, beforeAll, expect, test } from 'vitest';
import { discuss, freshKey, state } from '../../modules/deliberation/testing.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const refused =
  '... on DomainError { code message path } ... on InvalidInputError { problems { path code } }';
const mutation = (name: string, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) {
    __typename ${refused} ... on ${type}Success { ${fields} }
  } }`;
};
const cased = 'case { id state reportCount acts { kind words } appeals { state decisionWords } }';

async function act(by: Persona | null, name: string, input: object, fields = cased) {
  const { data, errors } = await app.as(by).run(mutation(name, fields), { input });
  return data?.[name] ?? { code: errors?.[0]?.extensions.code };
}

const hide = (by: Persona, subject: string, words = '骂人') =>
  act(by, 'hideContent', { subject, category: 'INSULT', words });

const report = (by: Persona | null, subject: string, category = 'INSULT', words?: string) =>
  act(by, 'reportContent', { subject, category, words, idempotencyKey: freshKey() }, 'subjectId');

const bodyFor = async (by: Persona | null, id: string) => {
  const { data } = await app
    .as(by)
    .run('query ($id: ID!) { node(id: $id) { ... on Statement { body } } }', { id });
  return data?.node?.body ?? null;
};

const inboxOf = async (by: Persona) => {
  const { data } = await app
    .as(by)
    .run('{ viewer { notifications(first: 50) { nodes { kind subject body } } } }');
  return data.viewer.notifications.nodes as { kind: string; subject: string; body: string }[];
};

test('a reported statement is hidden with a reason, and shown again when others uphold the appeal', async () => {
  const { here } = app.world;
  const statement = await state(app, await discuss(app), '某某是骗子', here.resident);
  expect(await report(here.account, statement, 'INSULT', '他在骂人')).toMatchObject({
    subjectId: statement,
  });
  expect(await bodyFor(null, statement)).toBe('某某是骗子');

  expect(await hide(here.worker, statement, '请不要骂人，电话 13912345678')).toMatchObject({
    case: {
      state: 'HIDDEN',
      reportCount: 0,
      acts: [{ kind: 'HIDE', words: '请不要骂人，电话 ＊＊＊' }],
    },
  });
  expect(await bodyFor(null, statement)).toBeNull();
  expect(await bodyFor(here.resident, statement)).toBe('某某是骗子');
  expect(await inboxOf(here.account)).toContainEqual(
    expect.objectContaining({ kind: 'REPORT_LED_TO_HIDING' }),
  );
  const [told] = (await inboxOf(here.resident)).filter(({ kind }) => kind === 'CONTENT_HIDDEN');
  expect(told?.body).toContain('请不要骂人');
  expect(told?.body).toContain('2026-12-22');

  const appeal = { subject: statement, words: '这是事实' };
  expect(await act(here.resident, 'appealHiding', appeal)).toMatchObject({
    case: { state: 'APPEALED', reportCount: null, appeals: [{ state: 'PENDING' }] },
  });
  const uphold = { subject: statement, outcome: 'UPHELD' };
  expect((await act(here.worker, 'decideAppeal', uphold)).code).toBe('APPEAL_OF_OWN_ACT');
  expect(await act(here.official, 'decideAppeal', uphold)).toMatchObject({
    case: { state: 'RESTORED', appeals: [{ state: 'UPHELD' }] },
  });
  expect(await bodyFor(null, statement)).toBe('某某是骗子');
});
