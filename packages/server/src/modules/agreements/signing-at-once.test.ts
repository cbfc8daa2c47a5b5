import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { agreementActs } from '../../testing/agreements.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusals.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

describe.each(['pglite', 'postgresql'] as const)('several at once on %s', (kind) => {
  let app: TestApp;
  let acts: ReturnType<typeof agreementActs>;
  let own: TestDatabase | null = null;

  beforeAll(async () => {
    if (kind === 'postgresql') {
      own = await createTestDatabase();
      const database = await openDatabase({ url: own.url });
      await migrate(database);
      await database.close();
    }
    app = await openTestApp(own ? { url: own.url } : {});
    acts = agreementActs(app);
  });
  afterAll(async () => {
    await app.close();
    await own?.drop();
  });

  const stepsOf = async (id: string, action: string) => {
    const { timeline } = await acts.read(app.world.here.worker, id);
    return timeline.filter((entry: { action: string }) => entry.action === action).length;
  };

  test('both sides sign: it comes into force once', async () => {
    const { worker, representative, committee, company } = app.world.here;
    for (let round = 0; round < 5; round += 1) {
      const id = await acts.drafted();
      const answers = await Promise.all([
        acts.sign(worker, id, committee.globalId),
        acts.sign(representative, id, company.globalId),
        acts.sign(worker, id, committee.globalId),
        acts.sign(representative, id, company.globalId),
      ]);
      expect(answers.map(refusalOf).filter((code) => code === 'ALREADY_SIGNED')).toHaveLength(2);
      expect((await acts.read(null, id)).state).toBe('IN_FORCE');
      expect(await stepsOf(id, 'ENTER_INTO_FORCE')).toBe(1);
      expect(await stepsOf(id, 'SIGN')).toBe(2);
    }
  });

  test('one signs while the other counters: no signature stands for a text that was not read', async () => {
    const { worker, representative, committee, company } = app.world.here;
    for (let round = 0; round < 5; round += 1) {
      const id = await acts.drafted();
      const { terms } = acts.draftInput();
      await Promise.all([
        acts.sign(worker, id, committee.globalId, 1),
        acts.act(representative, 'counterAgreement', {
          agreement: id,
          side: company.globalId,
          expectedVersion: 1,
          terms,
        }),
      ]);
      expect(await acts.read(worker, id)).toMatchObject({
        state: 'COUNTERED',
        version: 2,
        sides: [{ signed: false }, { signed: false }],
      });
    }
  });

  test('both sides renew: there is one successor', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const agreement = await acts.inForce();
    const renew = (persona: typeof worker, side: string) =>
      acts.act(persona, 'renewAgreement', { agreement, side, idempotencyKey: `renew-${side}` });
    const answers = await Promise.all([
      renew(worker, committee.globalId),
      renew(representative, company.globalId),
    ]);
    expect(answers.map(refusalOf).toSorted()).toEqual(['RENEWED_ALREADY', null]);
  });

  // Two connections are needed: the one that dissolves has not committed when the other signs.
  test.runIf(kind === 'postgresql')('no side is bound that is being dissolved', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const id = await acts.drafted();
    await acts.sign(worker, id, committee.globalId);
    const { database, clock } = app.context({ kind: 'operator' });
    const key = { districtId: app.world.here.id, id: company.id };
    let signing: ReturnType<typeof acts.sign> | undefined;
    await database.prisma.$transaction(async (transaction) => {
      await transaction.organization.update({
        where: { districtId_id: key },
        data: { dissolvedAt: clock.now() },
      });
      let isOver = false;
      signing = acts.sign(representative, id, company.globalId).finally(() => {
        isOver = true;
      });
      const isWaiting = `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while (!isOver && (await database.query(isWaiting)).length === 0);
    });
    expect(refusalOf((await signing) ?? expect.fail('nobody signs'))).toBe(
      'ORGANIZATION_DISSOLVED',
    );
    expect((await acts.read(worker, id)).state).toBe('SIGNING');
  });
});
