import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import {
  carryOutRun,
  checkRun,
  startImport,
  uploadImport,
} from '../../../mechanisms/table-import/index.ts';
import { readRefusedRows } from '../../../mechanisms/table-import/refused-rows.ts';
import { operatorContext } from '../../../operator-context.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { revokeResidency } from '../commands/revoke-residency.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const context = () => operatorContext(app.context({ kind: 'operator' }));
const header = '社区,楼栋,门牌,姓名,手机号,居住方式,户籍在此,入住日期,建筑面积';

async function bringIn(kind: 'RESIDENTS' | 'HOUSEHOLDS', lines: string[], skipRefused = true) {
  const key = await uploadImport(context(), {
    community: app.world.here.community.globalId,
    kind,
    fileName: '居民.csv',
    idempotencyKey: newId(),
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  });
  await checkRun(context(), key);
  const where = { districtId_id: key };
  const checked = await context().db.importRun.findUniqueOrThrow({ where });
  const run = `ImportRun:${key.districtId}:${key.id}`;
  if (checked.created + checked.changed > 0) {
    await startImport(context(), { run, skipRefused });
    await carryOutRun(context(), key);
  }
  const { created, changed, unchanged, problemsKey } = checked;
  const refused = problemsKey ? await readRefusedRows(context(), problemsKey) : [];
  const codes = refused.map(({ line, problems }) => [line, problems[0]?.code]);
  return { created, changed, unchanged, codes };
}

const here = () => app.world.here.community.name;

describe('residents come in from a table', () => {
  const family = () => [
    `${here()},3栋,2单元301,王秀兰,13900000001,业主,是,2019-05-01,89.55`,
    `${here()},3栋,2单元301,李建国,13900000002,业主,是,,`,
    `${here()},3栋,2单元301,李小宝,,其他,是,,`,
    `${here()},3栋,2单元302,赵敏,13900000003,租户,否,2024/9/1,`,
  ];

  test('a door is one household, co-owners own one unit, and all are verified residents', async () => {
    expect(await bringIn('RESIDENTS', [header, ...family()])).toEqual({
      created: 4,
      changed: 0,
      unchanged: 0,
      codes: [],
    });
    const { db } = context();
    const residencies = await db.residency.findMany({
      where: { householdId: { not: null } },
      include: { person: true },
    });
    expect(residencies).toHaveLength(4);
    expect(new Set(residencies.map(({ householdId }) => householdId)).size).toBe(2);
    expect(residencies.every(({ state }) => state === 'VERIFIED')).toBe(true);
    expect(new Set(residencies.map(({ person }) => person.level))).toEqual(new Set(['RESIDENT']));
    const units = await db.propertyUnit.findMany({ include: { owners: true } });
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ floorAreaHundredths: 8955 });
    expect(units[0]?.owners).toHaveLength(2);
    const steps = await db.lifecycleStep.count({ where: { action: 'IMPORT' } });
    expect(steps).toBe(4);
  });

  test('the same table again changes nothing, however the door is spelled', async () => {
    const again = family().map((line) => line.replace('2单元301', '2 单元 301'));
    expect(await bringIn('RESIDENTS', [header, ...again])).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 4,
    });
    expect(await context().db.person.count({ where: { nameCipher: { not: null } } })).toBe(4);
  });

  test('what a row says anew is changed, and nothing else', async () => {
    const [, , , tenant = ''] = family();
    expect(
      await bringIn('RESIDENTS', [header, tenant.replace('租户', '业主').replace('否', '')]),
    ).toMatchObject({ created: 0, changed: 1 });
    const changed = await context().db.residency.findFirstOrThrow({
      where: { tenure: 'OWNER', registered: false },
    });
    expect(changed.since).toEqual(new Date('2024-09-01'));
  });

  test('somebody else under a known number, and a place above communities, are refused', async () => {
    const { codes } = await bringIn('RESIDENTS', [
      header,
      `${here()},3栋,2单元303,冒名者,13900000001,租户,,,`,
      `${here()},3栋,2单元303,号码错,1390000,租户,,,`,
      `${app.world.here.neighbour.name},,1号,外社区的人,13900000009,租户,,,`,
      `${here()},3栋,2单元303,日期错,13900000008,租户,,2024-13-01,`,
      `${here()},3栋,2单元303,面积错,13900000007,业主,,,-5`,
    ]);
    expect(codes).toEqual([
      [2, 'PHONE_OF_ANOTHER'],
      [3, 'PHONE_INVALID'],
      [4, 'PLACE_UNKNOWN'],
      [5, 'DAY_INVALID'],
      [6, 'FLOOR_AREA_INVALID'],
    ]);
  });

  test('who signs in with a number of the table is that resident', async () => {
    const { here: district } = app.world;
    const { db, encryption } = context();
    const phoneIndex = encryption.blindIndex('13900000003', 'phone');
    const person = await db.person.findUniqueOrThrow({
      where: { districtId_phoneIndex: { districtId: district.id, phoneIndex } },
    });
    expect(person).toMatchObject({ level: 'RESIDENT', homeCommunityId: district.community.id });
  });

  test('whom staff have revoked, a table does not bring back', async () => {
    const { db } = context();
    const residency = await db.residency.findFirstOrThrow({ where: { registered: false } });
    await revokeResidency(context(), {
      residency: globalId('Residency', residency),
      reason: '不住这里',
    });
    const [, , , tenant = ''] = family();
    const { codes } = await bringIn('RESIDENTS', [header, tenant]);
    expect(codes).toEqual([[2, 'RESIDENCY_WAS_REVOKED']]);
    const { personId, householdId } = residency;
    expect(await db.residency.count({ where: { personId, householdId } })).toBe(1);
  });
});

test('who owns without a day owns from today on, as people there count days', async () => {
  // Half past one in the night, when it is still the day before in UTC.
  app.clock.advance({ minutes: 10 * 60 + 30 });
  await bringIn('RESIDENTS', [header, `${here()},8栋,101,孙早,13900000021,业主,,,66`]);
  const owned = await context().db.unitOwnership.findFirstOrThrow({
    where: { unit: { floorAreaHundredths: 6600 } },
  });
  expect(owned.since).toEqual(new Date('2026-11-23'));
});

test('households come in with their area, and a known door gains one', async () => {
  const lines = ['社区,楼栋,门牌,面积', `${here()},9栋,101,60`, `${here()},9栋,102,`];
  expect(await bringIn('HOUSEHOLDS', lines)).toMatchObject({ created: 2, codes: [] });
  expect(await bringIn('HOUSEHOLDS', lines)).toMatchObject({ created: 0, unchanged: 2 });
  const later = ['社区,楼栋,门牌,面积', `${here()},9栋,102,75.5`];
  expect(await bringIn('HOUSEHOLDS', later)).toMatchObject({ created: 0, changed: 1 });
});
