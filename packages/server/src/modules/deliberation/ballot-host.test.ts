import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballotActs } from '../../mechanisms/ballot/testing.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { act, discuss, field } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const decided = 'state decisions { basis basisId agreed words }';

/** A ballot on a topic that somebody votes in, closed and counted. */
async function counted(answer: string): Promise<{ topic: string; ballot: string }> {
  const ballots = ballotActs(app);
  const { worker, resident } = app.world.here;
  const { id: ballot, hostId: topic } = await ballots.prepared();
  await ballots.act(worker, 'openBallot', { ballot });
  await ballots.act(resident, 'castBallot', { ballot, choice: { answer } });
  app.clock.advance({ days: 7 });
  await ballots.act(worker, 'closeBallot', { ballot });
  return { topic, ballot };
}

test('a counted ballot decides its topic, and the decision names it', async () => {
  const { topic, ballot } = await counted('YES');
  expect(await field(app, null, topic, decided)).toEqual({
    state: 'DECIDED',
    decisions: [{ basis: 'BALLOT', basisId: ballot, agreed: true, words: '投票通过。' }],
  });
});

test('a ballot that is not carried decides against', async () => {
  const { topic } = await counted('NO');
  expect(await field(app, null, topic, decided)).toMatchObject({
    state: 'DECIDED',
    decisions: [{ agreed: false }],
  });
});

test('while residents vote, a topic is not merged away', async () => {
  const ballots = ballotActs(app);
  const { worker } = app.world.here;
  const { id: ballot, hostId: topic } = await ballots.prepared();
  await ballots.act(worker, 'openBallot', { ballot });
  const input = { topic, into: await discuss(app), reason: '说的是同一件事' };
  expect((await act(app, worker, 'mergeTopics', input)).code).toBe('BALLOT_UNDER_WAY');
});
