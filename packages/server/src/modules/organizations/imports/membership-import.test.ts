import { afterAll, beforeAll, expect, test } from 'vitest';
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

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const context = () => operatorContext(app.context({ kind: 'operator' }));

async function bringIn(...lines: string[]) {
  const header = '社区,组织,姓名,职务,席位,任期开始,任期结束,手机';
  const key = await uploadImport(context(), {
    community: app.world.here.community.globalId,
    kind: 'MEMBERSHIPS',
    fileName: '成员.csv',
    idempotencyKey: newId(),
    bytes: Buffer.from(`${[header, ...lines].join('\n')}\n`),
  });
  await checkRun(context(), key);
  const where = { districtId_id: key };
  const { created } = await context().db.importRun.findUniqueOrThrow({ where });
  if (created > 0) {
    const run = `ImportRun:${key.districtId}:${key.id}`;
    await startImport(context(), { run, skipRefused: true });
    await carryOutRun(context(), key);
  }
  const { state, problemsKey } = await context().db.importRun.findUniqueOrThrow({ where });
  const refused = problemsKey ? await readRefusedRows(context(), problemsKey) : [];
  return {
    created,
    state,
    codes: refused.map(({ line, problems }) => [line, problems[0]?.code]),
  };
}

const member = (...cells: string[]) =>
  [app.world.here.community.name, app.world.here.company.name, ...cells].join(',');

const namesIn = async (organizationId: string) =>
  (
    await context().db.membership.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })
  ).map(({ publicName }) => publicName);

test('members come in by the rules of appointing; of two for one seat, the second is refused', async () => {
  const { company } = app.world.here;
  const done = await bringIn(
    member('张三', '经理', 'HEAD', '2027-01-01', '2029-12-31', '13900000021'),
    member('李四', '经理', 'HEAD', '2028-01-01', '2030-12-31', ''),
    member('王五', '工作人员', '', '2026-01-01', '', ''),
    member('赵六', '工作人员', '', '2026-01-01', '2025-01-01', ''),
    member('孙七', '什么长', '', '2026-01-01', '', ''),
    [app.world.here.community.name, '没有的组织', '周八', '委员', '', '2026-01-01', '', ''].join(
      ',',
    ),
  );
  expect(done).toEqual({
    created: 3,
    state: 'DONE',
    codes: [
      [3, 'SEAT_TAKEN'],
      [5, 'TERM_ENDS_BEFORE_IT_BEGINS'],
      [6, 'WORD_UNKNOWN'],
      [7, 'ORGANIZATION_UNKNOWN'],
    ],
  });
  expect(await namesIn(company.id)).toEqual(['赵刚', '张三', '王五']);
});

test('the same table again changes nothing', async () => {
  expect(await bringIn(member('王五', '工作人员', '', '2026-01-01', '', ''))).toMatchObject({
    created: 0,
    codes: [],
  });
});

test('a body that was dissolved takes no member', async () => {
  const { company } = app.world.here;
  await context().db.organization.update({
    where: { districtId_id: { districtId: company.districtId, id: company.id } },
    data: { dissolvedAt: new Date() },
  });
  expect(await bringIn(member('吴九', '工作人员', '', '2026-02-01', '', ''))).toMatchObject({
    created: 0,
    codes: [[2, 'ORGANIZATION_DISSOLVED']],
  });
});
