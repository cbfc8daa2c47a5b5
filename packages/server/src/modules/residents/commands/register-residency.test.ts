import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { residentActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = residentActs(app);
});
afterAll(() => app.close());

const list = `query ($code: String!, $states: [ResidencyState!]) { community(code: $code) {
  residents(first: 100, states: $states) { nodes { id maskedName name door tenure registered since state household { id door } } }
  households(first: 100) { nodes { id door residents { maskedName name door state } } } } }`;

test('a door is one household, however it is written', async () => {
  const first = await acts.household('1单元—302 室');
  expect(await acts.household('１单元-302室')).toBe(first);
  expect(await acts.household('1单元-303室')).not.toBe(first);
  const { community, worker } = app.world.here;
  const find =
    'query ($code: String!, $door: String!) { community(code: $code) { household(door: $door) { id } } }';
  const found = await app.as(worker).run(find, { code: community.code, door: '1单元-302室' });
  expect(found.data.community.household.id).toBe(first);
  const none = await app.as(worker).run(find, { code: community.code, door: '9单元' });
  expect(none.data.community.household).toBeNull();
});

describe('staff register who lives there', () => {
  test('verified at once; lists show what the office needs and no more', async () => {
    const { community, worker } = app.world.here;
    const household = await acts.household('2单元101');
    const { data } = await acts.register(worker, {
      household,
      name: '欧阳修竹',
      phone: '139 0816 5566',
      tenure: 'TENANT',
      registered: false,
      since: '2021-03-01',
      idempotencyKey: newId(),
    });
    expect(data.registerResidency.residency).toMatchObject({
      maskedName: '欧**',
      name: null,
      door: null,
      tenure: 'TENANT',
      registered: false,
      since: '2021-03-01',
      state: 'VERIFIED',
      proof: 'STAFF',
      household: { id: household },
      timeline: [{ action: 'REGISTER', label: '社区已登记' }],
    });
    const read = await app.as(worker).run(list, { code: community.code });
    expect(read.errors).toBeUndefined();
    const text = JSON.stringify(read.data);
    expect(text).toContain('欧**');
    for (const secret of ['欧阳修竹', '13908165566', '2单元101'])
      expect(text).not.toContain(secret);
  });

  test('the same number is the same person; of another name it is refused', async () => {
    const { worker } = app.world.here;
    const household = await acts.household('2单元102');
    const other = await acts.household('2单元103');
    const someone = { name: '郑成', phone: '13908160011' };
    const first = await acts.register(worker, { household, ...someone, idempotencyKey: newId() });
    const second = await acts.register(worker, {
      household: other,
      ...someone,
      idempotencyKey: newId(),
    });
    expect(second.data.registerResidency.residency.person).toBe(
      first.data.registerResidency.residency.person,
    );
    const wife = { household, name: '郑夫人', phone: '13908160011', idempotencyKey: newId() };
    expect((await acts.register(worker, wife)).data.registerResidency).toMatchObject({
      code: 'PHONE_OF_ANOTHER',
      path: ['phone'],
    });
  });

  test('sent twice with one key it is one; registered twice it is refused', async () => {
    const { worker } = app.world.here;
    const household = await acts.household('2单元104');
    const input = { household, name: '孙', phone: '13908160022', idempotencyKey: newId() };
    const [first, second] = await Promise.all([
      acts.register(worker, input),
      acts.register(worker, input),
    ]);
    expect(second.data).toEqual(first.data);
    const again = await acts.register(worker, { ...input, idempotencyKey: newId() });
    expect(again.data.registerResidency.code).toBe('RESIDENCY_EXISTS');
    const other = await acts.register(worker, { ...input, name: '李' });
    expect(other.data.registerResidency.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('somebody’s own claim becomes the verified one', async () => {
    const { worker, account } = app.world.here;
    const claim = await acts.claimed(account, '2单元105');
    const household = await acts.household('2单元105');
    const { data } = await acts.register(worker, {
      household,
      person: claim.person,
      idempotencyKey: newId(),
    });
    expect(data.registerResidency.residency).toMatchObject({ id: claim.id, state: 'VERIFIED' });
    expect(await acts.level(account)).toBe('RESIDENT');
  });
});

describe('refused, with nothing written', () => {
  test.each([
    ['nobody', {}, { path: ['name'], code: 'NAME_OR_PERSON_REQUIRED' }],
    ['a wrong number', { name: '王', phone: '123' }, { path: ['phone'], code: 'PHONE_INVALID' }],
    [
      'a day to come',
      { name: '王', since: '2030-01-01' },
      { path: ['since'], code: 'DAY_IN_FUTURE' },
    ],
  ])('%s', async (_, extra, problem) => {
    const { db } = app.context({ kind: 'operator' });
    const household = await acts.household('3单元101');
    const before = await db.person.count();
    const input = { household, idempotencyKey: newId(), ...extra };
    const { data } = await acts.register(app.world.here.worker, input);
    expect(data.registerResidency.problems).toEqual([problem]);
    expect(await db.person.count()).toBe(before);
  });

  test('a household or person that is none, or of another district', async () => {
    const { here, elsewhere } = app.world;
    const household = await acts.household('3单元102');
    for (const id of ['Household:1', "Household:' OR 1=1", here.community.globalId]) {
      const input = { household: id, name: '王', idempotencyKey: newId() };
      const { data } = await acts.register(here.worker, input);
      expect(data.registerResidency).toMatchObject({ code: 'NOT_FOUND', path: ['household'] });
    }
    const person = `Person:${elsewhere.id}:${elsewhere.resident.personId}`;
    const { data } = await acts.register(here.worker, {
      household,
      person,
      idempotencyKey: newId(),
    });
    expect(data.registerResidency).toMatchObject({ code: 'NOT_FOUND', path: ['person'] });
  });

  test('a door above a community', async () => {
    const { db } = app.context({ kind: 'operator' });
    const { here } = app.world;
    await db.roleAssignment.create({
      data: {
        districtId: here.id,
        id: newId(),
        personId: here.worker.personId,
        communityId: here.id,
        role: 'COMMITTEE_WORKER',
        since: app.clock.now(),
      },
    });
    const { data } = await acts.registerHousehold(here.worker, {
      community: here.place.globalId,
      door: '1',
    });
    expect(data.registerHousehold.code).toBe('DOOR_NEEDS_COMMUNITY');
  });

  test('everybody but staff of the place', async () => {
    const { here, elsewhere } = app.world;
    const household = await acts.household('3单元103');
    for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
      const input = { household, name: '王', idempotencyKey: newId() };
      expect((await acts.register(persona, input)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const read = await app.as(persona).run(list, { code: here.community.code });
      expect(read.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(read.data?.community?.residents ?? null).toBeNull();
    }
  });
});
