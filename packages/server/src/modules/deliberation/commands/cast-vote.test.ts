import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openSession } from '../../../platform/identity/sessions.ts';
import type { Persona } from '../../../testing/index.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { advance, discuss, field, hideContent, restoreContent, state, vote } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('a vote is counted, and voting again changes it and counts once', async () => {
  const { here } = app.world;
  const statement = await state(app, await discuss(app));
  for (const value of ['DISAGREE', 'PASS', 'AGREE', 'AGREE']) {
    const { data } = await vote(app, here.account, statement, value);
    expect(data.castVote.statement.myVote).toBe(value);
  }
  const { data } = await vote(app, here.otherResident, statement, 'PASS');
  expect(data.castVote.statement).toMatchObject({
    counts: { agree: 1, disagree: 0, pass: 1 },
    topic: { voteCount: 2, participantCount: 2 },
  });
});

test('a closed topic takes no votes, and a converging one does', async () => {
  const topic = await discuss(app);
  const statement = await state(app, topic);
  await advance(app, topic, 'CONVERGE');
  const { data } = await vote(app, app.world.here.account, statement, 'AGREE');
  expect(data.castVote.statement.counts.agree).toBe(1);
  await advance(app, topic, 'REOPEN_DISCUSSION');
  await advance(app, topic, 'RETURN', '不属于社区事务');
  const closed = await vote(app, app.world.here.otherResident, statement, 'AGREE');
  expect(closed.data.castVote.code).toBe('TOPIC_CLOSED');
  expect(await field(app, null, topic, 'voteCount')).toEqual({ voteCount: 1 });
});

test('visitors and guests cannot vote', async () => {
  const statement = await state(app, await discuss(app));
  for (const by of [null, app.world.here.guest]) {
    const { errors } = await vote(app, by, statement, 'AGREE');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('a resident of another district cannot vote here, whatever district the id claims', async () => {
  const statement = await state(app, await discuss(app));
  const { here, elsewhere } = app.world;
  const { errors } = await vote(app, elsewhere.resident, statement, 'AGREE');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const moved = statement.replace(here.id, elsewhere.id);
  const { data } = await vote(app, elsewhere.resident, moved, 'AGREE');
  expect(data.castVote.code).toBe('NOT_FOUND');
});

test('a hidden statement takes no votes and keeps those it had', async () => {
  const statement = await state(app, await discuss(app));
  await vote(app, app.world.here.account, statement, 'AGREE');
  const { worker } = app.world.here;
  const reason = { category: 'PERSONAL_DATA', words: '含有他人姓名' };
  await app.as(worker).run(hideContent, { input: { subject: statement, ...reason } });
  const { data } = await vote(app, app.world.here.otherResident, statement, 'AGREE');
  expect(data.castVote.code).toBe('STATEMENT_NOT_OPEN');
  await app.as(worker).run(restoreContent, { input: { subject: statement } });
  const again = await vote(app, app.world.here.otherResident, statement, 'AGREE');
  expect(again.data.castVote.statement.counts.agree).toBe(2);
});

test.each(['', 'Statement:', 'Statement:a:b', "Statement:';--", 'Topic:x'])(
  'an id that names nothing is not found: %s',
  async (statement) => {
    const { data } = await vote(app, app.world.here.account, statement, 'AGREE');
    expect(data.castVote.code).toBe('NOT_FOUND');
  },
);

test('three hundred votes at once, from a hundred people who change their minds, are counted exactly', async () => {
  const topic = await discuss(app);
  const statements = [await state(app, topic, '第一条看法'), await state(app, topic, '第二条看法')];
  const voters = await Promise.all(Array.from({ length: 100 }, signUp));
  const values = ['AGREE', 'DISAGREE', 'PASS'];
  const answers = await Promise.all(
    voters.flatMap((voter, index) => [
      vote(app, voter, statements[0] as string, values[index % 3] as string),
      vote(app, voter, statements[1] as string, 'DISAGREE'),
      vote(app, voter, statements[1] as string, 'AGREE'),
    ]),
  );
  expect(new Set(answers.map(({ data }) => data.castVote.__typename))).toEqual(
    new Set(['CastVoteSuccess']),
  );
  const shown = await field(
    app,
    null,
    topic,
    'voteCount participantCount statements { nodes { counts { agree disagree pass } } }',
  );
  expect(shown).toMatchObject({ voteCount: 200, participantCount: 100 });
  const [first, second] = shown.statements.nodes;
  expect(first.counts).toEqual({ agree: 34, disagree: 33, pass: 33 });
  expect(second.counts.agree + second.counts.disagree).toBe(100);
  const { db } = app.context({ kind: 'operator' });
  const topicId = String(topic.split(':')[2]);
  expect(await db.voteRecord.count({ where: { topicId } })).toBe(300);
  const audited = {
    action: 'castVote',
    subjectId: { in: statements.map((id) => String(id.split(':')[2])) },
  };
  expect(await db.auditEntry.count({ where: audited })).toBe(300);
});

async function signUp(): Promise<Persona> {
  const { here } = app.world;
  const context = app.context({ kind: 'operator' });
  const personId = newId();
  await context.db.person.create({
    data: {
      districtId: here.id,
      id: personId,
      displayName: '邻居',
      level: 'ACCOUNT',
      homeCommunityId: here.community.id,
      createdAt: context.clock.now(),
    },
  });
  const facts = { districtId: here.id, personId, level: 'ACCOUNT' } as const;
  const session = await openSession(context, context.db, facts);
  return { name: '邻居', token: session.token, viewer: session.viewer, personId };
}
