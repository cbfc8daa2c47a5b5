import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { type Department, layOutDepartment } from '../../../testing/duties.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { dutyActs, idsOfNothing } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof dutyActs>;
let health: Department;
beforeAll(async () => {
  app = await openTestApp();
  acts = dutyActs(app);
  health = await layOutDepartment(app);
});
afterAll(() => app.close());

const ofHealth = () => ({ department: health.organization.globalId });

test('a community refuses in one act, once, and everybody can see it', async () => {
  const { worker, place, community, department } = app.world.here;
  const idempotencyKey = newId();
  const [one, two] = await Promise.all([
    acts.refuse(worker, { idempotencyKey }),
    acts.refuse(worker, { idempotencyKey }),
  ]);
  expect(one).toEqual(two);
  expect(one).toMatchObject({ title: '临时统计表', protectedFromAssessment: true, request: null });
  await acts.refuse(worker, { title: '另一张表' });
  await acts.refuse(worker, { ...ofHealth(), title: '又一张表' });
  const { data } = await acts.ofCommunity(
    null,
    place.code,
    `demandRefusals { nodes { title } }
     demandRefusalCounts { department { name } community { name } count }`,
  );
  expect(data.community.demandRefusals.nodes).toEqual([
    { title: '又一张表' },
    { title: '另一张表' },
    { title: '临时统计表' },
  ]);
  expect(data.community.demandRefusalCounts).toEqual([
    { department: { name: department.name }, community: { name: community.name }, count: 2 },
    {
      department: { name: health.organization.name },
      community: { name: community.name },
      count: 1,
    },
  ]);
  const list = `demandRefusals(department: "${health.organization.globalId}") { nodes { title } }`;
  const ofOne = await acts.ofCommunity(null, place.code, list);
  expect(ofOne.data.community.demandRefusals.nodes).toEqual([{ title: '又一张表' }]);
});

describe('what is admitted cannot be refused', () => {
  test('by the request, whatever it is called, and by department, kind and title', async () => {
    const { official, worker, neighbourWorker, neighbour } = app.world.here;
    const { request } = await acts.admitted(health, official, { title: '慢性病随访（季度）' });
    const byRequest = await acts.refuse(worker, { ...ofHealth(), request, title: '随访' });
    expect(byRequest).toMatchObject({ code: 'NOT_REFUSABLE' });
    const same = { ...ofHealth(), kind: 'LEDGER', title: '慢性病 随访(季度)' };
    expect(await acts.refuse(worker, same)).toMatchObject({ code: 'NOT_REFUSABLE' });
    // Another kind, another department, another title or another community: not covered.
    for (const extra of [{ kind: 'FORM' }, { ...same, title: '慢性病随访' }]) {
      const refusal = await acts.refuse(worker, { ...same, ...extra });
      expect(refusal.protectedFromAssessment).toBe(true);
    }
    const { kind, title } = same;
    expect((await acts.refuse(worker, { kind, title })).protectedFromAssessment).toBe(true);
    const next = await acts.refuse(neighbourWorker, { ...same, community: neighbour.globalId });
    expect(next.protectedFromAssessment).toBe(true);
  });

  test('nor what the law asks, whoever reminds of it', async () => {
    const { official, worker } = app.world.here;
    await acts.list(official, { title: '人民调解', basis: '人民调解法第八条' });
    const refusal = await acts.refuse(worker, { kind: 'TASK', title: '人民调解' });
    expect(refusal).toMatchObject({ code: 'DEMAND_BY_LAW' });
    expect(refusal.message).toContain('人民调解法第八条');
  });

  test('from the approval on; what was refused before stays on record', async () => {
    const { official, worker } = app.world.here;
    const title = '健康档案';
    const { id } = await acts.ask(health.speaker, { ...ofHealth(), title, since: '2026-11-01' });
    const refusal = await acts.refuse(worker, {
      ...ofHealth(),
      kind: 'LEDGER',
      title,
      request: id,
    });
    expect(refusal).toMatchObject({ protectedFromAssessment: true });
    await acts.decide(official, id);
    expect(await acts.read(null, 'refusal', refusal.id)).toMatchObject({
      protectedFromAssessment: false,
      request: { number: expect.any(Number) },
    });
    expect(await acts.refuse(worker, { ...ofHealth(), title, request: id })).toMatchObject({
      code: 'NOT_REFUSABLE',
    });
  });

  test('until its term is over', async () => {
    const { official, worker } = app.world.here;
    const title = '短期排查';
    await acts.admitted(health, official, { title, until: '2026-11-24' });
    const wanted = { ...ofHealth(), kind: 'LEDGER', title };
    expect(await acts.refuse(worker, wanted)).toMatchObject({ code: 'NOT_REFUSABLE' });
    app.clock.advance({ days: 3 });
    expect((await acts.refuse(worker, wanted)).protectedFromAssessment).toBe(true);
  });
});

describe('refused', () => {
  test('a request of another department, or for another community', async () => {
    const { worker, neighbour } = app.world.here;
    const here = await acts.ask(health.speaker, ofHealth());
    const there = await acts.ask(health.speaker, { ...ofHealth(), targets: [neighbour.globalId] });
    for (const extra of [{ request: here.id }, { ...ofHealth(), request: there.id }]) {
      expect(await acts.refuse(worker, extra)).toMatchObject({
        code: 'REQUEST_OF_OTHERS',
        path: ['request'],
      });
    }
  });

  test('ids that name nothing, a company, no reason', async () => {
    const { worker, company } = app.world.here;
    for (const department of idsOfNothing(app, 'Organization')) {
      expect(await acts.refuse(worker, { department })).toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const request of idsOfNothing(app, 'AdmissionRequest').filter(Boolean)) {
      expect(await acts.refuse(worker, { request })).toMatchObject({ code: 'NOT_FOUND' });
    }
    const ofCompany = await acts.refuse(worker, { department: company.globalId });
    expect(ofCompany).toMatchObject({ code: 'NOT_A_DEPARTMENT' });
    const { problems } = await acts.refuse(worker, { reason: '' });
    expect(problems).toEqual([{ path: ['reason'], code: 'VALUE_REQUIRED' }]);
  });

  test('who does not work here, and a department of another district', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.official, here.neighbourWorker, here.resident, elsewhere.worker]) {
      expect(await acts.refuse(persona)).toEqual({ code: 'FORBIDDEN', topLevel: true });
    }
    const abroad = await acts.refuse(here.worker, { department: elsewhere.department.globalId });
    expect(abroad).toEqual({ code: 'FORBIDDEN', topLevel: true });
  });
});
