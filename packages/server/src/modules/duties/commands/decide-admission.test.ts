import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { waitingFacts } from '../../../mechanisms/transparency-log/testing.ts';
import { type Department, layOutDepartment, usualRequest } from '../../../testing/duties.ts';
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

const ask = (extra: object = {}) =>
  acts.ask(health.speaker, { department: health.organization.globalId, ...extra });

describe('a department asks', () => {
  test('with a number, and what is missing can be seen before it is decided', async () => {
    const { official } = app.world.here;
    const one = await ask();
    const two = await ask({ basis: '', standard: ' ', funds: { amount: '0', currency: 'CNY' } });
    expect(two.number).toBe(one.number + 1);
    expect(two).toMatchObject({ basis: '', standard: '' });
    const seen = await acts.read(official, 'request', two.id);
    const offered = Object.fromEntries(
      seen.availableActions.map(({ action, refusal }: { action: string; refusal: null }) => [
        action,
        refusal,
      ]),
    );
    expect(offered).toEqual({
      APPROVE: { code: 'BASIS_MISSING' },
      RETURN: null,
      REJECT: null,
      WITHDRAW: { code: 'NOT_FOR_YOU' },
    });
  });

  test('once, however often it is sent; several at once have numbers of their own', async () => {
    const idempotencyKey = newId();
    const same = await Promise.all([1, 2, 3].map(() => ask({ idempotencyKey })));
    expect(new Set(same.map(({ number }) => number)).size).toBe(1);
    const several = await Promise.all([1, 2, 3, 4].map(() => ask()));
    const numbers = several.map(({ number }) => number as number).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2, first + 3]);
  });

  test('for a place and what lies in it, and the place alone is asked', async () => {
    const { place, community } = app.world.here;
    const { targets } = await ask({ targets: [community.globalId, place.globalId] });
    expect(targets).toEqual([{ name: place.name }]);
  });

  test('and nobody else for it', async () => {
    const { here, elsewhere } = app.world;
    for (const persona of [here.official, here.worker, here.resident, elsewhere.official]) {
      const refusal = await acts.ask(persona, { department: health.organization.globalId });
      expect(refusal).toEqual({ code: 'FORBIDDEN', topLevel: true });
    }
  });

  test('not as a company, when dissolved, of places elsewhere, or for a term turned round', async () => {
    const { here, elsewhere } = app.world;
    const company = { department: here.company.globalId };
    expect(await acts.ask(here.representative, company)).toMatchObject({
      code: 'NOT_A_DEPARTMENT',
    });
    expect(await ask({ targets: [elsewhere.community.globalId] })).toEqual({
      code: 'FORBIDDEN',
      topLevel: true,
    });
    expect((await ask({ until: '2026-11-01' })).problems).toEqual([
      { path: ['until'], code: 'DUTY_PERIOD_INVALID' },
    ]);
    expect((await ask({ targets: [] })).problems).toEqual([
      { path: ['targets'], code: 'VALUE_REQUIRED' },
    ]);
    const gone = await layOutDepartment(app, here, '撤销的局');
    const { db } = app.context({ kind: 'operator' });
    await db.organization.update({
      where: { districtId_id: { districtId: here.id, id: gone.organization.id } },
      data: { dissolvedAt: new Date(), dissolvedReason: '合并' },
    });
    const asked = await acts.ask(gone.speaker, { department: gone.organization.globalId });
    expect(asked).toMatchObject({ code: 'ORGANIZATION_DISSOLVED', path: ['department'] });
  });

  test('in words that are kept as words', async () => {
    const title = `<b>台账</b>'; DROP TABLE duty; --\u202e`;
    expect(await ask({ title })).toMatchObject({ title: `<b>台账</b>'; DROP TABLE duty; --` });
  });
});

describe('the admission body', () => {
  test('admits: a duty of each place, from today when the term has begun, until its end', async () => {
    const { official, community, neighbour } = app.world.here;
    const { id } = await ask({
      targets: [community.globalId, neighbour.globalId],
      since: '2026-10-01',
    });
    const decided = await acts.decide(official, id);
    expect(decided).toMatchObject({
      state: 'APPROVED',
      stateLabel: '已准入',
      availableActions: [],
      timeline: [{ action: 'REQUEST' }, { action: 'APPROVE' }],
    });
    const duties = await Promise.all(
      decided.duties.map(({ id }: { id: string }) => acts.read(null, 'duty', id)),
    );
    expect(duties.map((duty) => duty.community.name).sort()).toEqual(
      [community.name, neighbour.name].sort(),
    );
    expect(duties[0]).toMatchObject({
      origin: 'ASSISTANCE',
      since: '2026-11-22',
      until: '2027-11-30',
      department: { name: health.organization.name },
      funds: { amount: '1200000', currency: 'CNY' },
      load: { timesPerYear: 52, minutesEach: 60 },
    });
    // Sent again, it is the same decision.
    expect((await acts.decide(official, id)).duties).toHaveLength(2);
    expect(await waitingFacts(app, 'ADMISSION_DECIDED')).toEqual([
      {
        decision: 'APPROVED',
        number: expect.any(Number),
        department: health.organization.id,
        communities: [community.id, neighbour.id].sort(),
        timesPerYear: 52,
        minutesEach: 60,
        fundsMinor: '1200000',
      },
    ]);
  });

  test.each([
    ['a basis', { basis: '' }, 'BASIS_MISSING'],
    ['a standard', { standard: '' }, 'STANDARD_MISSING'],
    ['its money', { funds: { amount: '0', currency: 'CNY' } }, 'FUNDS_MISSING'],
    ['a term that still runs', { since: '2026-01-01', until: '2026-11-21' }, 'TERM_OVER'],
  ])('admits nothing without %s', async (_, extra, code) => {
    const { official } = app.world.here;
    const { id } = await ask(extra);
    expect(await acts.decide(official, id)).toMatchObject({ code });
    expect(await acts.read(official, 'request', id)).toMatchObject({
      state: 'SUBMITTED',
      duties: [],
    });
  });

  test('is not made up of who asks', async () => {
    // The official acts for the department of the world.
    const { official } = app.world.here;
    const { id } = await acts.ask(official);
    for (const decision of ['APPROVE', 'REJECT', 'RETURN']) {
      expect(await acts.decide(official, id, decision, '自己的申请')).toMatchObject({
        code: 'CONFLICT_OF_INTEREST',
      });
    }
  });

  test('gives a reason when it returns or rejects', async () => {
    const { official } = app.world.here;
    const { id } = await ask();
    for (const decision of ['REJECT', 'RETURN']) {
      expect(await acts.decide(official, id, decision, '  ')).toMatchObject({
        code: 'REASON_REQUIRED',
      });
    }
    const rejected = await acts.decide(official, id, 'REJECT', '与系统数据重复');
    expect(rejected).toMatchObject({ state: 'REJECTED', decisionReason: '与系统数据重复' });
    expect(await acts.decide(official, id)).toMatchObject({ code: 'WRONG_STATE' });
    // Whoever reads the public log learns no more of it.
    expect((await waitingFacts(app, 'ADMISSION_DECIDED')).at(-1)).toEqual({
      decision: 'REJECTED',
      number: expect.any(Number),
    });
  });

  test('decides once, when two decide at once', async () => {
    const { official } = app.world.here;
    const { id } = await ask();
    const answers = await Promise.all([
      acts.decide(official, id, 'APPROVE'),
      acts.decide(official, id, 'REJECT', '重复'),
      acts.decide(official, id, 'RETURN', '补充'),
    ]);
    const [winner, ...others] = answers.filter(({ state }) => state !== undefined);
    expect(others).toEqual([]);
    expect(answers.filter(({ code }) => code === 'WRONG_STATE')).toHaveLength(2);
    const { state, duties, timeline } = await acts.read(official, 'request', id);
    expect(state).toBe(winner.state);
    expect(duties).toHaveLength(state === 'APPROVED' ? 1 : 0);
    expect(timeline).toHaveLength(2);
  });

  test('is nobody else, and decides on nothing that is none', async () => {
    const { here, elsewhere } = app.world;
    const { id } = await ask();
    for (const persona of [here.worker, here.resident, health.speaker, elsewhere.official]) {
      expect(await acts.decide(persona, id)).toEqual({ code: 'FORBIDDEN', topLevel: true });
    }
    expect(await acts.decide(null, id)).toEqual({ code: 'UNAUTHENTICATED', topLevel: true });
    for (const nothing of idsOfNothing(app, 'AdmissionRequest')) {
      const refusal = await acts.decide(here.official, nothing);
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', path: ['request'] });
    }
  });
});

describe('a returned request', () => {
  test('is completed and submitted again, with other places too', async () => {
    const { official, community, neighbour } = app.world.here;
    const { id } = await ask({ basis: '' });
    await acts.decide(official, id, 'RETURN', '请写明依据');
    const content = { ...usualRequest, basis: '条例第五条' };
    const input = { request: id, targets: [neighbour.globalId], ...content };
    const again = await acts.act(health.speaker, 'resubmitAdmission', input);
    expect(again).toMatchObject({
      state: 'SUBMITTED',
      basis: '条例第五条',
      decisionReason: null,
      targets: [{ name: neighbour.name }],
    });
    // Sent twice, it is once; another content is not taken any more.
    const repeated = await acts.act(health.speaker, 'resubmitAdmission', input);
    expect(repeated.timeline).toHaveLength(3);
    const other = { ...input, targets: [community.globalId] };
    expect(await acts.act(health.speaker, 'resubmitAdmission', other)).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await acts.decide(official, id)).toMatchObject({ state: 'APPROVED' });
  });
});

describe('a request is withdrawn', () => {
  test('by the department, before it is decided', async () => {
    const { official } = app.world.here;
    const { id } = await ask();
    const withdrawn = await acts.act(health.speaker, 'withdrawAdmission', { request: id });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN' });
    const again = await acts.act(health.speaker, 'withdrawAdmission', { request: id });
    expect(again.timeline).toHaveLength(2);
    expect(await acts.decide(official, id)).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('not afterwards, and not by others', async () => {
    const { official } = app.world.here;
    const { id } = await ask();
    const byOthers = await acts.act(official, 'withdrawAdmission', { request: id });
    expect(byOthers).toEqual({ code: 'FORBIDDEN', topLevel: true });
    await acts.decide(official, id);
    expect(await acts.act(health.speaker, 'withdrawAdmission', { request: id })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});
