import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { addArgument, addStatement, discuss, freshKey, state } from './testing.ts';

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

async function hidden(words = '骂人'): Promise<string> {
  const statement = await state(app, await discuss(app), '某某是骗子', app.world.here.resident);
  await hide(app.world.here.worker, statement, words);
  return statement;
}

const appeal = (by: Persona | null, subject: string, words = '请再看一次') =>
  act(by, 'appealHiding', { subject, words });

const decide = (by: Persona | null, subject: string, outcome: string, words?: string) =>
  act(by, 'decideAppeal', { subject, outcome, words });

test('of moderators who hide at once, one hides, and the act is there once', async () => {
  const { here } = app.world;
  const statement = await state(app, await discuss(app), '某某是骗子', here.resident);
  const answers = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((words) => hide(here.worker, statement, words)),
  );
  expect(answers.filter(({ case: found }) => found?.state === 'HIDDEN')).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 'WRONG_STATE')).toHaveLength(3);
  const { db } = app.context(here.worker.viewer);
  const id = statement.split(':').at(-1) as string;
  expect(await db.moderationAct.count({ where: { case: { subjectId: id } } })).toBe(1);
});

test('what the same moderator sends again is done once', async () => {
  const statement = await hidden('骂人');
  const again = await hide(app.world.here.worker, statement, '骂人');
  expect(again).toMatchObject({ case: { state: 'HIDDEN', acts: [{ kind: 'HIDE' }] } });
  expect((await hide(app.world.here.worker, statement, '别的原因')).code).toBe('WRONG_STATE');
});

test('a person reports a contribution once, and sees nobody else’s report', async () => {
  const { here, elsewhere } = app.world;
  const statement = await state(app, await discuss(app), '某某是骗子', here.resident);
  const key = { subject: statement, category: 'INSULT', idempotencyKey: freshKey() };
  for (let times = 0; times < 2; times += 1) {
    expect(await act(here.account, 'reportContent', key, 'subjectId')).toMatchObject({
      subjectId: statement,
    });
  }
  expect((await report(here.account, statement)).code).toBe('ALREADY_REPORTED');
  expect((await report(elsewhere.resident, statement)).code).toBe('FORBIDDEN');
  expect((await report(here.account, statement, 'OTHER')).code).toBe('INVALID_INPUT');
  const asked = `query ($subject: ID!) { moderationCase(subject: $subject) {
    reportCount reports { category } excerpt } }`;
  for (const by of [here.account, here.neighbourWorker]) {
    const { data } = await app.as(by).run(asked, { subject: statement });
    expect(data?.moderationCase ?? null).toBeNull();
  }
  const own = await app.as(here.resident).run(asked, { subject: statement });
  expect(own.data.moderationCase).toEqual({
    reportCount: null,
    reports: null,
    excerpt: '某某是骗子',
  });
});

test('many reports put a contribution at the top of the queue, and hide nothing', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const [first, second] = [
    await state(app, topic, '先被举报'),
    await state(app, topic, '后被举报'),
  ];
  await report(here.account, first);
  app.clock.advance({ minutes: 5 });
  const rule = {
    community: here.community.globalId,
    reportThreshold: 2,
    appealDays: 30,
    decisionDays: 7,
  };
  expect(
    (await act(here.worker, 'setModerationRule', rule, 'community { id }')).code,
  ).toBeUndefined();
  await report(here.account, second);
  await report(here.otherResident, second, 'SPAM');
  const read = async (by: Persona) => {
    const { data, errors } = await app.as(by).run(
      `query ($community: ID!) { moderationQueue(community: $community, first: 100) {
        nodes { subjectId reportCount urgent }
      } }`,
      { community: here.community.globalId },
    );
    return data?.moderationQueue.nodes ?? errors?.[0]?.extensions.code;
  };
  const queue = await read(here.worker);
  const places = [second, first].map((id) =>
    queue.findIndex(({ subjectId }: { subjectId: string }) => subjectId === id),
  );
  expect(places[0]).toBe(0);
  expect(places[1]).toBeGreaterThan(0);
  expect(queue[0]).toEqual({ subjectId: second, reportCount: 2, urgent: true });
  expect(await bodyFor(null, second)).toBe('后被举报');
  for (const by of [here.resident, here.neighbourWorker]) expect(await read(by)).toBe('FORBIDDEN');

  const kept = await act(here.worker, 'keepContent', { subject: second });
  expect(kept).toMatchObject({ case: { state: 'KEPT', reportCount: 0 } });
  expect(await inboxOf(here.otherResident)).toContainEqual(
    expect.objectContaining({ kind: 'REPORT_DISMISSED' }),
  );
  // Who comes later and sees something new may report it again.
  await report(here.representative, second);
  expect((await read(here.worker)).map((each: { subjectId: string }) => each.subjectId)).toContain(
    second,
  );
});

test('an appeal is the author’s, once an act, within its time, with words', async () => {
  const { here } = app.world;
  const statement = await hidden();
  expect((await appeal(here.otherResident, statement)).code).toBe('FORBIDDEN');
  expect((await appeal(here.resident, statement, '')).code).toBe('REASON_REQUIRED');
  await appeal(here.resident, statement);
  expect(await appeal(here.resident, statement)).toMatchObject({
    case: { state: 'APPEALED', appeals: [{ state: 'PENDING' }] },
  });
  expect((await act(here.worker, 'restoreContent', { subject: statement })).code).toBe(
    'WRONG_STATE',
  );
  expect((await decide(here.official, statement, 'DISMISSED')).code).toBe('REASON_REQUIRED');
  expect(await decide(here.official, statement, 'DISMISSED', '是在骂人')).toMatchObject({
    case: { state: 'HIDDEN', appeals: [{ state: 'DISMISSED', decisionWords: '是在骂人' }] },
  });
  expect((await appeal(here.resident, statement)).code).toBe('ALREADY_APPEALED');
  expect((await decide(here.official, statement, 'UPHELD')).code).toBe('WRONG_STATE');
  expect(await inboxOf(here.resident)).toContainEqual(
    expect.objectContaining({ kind: 'APPEAL_DECIDED' }),
  );
});

test('an appeal comes within the days that the place’s rule gives', async () => {
  const { here } = app.world;
  const rule = { community: here.community.globalId, reportThreshold: 3, decisionDays: 7 };
  const appealDays = (days: number) =>
    act(here.worker, 'setModerationRule', { ...rule, appealDays: days }, 'community { id }');
  await appealDays(7);
  const late = await hidden();
  app.clock.advance({ days: 8 });
  expect((await appeal(here.resident, late)).code).toBe('APPEAL_TOO_LATE');
  await appealDays(30);
  expect(await appeal(here.resident, late)).toMatchObject({ case: { state: 'APPEALED' } });
  app.clock.advance({ days: -8 });
});

test('the database refuses that who hid something decides on it', async () => {
  const statement = await hidden();
  await appeal(app.world.here.resident, statement);
  const { database } = app.context({ kind: 'operator' });
  await expect(
    database.query('UPDATE moderation_appeal SET decided_by_id = hidden_by_id'),
  ).rejects.toThrow('moderation_appeal_by_others');
});

test('an appeal waits for the nearest who may decide, and not for who hid it', async () => {
  const { here } = app.world;
  const statement = await hidden();
  await appeal(here.resident, statement);
  const waiting = async (by: Persona) => {
    const { data } = await app.as(by).run('{ toDo(first: 100) { nodes { kind } } }');
    return data.toDo.nodes.filter(({ kind }: { kind: string }) => kind === 'ModerationAppeal')
      .length;
  };
  expect(await waiting(here.worker)).toBe(0);
  expect(await waiting(here.official)).toBeGreaterThan(0);
  expect(await inboxOf(here.official)).toContainEqual(
    expect.objectContaining({ kind: 'APPEAL_FILED' }),
  );
  expect(await inboxOf(here.worker)).not.toContainEqual(
    expect.objectContaining({ kind: 'APPEAL_FILED' }),
  );
});

test('nobody shows again what they wrote themselves', async () => {
  const { here } = app.world;
  const statement = await state(app, await discuss(app), '工作人员写的', here.worker);
  await hide(here.worker, statement);
  expect((await act(here.worker, 'restoreContent', { subject: statement })).code).toBe(
    'OWN_CONTRIBUTION',
  );
});

test('everybody sees what was hidden and why, without texts and persons; the log has it too', async () => {
  const { here } = app.world;
  const statement = await hidden('公开的原因');
  const { data } = await app.as(null).run(
    `query ($id: ID!, $subject: ID!) {
      node(id: $id) { ... on Community { moderationActs(first: 100) { nodes {
        kind category words subjectLabel day appeal onAppeal community { id }
      } } } }
      moderationNotice(subject: $subject) { words category }
    }`,
    { id: here.community.globalId, subject: statement },
  );
  expect(data.moderationNotice).toEqual({ words: '公开的原因', category: 'INSULT' });
  expect(data.node.moderationActs.nodes).toContainEqual({
    kind: 'HIDE',
    category: 'INSULT',
    words: '公开的原因',
    subjectLabel: '看法',
    day: '2026-11-22',
    appeal: null,
    onAppeal: false,
    community: { id: here.community.globalId },
  });
  const published = JSON.stringify(data);
  for (const secret of ['某某', here.resident.personId, here.worker.personId, '王秀兰', '李敏']) {
    expect(published).not.toContain(secret);
  }
  const leaves = await app.context({ kind: 'operator' }).db.logSubmission.findMany();
  const kinds = new Set(leaves.map(({ leaf }) => JSON.parse(leaf).kind));
  expect(kinds).toEqual(new Set(['CONTENT_HIDDEN', 'CONTENT_RESTORED', 'APPEAL_DECIDED']));
  expect(
    JSON.stringify(leaves, (_, value) => (typeof value === 'bigint' ? 0 : value)),
  ).not.toContain('公开的原因');
});

test.each(['', 'Statement:', 'Statement:a:b', "Topic:';--", 'Person:x', 'Survey:x:y', '\u0000'])(
  'what names no contribution is not found: %j',
  async (subject) => {
    const { here } = app.world;
    const input = { subject, category: 'SPAM', words: '广告' };
    expect((await act(here.worker, 'hideContent', input)).code).toBe('NOT_FOUND');
    expect((await report(here.account, subject)).code).toBe('NOT_FOUND');
  },
);

test('a topic and an argument are hidden and shown again like a statement', async () => {
  const { here } = app.world;
  const topic = await discuss(app, '要隐藏的议题');
  const { data } = await app.as(here.resident).run(addArgument, {
    input: { topic, stance: 'FOR', body: '要隐藏的理由', idempotencyKey: freshKey() },
  });
  for (const subject of [data.addArgument.argument.id, topic]) {
    expect(await hide(here.worker, subject)).toMatchObject({ case: { state: 'HIDDEN' } });
    const input = { topic, body: '又一条看法', idempotencyKey: freshKey() };
    if (subject === topic) {
      const stated = await app.as(here.otherResident).run(addStatement, { input });
      expect(stated.data.addStatement.code).toBe('NOT_FOUND');
    }
    expect(await act(here.worker, 'restoreContent', { subject })).toMatchObject({
      case: { state: 'RESTORED' },
    });
  }
});
