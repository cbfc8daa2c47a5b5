import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { staffActs } from '../../testing/staff.ts';

let app: TestApp;
let acts: ReturnType<typeof staffActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = staffActs(app);
});
afterAll(() => app.close());

const published = async (persona: Persona | null, month: string | null) => {
  const { node } = await acts.ask(
    persona,
    `query ($id: ID!, $month: String, $draft: String!) { node(id: $id) { ... on Organization {
      dutyRoster(month: $month) { version state shifts { day membership { publicName } } }
      dutyRosterDraft(month: $draft) { id version state } } } }`,
    { id: app.world.here.committee.globalId, month, draft: month ?? '2026-11' },
  );
  return node;
};

const onDuty = async (persona: Persona | null, code = app.world.here.community.code) => {
  const { community } = await acts.ask(
    persona,
    `query ($code: String!) { community(code: $code) {
      onDutyNow { telephone from to membership { publicName } organization { name } } } }`,
    { code },
  );
  return community.onDutyNow;
};

const told = async ({ personId }: Persona) =>
  app.context({ kind: 'operator' }).db.notification.count({
    where: { personId, kind: 'DUTY_ROSTER_PUBLISHED' },
  });

describe('a duty roster', () => {
  test('is published once, replaced as a whole, and everybody reads what holds', async () => {
    const { here } = app.world;
    const one = await acts.member({ person: here.resident });
    const other = await acts.member({ name: '吴芳' });
    const shifts = [acts.shift(one, '2026-11-23'), acts.shift(other, '2026-11-24')];
    const idempotencyKey = acts.key();
    const first = await acts.publish(here.worker, shifts, { idempotencyKey });
    expect(first.dutyRoster).toMatchObject({ version: 1, state: 'PUBLISHED', month: '2026-11' });
    const again = await acts.publish(here.worker, shifts, { idempotencyKey });
    expect(again.dutyRoster.id).toBe(first.dutyRoster.id);
    expect(await acts.publish(here.worker, null, { idempotencyKey })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await told(here.resident)).toBe(1);

    const second = await acts.publish(here.worker, [acts.shift(other, '2026-11-25')]);
    expect(second.dutyRoster).toMatchObject({
      version: 2,
      availableActions: [{ action: 'REPLACE', allowed: true }],
    });
    // Who is no longer on it is told as well.
    expect(await told(here.resident)).toBe(2);
    expect(await published(null, null)).toEqual({
      dutyRoster: {
        version: 2,
        state: 'PUBLISHED',
        shifts: [{ day: '2026-11-25', membership: { publicName: '吴芳' } }],
      },
      dutyRosterDraft: null,
    });
    const { node } = await acts.ask(
      null,
      'query ($id: ID!) { node(id: $id) { ... on DutyRoster { state availableActions { action } } } }',
      { id: first.dutyRoster.id },
    );
    expect(node).toEqual({ state: 'REPLACED', availableActions: [] });
  });

  test('is drafted first if one likes, out of others’ sight', async () => {
    const { here, elsewhere } = app.world;
    const one = await acts.member({ name: '郑平' });
    const month = { month: '2026-12' };
    expect(await acts.publish(here.worker, null, month)).toMatchObject({
      code: 'DUTY_DRAFT_MISSING',
    });
    await acts.draft(here.worker, [acts.shift(one, '2026-12-01')], month);
    const { dutyRoster: draft } = await acts.draft(
      here.worker,
      [acts.shift(one, '2026-12-02')],
      month,
    );
    expect(draft).toMatchObject({
      version: 0,
      state: 'DRAFT',
      availableActions: [{ action: 'PUBLISH', allowed: true }],
    });
    const strangers = [null, here.guest, here.resident, here.neighbourWorker, elsewhere.worker];
    for (const persona of strangers) {
      const seen = await published(persona, '2026-12');
      expect(seen).toEqual({ dutyRoster: null, dutyRosterDraft: null });
      const { data } = await app
        .as(persona)
        .run('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', {
          id: draft.id,
        });
      expect([data?.node ?? null, data?.nodes?.[0] ?? null]).toEqual([null, null]);
    }
    expect((await published(here.official, '2026-12')).dutyRosterDraft.id).toBe(draft.id);
    const { dutyRoster } = await acts.publish(here.worker, null, month);
    expect(dutyRoster).toMatchObject({ version: 1, shifts: [{ day: '2026-12-02' }] });
    expect((await published(here.worker, '2026-12')).dutyRosterDraft).toBeNull();
  });

  test('has nobody on duty twice at the same time; shifts may touch', async () => {
    const { worker } = app.world.here;
    const one = await acts.member({ name: '钱进' });
    const morning = acts.shift(one, '2026-11-26', '08:00', '12:00');
    expect(
      await acts.publish(worker, [morning, acts.shift(one, '2026-11-26', '11:59', '14:00')]),
    ).toMatchObject({ code: 'SHIFTS_OVERLAP', path: ['shifts', '1', 'from'] });
    const touching = await acts.publish(worker, [
      morning,
      acts.shift(one, '2026-11-26', '12:00', '24:00'),
    ]);
    expect(touching.dutyRoster.shifts).toHaveLength(2);
  });

  test('takes days of its month, within terms, of its own members', async () => {
    const { here, elsewhere } = app.world;
    const one = await acts.member({ until: '2026-11-27' });
    const stranger = await acts.member({}, elsewhere);
    const refused = async (...shifts: object[]) => (await acts.publish(here.worker, shifts)).code;
    expect(await refused(acts.shift(one, '2026-12-01'))).toBe('SHIFT_OUTSIDE_MONTH');
    expect(await refused(acts.shift(one, '2026-11-28'))).toBe('NOT_A_MEMBER_THEN');
    expect(await refused(acts.shift(stranger, '2026-11-26'))).toBe('NOT_FOUND');
    expect(await refused(acts.shift('Membership:x:y', '2026-11-26'))).toBe('NOT_FOUND');
    expect(await refused(acts.shift(here.committee.globalId, '2026-11-26'))).toBe('NOT_FOUND');
    const shift = acts.shift(one, '2026-11-26');
    expect((await acts.publish(here.worker, [shift], { month: '2026-10' })).code).toBe(
      'DUTY_MONTH_OVER',
    );
    const ofOther = { organization: here.company.globalId };
    expect((await acts.publish(here.worker, [shift], ofOther)).code).toBe('NOT_A_MEMBER_THEN');
  });

  test.each([
    ['a month that is none', { month: '2026-13' }],
    ['no shift', { shifts: [] }],
    ['an hour that is none', { times: ['9:00', '10:00'] }],
    ['a shift that begins at the end of the day', { times: ['24:00', '24:00'] }],
    ['a shift that ends before it begins', { times: ['18:00', '09:00'] }],
    ['a line in a time', { times: ['09:00\n', '18:00'] }],
  ])('is refused with %s', async (_, { times = ['09:00', '10:00'], ...extra }: Hostile) => {
    const one = await acts.member();
    const shifts = [acts.shift(one, '2026-11-26', times[0], times[1])];
    const answer = await acts.publish(app.world.here.worker, shifts, extra);
    expect(answer.code).toBe('INVALID_INPUT');
  });

  test('is for who speaks for the body and staff of its place, and no other district', async () => {
    const { here, elsewhere } = app.world;
    const shifts = [acts.shift(await acts.member(), '2026-11-26')];
    for (const persona of [here.resident, here.neighbourWorker, elsewhere.worker]) {
      expect((await acts.publish(persona, shifts)).code).toBe('FORBIDDEN');
      expect((await acts.draft(persona, shifts)).code).toBe('FORBIDDEN');
    }
    expect((await acts.publish(null, shifts)).code).toBe('UNAUTHENTICATED');
    expect((await acts.publish(here.official, shifts)).dutyRoster.state).toBe('PUBLISHED');
  });

  test('published by two at once has two versions, of which one holds', async () => {
    const { here } = app.world;
    const month = { month: '2027-01' };
    const shifts = [acts.shift(await acts.member(), '2027-01-04')];
    const answers = await Promise.all([
      acts.publish(here.worker, shifts, month),
      acts.publish(here.official, shifts, month),
    ]);
    expect(answers.map(({ dutyRoster }) => dutyRoster.version).sort()).toEqual([1, 2]);
    expect((await published(null, '2027-01')).dutyRoster.version).toBe(2);
  });
});

interface Hostile {
  month?: string;
  shifts?: object[];
  times?: string[];
}

test('who is on duty now follows the clock, with the number of the office', async () => {
  const { here } = app.world;
  const { db } = app.context({ kind: 'operator' });
  await db.organization.update({
    where: { districtId_id: { districtId: here.id, id: here.committee.id } },
    data: { telephone: '0816-2221234' },
  });
  const one = await acts.member({ name: '孙立' });
  await acts.publish(here.worker, [
    acts.shift(one, '2026-11-29', '09:00', '15:00'),
    acts.shift(one, '2026-11-29', '20:00', '24:00'),
  ]);
  const at = async (time: string) => {
    const minutes = (Date.parse(time) - app.clock.now().getTime()) / 60_000;
    app.clock.advance({ minutes });
    return onDuty(null);
  };
  expect(await at('2026-11-29T00:59:00Z')).toEqual([]);
  expect(await at('2026-11-29T01:00:00Z')).toMatchObject([
    { telephone: '0816-2221234', from: '09:00', membership: { publicName: '孙立' } },
  ]);
  expect(await at('2026-11-29T07:00:00Z')).toEqual([]);
  expect(await at('2026-11-29T15:59:00Z')).toMatchObject([{ from: '20:00', to: '24:00' }]);
  expect(await onDuty(null, here.neighbour.code)).toEqual([]);
  await db.membership.updateMany({
    where: { publicName: '孙立' },
    data: { endedAt: app.clock.now() },
  });
  expect(await onDuty(null)).toEqual([]);
});
