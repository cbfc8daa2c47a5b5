import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { organizationActs } from './testing.ts';

/** What several people do in the same moment. */
describe.each(['PGlite', 'PostgreSQL'])('at once, on %s', (kind) => {
  let app: TestApp;
  let acts: ReturnType<typeof organizationActs>;
  let drop = async () => {};

  beforeAll(async () => {
    if (kind === 'PostgreSQL') {
      const created = await createTestDatabase();
      const database = await openDatabase({ url: created.url });
      await migrate(database);
      await database.close();
      drop = created.drop;
      app = await openTestApp({ url: created.url });
    } else {
      app = await openTestApp();
    }
    acts = organizationActs(app);
  });
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const codes = (outcomes: { code?: string }[]) =>
    outcomes.map(({ code }) => code ?? 'done').sort();

  test('six are appointed to one seat: one holds it', async () => {
    const body = await acts.found();
    const chair = { role: 'CHAIR', seat: '会长' };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => acts.appoint(body, chair)));
    expect(codes(outcomes)).toEqual([...Array(5).fill('SEAT_TAKEN'), 'done']);
  });

  test('two halves of a circle: one of them is refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await acts.found(), await acts.found()];
      const outcomes = await Promise.all([acts.relate(a, b, 'LEADS'), acts.relate(b, a, 'LEADS')]);
      expect(codes(outcomes)).toEqual(['LEADS_IN_A_CIRCLE', 'done']);
    }
  });

  test('relations crosswise between the same two: none waits for the other for ever', async () => {
    const [a, b] = [await acts.found(), await acts.found()];
    const outcomes = await Promise.all(
      ['GUIDES', 'SUPPORTS', 'PARTNERS', 'COORDINATES'].flatMap((each) => [
        acts.relate(a, b, each),
        acts.relate(b, a, each),
      ]),
    );
    expect(codes(outcomes)).toEqual(Array(8).fill('done'));
  });

  test('appointing and dissolving leave no member behind', async () => {
    for (let round = 0; round < 3; round += 1) {
      const body = await acts.found();
      const input = { organization: body, reason: '合并到新的机构' };
      await Promise.all([
        acts.appoint(body),
        acts.act(app.world.here.worker, 'dissolveOrganization', input, '__typename'),
        acts.appoint(body),
      ]);
      const { memberships } = await acts.read(null, body, 'memberships { nodes { id } }');
      expect(memberships.nodes).toEqual([]);
    }
  });

  test('nine seats: of twelve who are appointed, nine sit', async () => {
    const body = await acts.found({ kind: 'RESIDENTS_COMMITTEE', name: '新设居民委员会' });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, each) => acts.appoint(body, { publicName: `委员${each}` })),
    );
    expect(codes(outcomes)).toEqual([
      ...Array(3).fill('COMPOSITION_BROKEN'),
      ...Array(9).fill('done'),
    ]);
  });

  test('somebody joins two bodies that exclude one another: one of them', async () => {
    const { here } = app.world;
    await acts.act(
      here.official,
      'defineCompositionRule',
      {
        community: here.place.globalId,
        kind: 'OWNERS_COMMITTEE',
        force: 'REQUIRED',
        source: '本市物业管理条例',
        since: '2026-01-01',
        notAlso: { kinds: ['PROPERTY_COMPANY'] },
        idempotencyKey: `${kind}-not-also`,
      },
      'rule { id }',
    );
    for (let round = 0; round < 3; round += 1) {
      const phone = `1350816100${round}`;
      const committee = await acts.found({ kind: 'OWNERS_COMMITTEE' });
      const company = await acts.found({ kind: 'PROPERTY_COMPANY' });
      const outcomes = await Promise.all([
        acts.appoint(committee, { phone }),
        acts.appoint(company, { phone, role: 'STAFF' }),
      ]);
      expect(codes(outcomes)).toEqual(['COMPOSITION_BROKEN', 'done']);
    }
  });
});
