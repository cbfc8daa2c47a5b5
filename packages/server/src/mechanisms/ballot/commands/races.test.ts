import { randomBytes } from 'node:crypto';
import { blindToken, unblindSignature } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../database.ts';
import { migrate } from '../../../migrate.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { ballotActs } from '../testing.ts';

describe.each(['pglite', 'postgresql'] as const)('two at once, on %s', (kind) => {
  let own: TestDatabase | null = null;
  let app: TestApp;
  let ballots: ReturnType<typeof ballotActs>;
  beforeAll(async () => {
    own = kind === 'postgresql' ? await createTestDatabase() : null;
    if (own) {
      const database = await openDatabase({ url: own.url });
      await migrate(database);
      await database.close();
    }
    app = await openTestApp(own ? { url: own.url } : {});
    ballots = ballotActs(app);
  });
  afterAll(async () => {
    await app.close();
    await own?.drop();
  });

  const answers = ['YES', 'NO'] as const;

  test('of two different votes of one person one counts', async () => {
    const { resident } = app.world.here;
    const { id } = await ballots.opened();
    const outcomes = await Promise.all(
      answers.map((answer) =>
        ballots.act(resident, 'castBallot', { ballot: id, choice: { answer } }),
      ),
    );
    expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['ALREADY_VOTED', 'done']);
    expect((await ballots.read(null, id)).roll.cast).toBe(1);
  });

  test('a vote that is acknowledged while the ballot closes is counted, another is refused', async () => {
    const { resident, otherResident, worker } = app.world.here;
    const { id } = await ballots.opened();
    const choice = { answer: 'YES' };
    await ballots.act(otherResident, 'castBallot', { ballot: id, choice });
    const { database } = app.context({ kind: 'operator' });
    const past = `UPDATE ballot SET closes_at = now() - interval '100 years' WHERE id = $1`;
    const [cast] = await Promise.all([
      ballots.act(resident, 'castBallot', { ballot: id, choice }),
      database.query(past, [id.split(':').at(-1)]),
    ]);
    const { ballot } = await ballots.act(worker, 'closeBallot', { ballot: id });
    expect(ballot.result.cast.heads).toBe(cast.code === undefined ? 2 : 1);
  });

  test('closing twice at once counts once', async () => {
    const { worker } = app.world.here;
    const { id } = await ballots.opened();
    app.clock.advance({ minutes: 61 });
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => ballots.act(worker, 'closeBallot', { ballot: id })),
    );
    expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual([
      'WRONG_STATE',
      'WRONG_STATE',
      'done',
    ]);
    const where = { subjectId: id.split(':').at(-1) ?? '', kind: 'BALLOT_COUNTED' };
    const { db } = app.context({ kind: 'operator' });
    expect(await db.logSubmission.count({ where })).toBe(1);
  });

  test('of two credentials one is issued, and of two papers with it one counts', async () => {
    const { resident } = app.world.here;
    const ballot = await ballots.opened({ secrecy: 'UNLINKABLE' });
    const asked = answers.map(() => blindToken(ballot.publicKey, randomBytes));
    const issued = await Promise.all(
      asked.map(({ blindedToken }) =>
        ballots.act(resident, 'issueBallotCredential', { ballot: ballot.id, blindedToken }),
      ),
    );
    expect(issued.map(({ code }) => code ?? 'done').sort()).toEqual(['CREDENTIAL_ISSUED', 'done']);
    const given = issued.findIndex(({ blindSignature }) => blindSignature !== undefined);
    const blinded = asked[given] ?? { token: '', inverse: '' };
    const paper = {
      ballot: ballot.id,
      token: blinded.token,
      signature: unblindSignature(ballot.publicKey, blinded, issued[given]?.blindSignature),
    };
    const cast = await Promise.all(
      answers.map((answer) =>
        ballots.act(null, 'castUnlinkableBallot', { ...paper, choice: { answer } }),
      ),
    );
    expect(cast.map(({ code }) => code ?? 'done').sort()).toEqual(['ALREADY_VOTED', 'done']);
    expect((await ballots.read(null, ballot.id)).roll.cast).toBe(1);
  });
});
