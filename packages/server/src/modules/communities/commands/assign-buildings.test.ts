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

const lookAfter = `query ($code: String!, $search: String) { community(code: $code) {
  buildings(search: $search) { nodes { name parent { name }
    responsible { level name responsibleName responsibleTelephone responsibility } } } } }`;

test('a resident types a part of the address and reads who looks after the building', async () => {
  const { community, worker } = app.world.here;
  const estate = await acts.node('幸福小区', 'ESTATE');
  const [first, second] = [
    await acts.node('3栋', 'BUILDING', estate),
    await acts.node('4栋', 'BUILDING', estate),
  ];
  const whole = await acts.grid('滨江网格', 1, {
    responsibleName: '李书记',
    responsibleTelephone: '0816-2221111',
    responsibility: 'COMMUNITY_SECRETARY',
  });
  const part = await acts.grid('幸福网格', 2, { parent: whole, responsibleName: '周婷' });
  await acts.assign(worker, { grid: whole, buildings: [first, second] });
  await acts.assign(worker, { grid: part, buildings: [first] });
  const find = async (search: string) =>
    (await app.as(null).run(lookAfter, { code: community.code, search })).data.community.buildings
      .nodes;
  const expected = [
    {
      name: '3栋',
      parent: { name: '幸福小区' },
      responsible: [
        {
          level: 1,
          name: '滨江网格',
          responsibleName: '李书记',
          responsibleTelephone: '0816-2221111',
          responsibility: 'COMMUNITY_SECRETARY',
        },
        expect.objectContaining({ level: 2, name: '幸福网格', responsibleName: '周婷' }),
      ],
    },
  ];
  for (const text of ['幸福小区3栋', '幸福 3', '３栋', '3栋']) {
    expect(await find(text)).toEqual(expected);
  }
  expect(await find('幸福')).toHaveLength(2);
  for (const text of ['%', '_', "'; --", '幸福\\', '五栋']) expect(await find(text)).toEqual([]);
});

describe('a building lies in one grid of a level', () => {
  test('another grid takes it over only when that is said, and the refusal names the first', async () => {
    const { worker } = app.world.here;
    const building = await acts.node('5栋', 'BUILDING');
    const first = await acts.grid('甲网格', 3);
    const second = await acts.grid('乙网格', 3);
    await acts.assign(worker, { grid: first, buildings: [building] });
    const { data } = await acts.assign(worker, { grid: second, buildings: [building] });
    expect(data.assignBuildings).toMatchObject({
      code: 'BUILDING_IN_OTHER_GRID',
      message: expect.stringContaining('甲网格'),
      path: ['buildings'],
    });
    const moved = await acts.assign(worker, { grid: second, buildings: [building], move: true });
    expect(moved.data.assignBuildings.grid.buildings).toMatchObject([{ id: building }]);
    const again = await acts.assign(worker, { grid: second, buildings: [building] });
    expect(again.data.assignBuildings.grid.buildings).toHaveLength(1);
    const read = await app
      .as(null)
      .run('query ($id: ID!) { community(id: $id) { responsible { name } } }', { id: building });
    expect(read.data.community.responsible).toEqual([{ name: '乙网格' }]);
  });

  test('also when two assign it at once', async () => {
    const { worker } = app.world.here;
    const building = await acts.node('6栋', 'BUILDING');
    const grids = [await acts.grid('丙网格', 2), await acts.grid('丁网格', 2)];
    const both = await Promise.all(
      grids.map((grid) => acts.assign(worker, { grid, buildings: [building] })),
    );
    expect(both.map(({ data }) => data.assignBuildings.code ?? 'DONE').sort()).toEqual([
      'BUILDING_IN_OTHER_GRID',
      'DONE',
    ]);
  });

  test('one that moves to another community leaves its grid', async () => {
    const { here } = app.world;
    const { db } = app.context({ kind: 'operator' });
    // Staff of both communities.
    await db.roleAssignment.create({
      data: {
        districtId: here.id,
        id: newId(),
        personId: here.worker.personId,
        communityId: here.neighbour.id,
        role: 'COMMITTEE_WORKER',
        since: app.clock.now(),
      },
    });
    const building = await acts.node('7栋', 'BUILDING');
    const grid = await acts.grid('戊网格', 1);
    await acts.assign(here.worker, { grid, buildings: [building] });
    const { data } = await acts.edit(here.worker, {
      community: building,
      parent: here.neighbour.globalId,
    });
    expect(data.editCommunity.community.parent.id).toBe(here.neighbour.globalId);
    const read = await app
      .as(null)
      .run('query ($id: ID!) { node(id: $id) { ... on Grid { buildings { id } } } }', { id: grid });
    expect(read.data.node.buildings).toEqual([]);
  });
});

describe('refused', () => {
  test('what is no building of the community', async () => {
    const { here, elsewhere } = app.world;
    const grid = await acts.grid('己网格', 1);
    const estate = await acts.node('庚小区', 'ESTATE');
    for (const place of [estate, here.neighbour.globalId, elsewhere.community.globalId]) {
      const { data } = await acts.assign(here.worker, { grid, buildings: [place] });
      expect(data.assignBuildings.code).toBe('BUILDING_OUTSIDE_GRID');
    }
    for (const id of ['x', `Community:${newId()}`]) {
      const { data } = await acts.assign(here.worker, { grid, buildings: [id] });
      expect(data.assignBuildings).toMatchObject({ code: 'NOT_FOUND', path: ['buildings'] });
    }
  });

  test('a name twice, a level that is none, a parent that is not above', async () => {
    const { community, worker } = app.world.here;
    const upper = await acts.grid('辛网格', 2);
    const input = { community: community.globalId, level: 2, idempotencyKey: newId() };
    const twice = await acts.defineGrid(worker, { ...input, name: '辛网格' });
    expect(twice.data.defineGrid).toMatchObject({ code: 'GRID_NAME_TAKEN', path: ['name'] });
    const fourth = await acts.defineGrid(worker, { ...input, name: 'x', level: 4 });
    expect(fourth.data.defineGrid.problems).toEqual([
      { path: ['level'], code: 'NUMBER_TOO_LARGE' },
    ]);
    const beside = await acts.defineGrid(worker, { ...input, name: 'y', parent: upper });
    expect(beside.data.defineGrid.code).toBe('GRID_PARENT_NOT_ABOVE');
  });

  test('removing a grid that others lie in; then it goes, and its buildings stay', async () => {
    const { worker } = app.world.here;
    const upper = await acts.grid('壬网格', 1);
    const lower = await acts.grid('癸网格', 2, { parent: upper });
    const refused = await acts.removeGrid(worker, { grid: upper });
    expect(refused.data.removeGrid.code).toBe('GRID_HAS_PARTS');
    await acts.editGrid(worker, { grid: lower, parent: null, responsibleName: '王姐' });
    const { data } = await acts.removeGrid(worker, { grid: upper });
    const ids = data.removeGrid.community.grids.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(upper);
    expect((await acts.removeGrid(worker, { grid: upper })).data.removeGrid.code).toBe('NOT_FOUND');
  });

  test('whoever may not edit grids here', async () => {
    const { here, elsewhere } = app.world;
    const grid = await acts.grid('子网格', 3);
    for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
      const { errors } = await acts.editGrid(persona, { grid, responsibleName: 'x' });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
