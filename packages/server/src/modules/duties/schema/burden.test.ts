import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { type Department, layOutDepartment } from '../../../testing/duties.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { burdenSentence, reliefSentence } from '../burden-sentence.ts';
import { dutyActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof dutyActs>;
let health: Department;
beforeAll(async () => {
  app = await openTestApp();
  acts = dutyActs(app);
  health = await layOutDepartment(app);
  const { official, place, community } = app.world.here;
  // By law everywhere, since last year; admitted for one community from today on.
  await acts.list(official, {
    title: '人民调解',
    since: '2025-01-01',
    timesPerYear: 12,
    minutesEach: 100,
    community: place.globalId,
  });
  const admitted = { targets: [community.globalId], timesPerYear: 12, minutesEach: 300 };
  await acts.admitted(health, official, admitted);
});
afterAll(() => app.close());

const figures =
  'minutes items departments { department { name } minutes items } kinds { kind kindLabel minutes items }';
const burden = async (
  code: string,
  args: string,
  fields: string,
  locale: 'zh-CN' | 'en' = 'zh-CN',
) => {
  const { data, errors } = await app
    .as(null)
    .run(
      `query ($code: String!) { community(code: $code) { burden(${args}) { ${fields} } } }`,
      { code },
      { locale },
    );
  if (errors) throw new Error(errors[0]?.extensions.code);
  return data.community.burden;
};

const year = 'from: "2026-01-15", to: "2026-12-03"';
const upTo = (minutes: number, day: number) => Math.floor((minutes * day) / 365);

test('the burden of a community is counted by month, department and kind', async () => {
  const { community } = app.world.here;
  const { months } = await burden(community.code, year, `months { month ${figures} }`);
  expect(months.map(({ month }: { month: string }) => month)).toEqual(
    Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`),
  );
  const law = upTo(1200, 365) - upTo(1200, 334);
  const assistance = upTo(3600, 365) - upTo(3600, 334);
  expect(months[11]).toEqual({
    month: '2026-12-01',
    minutes: law + assistance,
    items: 2,
    departments: [
      { department: { name: health.organization.name }, minutes: assistance, items: 1 },
      { department: null, minutes: law, items: 1 },
    ],
    kinds: [
      { kind: 'LEDGER', kindLabel: '台账', minutes: assistance, items: 1 },
      { kind: 'TASK', kindLabel: '工作任务', minutes: law, items: 1 },
    ],
  });
  // Admitted on 22 November, the 326th day of the year.
  expect(months[10].minutes).toBe(
    upTo(1200, 334) - upTo(1200, 304) + upTo(3600, 334) - upTo(3600, 325),
  );
  const law2026 = months.reduce(
    (sum: number, month: { kinds: { kind: string; minutes: number }[] }) =>
      sum + (month.kinds.find(({ kind }) => kind === 'TASK')?.minutes ?? 0),
    0,
  );
  expect(law2026).toBe(1200);
});

test('the burden of a district is that of its communities together', async () => {
  const { place, community, neighbour } = app.world.here;
  const all = `months { minutes }`;
  const [whole, ...parts] = await Promise.all(
    [place, community, neighbour].map(({ code }) => burden(code, year, all)),
  );
  whole.months.forEach(({ minutes }: { minutes: number }, index: number) => {
    const sum = parts.reduce((total, { months }) => total + months[index].minutes, 0);
    expect(minutes).toBe(sum);
  });
  const { communities } = await burden(
    place.code,
    year,
    'communities(first: 5) { community { name } minutes }',
  );
  expect(communities).toEqual([
    { community: { name: community.name }, minutes: 1200 + 3600 - upTo(3600, 325) },
    { community: { name: neighbour.name }, minutes: 1200 },
  ]);
});

test('its last month is compared with the year before, in words', async () => {
  const { community, neighbour } = app.world.here;
  const december = 'from: "2026-12-01", to: "2026-12-31"';
  const found = await burden(community.code, december, 'change { month percent } finding');
  expect(found).toEqual({
    change: { month: '2026-12-01', percent: 300 },
    finding: '2026年12月的负担比去年同月上升 300 %。',
  });
  const same = await burden(neighbour.code, december, 'finding', 'en');
  expect(same.finding).toBe('The burden in December 2026 is the same as a year before.');
  const first = await burden(neighbour.code, 'from: "2025-03-01", to: "2025-03-31"', 'finding');
  expect(first.finding).toBe('2025年3月的负担是 1.7 小时，去年同月还没有。');
  const nothing = await burden(neighbour.code, 'from: "2024-03-01", to: "2024-03-31"', 'finding');
  expect(nothing.finding).toBe('2024年3月没有要做的事项。');
});

describe('refused or empty', () => {
  test('months in the wrong order, and more than ten years', async () => {
    const { code } = app.world.here.place;
    for (const args of [
      'from: "2026-12-01", to: "2026-11-30"',
      'from: "2016-12-01", to: "2026-12-01"',
    ]) {
      await expect(burden(code, args, 'finding')).rejects.toThrow('INVALID_INPUT');
    }
    const ten = await burden(code, 'from: "2017-01-01", to: "2026-12-01"', 'months { month }');
    expect(ten.months).toHaveLength(120);
  });

  test('a place without communities of its own', async () => {
    const { community } = app.world.here;
    const { db } = app.context({ kind: 'operator' });
    const now = new Date();
    const code = '510703001999';
    await db.community.create({
      data: {
        id: newId(),
        code,
        name: '滨江花园',
        level: 'ESTATE',
        parentId: community.id,
        ancestorIds: [community.districtId, community.id],
        districtId: community.districtId,
        createdAt: now,
        updatedAt: now,
      },
    });
    expect(await burden(code, year, 'finding')).toBeNull();
  });
});

test('a district of 542 communities is counted as one statement', async () => {
  const { elsewhere } = app.world;
  const { db } = app.context({ kind: 'operator' });
  const now = new Date();
  await db.community.createMany({
    data: Array.from({ length: 540 }, (_, index) => ({
      id: newId(),
      name: `第${index}社区`,
      level: 'COMMUNITY' as const,
      parentId: elsewhere.id,
      ancestorIds: [elsewhere.id],
      districtId: elsewhere.id,
      createdAt: now,
      updatedAt: now,
    })),
  });
  await acts.list(elsewhere.official, {
    community: elsewhere.place.globalId,
    timesPerYear: 3660,
    minutesEach: 14_400,
  });
  const { months } = await burden(
    elsewhere.place.code,
    'from: "2026-01-01", to: "2026-12-01"',
    'months { minutes }',
  );
  const sum = months.reduce(
    (total: number, { minutes }: { minutes: number }) => total + minutes,
    0,
  );
  expect(sum).toBe(542 * 3660 * 14_400);
});

describe('the sentence of a finding', () => {
  const change = (minutes: number, minutesYearBefore: number, tenthsOfPercent: number | null) => ({
    month: '2026-11',
    minutes,
    minutesYearBefore,
    tenthsOfPercent,
  });

  test.each([
    [change(50, 80, -375), 'zh-CN', '2026年11月的负担比去年同月下降 37.5 %。'],
    [change(50, 80, -375), 'zh-TW', '2026年11月的負擔比去年同月下降 37.5 %。'],
    [change(50, 80, -375), 'en', 'The burden in November 2026 is 37.5 % lower than a year before.'],
    [change(80, 50, 600), 'en', 'The burden in November 2026 is 60 % higher than a year before.'],
    [change(90, 0, null), 'zh-TW', '2026年11月的負擔是 1.5 小時，去年同月還沒有。'],
  ] as const)('%o in %s', (found, locale, sentence) => {
    expect(burdenSentence(found, locale)).toBe(sentence);
  });

  test('says what a round brought', () => {
    const fell = '每年的负担从 1,000 小时减到 625 小时，下降 37.5 %。';
    expect(reliefSentence(60_000, 37_500, 'zh-CN')).toBe(fell);
    expect(reliefSentence(600, 600, 'zh-CN')).toBe('清理前后负担一样，每年 10 小时。');
    expect(reliefSentence(0, 0, 'en')).toBe('Nothing was asked before or after.');
  });
});
