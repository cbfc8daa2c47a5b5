import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBallots } from '../../mechanisms/ballot/jobs.ts';
import { ballotActs } from '../../mechanisms/ballot/testing.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { act, discuss, field, hideContent, state, vote } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function hide(subject: string): Promise<void> {
  const input = { subject, category: 'INSULT', words: '骂人' };
  const { data } = await app.as(app.world.here.worker).run(hideContent, { input });
  expect(data.hideContent.case).toEqual({ state: 'HIDDEN' });
}

const rowId = (globalId: string) => globalId.split(':').at(-1) ?? '';
const stored = (topic: string) =>
  app
    .context({ kind: 'operator' })
    .db.topic.findFirstOrThrow({ where: { id: rowId(topic) }, include: { decisions: true } });

test('takes no votes on its statements', async () => {
  const { resident, otherResident } = app.world.here;
  const topic = await discuss(app);
  const statement = await state(app, topic);
  expect((await vote(app, resident, statement, 'AGREE')).data.castVote.code).toBeUndefined();
  await hide(topic);
  const refused = await vote(app, otherResident, statement, 'AGREE');
  expect(refused.data.castVote.code).toBe('STATEMENT_NOT_OPEN');
  const { db } = app.context({ kind: 'operator' });
  expect(await db.vote.count({ where: { statementId: rowId(statement) } })).toBe(1);
});

test('is not voted on anew, but a ballot that runs is counted and decides', async () => {
  const { worker, resident } = app.world.here;
  const ballots = ballotActs(app);
  const { id: ballot, hostId: topic } = await ballots.opened();
  const { id: draft } = await ballots.prepared({ host: topic });
  await ballots.act(resident, 'castBallot', { ballot, choice: { answer: 'YES' } });
  await hide(topic);
  const again = await ballots.act(
    worker,
    'prepareBallot',
    await ballots.usual({ host: topic, title: '再投一次' }),
  );
  expect(again.code).toBe('BALLOT_NOT_POSSIBLE');
  const opened = await ballots.act(worker, 'openBallot', { ballot: draft });
  expect(opened.code).toBe('BALLOT_NOT_POSSIBLE');
  app.clock.advance({ minutes: 61 });
  await runBallots(app.context({ kind: 'operator' }));
  expect((await ballots.read(null, ballot)).state).toBe('COUNTED');
  expect(await stored(topic)).toMatchObject({
    state: 'DECIDED',
    decisions: [{ basis: 'BALLOT', agreed: true }],
  });
});

test('does not take the topic that it was merged into with it', async () => {
  const { worker } = app.world.here;
  const [topic, into] = [await discuss(app), await discuss(app)];
  const merged = await act(app, worker, 'mergeTopics', { topic, into, reason: '同一件事' });
  expect(merged.code).toBeUndefined();
  expect(await field(app, null, into, 'merged { id }')).toEqual({ merged: [{ id: topic }] });
  await hide(topic);
  expect(await field(app, null, into, 'merged { id } splits { id }')).toEqual({
    merged: [],
    splits: [],
  });
});
