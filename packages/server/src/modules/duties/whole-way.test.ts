import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Department, layOutDepartment } from '../../testing/duties.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { dutyActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof dutyActs>;
let health: Department;
beforeAll(async () => {
  app = await openTestApp();
  acts = dutyActs(app);
  health = await layOutDepartment(app);
});
afterAll(() => app.close());

const minutesOfNovember =
  'burden(from: "2026-11-01", to: "2026-12-31") { months { month minutes items } finding }';

test('asked for, admitted with its money, refused where it was not, and made less by a round', async () => {
  const { here } = app.world;
  const { official, worker, neighbourWorker, community, neighbour, place } = here;

  // The department asks; nothing has to be done yet.
  const asked = await acts.ask(health.speaker, {
    department: health.organization.globalId,
    targets: [community.globalId, neighbour.globalId],
    since: '2026-12-01',
    until: '2027-11-30',
  });
  expect(asked).toMatchObject({ number: 1, state: 'SUBMITTED', duties: [] });
  const dutiesOf = async (code: string) => {
    const { data } = await acts.ofCommunity(
      null,
      code,
      'duties(origin: ASSISTANCE, ended: true) { nodes { id title state funds admission { number } } }',
    );
    return data.community.duties.nodes;
  };
  expect(await dutiesOf(community.code)).toEqual([]);

  // So far a community may refuse it, in one act.
  const refusal = await acts.refuse(worker, {
    department: health.organization.globalId,
    kind: 'LEDGER',
    title: '高龄老人台账',
    request: asked.id,
  });
  expect(refusal).toMatchObject({ protectedFromAssessment: true, request: { number: 1 } });

  // Admitted, it is on the list of both, with its money, from the first day of the term.
  const approved = await acts.decide(official, asked.id, 'APPROVE', '同意');
  expect(approved).toMatchObject({ state: 'APPROVED', decisionReason: '同意' });
  expect(approved.duties).toHaveLength(2);
  for (const { code } of [community, neighbour]) {
    expect(await dutiesOf(code)).toMatchObject([
      {
        title: '高龄老人台账',
        state: 'UPCOMING',
        funds: { amount: '1200000', currency: 'CNY' },
        admission: { number: 1 },
      },
    ]);
  }

  // From then on it cannot be refused; something else can.
  app.clock.advance({ days: 9 });
  const again = await acts.refuse(neighbourWorker, {
    community: neighbour.globalId,
    department: health.organization.globalId,
    kind: 'LEDGER',
    title: '“高龄老人”台账 ',
  });
  expect(again).toMatchObject({ code: 'NOT_REFUSABLE' });
  expect(again.message).toContain('第 1 号');
  expect(again.message).toContain('老年人权益保障法第三十三条');
  const other = await acts.refuse(neighbourWorker, {
    community: neighbour.globalId,
    department: health.organization.globalId,
    kind: 'LEDGER',
    title: '慢性病台账',
  });
  expect(other.protectedFromAssessment).toBe(true);
  expect((await acts.read(null, 'refusal', refusal.id)).protectedFromAssessment).toBe(false);

  // The burden before the round: 52 × 60 minutes a year, in two communities.
  const before = await acts.ofCommunity(null, place.code, minutesOfNovember);
  const daysOfDecember = Math.floor((3120 * 365) / 365) - Math.floor((3120 * 334) / 365);
  expect(before.data.community.burden.months).toEqual([
    { month: '2026-11-01', minutes: 0, items: 0 },
    { month: '2026-12-01', minutes: 2 * daysOfDecember, items: 2 },
  ]);

  // A round makes it monthly in one community and ends it in the other.
  const opened = await acts.open(official);
  const [first, second] = await Promise.all(
    [community, neighbour].map(async ({ code }) => (await dutiesOf(code))[0].id as string),
  );
  const less = { timesPerYear: 12, minutesEach: 60 };
  await acts.relieve(official, opened.id, first ?? '', 'REDUCED', less);
  expect(await acts.close(official, opened.id)).toMatchObject({ code: 'RELIEF_UNDECIDED' });
  await acts.relieve(official, opened.id, second ?? '', 'DELETED');
  expect(await acts.close(official, opened.id)).toMatchObject({
    state: 'CLOSED',
    minutesBefore: 6240,
    minutesAfter: 720,
    finding: '每年的负担从 104 小时减到 12 小时，下降 88.5 %。',
  });
  const after = await acts.ofCommunity(null, place.code, minutesOfNovember);
  const upTo = (minutes: number, day: number) => Math.floor((minutes * day) / 365);
  // 1 December 2026, the 335th day, is the day of the round: from then on it holds.
  expect(after.data.community.burden.months[1]).toEqual({
    month: '2026-12-01',
    minutes: upTo(720, 365) - upTo(720, 334),
    items: 1,
  });
  expect(await dutiesOf(neighbour.code)).toMatchObject([{ state: 'ENDED' }]);

  // What is over may be refused again.
  const freed = await acts.refuse(neighbourWorker, {
    community: neighbour.globalId,
    department: health.organization.globalId,
    kind: 'LEDGER',
    title: '高龄老人台账',
    request: asked.id,
  });
  expect(freed.protectedFromAssessment).toBe(true);
});

test('everybody concerned was told', async () => {
  const { official, worker, neighbourWorker } = app.world.here;
  const { db } = app.context({ kind: 'operator' });
  const toldOf = async (personId: string) => {
    const rows = await db.notification.findMany({ where: { personId }, orderBy: { id: 'asc' } });
    return rows.map(({ kind }) => kind);
  };
  // Who acts is not told what they did.
  expect(await toldOf(official.personId)).toEqual([
    'ADMISSION_REQUESTED',
    'DEMAND_REFUSED',
    'DEMAND_REFUSED',
    'DEMAND_REFUSED',
  ]);
  expect(await toldOf(health.speaker.personId)).toEqual([
    'DEMAND_REFUSED',
    'ADMISSION_APPROVED',
    'DEMAND_REFUSED',
    'RELIEF_ROUND_CLOSED',
    'DEMAND_REFUSED',
  ]);
  for (const { personId } of [worker, neighbourWorker]) {
    expect(await toldOf(personId)).toEqual(['DUTY_ADMITTED', 'RELIEF_ROUND_CLOSED']);
  }
});
