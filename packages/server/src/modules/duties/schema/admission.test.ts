import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { type Department, layOutDepartment } from '../../../testing/duties.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { dutyActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof dutyActs>;
let health: Department;
beforeAll(async () => {
  app = await openTestApp();
  acts = dutyActs(app);
  health = await layOutDepartment(app);
  // One of each state stands on the lists.
  const { official } = app.world.here;
  for (const [decision, reason] of [
    ['REJECT', '重复'],
    ['RETURN', '请补充'],
    ['APPROVE', '同意'],
  ] as const) {
    const { id } = await ask();
    await acts.decide(official, id, decision, reason);
  }
});
afterAll(() => app.close());

const ask = () => acts.ask(health.speaker, { department: health.organization.globalId });

describe('who reads a request before it is approved', () => {
  test('the department, the body, and the workers where it is asked; everybody afterwards', async () => {
    const { here, elsewhere } = app.world;
    const { id } = await ask();
    const readers = [health.speaker, here.official, here.worker];
    const others = [
      null,
      here.resident,
      here.neighbourWorker,
      here.representative,
      elsewhere.official,
    ];
    for (const persona of readers) {
      expect((await acts.read(persona, 'request', id))?.id).toBe(id);
    }
    for (const persona of others) expect(await acts.read(persona, 'request', id)).toBeNull();
    await acts.decide(here.official, id);
    for (const persona of others) {
      expect((await acts.read(persona, 'request', id))?.state).toBe('APPROVED');
    }
  });

  test('lists: what waits comes first, for the body, the community and the department', async () => {
    const { here } = app.world;
    const { id } = await ask();
    const list = 'admissionRequests(first: 100) { nodes { id state } }';
    for (const [persona, code] of [
      [here.official, here.place.code],
      [here.worker, here.community.code],
    ] as const) {
      const { data } = await acts.ofCommunity(persona, code, list);
      const { nodes } = data.community.admissionRequests;
      const states = nodes.map(({ state }: { state: string }) => state);
      const order = ['SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN'];
      expect(states).toEqual(
        states.toSorted((a: string, b: string) => order.indexOf(a) - order.indexOf(b)),
      );
      expect(nodes.map((node: { id: string }) => node.id)).toContain(id);
    }
    const { errors } = await acts.ofCommunity(here.neighbourWorker, here.community.code, list);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const ofDepartment = (persona: Parameters<typeof acts.read>[0]) =>
      app
        .as(persona)
        .run(`query ($id: ID!) { node(id: $id) { ... on Organization { ${list} } } }`, {
          id: health.organization.globalId,
        });
    const own = await ofDepartment(health.speaker);
    expect(own.data.node.admissionRequests.nodes[0].state).toBe('SUBMITTED');
    const stranger = await ofDepartment(here.worker);
    expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('what waits is on the list of what is to be done', async () => {
    const { here } = app.world;
    const { id } = await ask();
    const kinds = async (persona: Parameters<typeof acts.read>[0]) => {
      const { data } = await app.as(persona).run('{ toDo(first: 100) { nodes { kind subject } } }');
      return data.toDo.nodes
        .filter(({ subject }: { subject: string }) => subject === id)
        .map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds(here.official)).toEqual(['AdmissionRequest']);
    expect(await kinds(health.speaker)).toEqual([]);
    await acts.decide(here.official, id, 'RETURN', '请补充');
    expect(await kinds(here.official)).toEqual([]);
    expect(await kinds(health.speaker)).toEqual(['AdmissionRequestReturned']);
  });
});

test('who works for a whole subdistrict reads what its communities are asked for', async () => {
  const { here } = app.world;
  const { db, clock } = app.context({ kind: 'operator' });
  const now = clock.now();
  const code = '510703999000';
  const { ancestorIds } = await db.community.findUniqueOrThrow({ where: { id: here.id } });
  const above = [...ancestorIds, here.id];
  const { id: subdistrictId } = await db.community.create({
    data: {
      id: newId(),
      code,
      name: '滨江街道',
      level: 'SUBDISTRICT',
      parentId: here.id,
      ancestorIds: above,
      districtId: here.id,
      searchText: '',
      createdAt: now,
      updatedAt: now,
    },
  });
  await db.community.update({
    where: { id: here.community.id },
    data: { parentId: subdistrictId, ancestorIds: [...above, subdistrictId] },
  });
  await db.roleAssignment.create({
    data: {
      districtId: here.id,
      id: newId(),
      personId: here.otherResident.personId,
      communityId: subdistrictId,
      role: 'COMMITTEE_WORKER',
      since: now,
    },
  });
  app.clock.advance({ minutes: 1 });
  const { id } = await ask();
  expect((await acts.read(here.otherResident, 'request', id))?.id).toBe(id);
  const list = 'admissionRequests(first: 100) { nodes { id } }';
  for (const place of [code, here.community.code]) {
    const { data } = await acts.ofCommunity(here.otherResident, place, list);
    expect(JSON.stringify(data?.community)).toContain(id);
  }
});
