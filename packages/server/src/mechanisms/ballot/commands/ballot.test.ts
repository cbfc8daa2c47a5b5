import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { ballotActs } from '../testing.ts';

let app: TestApp;
let ballots: ReturnType<typeof ballotActs>;
beforeAll(async () => {
  app = await openTestApp();
  ballots = ballotActs(app);
});
afterAll(() => app.close());

const yes = { answer: 'YES' };

describe('a ballot from its preparation to its count', () => {
  test('is prepared, opened, voted in, closed and counted', async () => {
    const { here } = app.world;
    const draft = await ballots.prepared();
    expect(draft).toMatchObject({
      state: 'DRAFT',
      hostName: '三号楼加装电梯',
      rule: { id: 'SIMPLE_MAJORITY' },
      definitionDigest: null,
      roll: null,
    });
    const opened = await ballots.act(here.worker, 'openBallot', { ballot: draft.id });
    expect(opened.ballot).toMatchObject({
      state: 'OPEN',
      roll: { entries: 2, eligible: { heads: 2, weight: 2 }, cast: 0 },
    });
    expect(opened.ballot.definitionDigest).toMatch(/^[0-9a-f]{64}$/);

    const cast = await ballots.act(here.resident, 'castBallot', { ballot: draft.id, choice: yes });
    expect(cast.ballot).toMatchObject({
      roll: { cast: 1 },
      ownEntries: [{ voted: true }],
      result: null,
    });
    expect(cast.receiptCode).toMatch(/^\w{4}-\w{4}$/);

    app.clock.advance({ days: 7 });
    const counted = await ballots.act(here.worker, 'closeBallot', { ballot: draft.id });
    expect(counted.ballot).toMatchObject({
      state: 'COUNTED',
      result: {
        outcome: 'CARRIED',
        winners: ['YES'],
        eligible: { heads: 2 },
        cast: { heads: 1 },
        channels: [{ channel: 'ONLINE', count: 1 }],
      },
    });
    expect(counted.ballot.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'PREPARE',
      'OPEN',
      'CLOSE',
      'COUNT',
    ]);
  });
});
