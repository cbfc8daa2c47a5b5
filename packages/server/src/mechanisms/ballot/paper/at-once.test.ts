import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../database.ts';
import { migrate } from '../../../migrate.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { paperActs } from './testing.ts';

describe.each(['postgresql', 'pglite'] as const)('two at once on %s', (kind) => {
  let own: TestDatabase | undefined;
  let app: TestApp;
  let paper: ReturnType<typeof paperActs>;
  beforeAll(async () => {
    if (kind === 'postgresql') {
      own = await createTestDatabase();
      const database = await openDatabase({ url: own.url });
      await migrate(database);
      await database.close();
    }
    app = await openTestApp(own ? { url: own.url } : {});
    paper = paperActs(app);
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await own?.drop();
  });

  const yes = { answer: 'YES' };
  const votes = async (id: string) => {
    const { db } = app.context({ kind: 'operator' });
    const ballotId = id.split(':').at(-1) ?? '';
    return db.ballotVote.findMany({ where: { ballotId, currentKey: { not: null } } });
  };

  test('two readers count each sheet once', async () => {
    const { worker, account } = app.world.here;
    await paper.employ(account);
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    const entries = codes.map((code) => ({ code, choice: yes }));
    const readers = [worker, account, worker, account];
    const results = await Promise.all(readers.map((reader) => paper.enter(reader, id, entries)));
    expect(results.flat().filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(await paper.enter(account, id, entries)).toMatchObject([
      { state: 'COUNTED' },
      { state: 'COUNTED' },
    ]);
    expect(await votes(id)).toHaveLength(2);
  });

  test('a vote online and a sheet of the same voter count once', async () => {
    const { worker, account, resident, otherResident } = app.world.here;
    const { id, codes } = await paper.issued({ secrecy: 'OPEN' });
    const entries = codes.map((code) => ({ code, choice: yes }));
    await paper.enter(worker, id, entries);
    const online = [resident, otherResident].map((voter) =>
      paper.castOnline(voter, { ballot: id, choice: { answer: 'NO' } }),
    );
    await Promise.all([...online, paper.enter(account, id, entries)]);
    expect(await votes(id)).toHaveLength(2);
  });

  test('a sheet is given, or a vote is cast online, and never both', async () => {
    const { resident, otherResident } = app.world.here;
    const { id } = await paper.issued();
    const online = [resident, otherResident].map((voter) =>
      paper.castOnline(voter, { ballot: id, choice: yes }),
    );
    const [given, ...cast] = await Promise.all([paper.give(id), ...online]);
    const marked = given.filter(({ refusal }: { refusal: object | null }) => refusal === null);
    const done = cast.filter(({ __typename }) => __typename === 'CastBallotSuccess');
    expect(marked.length + done.length).toBe(2);
    expect(await votes(id)).toHaveLength(done.length);
  });
});
