import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../../context.ts';
import { derivedId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { importDivisions } from './import-divisions.ts';

let app: TestApp;
let operator: Context;
beforeEach(async () => {
  app = await openTestApp();
  operator = app.context({ kind: 'operator' });
});
afterEach(() => app.close());

const header = 'code,parent,name,level,rank,virtual,dummy,longitude,latitude,ur_code';
/** A small city with a dummy 市辖区, a district, a town, a community and a village. */
const city = [
  header,
  '990100000000,990000000000,新城市,city,2,f,f,104.5,31.5,',
  '990101000000,990100000000,市辖区,county,3,t,f,,,',
  '990102000000,990101000000,南湖区,county,3,f,f,,,',
  '990102001000,990102000000,湖滨街道,town,4,f,f,,,',
  '990102001003,990102001000,柳岸社区居民委员会,village,5,f,f,,,111',
  '990102001201,990102001000,石桥村村民委员会,village,5,f,f,,,220',
  '990102001498,990102001000,湖滨虚拟社区,village,5,f,t,,,111',
];
const file = (...lines: string[]) => `${lines.join('\n')}\n`;
const community = (code: string) => operator.db.community.findUnique({ where: { code } });
const count = () => operator.db.community.count();
const audited = () => operator.db.auditEntry.count({ where: { action: 'importDivisions' } });

test('a table becomes the tree: levels, parents past dummy ones, types, districts', async () => {
  const result = await importDivisions(operator, { text: file(...city) });
  expect(result).toEqual({
    read: 7,
    inserted: 5,
    updated: 0,
    unchanged: 0,
    skippedDummy: 2,
    problems: [],
  });
  const id = (code: string) => derivedId('community', code);
  expect(await community('990100000000')).toMatchObject({
    level: 'CITY',
    parentId: null,
    districtId: null,
    longitude: 104.5,
    latitude: 31.5,
  });
  expect(await community('990102000000')).toMatchObject({
    id: id('990102000000'),
    level: 'DISTRICT',
    parentId: id('990100000000'),
    districtId: id('990102000000'),
  });
  expect(await community('990102001003')).toMatchObject({
    level: 'COMMUNITY',
    type: null,
    ancestorIds: [id('990100000000'), id('990102000000'), id('990102001000')],
    districtId: id('990102000000'),
    longitude: null,
  });
  expect(await community('990102001201')).toMatchObject({ type: 'VILLAGE' });
  expect(await community('990102001498')).toBeNull();
  const { data } = await app
    .as(null)
    .run('{ communities(search: "柳岸") { nodes { name ancestors { name level } } } }');
  expect(data.communities.nodes).toEqual([
    {
      name: '柳岸社区居民委员会',
      ancestors: [
        { name: '新城市', level: 'CITY' },
        { name: '南湖区', level: 'DISTRICT' },
        { name: '湖滨街道', level: 'SUBDISTRICT' },
      ],
    },
  ]);
});

test('importing again changes nothing, and one import is one audit entry', async () => {
  await importDivisions(operator, { text: file(...city) });
  const before = await operator.db.community.findMany({ orderBy: { id: 'asc' } });
  const again = await importDivisions(operator, { text: file(...city) });
  expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 5, problems: [] });
  expect(await operator.db.community.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  expect(await audited()).toBe(1);
});

test('a changed name is updated; what the office entered of a place stays', async () => {
  await importDivisions(operator, { text: file(...city) });
  await operator.db.community.update({
    where: { code: '990102001003' },
    data: { type: 'OLD_ESTATE', telephone: '0816-220000', longitude: 104.7, latitude: 31.4 },
  });
  const renamed = city.map((line) => line.replace('柳岸社区居民委员会', '柳荫社区居民委员会'));
  const result = await importDivisions(operator, { text: file(...renamed) });
  expect(result).toMatchObject({ inserted: 0, updated: 1, unchanged: 4 });
  expect(await community('990102001003')).toMatchObject({
    name: '柳荫社区居民委员会',
    type: 'OLD_ESTATE',
    telephone: '0816-220000',
    longitude: 104.7,
  });
  const search = async (text: string) =>
    (
      await app
        .as(null)
        .run(`query ($text: String!) { communities(search: $text) { nodes { code } } }`, { text })
    ).data.communities.nodes.length;
  expect(await search('柳荫')).toBe(1);
  expect(await search('柳岸')).toBe(0);
});

test('a community that moves to another town takes its buildings along', async () => {
  await importDivisions(operator, { text: file(...city) });
  const moved = await operator.db.community.findUniqueOrThrow({ where: { code: '990102001003' } });
  const now = new Date();
  const building = await operator.db.community.create({
    data: {
      id: derivedId('building'),
      name: '3栋',
      level: 'BUILDING',
      parentId: moved.id,
      ancestorIds: [...moved.ancestorIds, moved.id],
      districtId: moved.districtId,
      createdAt: now,
      updatedAt: now,
    },
  });
  const town = '990102002000,990102000000,东山镇,town,4,f,f,,,';
  const lines = city.map((line) =>
    line.replace('990102001003,990102001000', '990102001003,990102002000'),
  );
  const result = await importDivisions(operator, { text: file(...lines, town) });
  expect(result).toMatchObject({ inserted: 1, updated: 1, unchanged: 4, problems: [] });
  const after = await operator.db.community.findUniqueOrThrow({ where: { id: building.id } });
  expect(after.ancestorIds).toContain(derivedId('community', '990102002000'));
  expect(after.ancestorIds).not.toContain(derivedId('community', '990102001000'));
});

describe('broken rows', () => {
  const broken = [
    ...city,
    ',990102001000,无码社区,village,5,f,f,,,', // line 9
    '5.10703E+11,990102001000,科学记数社区,village,5,f,f,,,', // 10
    '990102001004,990102009000,无上级社区,village,5,f,f,,,', // 11
    '990102001003,990102001000,重复社区,village,5,f,f,,,', // 12
    '990102007000,990102008000,甲镇,town,4,f,f,,,', // 13
    '990102008000,990102007000,乙镇,town,4,f,f,,,', // 14
    '990102001005,990102001000,少列社区,village', // 15
    '990102001006,990102001000,"两行', // 16 and 17
    '名社区",village,5,f,f,,,',
    '990102001007,990102001000,,village,5,f,f,,,', // 18
    '990102001008,990102001000,怪级社区,hamlet,5,f,f,,,', // 19
    '990102001009,990102001000,错位社区,village,5,f,f,104.7,north,', // 20
    '990102001010,990102001003,套住社区,village,5,f,f,,,', // 21
    '990102001011,990102001004,随上级社区,village,5,f,f,,,', // 22
  ];
  const expected = [
    { line: 9, code: 'DIVISION_CODE_MISSING' },
    { line: 10, code: 'DIVISION_CODE_INVALID' },
    { line: 11, code: 'DIVISION_PARENT_UNKNOWN' },
    { line: 12, code: 'DIVISION_CODE_REPEATED' },
    { line: 13, code: 'DIVISION_PARENT_CYCLE' },
    { line: 14, code: 'DIVISION_PARENT_CYCLE' },
    { line: 15, code: 'DIVISION_COLUMN_COUNT' },
    { line: 18, code: 'DIVISION_NAME_INVALID' },
    { line: 19, code: 'DIVISION_LEVEL_UNKNOWN' },
    { line: 20, code: 'DIVISION_COORDINATES_INVALID' },
    { line: 21, code: 'DIVISION_PARENT_NOT_ABOVE' },
    { line: 22, code: 'DIVISION_PARENT_UNKNOWN' },
  ];

  test('are told by their lines, and the rest goes in', async () => {
    const result = await importDivisions(operator, { text: file(...broken) });
    expect(result.problems.map(({ line, code }) => ({ line, code }))).toEqual(expected);
    expect(result.problems[3]?.message).toContain('第 6 行');
    expect(result).toMatchObject({ read: 20, inserted: 6, skippedDummy: 2 });
    expect(await community('990102001006')).toMatchObject({ name: '两行 名社区' });
    expect(await community('990102001003')).toMatchObject({ name: '柳岸社区居民委员会' });
  });

  test('keep everything out of a strict import', async () => {
    const before = await count();
    const result = await importDivisions(operator, { text: file(...broken), strict: true });
    expect(result).toMatchObject({ inserted: 0, updated: 0 });
    expect(result.problems).toHaveLength(expected.length);
    expect(await count()).toBe(before);
    expect(await audited()).toBe(0);
  });

  test('a quote that never closes is told, not swallowed', async () => {
    const open = '990102001005,990102001000,"开口社区,village,5,f,f,,,';
    const result = await importDivisions(operator, { text: file(...city, open) });
    expect(result.problems).toMatchObject([{ line: 9, code: 'DIVISION_ROW_UNREADABLE' }]);
    expect(result.inserted).toBe(5);
  });

  test('a place cannot be moved to another district, whose rows it would leave behind', async () => {
    await importDivisions(operator, { text: file(...city) });
    const lines = city.map((line) =>
      line.replace('990102001000,990102000000', '990102001000,990103000000'),
    );
    const other = '990103000000,990100000000,北岭区,county,3,f,f,,,';
    const result = await importDivisions(operator, { text: file(...lines, other) });
    expect(result.problems[0]).toMatchObject({ line: 5, code: 'DIVISION_DISTRICT_CHANGED' });
    expect(await community('990102001000')).toMatchObject({
      parentId: derivedId('community', '990102000000'),
    });
  });

  test('a table without its columns is refused as a whole', async () => {
    await expect(importDivisions(operator, { text: '代码,名称\n1,2\n' })).rejects.toMatchObject({
      code: 'DIVISIONS_COLUMNS_MISSING',
      values: { columns: 'code, parent, name, level' },
    });
    await expect(importDivisions(operator, { text: '' })).rejects.toMatchObject({
      code: 'DIVISIONS_COLUMNS_MISSING',
    });
  });
});

test.each([
  ['UTF-8 with a byte order mark and CRLF', Buffer.from(`\ufeff${city.join('\r\n')}\r\n`)],
  ['GB18030', iconv.encode(file(...city), 'gb18030')],
])('a file in %s reads the same', async (_, bytes) => {
  const result = await importDivisions(operator, { bytes });
  expect(result).toMatchObject({ inserted: 5, problems: [] });
  expect(await community('990102001003')).toMatchObject({ name: '柳岸社区居民委员会' });
});

test('hostile names are text', async () => {
  const name = `'); DROP TABLE community; -- \\ {"a":1}`;
  const row = `990102001012,990102001000,"${name.replaceAll('"', '""')}",village,5,f,f,,,`;
  const result = await importDivisions(operator, { text: file(...city, row) });
  expect(result.problems).toEqual([]);
  expect(await community('990102001012')).toMatchObject({ name });
});

describe('who may import', () => {
  const { here } = { here: { prefix: '510703' } };
  const within = [header, `${here.prefix}009000,${here.prefix}000000,新镇,town,4,f,f,,,`];
  const key = (districtId: string) =>
    app.context({
      kind: 'api-key',
      districtId,
      keyId: derivedId('key'),
      permissions: ['community:import'],
    });

  test('neither workers nor officials nor anybody without the permission', async () => {
    const { worker, official, resident } = app.world.here;
    for (const { viewer } of [
      worker,
      official,
      resident,
      { viewer: { kind: 'visitor' } as const },
    ]) {
      await expect(
        importDivisions(app.context(viewer), { text: file(...within) }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('a key imports into its own district only, and no level above', async () => {
    const { here: own, elsewhere } = app.world;
    await expect(
      importDivisions(key(elsewhere.id), { text: file(...within) }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(importDivisions(key(own.id), { text: file(...city) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const result = await importDivisions(key(own.id), { text: file(...within) });
    expect(result.inserted).toBe(1);
    expect(await community(`${here.prefix}009000`)).toMatchObject({ districtId: own.id });
  });
});
