import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { idsOfNothing, suggestionActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';
const suggestion = `id state answer { body byName } settledComment
  need { id category title state } incident { id type title state }
  timeline { action reason } availableActions { action allowed }`;
const incidentFields = `id type typeLabel title body location point { longitude latitude }
  photos { id } state stars work { title ownerName state } timeline { action reason }
  availableActions { action allowed reasonRequired }`;
const run = (persona: Persona | null, mutation: string, field: string, input: object) => {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return app.as(persona).run(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
      ... on ${type}Success { ${field} } } }`,
    { input },
  );
};

const recordNeed = (persona: Persona | null, id: string, extra: object = {}) =>
  run(persona, 'recordNeedFromSuggestion', `suggestion { ${suggestion} }`, {
    suggestion: id,
    category: 'ELDERLY_CARE',
    title: '老人送餐',
    ...extra,
  });
const reportIncident = (persona: Persona | null, id: string, extra: object = {}) =>
  run(persona, 'reportIncidentFromSuggestion', `suggestion { ${suggestion} }`, {
    suggestion: id,
    type: 'FACILITY',
    title: '三栋路灯不亮',
    location: '三栋西侧',
    point: { longitude: 104.74, latitude: 31.46 },
    ...extra,
  });
const settleNeed = (
  persona: Persona | null,
  need: string,
  outcome = 'MET',
  words = '送餐上门了。',
) => run(persona, 'settleNeed', 'need { id state outcomeWords }', { need, outcome, words });
const incidentAct = (persona: Persona | null, mutation: string, input: object) =>
  run(persona, mutation, `incident { ${incidentFields} }`, input);
const dueAt = () => new Date(app.clock.now().getTime() + 2 * 86_400_000).toISOString();
const readSuggestion = async (persona: Persona | null, id: string) =>
  (
    await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Suggestion { ${suggestion} } } }`, { id })
  ).data?.node;
const readIncident = async (persona: Persona | null, id: string) =>
  (
    await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Incident { ${incidentFields} } } }`, { id })
  ).data?.node;

async function need(from?: string): Promise<{ made: string; need: string }> {
  const made = from ?? (await acts.made());
  const { data } = await recordNeed(app.world.here.worker, made);
  return { made, need: data.recordNeedFromSuggestion.suggestion.need.id };
}

async function incident(): Promise<{ made: string; incident: string }> {
  const made = await acts.made();
  const { data } = await reportIncident(app.world.here.worker, made);
  return { made, incident: data.reportIncidentFromSuggestion.suggestion.incident.id };
}

const dispatch = (persona: Persona | null, id: string, extra: object = {}) =>
  incidentAct(persona, 'dispatchIncident', {
    incident: id,
    ownerOrganization: app.world.here.company.globalId,
    dueAt: dueAt(),
    ...extra,
  });

/** The newest work item of an incident is done by the company and verified by the worker. */
async function workDone(id: string): Promise<void> {
  const { worker, representative } = app.world.here;
  const { db } = app.context({ kind: 'operator' });
  const row = await db.incident.findFirstOrThrow({ where: { id: id.split(':').at(-1) ?? '' } });
  const workItem = `WorkItem:${row.districtId}:${row.workItemId}`;
  await run(representative, 'finishWorkItem', 'workItem { id }', { workItem, body: '换了灯泡' });
  const { data } = await run(worker, 'verifyWorkItem', 'workItem { state }', { workItem });
  expect(data.verifyWorkItem.workItem.state).toBe('VERIFIED');
}

async function handled(): Promise<{ made: string; incident: string }> {
  const made = await incident();
  await dispatch(app.world.here.worker, made.incident);
  await workDone(made.incident);
  return made;
}

const told = async (persona: Persona) =>
  (
    await app.as(persona).run('{ viewer { notifications(first: 100) { nodes { kind } } } }')
  ).data.viewer.notifications.nodes.map(({ kind }: { kind: string }) => kind);

test('a need is met; that is the answer, and its maker says whether it settles the matter', async () => {
  const { resident, worker } = app.world.here;
  const { made, need: id } = await need();
  expect(await readSuggestion(resident, made)).toMatchObject({
    state: 'NEED_RECORDED',
    need: { id, category: 'ELDERLY_CARE', title: '老人送餐', state: 'OPEN' },
    availableActions: [],
  });
  const met = await settleNeed(worker, id);
  expect(met.data.settleNeed.need).toMatchObject({ state: 'MET', outcomeWords: '送餐上门了。' });
  expect(await settleNeed(worker, id)).toEqual(met);
  expect((await settleNeed(worker, id, 'CLOSED', '不办')).data.settleNeed.code).toBe('WRONG_STATE');
  expect(await readSuggestion(resident, made)).toMatchObject({
    state: 'ANSWERED',
    answer: { body: '送餐上门了。' },
    need: { state: 'MET' },
  });
  expect(await told(resident)).toEqual(
    expect.arrayContaining(['SUGGESTION_NEED_RECORDED', 'SUGGESTION_ANSWERED']),
  );
  await acts.settle(resident, made, false, '只送了一天');
  const again = await need(made);
  expect(again.need).not.toBe(id);
});

test('the list of needs is for staff; everybody reads counts of five and more', async () => {
  const { community, worker, official, resident, otherResident, place } = app.world.here;
  const before = (await counts(null)).HEALTH;
  expect(before).toBeNull();
  let last = '';
  for (let made = 0; made < 5; made += 1) {
    expect((await counts(null)).HEALTH).toBeNull();
    const { data } = await recordNeed(worker, await acts.made(), {
      category: 'HEALTH',
      title: '量血压',
    });
    last = data.recordNeedFromSuggestion.suggestion.need.id;
  }
  expect(await counts(null)).toMatchObject({ HEALTH: 5, CHILDREN: null });
  const list = (persona: Persona | null) =>
    app
      .as(persona)
      .run(
        `query ($code: String!) { community(code: $code) { needs(categories: [HEALTH]) { nodes { id } } } }`,
        { code: community.code },
      );
  for (const persona of [worker, official]) {
    expect((await list(persona)).data.community.needs.nodes).toHaveLength(5);
  }
  for (const persona of [null, resident, app.world.elsewhere.worker]) {
    expect((await list(persona)).errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTH/);
  }
  const read = 'query ($id: ID!) { node(id: $id) { ... on Need { title } } }';
  expect((await app.as(resident).run(read, { id: last })).data.node).toEqual({ title: '量血压' });
  expect((await app.as(otherResident).run(read, { id: last })).data?.node ?? null).toBeNull();
  const above = await app
    .as(null)
    .run('query ($code: String!) { community(code: $code) { needCounts { count } } }', {
      code: place.code,
    });
  expect(above.data.community.needCounts).toEqual([]);

  async function counts(persona: Persona | null): Promise<Record<string, number | null>> {
    const { data } = await app
      .as(persona)
      .run('query ($code: String!) { community(code: $code) { needCounts { category count } } }', {
        code: community.code,
      });
    return Object.fromEntries(
      data.community.needCounts.map((each: { category: string; count: number | null }) => [
        each.category,
        each.count,
      ]),
    );
  }
});

test('an incident is dispatched, handled, and found settled by who raised it', async () => {
  const { resident, worker, representative, otherResident } = app.world.here;
  const { made, incident: id } = await incident();
  const sent = await dispatch(worker, id);
  expect(sent.data.dispatchIncident.incident).toMatchObject({
    state: 'DISPATCHED',
    typeLabel: '设施损坏',
    point: { longitude: 104.74, latitude: 31.46 },
    work: [{ title: '三栋路灯不亮', state: 'OPEN' }],
  });
  const { id: read } = await readIncident(representative, id);
  expect(read).toBe(id);
  expect(await readIncident(otherResident, id)).toBeFalsy();
  const early = await incidentAct(resident, 'verifyIncident', {
    incident: id,
    fixed: true,
    stars: 5,
  });
  expect(early.data.verifyIncident.code).toBe('WRONG_STATE');
  await workDone(id);
  expect(await readIncident(resident, id)).toMatchObject({
    state: 'HANDLED',
    availableActions: [
      { action: 'VERIFY', allowed: true },
      { action: 'REOPEN', allowed: true, reasonRequired: true },
      { action: 'CLOSE', allowed: false },
    ],
  });
  const verify = () =>
    incidentAct(resident, 'verifyIncident', { incident: id, fixed: true, stars: 4, words: '亮了' });
  const verified = await verify();
  expect(verified.data.verifyIncident.incident).toMatchObject({ state: 'VERIFIED', stars: 4 });
  expect(await verify()).toEqual(verified);
  expect(await readSuggestion(resident, made)).toMatchObject({
    state: 'SETTLED',
    settledComment: '亮了',
  });
  expect(await told(resident)).toEqual(
    expect.arrayContaining(['INCIDENT_DISPATCHED', 'INCIDENT_HANDLED']),
  );
});

test('not put right, an incident is taken up again, and those who dispatch are told', async () => {
  const { resident, worker } = app.world.here;
  const { made, incident: id } = await handled();
  const mute = await incidentAct(resident, 'verifyIncident', {
    incident: id,
    fixed: false,
    stars: 1,
  });
  expect(mute.data.verifyIncident).toMatchObject({ code: 'REASON_REQUIRED', path: ['words'] });
  const reopened = await incidentAct(resident, 'verifyIncident', {
    incident: id,
    fixed: false,
    stars: 1,
    words: '还是不亮',
  });
  expect(reopened.data.verifyIncident.incident).toMatchObject({ state: 'REOPENED', stars: 1 });
  expect((await readSuggestion(resident, made)).state).toBe('INCIDENT_REPORTED');
  expect(await told(worker)).toContain('INCIDENT_REOPENED');
  await dispatch(worker, id);
  await workDone(id);
  const { work, state } = await readIncident(resident, id);
  expect([state, work.length]).toEqual(['HANDLED', 2]);
  const closed = await incidentAct(worker, 'closeIncident', {
    incident: id,
    reason: '电话里说好了',
  });
  expect(closed.data.closeIncident.incident.state).toBe('CLOSED');
  expect(await readSuggestion(resident, made)).toMatchObject({
    state: 'ANSWERED',
    answer: { body: '电话里说好了' },
  });
});

test('work that is cancelled leaves the incident to be dispatched anew', async () => {
  const { worker } = app.world.here;
  const { incident: id } = await incident();
  await dispatch(worker, id);
  const { db } = app.context({ kind: 'operator' });
  const row = await db.incident.findFirstOrThrow({ where: { id: id.split(':').at(-1) ?? '' } });
  const workItem = `WorkItem:${row.districtId}:${row.workItemId}`;
  await run(worker, 'cancelWorkItem', 'workItem { id }', { workItem, reason: '派错了' });
  expect(await readIncident(worker, id)).toMatchObject({
    state: 'REPORTED',
    work: [{ state: 'CANCELLED' }],
  });
});

test('who looks after a grid gets the work, if they have an account', async () => {
  const { worker, community, id: districtId } = app.world.here;
  const { db, clock } = app.context({ kind: 'operator' });
  const now = clock.now();
  const grid = {
    ...{ districtId, communityId: community.id, level: 1, createdAt: now, updatedAt: now },
  };
  const attended = '01995000-0000-7000-8000-000000000001';
  const empty = '01995000-0000-7000-8000-000000000002';
  await db.grid.create({
    data: { ...grid, id: attended, name: '一网格', responsibleId: worker.personId },
  });
  await db.grid.create({ data: { ...grid, id: empty, name: '二网格' } });
  const { incident: id } = await incident();
  const toGrid = (gridId: string, extra: object = {}) =>
    dispatch(worker, id, {
      ownerOrganization: null,
      grid: `Grid:${districtId}:${gridId}`,
      ...extra,
    });
  expect((await toGrid(empty)).data.dispatchIncident.code).toBe('INCIDENT_GRID_UNATTENDED');
  const both = await toGrid(attended, { ownerOrganization: app.world.here.company.globalId });
  expect(both.data.dispatchIncident.code).toBe('INCIDENT_HANDLER_NEEDED');
  const past = await toGrid(attended, { dueAt: '2026-11-01T00:00:00Z' });
  expect(past.data.dispatchIncident.code).toBe('DUE_TIME_PASSED');
  const due = dueAt();
  const [first, second] = await Promise.all([
    toGrid(attended, { dueAt: due }),
    toGrid(attended, { dueAt: due }),
  ]);
  const states = [first, second].map(
    ({ data }) => data.dispatchIncident.incident?.state ?? data.dispatchIncident.code,
  );
  expect(states).toContain('DISPATCHED');
  expect(await toGrid(attended, { dueAt: due })).toMatchObject({
    data: { dispatchIncident: { incident: { state: 'DISPATCHED' } } },
  });
  expect(await db.workItem.count({ where: { sourceId: id.split(':').at(-1) ?? '' } })).toBe(1);
});

test('turned into the same thing twice it is turned once; into another one too late', async () => {
  const { worker } = app.world.here;
  const made = await acts.made();
  const first = await reportIncident(worker, made);
  expect(await reportIncident(worker, made)).toEqual(first);
  const late = await recordNeed(worker, made);
  expect(late.data.recordNeedFromSuggestion.code).toBe('WRONG_STATE');
  for (const nothing of idsOfNothing(app)) {
    const { data } = await recordNeed(worker, nothing);
    expect(data.recordNeedFromSuggestion.code).toBe('NOT_FOUND');
  }
  const off = await reportIncident(worker, await acts.made(), {
    point: { longitude: 181, latitude: 0 },
  });
  expect(off.data.reportIncidentFromSuggestion.problems).toEqual([
    { path: ['point', 'longitude'], code: 'NUMBER_TOO_LARGE' },
  ]);
});

test('a caller who signs in by the number follows and verifies what came of the call', async () => {
  const { worker, account, id: districtId } = app.world.here;
  const { data } = await acts.record(worker, { callerPhone: '13908164411' });
  const reported = await reportIncident(worker, data.recordSuggestion.suggestion.id);
  const { id } = reported.data.reportIncidentFromSuggestion.suggestion.incident;
  const { db, encryption } = app.context({ kind: 'operator' });
  expect(await readIncident(account, id)).toBeFalsy();
  await db.person.update({
    where: { districtId_id: { districtId, id: account.personId } },
    data: { phoneIndex: encryption.blindIndex('13908164411', 'phone') },
  });
  await dispatch(worker, id);
  await workDone(id);
  const verified = await incidentAct(account, 'verifyIncident', {
    incident: id,
    fixed: true,
    stars: 5,
  });
  expect(verified.data.verifyIncident.incident.state).toBe('VERIFIED');
});
