import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { incubationActs } from '../../testing/incubation.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';

let app: TestApp;
let acts: ReturnType<typeof incubationActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = incubationActs(app);
});
afterAll(() => app.close());

const kindsTold = async (personId: string) => {
  const { db } = app.context({ kind: 'operator' });
  const rows = await db.notification.findMany({ where: { personId } });
  return rows.map(({ kind }) => kind);
};

describe('incubation', () => {
  test('goes from a sprout to an organization that stands on its own feet', async () => {
    const { worker, representative, resident } = app.world.here;
    const incubation = await acts.begun();
    for (const [persona, action, stage] of [
      [worker, 'START_UP', 'STARTUP'],
      [representative, 'GROW', 'GROWTH'],
      [representative, 'GRADUATE', 'GRADUATED'],
    ] as const) {
      const { data } = await acts.act(persona, 'advanceIncubation', { incubation, action });
      expect(data.advanceIncubation.incubation.stage).toBe(stage);
    }
    const { timeline, availableActions } = await acts.read(null, incubation);
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual([
      'BEGIN',
      'START_UP',
      'GROW',
      'GRADUATE',
    ]);
    expect(availableActions).toEqual([]);
    expect(await kindsTold(resident.personId)).toContain('INCUBATION_ADVANCED');
  });

  test('no stage is skipped', async () => {
    const { worker } = app.world.here;
    const incubation = await acts.begun();
    for (const action of ['GROW', 'GRADUATE', 'RETURN']) {
      expect(refusalOf(await acts.act(worker, 'advanceIncubation', { incubation, action }))).toBe(
        'WRONG_STATE',
      );
    }
  });

  test('the organization may leave, says why, and may return', async () => {
    const { worker, resident } = app.world.here;
    const incubation = await acts.begun();
    const leave = { incubation, action: 'LEAVE' };
    expect(refusalOf(await acts.act(resident, 'advanceIncubation', leave))).toBe('REASON_REQUIRED');
    const reason = '骨干搬走了';
    await acts.act(resident, 'advanceIncubation', { ...leave, reason });
    expect(JSON.stringify(await acts.read(worker, incubation))).toContain(reason);
    expect(JSON.stringify(await acts.read(null, incubation))).not.toContain(reason);
    const back = { incubation, action: 'RETURN' };
    expect(refusalOf(await acts.act(resident, 'advanceIncubation', back))).toBe('NOT_FOR_YOU');
    const { data } = await acts.act(worker, 'advanceIncubation', back);
    expect(data.advanceIncubation.incubation.stage).toBe('SPROUT');
  });

  test('two who advance at once advance it once', async () => {
    const { worker, representative } = app.world.here;
    const incubation = await acts.begun();
    const step = { incubation, action: 'START_UP' };
    const answers = await Promise.all([
      acts.act(worker, 'advanceIncubation', step),
      acts.act(representative, 'advanceIncubation', step),
    ]);
    expect(answers.map(refusalOf).toSorted()).toEqual(['WRONG_STATE', null]);
  });

  test('an organization is incubated once; the same key begins it once', async () => {
    const { worker } = app.world.here;
    const input = await acts.beginInput();
    const first = await acts.act(worker, 'beginIncubation', input);
    const second = await acts.act(worker, 'beginIncubation', input);
    expect(second.data.beginIncubation.incubation.id).toBe(
      first.data.beginIncubation.incubation.id,
    );
    const again = { ...input, idempotencyKey: newId() };
    expect(refusalOf(await acts.act(worker, 'beginIncubation', again))).toBe('INCUBATED_ALREADY');
  });

  test('committees and departments are not incubated, nothing crosses a district', async () => {
    const { here, elsewhere } = app.world;
    const begin = async (extra: object) =>
      refusalOf(await acts.act(here.worker, 'beginIncubation', await acts.beginInput(extra)));
    expect(await begin({ organization: here.committee.globalId })).toBe('INCUBATION_UNFIT');
    expect(await begin({ organization: elsewhere.company.globalId })).toBe('FORBIDDEN');
    expect(await begin({ incubator: elsewhere.company.globalId })).toBe('FORBIDDEN');
    expect(await begin({ organization: "Organization:' OR 1=1 --" })).toBe('NOT_FOUND');
    const incubation = await acts.begun();
    const step = { incubation, action: 'START_UP' };
    expect(refusalOf(await acts.act(elsewhere.worker, 'advanceIncubation', step))).toBe(
      'FORBIDDEN',
    );
  });

  test('a day to come is refused, and an organization that incubates itself', async () => {
    const { worker } = app.world.here;
    const organization = await acts.association();
    const input = { organization, incubator: organization, startedOn: '2026-12-24' };
    const begun = await acts.act(worker, 'beginIncubation', await acts.beginInput(input));
    expect(problemsOf(begun)).toEqual(['startedOn NOT_HAPPENED_YET', 'incubator VALUE_INVALID']);
  });

  test('a dissolved organization takes part in nothing new, but may leave', async () => {
    const { worker } = app.world.here;
    const incubation = await acts.begun();
    const { db } = app.context({ kind: 'operator' });
    const { organization } = await acts.read(null, incubation);
    await db.organization.updateMany({
      where: { id: organization.id.split(':')[2] as string },
      data: { dissolvedAt: app.clock.now() },
    });
    const grow = { incubation, action: 'START_UP' };
    expect(refusalOf(await acts.act(worker, 'advanceIncubation', grow))).toBe(
      'ORGANIZATION_DISSOLVED',
    );
    const leave = { incubation, action: 'LEAVE', reason: '已注销' };
    expect(refusalOf(await acts.act(worker, 'advanceIncubation', leave))).toBeNull();
  });
});

describe('what it is given', () => {
  const grant = (incubation: string, extra: object = {}) => ({
    incubation,
    kind: 'MONEY',
    description: '启动资金',
    amount: { amount: '500000', currency: 'CNY' },
    grantedOn: '2026-11-10',
    idempotencyKey: newId(),
    ...extra,
  });

  test('is public and adds up', async () => {
    const { worker, representative } = app.world.here;
    const incubation = await acts.begun();
    const money = grant(incubation);
    await acts.act(representative, 'grantToIncubated', money);
    await acts.act(representative, 'grantToIncubated', money);
    await acts.act(worker, 'grantToIncubated', {
      ...grant(incubation, { kind: 'TRAINING', description: '财务培训' }),
      amount: null,
    });
    const open = await acts.read(null, incubation);
    expect(open.granted).toEqual({ amount: '500000', currency: 'CNY' });
    expect(open.grants).toHaveLength(2);
  });

  test('has an amount when it is money, and only then', async () => {
    const { worker } = app.world.here;
    const incubation = await acts.begun();
    for (const extra of [{ amount: null }, { kind: 'SPACE' }]) {
      const { kind } = { kind: 'MONEY', ...extra };
      const answer = await acts.act(worker, 'grantToIncubated', grant(incubation, extra));
      expect([kind, problemsOf(answer)]).toEqual([kind, ['amount GRANT_AMOUNT_INVALID']]);
    }
  });

  test('ends with the incubation', async () => {
    const { worker } = app.world.here;
    const incubation = await acts.begun();
    const leave = { incubation, action: 'LEAVE', reason: '合并' };
    await acts.act(worker, 'advanceIncubation', leave);
    expect(refusalOf(await acts.act(worker, 'grantToIncubated', grant(incubation)))).toBe(
      'INCUBATION_OVER',
    );
  });
});
