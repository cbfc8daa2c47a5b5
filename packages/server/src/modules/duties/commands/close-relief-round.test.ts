import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { waitingFacts } from '../../../mechanisms/transparency-log/testing.ts';
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

const admitted = async (extra: object = {}): Promise<string> => {
  const { duties } = await acts.admitted(health, app.world.here.official, extra);
  return duties[0] ?? '';
};
const opened = async (): Promise<string> => (await acts.open(app.world.here.official)).id;
const closed = (id: string) => acts.close(app.world.here.official, id, true);

test('a round changes nothing before it closes, then everything together', async () => {
  const { official, place, resident } = app.world.here;
  const [deleted, merged, reduced, adjusted, kept] = await Promise.all([
    admitted({ title: '取消的' }),
    admitted({ title: '合并的' }),
    admitted({ title: '减少的' }),
    admitted({ title: '调整的', targets: [place.globalId] }),
    admitted({ title: '保留的', targets: [place.globalId] }),
  ]);
  const round = await opened();
  const load = (timesPerYear: number, minutesEach: number) => ({ timesPerYear, minutesEach });
  // Decided anew until it closes: the last one counts.
  await acts.relieve(official, round, deleted, 'KEPT');
  await acts.relieve(official, round, deleted, 'DELETED');
  await acts.relieve(official, round, merged, 'MERGED', { mergedInto: kept });
  await acts.relieve(official, round, reduced, 'REDUCED', load(12, 60));
  await acts.relieve(official, round, adjusted, 'ADJUSTED', load(104, 30));
  const before = await acts.relieve(official, round, kept, 'KEPT');
  expect(before.decisions.nodes).toHaveLength(5);
  expect(before.undecided.nodes).toEqual([]);
  expect(before.availableActions).toMatchObject([
    { action: 'DECIDE', allowed: true },
    { action: 'CLOSE', allowed: true },
  ]);
  expect(await acts.read(resident, 'round', round)).toMatchObject({
    state: 'OPEN',
    finding: null,
    decisions: { nodes: [] },
    undecided: { nodes: [] },
  });
  for (const id of [deleted, merged, reduced]) {
    expect(await acts.read(null, 'duty', id)).toMatchObject({
      state: 'CURRENT',
      load: { timesPerYear: 52 },
    });
  }

  // 52 × 60 minutes: three duties of one community and two of the district's two.
  const after = await acts.close(official, round);
  expect(after).toMatchObject({
    state: 'CLOSED',
    minutesBefore: 7 * 3120,
    minutesAfter: 720 + 4 * 3120,
    availableActions: [],
  });
  expect(await acts.read(null, 'duty', deleted)).toMatchObject({
    state: 'ENDED',
    until: '2026-11-21',
    endReason: '清理',
    mergedInto: null,
    timeline: [{ action: 'APPROVE' }, { action: 'RELIEF_DELETED', reason: '清理' }],
  });
  expect(await acts.read(null, 'duty', merged)).toMatchObject({
    state: 'ENDED',
    mergedInto: { id: kept },
  });
  expect(await acts.read(null, 'duty', reduced)).toMatchObject({
    state: 'CURRENT',
    load: { timesPerYear: 12, minutesEach: 60 },
  });
  expect(await acts.read(null, 'duty', adjusted)).toMatchObject({
    load: { timesPerYear: 104, minutesEach: 30 },
  });
  expect((await acts.read(resident, 'round', round)).decisions.nodes).toHaveLength(5);
  // Closed again, it is what it was; decided no more.
  expect(await acts.close(official, round)).toEqual(after);
  expect(await waitingFacts(app, 'RELIEF_ROUND_CLOSED')).toEqual([
    {
      decisions: { ADJUSTED: 1, DELETED: 1, KEPT: 1, MERGED: 1, REDUCED: 1 },
      minutesBefore: String(7 * 3120),
      minutesAfter: String(720 + 4 * 3120),
    },
  ]);
  expect(await acts.relieve(official, round, kept, 'DELETED')).toMatchObject({
    code: 'WRONG_STATE',
  });
  const { data } = await acts.ofCommunity(null, place.code, 'reliefRounds { nodes { id state } }');
  expect(data.community.reliefRounds.nodes).toEqual([{ id: round, state: 'CLOSED' }]);
});

test('a district has one round at a time, however many open one at once', async () => {
  const { official } = app.world.here;
  const rounds = await Promise.all([acts.open(official), acts.open(official), acts.open(official)]);
  expect(rounds.filter(({ state }) => state === 'OPEN')).toHaveLength(1);
  expect(rounds.filter(({ code }) => code === 'RELIEF_ROUND_OPEN')).toHaveLength(2);
  await closed(rounds.find(({ id }) => id).id);
  const idempotencyKey = newId();
  const one = await acts.open(official, { idempotencyKey });
  expect((await acts.open(official, { idempotencyKey })).id).toBe(one.id);
  await closed(one.id);
});

test('closing waits for every duty of assistance, unless the rest is left on purpose', async () => {
  const { official } = app.world.here;
  const duty = await admitted({ title: '还没看的' });
  const round = await opened();
  const undecided = (await acts.read(official, 'round', round)).undecided.nodes;
  expect(undecided).toContainEqual({ id: duty });
  const refusal = await acts.close(official, round);
  expect(refusal).toMatchObject({ code: 'RELIEF_UNDECIDED' });
  expect(refusal.message).toContain(String(undecided.length));
  expect(await acts.close(official, round, true)).toMatchObject({ state: 'CLOSED' });
  expect(await acts.read(null, 'duty', duty)).toMatchObject({ state: 'CURRENT' });
});

describe('refused while deciding', () => {
  let round: string;
  beforeAll(async () => {
    round = await opened();
  });
  afterAll(() => closed(round));
  const decide = (duty: string, outcome: string, extra: object = {}) =>
    acts.relieve(app.world.here.official, round, duty, outcome, extra);

  test('taking off the list what the law asks; its load may be less', async () => {
    const { id } = await acts.list(app.world.here.official);
    const other = await admitted({ targets: [app.world.here.place.globalId] });
    expect(await decide(id, 'DELETED')).toMatchObject({ code: 'DUTY_BY_LAW' });
    expect(await decide(id, 'MERGED', { mergedInto: other })).toMatchObject({
      code: 'DUTY_BY_LAW',
    });
    const less = { timesPerYear: 12, minutesEach: 90 };
    expect((await decide(id, 'REDUCED', less)).state).toBe('OPEN');
  });

  test('less that is not less, and more than was admitted', async () => {
    const duty = await admitted();
    const same = { timesPerYear: 60, minutesEach: 52 };
    expect(await decide(duty, 'REDUCED', same)).toMatchObject({ code: 'RELIEF_NOT_LESS' });
    const more = { timesPerYear: 61, minutesEach: 52 };
    expect(await decide(duty, 'ADJUSTED', more)).toMatchObject({ code: 'LOAD_ABOVE_ADMITTED' });
  });

  test('merging into itself, into what ends, or into what has other communities', async () => {
    const { official, neighbour } = app.world.here;
    const [one, two, ending] = await Promise.all([
      admitted({ title: '甲' }),
      admitted({ title: '乙' }),
      admitted({ title: '丙' }),
    ]);
    const there = await admitted({ title: '丁', targets: [neighbour.globalId] });
    await decide(ending, 'DELETED');
    for (const mergedInto of [one, ending, there]) {
      expect(await decide(one, 'MERGED', { mergedInto })).toMatchObject({
        code: 'MERGE_TARGET_INVALID',
      });
    }
    expect((await decide(one, 'MERGED', { mergedInto: two })).state).toBe('OPEN');
    // And what takes another in does not end itself.
    expect(await decide(two, 'DELETED')).toMatchObject({ code: 'MERGE_TARGET_NEEDED' });
    await acts.act(official, 'endDuty', { duty: ending, reason: '不做了' });
    expect(await decide(ending, 'KEPT')).toMatchObject({ code: 'DUTY_NOT_CURRENT' });
    expect(await decide(two, 'MERGED', { mergedInto: ending })).toMatchObject({
      code: 'MERGE_TARGET_NEEDED',
    });
  });

  test('what an outcome lacks or does not take', async () => {
    const duty = await admitted();
    expect((await decide(duty, 'REDUCED')).problems).toEqual([
      { path: ['timesPerYear'], code: 'VALUE_REQUIRED' },
      { path: ['minutesEach'], code: 'VALUE_REQUIRED' },
    ]);
    expect((await decide(duty, 'MERGED')).problems).toEqual([
      { path: ['mergedInto'], code: 'VALUE_REQUIRED' },
    ]);
    expect((await decide(duty, 'KEPT', { timesPerYear: 1, mergedInto: duty })).problems).toEqual([
      { path: ['mergedInto'], code: 'VALUE_INVALID' },
      { path: ['timesPerYear'], code: 'VALUE_INVALID' },
    ]);
  });

  test('nothing, and who does not decide', async () => {
    const { here, elsewhere } = app.world;
    const duty = await admitted();
    for (const nothing of idsOfNothing(app, 'Duty')) {
      expect(await decide(nothing, 'KEPT')).toMatchObject({ code: 'NOT_FOUND', path: ['duty'] });
    }
    for (const nothing of idsOfNothing(app, 'ReliefRound')) {
      expect(await acts.close(here.official, nothing)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const foreign = await acts.list(elsewhere.official, { community: elsewhere.place.globalId });
    expect(await decide(foreign.id, 'KEPT')).toMatchObject({ code: 'NOT_FOUND' });
    for (const persona of [here.worker, elsewhere.official]) {
      for (const answer of [
        await acts.relieve(persona, round, duty, 'KEPT'),
        await acts.close(persona, round, true),
        await acts.open(persona),
      ]) {
        expect(answer).toEqual({ code: 'FORBIDDEN', topLevel: true });
      }
    }
    const { problems } = await acts.open(here.official, { district: here.community.globalId });
    expect(problems).toEqual([{ path: ['district'], code: 'VALUE_INVALID' }]);
  });
});

describe('between decision and closing', () => {
  test('a load that became less makes the decision void, and closing says so', async () => {
    const { official } = app.world.here;
    const duty = await admitted({ title: '先减的' });
    const round = await opened();
    const load = { timesPerYear: 12, minutesEach: 60 };
    await acts.relieve(official, round, duty, 'REDUCED', load);
    const less = { duty, timesPerYear: 6, minutesEach: 60, reason: '改为隔月' };
    await acts.act(official, 'changeDutyLoad', less);
    const refusal = await closed(round);
    expect(refusal).toMatchObject({ code: 'RELIEF_NOT_LESS' });
    expect(refusal.message).toContain('先减的');
    // Nothing of it happened.
    expect(await acts.read(null, 'round', round)).toMatchObject({ state: 'OPEN' });
    await acts.relieve(official, round, duty, 'KEPT');
    expect(await closed(round)).toMatchObject({ state: 'CLOSED' });
    expect((await acts.read(null, 'duty', duty)).load).toMatchObject({ timesPerYear: 6 });
  });

  test('a duty that ended by itself is passed over', async () => {
    const { official } = app.world.here;
    const duty = await admitted({ title: '先结束的' });
    const round = await opened();
    await acts.relieve(official, round, duty, 'DELETED');
    await acts.act(official, 'endDuty', { duty, reason: '另有安排' });
    expect(await closed(round)).toMatchObject({ state: 'CLOSED' });
    expect(await acts.read(null, 'duty', duty)).toMatchObject({ endReason: '另有安排' });
  });

  test('two who close at once close it once', async () => {
    const { official } = app.world.here;
    const duty = await admitted({ title: '一起关的' });
    const round = await opened();
    await acts.relieve(official, round, duty, 'DELETED');
    const answers = await Promise.all([closed(round), closed(round), closed(round)]);
    expect(answers.some(({ state }) => state === 'CLOSED')).toBe(true);
    const { timeline } = await acts.read(null, 'round', round);
    expect(timeline).toEqual([{ action: 'OPEN' }, { action: 'CLOSE' }]);
    expect((await acts.read(null, 'duty', duty)).timeline).toHaveLength(2);
  });
});
