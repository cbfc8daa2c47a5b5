import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { residentActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = residentActs(app);
});
afterAll(() => app.close());

const read = (persona: Persona | null, code: string) =>
  app
    .as(persona)
    .run(
      'query ($code: String!) { community(code: $code) { ownership { owners units unitsWithoutOwner floorArea } } }',
      { code },
    );
const record = (unit: string, extra: object) =>
  acts.recordOwnership(app.world.here.worker, { unit, idempotencyKey: newId(), ...extra });

test('an owner of several units counts once, co-owners of a unit count once', async () => {
  const { community, worker, resident } = app.world.here;
  const flat = await acts.unit('1-101', '89.55');
  const garage = await acts.unit('车位12', '12.5');
  const shop = await acts.unit('商铺3', '60');
  await acts.unit('1-102', '90.00');
  const couple = await record(flat, { name: '何一', phone: '13908161111' });
  const [owner] = couple.data.recordOwnership.unit.owners;
  expect(owner).toMatchObject({ maskedName: '何**', since: '2026-11-22' });
  await record(flat, { name: '何二' });
  await record(garage, { person: owner.person });
  const own = `Person:${app.world.here.id}:${resident.personId}`;
  await record(shop, { person: own, since: '2020-05-01' });
  expect((await read(worker, community.code)).data.community.ownership).toEqual({
    owners: 3,
    units: 4,
    unitsWithoutOwner: 1,
    floorArea: '252.05',
  });
  // The owners read what their votes are measured by; nobody else does.
  expect((await read(resident, community.code)).data.community.ownership.units).toBe(4);
  const { otherResident, neighbourWorker, official } = app.world.here;
  for (const persona of [null, otherResident, neighbourWorker, official]) {
    expect((await read(persona, community.code)).data.community.ownership).toBeNull();
  }
});

describe('a unit', () => {
  test('is one behind a door: entered again its area is corrected', async () => {
    const first = await acts.unit('2-201', '80.00');
    expect(await acts.unit('2－201', '81.30')).toBe(first);
    const { data } = await app
      .as(app.world.here.worker)
      .run('query ($id: ID!) { node(id: $id) { ... on PropertyUnit { floorArea door } } }', {
        id: first,
      });
    expect(data.node).toEqual({ floorArea: '81.30', door: null });
  });

  test.each(['0', '0.00', '-3', '89.555', '1e3', '八十', '', '1234567'])(
    'has an area in square metres, not %j',
    async (floorArea) => {
      const { community, worker } = app.world.here;
      const input = { community: community.globalId, door: '2-202', floorArea };
      const { data } = await acts.registerUnit(worker, input);
      expect(data.registerUnit.problems).toEqual([
        { path: ['floorArea'], code: 'FLOOR_AREA_INVALID' },
      ]);
    },
  );
});

describe('an ownership', () => {
  test('is recorded once, ends, and may begin again', async () => {
    const { worker } = app.world.here;
    const unit = await acts.unit('3-301', '70.00');
    const owner = { name: '卫三', phone: '13908162222', since: '2019-01-01' };
    const first = await record(unit, owner);
    expect((await record(unit, owner)).data.recordOwnership.code).toBe('OWNERSHIP_EXISTS');
    const { person } = first.data.recordOwnership.unit.owners[0];
    const early = await acts.endOwnership(worker, { unit, person, until: '2018-01-01' });
    expect(early.data.endOwnership).toMatchObject({
      code: 'OWNERSHIP_ENDS_BEFORE',
      path: ['until'],
    });
    const ended = await acts.endOwnership(worker, { unit, person });
    expect(ended.data.endOwnership.unit.owners).toEqual([]);
    const again = await record(unit, { person });
    expect(again.data.recordOwnership.unit.owners).toHaveLength(1);
  });

  test('sent twice at once with one key it is one', async () => {
    const { worker } = app.world.here;
    const unit = await acts.unit('3-302', '70.00');
    const input = { unit, name: '蒋四', idempotencyKey: newId() };
    const [first, second] = await Promise.all([
      acts.recordOwnership(worker, input),
      acts.recordOwnership(worker, input),
    ]);
    expect(second.data).toEqual(first.data);
    expect(first.data.recordOwnership.unit.owners).toHaveLength(1);
  });

  test('is for staff of the place to record, and the unit for its owners to read', async () => {
    const { here, elsewhere } = app.world;
    const unit = await acts.unit('3-303', '70.00');
    for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
      const input = { unit, name: '沈五', idempotencyKey: newId() };
      const { errors } = await acts.recordOwnership(persona, input);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const node = await app
        .as(persona)
        .run('query ($id: ID!) { node(id: $id) { id } }', { id: unit });
      expect(node.data.node).toBeNull();
    }
    await record(unit, { person: `Person:${here.id}:${here.otherResident.personId}` });
    const own = await app
      .as(here.otherResident)
      .run('query ($id: ID!) { node(id: $id) { ... on PropertyUnit { door floorArea } } }', {
        id: unit,
      });
    expect(own.data.node).toEqual({ door: '3-303', floorArea: '70.00' });
  });
});
