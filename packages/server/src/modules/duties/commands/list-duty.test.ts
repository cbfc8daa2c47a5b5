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

const titles = async (code: string, args = '(origin: BY_LAW)') => {
  const { data } = await acts.ofCommunity(null, code, `duties${args} { nodes { title } }`);
  return data.community.duties.nodes.map(({ title }: { title: string }) => title);
};

test('what the law asks of a district stands on the list of each of its communities', async () => {
  const { official, community, neighbour, place } = app.world.here;
  const duty = await acts.list(official, { title: '人民调解' });
  expect(duty).toMatchObject({
    origin: 'BY_LAW',
    state: 'CURRENT',
    stateLabel: '正在履行',
    since: '2026-01-01',
    until: null,
    department: null,
    admission: null,
    funds: { amount: '0', currency: 'CNY' },
    load: { timesPerYear: 24, minutesEach: 90 },
    burden: { minutesPerYear: 2160, communities: 2, minutesPerYearInAll: 4320 },
    timeline: [{ action: 'LIST', reason: null }],
  });
  await acts.list(official, { title: '居民会议', community: neighbour.globalId });
  expect(await titles(place.code)).toEqual(['人民调解']);
  expect(await titles(community.code)).toEqual(['人民调解']);
  expect(await titles(neighbour.code)).toEqual(['人民调解', '居民会议']);
  const { data } = await acts.ofCommunity(
    null,
    neighbour.code,
    'dutyDepartments { department { name } count minutesPerYear }',
  );
  expect(data.community.dutyDepartments).toEqual([
    { department: null, count: 2, minutesPerYear: 4320 },
  ]);
});

test('sent twice with one key, it is listed once; with other words, it is refused', async () => {
  const { official } = app.world.here;
  const idempotencyKey = newId();
  const [one, two] = await Promise.all([
    acts.list(official, { idempotencyKey, title: '一次' }),
    acts.list(official, { idempotencyKey, title: '一次' }),
  ]);
  expect(one).toEqual(two);
  expect(await acts.list(official, { idempotencyKey, title: '两次' })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

describe('refused', () => {
  test.each([
    ['a last day before the first', { until: '2025-12-31' }, ['until'], 'DUTY_PERIOD_INVALID'],
    ['no basis', { basis: ' ' }, ['basis'], 'VALUE_REQUIRED'],
    ['no load', { timesPerYear: 0 }, ['timesPerYear'], 'NUMBER_TOO_SMALL'],
    ['too much', { minutesEach: 14_401 }, ['minutesEach'], 'NUMBER_TOO_LARGE'],
    ['a debt', { funds: { amount: '-1', currency: 'CNY' } }, ['fundsMinor'], 'VALUE_INVALID'],
  ])('%s', async (_, extra, path, code) => {
    const { problems } = await acts.list(app.world.here.official, extra);
    expect(problems).toEqual([{ path, code }]);
  });

  test('a place that is none, and one that is too small or too large', async () => {
    const { official, community } = app.world.here;
    for (const id of [...idsOfNothing(app, 'Community'), `Community:${newId()}`]) {
      const refusal = await acts.list(official, { community: id });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['community'] });
    }
    const { db } = app.context({ kind: 'operator' });
    const estate = newId();
    await db.community.create({
      data: {
        id: estate,
        name: '滨江花园',
        level: 'ESTATE',
        parentId: community.id,
        ancestorIds: [community.districtId, community.id],
        districtId: community.districtId,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
    const { problems } = await acts.list(official, { community: `Community:${estate}` });
    expect(problems).toEqual([{ path: ['community'], code: 'DUTY_PLACE_INVALID' }]);
  });

  test('who does not keep the lists here', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.worker, here.resident, elsewhere.official]) {
      expect(await acts.list(persona)).toEqual({ code: 'FORBIDDEN', topLevel: true });
    }
    expect(await acts.list(null)).toEqual({ code: 'UNAUTHENTICATED', topLevel: true });
  });
});

test('no duty of assistance comes into being without an admission, whoever writes it', async () => {
  const { here } = app.world;
  const { db } = app.context({ kind: 'operator' });
  const now = new Date();
  const writing = db.duty.create({
    data: {
      districtId: here.id,
      id: newId(),
      communityId: here.community.id,
      origin: 'ASSISTANCE',
      kind: 'FORM',
      title: '绕过准入',
      basis: '口头',
      standard: '尽快',
      departmentId: here.department.id,
      since: now,
      createdAt: now,
      updatedAt: now,
    },
  });
  await expect(writing).rejects.toThrow(/duty_admitted/);
});

describe('a duty’s load', () => {
  test('changes from today on, and its earlier span stays', async () => {
    const { official } = app.world.here;
    const { id } = await acts.list(official, { title: '巡查' });
    const input = { duty: id, timesPerYear: 12, minutesEach: 30, reason: '改为每月' };
    const changed = await acts.act(official, 'changeDutyLoad', input);
    expect(changed.loads).toEqual([
      { timesPerYear: 24, minutesEach: 90, since: '2026-01-01', until: '2026-11-21' },
      { timesPerYear: 12, minutesEach: 30, since: '2026-11-22', until: null },
    ]);
    expect(changed.timeline.at(-1)).toEqual({ action: 'CHANGE_LOAD', reason: '改为每月' });
    // The same day again: one span, as it was meant last. And twice the same is once.
    const again = { ...input, timesPerYear: 6 };
    await acts.act(official, 'changeDutyLoad', again);
    const repeated = await acts.act(official, 'changeDutyLoad', again);
    expect(repeated.loads).toHaveLength(2);
    expect(repeated.load).toMatchObject({ timesPerYear: 6 });
    expect(repeated.timeline).toHaveLength(3);
  });

  test('does not grow above what was admitted', async () => {
    const { official } = app.world.here;
    const { duties } = await acts.admitted(health, official);
    const input = { duty: duties[0], minutesEach: 61, reason: '多做一点' };
    const more = await acts.act(official, 'changeDutyLoad', { ...input, timesPerYear: 52 });
    expect(more).toMatchObject({ code: 'LOAD_ABOVE_ADMITTED' });
    expect(more.message).toContain('3120');
    const less = await acts.act(official, 'changeDutyLoad', { ...input, timesPerYear: 51 });
    expect(less.load).toMatchObject({ timesPerYear: 51, minutesEach: 61 });
  });

  test('of many at once, the spans stay one after the other', async () => {
    const { official } = app.world.here;
    const { id } = await acts.list(official, { title: '宣传' });
    app.clock.advance({ days: 1 });
    await Promise.all(
      [5, 6, 7, 8].map((timesPerYear) =>
        acts.act(official, 'changeDutyLoad', {
          duty: id,
          timesPerYear,
          minutesEach: 10,
          reason: 'x',
        }),
      ),
    );
    const { loads } = await acts.read(null, 'duty', id);
    expect(loads).toHaveLength(2);
    expect(loads[0].until < loads[1].since).toBe(true);
  });
});

describe('a duty is ended', () => {
  test('from today on, with the reason, once', async () => {
    const { official, community } = app.world.here;
    const { id } = await acts.list(official, { title: '旧事' });
    const ended = await acts.act(official, 'endDuty', { duty: id, reason: '法律已修改' });
    expect(ended).toMatchObject({ state: 'ENDED', endReason: '法律已修改', availableActions: [] });
    expect(ended.until < '2026-11-24').toBe(true);
    expect(await titles(community.code)).not.toContain('旧事');
    expect(await titles(community.code, '(ended: true)')).toContain('旧事');
    const again = await acts.act(official, 'endDuty', { duty: id, reason: '法律已修改' });
    expect(again.timeline).toHaveLength(2);
    const other = await acts.act(official, 'endDuty', { duty: id, reason: '别的原因' });
    expect(other).toMatchObject({ code: 'WRONG_STATE' });
    const load = { duty: id, timesPerYear: 1, minutesEach: 1, reason: 'x' };
    expect(await acts.act(official, 'changeDutyLoad', load)).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('before it began, and it never holds', async () => {
    const { official } = app.world.here;
    const { id } = await acts.list(official, { title: '将来', since: '2027-03-01' });
    expect(await acts.read(null, 'duty', id)).toMatchObject({ state: 'UPCOMING' });
    const ended = await acts.act(official, 'endDuty', { duty: id, reason: '不做了' });
    expect(ended).toMatchObject({ state: 'ENDED', until: '2027-02-28' });
  });

  test('by nobody else, and nothing that is none', async () => {
    const { here, elsewhere } = app.world;
    const { id } = await acts.list(here.official, { title: '留着' });
    for (const persona of [here.worker, elsewhere.official]) {
      const refusal = await acts.act(persona, 'endDuty', { duty: id, reason: 'x' });
      expect(refusal).toEqual({ code: 'FORBIDDEN', topLevel: true });
    }
    for (const nothing of idsOfNothing(app, 'Duty')) {
      const refusal = await acts.act(here.official, 'endDuty', { duty: nothing, reason: 'x' });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['duty'] });
    }
  });

  test('by itself at the end of its term', async () => {
    const { official } = app.world.here;
    const { id } = await acts.list(official, { title: '一个月', until: '2026-12-22' });
    expect(await acts.read(null, 'duty', id)).toMatchObject({ state: 'CURRENT' });
    app.clock.advance({ days: 30 });
    expect(await acts.read(null, 'duty', id)).toMatchObject({ state: 'ENDED', endReason: null });
  });
});
