import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalReferenceId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { suggestionActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

const fields = `id kind kindLabel title heldBy venue firstDay lastDay opensAt closesAt state stateLabel
  closingWords report { doors { outcome count } matters states { state count } }
  stops { position building { id } households doors { household { id } outcome } }
  timeline { action } availableActions { action allowed reasonRequired }`;
const refused =
  '__typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }';
const run = (persona: Persona | null, mutation: string, input: object) => {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return app.as(persona).run(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
      ... on ${type}Success { outreach { ${fields} } } } }`,
    { input },
  );
};
const read = async (persona: Persona | null, id: string) =>
  (
    await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Outreach { ${fields} } } }`, { id })
  ).data?.node;

const receptionDay = {
  title: '书记接访日',
  heldBy: '社区书记 李敏',
  venue: '社区大厅',
  firstDay: '2026-11-25',
  lastDay: '2026-11-25',
  opensAt: '09:00',
  closesAt: '11:30',
};
const plan = (persona: Persona | null, kind: string, extra: object = {}, outer: object = {}) =>
  run(persona, 'planOutreach', {
    community: app.world.here.community.globalId,
    kind,
    plan: { ...receptionDay, ...extra },
    idempotencyKey: newId(),
    ...outer,
  });
const advance = (persona: Persona | null, outreach: string, action: string, words?: string) =>
  run(persona, 'advanceOutreach', { outreach, action, words });

async function building(name: string): Promise<string> {
  const { community, id: districtId } = app.world.here;
  const { db, clock } = app.context({ kind: 'operator' });
  const above = await db.community.findUniqueOrThrow({ where: { id: community.id } });
  const now = clock.now();
  const row = await db.community.create({
    data: {
      ...{ id: newId(), name, level: 'BUILDING', parentId: above.id, districtId },
      ...{ ancestorIds: [...above.ancestorIds, above.id], createdAt: now, updatedAt: now },
    },
  });
  return globalReferenceId('Community', row.id);
}

async function household(place: string, door: string): Promise<string> {
  const { data } = await app.as(app.world.here.worker).run(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) {
      ... on RegisterHouseholdSuccess { household { id } } } }`,
    { input: { community: place, door } },
  );
  return data.registerHousehold.household.id;
}

/** Visits that are under way along two buildings. */
async function visits(): Promise<{ outreach: string; buildings: string[] }> {
  const { worker } = app.world.here;
  const buildings = [await building('二栋'), await building('一栋')];
  const { data } = await plan(worker, 'VISIT', { venue: null, buildings });
  const outreach = data.planOutreach.outreach.id;
  await advance(worker, outreach, 'START');
  return { outreach, buildings };
}

test('a reception day says to everybody who receives, where and when', async () => {
  const { worker, community } = app.world.here;
  const { data } = await plan(worker, 'RECEPTION_DAY');
  const { id } = data.planOutreach.outreach;
  expect(await read(null, id)).toMatchObject({
    ...receptionDay,
    kindLabel: '开门接访',
    stateLabel: '已安排',
    report: null,
    stops: null,
    availableActions: [{ allowed: false }, { allowed: false }, { allowed: false }],
  });
  const listed = await app
    .as(null)
    .run('query ($code: String!) { community(code: $code) { outreach { nodes { id } } } }', {
      code: community.code,
    });
  expect(listed.data.community.outreach.nodes).toContainEqual({ id });
});

test('visits are for staff until they are closed, and doors always are', async () => {
  const { worker, resident, community } = app.world.here;
  const { outreach, buildings } = await visits();
  expect(await read(resident, outreach)).toBeFalsy();
  const list = 'query ($code: String!) { community(code: $code) { outreach { nodes { id } } } }';
  const hidden = await app.as(resident).run(list, { code: community.code });
  expect(JSON.stringify(hidden)).not.toContain(outreach);
  const door = await household(buildings[0] ?? '', '1单元101');
  const visit = (outcome: string) =>
    run(worker, 'recordVisit', { outreach, household: door, outcome });
  await visit('NOBODY_HOME');
  const { data } = await visit('VISITED');
  expect(data.recordVisit.outreach.stops).toEqual([
    {
      position: 1,
      building: { id: buildings[0] },
      households: 1,
      doors: [{ household: { id: door }, outcome: 'VISITED' }],
    },
    { position: 2, building: { id: buildings[1] }, households: 0, doors: [] },
  ]);
  expect(data.recordVisit.outreach.report.doors).toContainEqual({ outcome: 'VISITED', count: 1 });
  await advance(worker, outreach, 'CLOSE', '走完了两栋。');
  // One door alone would tell who spoke with the worker.
  expect(await read(null, outreach)).toMatchObject({
    closingWords: '走完了两栋。',
    stops: null,
    report: { doors: null, matters: 0 },
  });
  const late = await visit('REFUSED');
  expect(late.data.recordVisit.code).toBe('OUTREACH_NOT_RUNNING');
});

test('a pile of matters is entered at once, each with its own result, and mended by sending again', async () => {
  const { worker } = app.world.here;
  const { outreach, buildings } = await visits();
  const door = await household(buildings[1] ?? '', '2单元301');
  const idempotencyKey = newId();
  const send = (phone: string) =>
    acts.recordSeveral(worker, {
      outreach,
      idempotencyKey,
      matters: [
        { body: '楼道灯不亮', household: door },
        { body: '水压太低', callerName: '吴桂芳', callerPhone: phone },
        { body: '  ' },
      ],
    });
  const first = await send('12345');
  const [lamp, pressure, empty] = first.data.recordSuggestions.matters;
  expect(lamp).toMatchObject({
    refusal: null,
    suggestion: { origin: 'VISIT', outreach: { id: outreach }, household: { id: door } },
  });
  expect(lamp.receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(pressure).toEqual({
    suggestion: null,
    receipt: null,
    refusal: {
      code: 'INVALID_INPUT',
      problems: [{ path: ['callerPhone'], code: 'PHONE_INVALID' }],
    },
  });
  expect(empty.refusal.problems).toEqual([{ path: ['body'], code: 'VALUE_REQUIRED' }]);
  const again = (await send('13908160009')).data.recordSuggestions.matters;
  expect(again[0]).toEqual(lamp);
  expect(again[1]).toMatchObject({ refusal: null, suggestion: { callerName: '吴桂芳' } });
  const node = await read(worker, outreach);
  expect(node.report).toMatchObject({
    matters: 2,
    states: [{ state: 'RECEIVED', count: 2 }],
  });
  expect(node.report.doors).toContainEqual({ outcome: 'VISITED', count: 1 });
});

test('matters are entered only for what is under way, of this place and of this kind', async () => {
  const { worker, neighbour, neighbourWorker } = app.world.here;
  const { outreach } = await visits();
  const wrongKind = await acts.record(worker, { outreach, origin: 'PHONE' });
  expect(wrongKind.data.recordSuggestion.problems).toEqual([
    { path: ['origin'], code: 'VALUE_INVALID' },
  ]);
  const elsewhere = await acts.record(neighbourWorker, { outreach, community: neighbour.globalId });
  expect(elsewhere.data.recordSuggestion.code).toBe('OUTREACH_PLACE_OUTSIDE');
  const planned = (await plan(worker, 'LETTER_BOX')).data.planOutreach.outreach.id;
  const early = await acts.record(worker, { outreach: planned });
  expect(early.data.recordSuggestion.code).toBe('OUTREACH_NOT_RUNNING');
  const letter = await acts.record(worker, { channel: 'PAPER' });
  expect(letter.data.recordSuggestion.suggestion.origin).toBe('LETTER_BOX');
  for (const [origin, expected] of [
    [null, 'PHONE'],
    ['COUNTER', 'COUNTER'],
  ]) {
    const { data } = await acts.record(worker, { origin });
    expect(data.recordSuggestion.suggestion.origin).toBe(expected);
  }
  const online = await acts.record(worker, { origin: 'ONLINE' });
  expect(online.data.recordSuggestion.problems).toEqual([
    { path: ['origin'], code: 'VALUE_INVALID' },
  ]);
});

test('the report counts in full for staff, and without small numbers for the public', async () => {
  const { worker, resident } = app.world.here;
  const { data } = await plan(worker, 'LETTER_BOX');
  const outreach = data.planOutreach.outreach.id;
  await advance(worker, outreach, 'START');
  const matters = Array.from({ length: 5 }, (_, index) => ({ body: `第${index}封信` }));
  const sent = await acts.recordSeveral(worker, { channel: 'PAPER', outreach, matters });
  const ids = sent.data.recordSuggestions.matters.map(
    (each: { suggestion: { id: string } }) => each.suggestion.id,
  );
  await acts.answer(worker, ids[0]);
  await acts.discard(worker, ids[1]);
  await advance(worker, outreach, 'CLOSE');
  expect((await read(worker, outreach)).report).toMatchObject({ matters: 4 });
  expect((await read(resident, outreach)).report).toEqual({
    doors: null,
    matters: 4,
    states: null,
  });
});

test('a way is needed for visits, a venue for the rest, and days and hours have their order', async () => {
  const { worker, neighbour } = app.world.here;
  const noRoute = await plan(worker, 'VISIT', { venue: null });
  expect(noRoute.data.planOutreach.code).toBe('OUTREACH_ROUTE_NEEDED');
  const outside = await plan(worker, 'VISIT', { buildings: [neighbour.globalId] });
  expect(outside.data.planOutreach.code).toBe('OUTREACH_PLACE_OUTSIDE');
  for (const [extra, field, code] of [
    [{ venue: '' }, 'venue', 'VALUE_REQUIRED'],
    [{ lastDay: '2026-11-24' }, 'lastDay', 'VALUE_INVALID'],
    [{ closesAt: '08:00' }, 'closesAt', 'VALUE_INVALID'],
    [{ closesAt: null }, 'closesAt', 'VALUE_REQUIRED'],
    [{ opensAt: '9点' }, 'opensAt', 'VALUE_INVALID'],
  ] as const) {
    const { data } = await plan(worker, 'RECEPTION_DAY', extra);
    expect(data.planOutreach.problems).toEqual([{ path: [field], code }]);
  }
});

test('planned once however often it is sent; changed until it begins; cancelled with a reason', async () => {
  const { worker } = app.world.here;
  const idempotencyKey = newId();
  const first = await plan(worker, 'RECEPTION_DAY', {}, { idempotencyKey });
  expect(await plan(worker, 'RECEPTION_DAY', {}, { idempotencyKey })).toEqual(first);
  const { id } = first.data.planOutreach.outreach;
  const edited = await run(worker, 'editOutreach', {
    outreach: id,
    plan: { ...receptionDay, venue: '小区门口' },
  });
  expect(edited.data.editOutreach.outreach).toMatchObject({ venue: '小区门口', state: 'PLANNED' });
  const mute = await advance(worker, id, 'CANCEL');
  expect(mute.data.advanceOutreach.code).toBe('REASON_REQUIRED');
  const cancelled = await advance(worker, id, 'CANCEL', '遇上停电');
  expect(cancelled.data.advanceOutreach.outreach).toMatchObject({ state: 'CANCELLED' });
  expect(await advance(worker, id, 'CANCEL', '遇上停电')).toEqual(cancelled);
  const late = await run(worker, 'editOutreach', { outreach: id, plan: receptionDay });
  expect(late.data.editOutreach.code).toBe('WRONG_STATE');
});

test('who entered something by mistake takes it back within two minutes, and nobody else', async () => {
  const { worker, official } = app.world.here;
  const { data } = await acts.record(worker, { callerPhone: '13908167799' });
  const { id } = data.recordSuggestion.suggestion;
  expect(data.recordSuggestion.suggestion.availableActions).toContainEqual(
    expect.objectContaining({ action: 'DISCARD', allowed: true }),
  );
  const other = await acts.discard(official, id);
  expect(other.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const gone = await acts.discard(worker, id);
  expect(gone.data.discardSuggestion.suggestion).toMatchObject({
    state: 'DISCARDED',
    body: '',
    callerName: null,
    callerPhone: null,
  });
  expect(await acts.discard(worker, id)).toEqual(gone);
  const { db } = app.context({ kind: 'operator' });
  const receipts = await db.receipt.findMany({ where: { subjectId: id.split(':').at(-1) ?? '' } });
  expect(receipts.map(({ phoneIndex }) => phoneIndex)).toEqual([null]);

  const second = (await acts.record(worker)).data.recordSuggestion.suggestion.id;
  app.clock.advance({ minutes: 3 });
  const late = await acts.discard(worker, second);
  expect(late.data.discardSuggestion.code).toBe('DISCARD_TIME_OVER');
  const third = (await acts.record(worker)).data.recordSuggestion.suggestion.id;
  await acts.answer(worker, third);
  const answered = await acts.discard(worker, third);
  expect(answered.data.discardSuggestion.code).toBe('WRONG_STATE');
});

test('another district sees and does nothing here', async () => {
  const { here, elsewhere } = app.world;
  const { outreach, buildings } = await visits();
  const door = await household(buildings[0] ?? '', '3单元101');
  for (const persona of [elsewhere.worker, elsewhere.official]) {
    expect(await read(persona, outreach)).toBeFalsy();
    for (const answer of [
      await plan(persona, 'RECEPTION_DAY'),
      await advance(persona, outreach, 'CLOSE'),
      await run(persona, 'recordVisit', { outreach, household: door, outcome: 'VISITED' }),
      await acts.record(persona, { outreach }),
    ]) {
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  }
  const foreign = await acts.record(elsewhere.worker, {
    community: elsewhere.community.globalId,
    outreach,
  });
  expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const theirs = await acts.record(here.worker, {
    household: door.replace(here.id, elsewhere.id),
  });
  expect(theirs.data.recordSuggestion.code).toBe('NOT_FOUND');
});

test('an answer may name a service for which to apply', async () => {
  const { worker, resident } = app.world.here;
  const made = await app.as(worker).run(
    `mutation ($input: DefineServiceInput!) { defineService(input: $input) {
      ... on DefineServiceSuccess { service { id } } } }`,
    { input: { ...serviceOf(), idempotencyKey: newId() } },
  );
  const service = made.data.defineService.service.id;
  const id = await acts.made();
  await acts.answer(worker, id, '可以申请上门维修。', { service });
  expect((await acts.read(resident, id)).data.node.answer.service).toEqual({ id: service });
  const nothing = await acts.answer(worker, await acts.made(), '好', { service: 'Service:1' });
  expect(nothing.data.answerSuggestion).toMatchObject({ code: 'NOT_FOUND', path: ['service'] });
});

const serviceOf = () => ({
  community: app.world.here.community.globalId,
  name: '上门维修',
  category: '便民维修',
  provider: '滨江社区居委会',
  summary: '水电小修',
  standard: '修好为止',
  timeLimitDays: 3,
  price: { amount: '0', currency: 'CNY' },
  delivery: ['AT_HOME'],
  documents: [],
  steps: ['申请', '上门'],
  questions: [
    { text: { id: 'wish', label: { zhCN: '需要什么' }, maxLength: 200, required: true } },
  ],
});
