import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { treeActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof treeActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = treeActs(app);
});
afterAll(() => app.close());

const key = () => newId();

describe('laying out the tree', () => {
  test('an estate, a courtyard and a building stand below one another', async () => {
    const { community, place, worker } = app.world.here;
    const { data } = await acts.define(worker, {
      parent: community.globalId,
      name: '幸福小区',
      level: 'ESTATE',
      type: 'OLD_ESTATE',
      telephone: '0816-2220000',
      address: '滨江路 8 号',
      longitude: 104.74,
      latitude: 31.46,
      idempotencyKey: key(),
    });
    const estate = data.defineCommunity.community;
    expect(estate).toMatchObject({ type: 'OLD_ESTATE', longitude: 104.74, level: 'ESTATE' });
    const building = await acts.node('3栋', 'BUILDING', estate.id);
    const read = await app
      .as(null)
      .run('query ($id: ID!) { community(id: $id) { ancestors { id } parent { id } } }', {
        id: building,
      });
    expect(read.data.community.ancestors.map(({ id }: { id: string }) => id)).toEqual([
      place.globalId,
      community.globalId,
      estate.id,
    ]);
  });

  test('sent twice with one key it is one; the same name below the same parent is refused', async () => {
    const { community, worker } = app.world.here;
    const input = {
      parent: community.globalId,
      name: '和平小区',
      level: 'ESTATE',
      idempotencyKey: key(),
    };
    const [first, second] = await Promise.all([
      acts.define(worker, input),
      acts.define(worker, input),
    ]);
    expect(second.data).toEqual(first.data);
    const again = await acts.define(worker, { ...input, idempotencyKey: key() });
    expect(again.data.defineCommunity).toMatchObject({
      code: 'COMMUNITY_NAME_TAKEN',
      path: ['name'],
    });
  });

  test('nothing stands below a building, above a community, or beside a lower level', async () => {
    const { community, place, worker } = app.world.here;
    const building = await acts.node('独栋', 'BUILDING');
    for (const [parent, level] of [
      [building, 'BUILDING'],
      [building, 'ESTATE'],
      [community.globalId, 'COMMUNITY'],
    ]) {
      const input = { parent, name: 'x', level, idempotencyKey: key() };
      const { data } = await acts.define(worker, input);
      expect(data.defineCommunity.code).toMatch(/^(COMMUNITY_NOT_BELOW|INVALID_INPUT)$/);
    }
    const above = await acts.define(worker, {
      parent: place.globalId,
      name: 'x',
      level: 'ESTATE',
      idempotencyKey: key(),
    });
    expect(above.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('editing a place', () => {
  test('says more of it, keeps what is left out and forgets what is null', async () => {
    const { community, worker } = app.world.here;
    await acts.edit(worker, { community: community.globalId, type: 'NEW', telephone: '1' });
    const { data } = await acts.edit(worker, {
      community: community.globalId,
      officeHours: '周一至周五 9:00–17:00',
      telephone: null,
    });
    expect(data.editCommunity.community).toMatchObject({
      type: 'NEW',
      telephone: null,
      officeHours: '周一至周五 9:00–17:00',
    });
  });

  test('half a coordinate is refused', async () => {
    const { community, worker } = app.world.here;
    const { data } = await acts.edit(worker, { community: community.globalId, longitude: 104 });
    expect(data.editCommunity.problems).toEqual([
      { path: ['latitude'], code: 'COORDINATES_INCOMPLETE' },
    ]);
  });

  test('the name and place of an official community come from the table alone', async () => {
    const { community, neighbour, worker } = app.world.here;
    const renamed = await acts.edit(worker, { community: community.globalId, name: '新名字' });
    expect(renamed.data.editCommunity.code).toBe('COMMUNITY_IS_OFFICIAL');
    const other = await acts.edit(worker, {
      community: community.globalId,
      parent: neighbour.globalId,
    });
    expect(other.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('moving a place', () => {
  test('takes all below it along', async () => {
    const { worker } = app.world.here;
    const from = await acts.node('甲小区', 'ESTATE');
    const to = await acts.node('乙小区', 'ESTATE');
    const courtyard = await acts.node('东院', 'COURTYARD', from);
    const building = await acts.node('1栋', 'BUILDING', courtyard);
    const { data } = await acts.edit(worker, { community: courtyard, parent: to });
    expect(data.editCommunity.community.parent.id).toBe(to);
    const read = await app
      .as(null)
      .run('query ($id: ID!) { community(id: $id) { ancestors { id } } }', { id: building });
    const ancestors = read.data.community.ancestors.map(({ id }: { id: string }) => id);
    expect(ancestors.slice(-2)).toEqual([to, courtyard]);
  });

  test('below itself is refused, and so is another district', async () => {
    const { here, elsewhere } = app.world;
    const estate = await acts.node('丙小区', 'ESTATE');
    const courtyard = await acts.node('西院', 'COURTYARD', estate);
    for (const parent of [estate, courtyard]) {
      const { data } = await acts.edit(here.worker, { community: estate, parent });
      expect(data.editCommunity).toMatchObject({ code: 'COMMUNITY_CYCLE', path: ['parent'] });
    }
    const away = await acts.edit(here.worker, {
      community: estate,
      parent: elsewhere.community.globalId,
    });
    expect(away.data.editCommunity.code).toBe('COMMUNITY_DISTRICT_CHANGED');
  });

  test('to a community that one does not edit is forbidden', async () => {
    const { worker, neighbour } = app.world.here;
    const estate = await acts.node('丁小区', 'ESTATE');
    const { errors } = await acts.edit(worker, { community: estate, parent: neighbour.globalId });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('nobody but staff of the place edits it', async () => {
  const { here, elsewhere } = app.world;
  for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
    const { errors } = await acts.edit(persona, {
      community: here.community.globalId,
      type: 'NEW',
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  for (const community of ['Community:1', `Community:${newId()}`, "' OR 1=1 --", '']) {
    const { data } = await acts.edit(here.worker, { community, type: 'NEW' });
    expect(data.editCommunity).toMatchObject({ code: 'NOT_FOUND', path: ['community'] });
  }
});
