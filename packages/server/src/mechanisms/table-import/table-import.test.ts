import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readRowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { operatorContext } from '../../operator-context.ts';
import { type Answer, openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { carryOutRun } from './carry-out-run.ts';
import { checkRun } from './check-run.ts';
import { sweepImports } from './jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const runFields = `id kind state encoding columns rows created changed unchanged refused done failure
  fields { name required column } problems(first: 50) { line field code message }
  refusedRowsFile { name content } availableActions { action allowed }`;

interface Upload {
  persona?: Persona;
  kind?: string;
  name?: string;
  key?: string;
}

async function upload(bytes: Uint8Array, options: Upload = {}): Promise<Answer['data']> {
  const { here } = app.world;
  const {
    persona = here.worker,
    kind = 'ORGANIZATIONS',
    name = '组织.csv',
    key = newId(),
  } = options;
  const form = new FormData();
  const input = { community: here.community.globalId, kind, file: null, idempotencyKey: key };
  const query = `mutation ($input: UploadImportInput!) { uploadImport(input: $input) {
    ... on UploadImportSuccess { run { ${runFields} } } ... on DomainError { code message } } }`;
  form.set('operations', JSON.stringify({ query, variables: { input } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new File([new Uint8Array(bytes)], name));
  const response = await app.fetch('/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${persona.token}` },
    body: form,
  });
  const { data, errors } = (await response.json()) as Answer;
  return data?.uploadImport ?? errors;
}

const csv = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);
const workContext = () => operatorContext(app.context(app.world.here.worker.viewer));

/** Uploads and has it looked through, as the job would. */
async function check(bytes: Uint8Array, options: Upload = {}) {
  const { run } = await upload(bytes, options);
  await checkRun(workContext(), keyOf(run.id));
  return read(run.id);
}

const keyOf = (id: string) => readRowKey(id, 'ImportRun') ?? expect.fail('no key');

async function read(id: string, persona = app.world.here.worker) {
  const { data } = await app
    .as(persona)
    .run(`query ($id: ID!) { node(id: $id) { ... on ImportRun { ${runFields} } } }`, { id });
  return data.node;
}

async function act(mutation: string, input: object, persona = app.world.here.worker) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await app.as(persona).run(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      ... on ${type}Success { run { ${runFields} } } ... on DomainError { code message } } }`,
    { input },
  );
  return data?.[mutation] ?? errors?.[0]?.extensions.code;
}

async function carryOut(id: string, skipRefused = false) {
  const started = await act('startImport', { run: id, skipRefused });
  if (started.run) await carryOutRun(workContext(), keyOf(id));
  return started.run ? read(id) : started;
}

async function organizationsCalled(name: string) {
  return app.context(app.world.here.worker.viewer).db.organization.findMany({ where: { name } });
}

describe('a table is looked through before anything is written', () => {
  test('columns are matched by their headings, in GB18030 as offices save it', async () => {
    const text =
      '组织类型,组织名称,所属社区,备注,序号\n志愿服务队,红袖章巡逻队,涪城区滨江社区,每晚巡逻,1\n';
    const run = await check(iconv.encode(text, 'gb18030'));
    expect(run).toMatchObject({
      state: 'CHECKED',
      encoding: 'GB18030',
      rows: 1,
      created: 1,
      refused: 0,
    });
    const columns = Object.fromEntries(
      run.fields.map((field: { name: string; column: string | null }) => [
        field.name,
        field.column,
      ]),
    );
    expect(columns).toMatchObject({
      name: '组织名称',
      kind: '组织类型',
      summary: '备注',
      address: null,
    });
    expect(await organizationsCalled('红袖章巡逻队')).toEqual([]);
  });

  test('every problem of every row is named with its line', async () => {
    const run = await check(
      csv(
        '社区,名称,类型,成立时间',
        '涪城区滨江社区,好邻居互助社,自组织,2024年3月5日',
        '涪城区滨江社区,,什么会,2024-02-30',
        '城外社区,风筝队,自组织,',
        '涪城区滨江社区,好邻居互助社,自组织,',
        '碧江区滨江社区,越界队,自组织,',
      ),
    );
    expect(run).toMatchObject({ rows: 5, created: 1, refused: 4 });
    const found = run.problems.map(({ line, field, code }: Answer['data']) => [line, field, code]);
    expect(found).toEqual([
      [3, 'name', 'VALUE_REQUIRED'],
      [3, 'kind', 'WORD_UNKNOWN'],
      [3, 'establishedOn', 'DAY_INVALID'],
      [4, 'community', 'PLACE_UNKNOWN'],
      [5, null, 'ROW_REPEATED'],
      // Of another district: unknown here.
      [6, 'community', 'PLACE_UNKNOWN'],
    ]);
    expect(run.problems[1].message).toContain('什么会');
  });

  test.each([
    ['an old .xls workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'TABLE_UNREADABLE'],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 not really'), 'TABLE_UNREADABLE'],
    ['headings alone', csv('社区,名称,类型'), 'TABLE_EMPTY'],
    ['nothing', Buffer.alloc(0), 'TABLE_EMPTY'],
    // 0xff begins no character of UTF-8 and none of GB18030.
    [
      'bytes in no encoding',
      Buffer.from([0x41, 0xff, 0xff, 0x0a, 0x41, 0x0a]),
      'TABLE_ENCODING_UNKNOWN',
    ],
    [
      'a million rows',
      Buffer.from(`社区,名称,类型\n${'a,b,c\n'.repeat(1_000_000)}`),
      'TABLE_TOO_LARGE',
    ],
  ])('%s is refused with a sentence', async (_, bytes, code) => {
    const refused = await upload(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).not.toBe(code);
  });

  test('a column of another name is chosen by hand', async () => {
    const run = await check(csv('地方,叫什么,类型', '涪城区滨江社区,合唱团,自组织'));
    expect(run).toMatchObject({ refused: 1, created: 0 });
    expect(await act('startImport', { run: run.id, skipRefused: true })).toMatchObject({
      code: 'COLUMNS_MISSING',
    });
    const columns = [
      { field: 'community', column: '地方' },
      { field: 'name', column: '叫什么' },
      { field: 'kind', column: '类型' },
    ];
    expect(await act('mapImport', { run: run.id, columns })).toMatchObject({
      run: { state: 'CHECKING' },
    });
    await checkRun(workContext(), keyOf(run.id));
    expect(await read(run.id)).toMatchObject({ state: 'CHECKED', created: 1, refused: 0 });
    expect(
      await act('mapImport', { run: run.id, columns: [{ field: 'shoe', column: '没有' }] }),
    ).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a table is written whole, once', () => {
  test('a workbook is imported; the second time nothing changes', async () => {
    const sheet = await writeXlsxFile([
      ['所属社区', '组织名称', '组织类型', '电话', '成立日期'].map((value) => ({ value })),
      [
        { value: '涪城区滨江社区' },
        { value: '锦绣苑业主委员会' },
        { value: '业委会' },
        { value: '08162345678' },
        { value: new Date('2023-05-01'), format: 'yyyy-mm-dd' },
      ],
    ]).toBuffer();
    const first = await check(sheet, { name: '组织.xlsx' });
    expect(first).toMatchObject({ encoding: 'XLSX', created: 1, problems: [] });
    expect(await carryOut(first.id)).toMatchObject({ state: 'DONE', done: 1 });
    const [stored] = await organizationsCalled('锦绣苑业主委员会');
    expect(stored).toMatchObject({
      kind: 'OWNERS_COMMITTEE',
      telephone: '08162345678',
      establishedOn: new Date('2023-05-01'),
    });
    const second = await check(sheet, { name: '组织.xlsx' });
    expect(second).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  });

  test('one refused row stops everything unless it is left out, and can be mended', async () => {
    const run = await check(
      csv('社区,名称,类型', '涪城区滨江社区,棋友会,自组织', '涪城区滨江社区,=HYPERLINK("x"),什么'),
    );
    expect(await carryOut(run.id)).toMatchObject({ code: 'ROWS_REFUSED' });
    expect(await organizationsCalled('棋友会')).toEqual([]);
    expect(run.refusedRowsFile.content).toBe(
      '\ufeff社区,名称,类型,原行号,问题\r\n' +
        `涪城区滨江社区,"'=HYPERLINK(""x"")",什么,3,${quoted(run.problems[0].message)}\r\n`,
    );
    expect(await carryOut(run.id, true)).toMatchObject({ state: 'DONE', done: 2 - 1 });
    expect(await organizationsCalled('棋友会')).toHaveLength(1);

    const mended = run.refusedRowsFile.content.replace('什么', '自组织');
    const again = await check(Buffer.from(mended));
    expect(again).toMatchObject({ created: 1, refused: 0 });
    await carryOut(again.id);
    expect(await organizationsCalled('=HYPERLINK("x")')).toHaveLength(1);
  });

  test('what was refused, the old file and the table itself hold no readable word at rest', async () => {
    const run = await check(csv('社区,名称,类型', '涪城区滨江社区,保密名称甲乙丙,什么'));
    const stored = await app
      .context(app.world.here.worker.viewer)
      .db.importRun.findUniqueOrThrow({ where: { districtId_id: keyOf(run.id) } });
    const files = [stored.fileKey, stored.problemsKey ?? expect.fail('refused rows are kept')];
    for (const name of files) {
      const bytes = await workContext().files.read(name);
      expect(bytes.toString('utf8')).not.toContain('保密名称');
    }
    await act('discardImport', { run: run.id });
    for (const name of files) {
      await expect(workContext().files.read(name)).rejects.toThrow('ENOENT');
    }
  });

  test('a process that is killed in the middle is followed by one that ends it', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `涪城区滨江社区,接续队${at},自组织`);
    const run = await check(csv('社区,名称,类型', ...rows));
    await act('startImport', { run: run.id, skipRefused: false });
    const stopped = new Error('killed');
    const first = carryOutRun(workContext(), keyOf(run.id), (done) => {
      if (done === 1_000) throw stopped;
    });
    await expect(first).rejects.toBe(stopped);
    expect(await read(run.id)).toMatchObject({ state: 'RUNNING', done: 1_000 });
    await carryOutRun(workContext(), keyOf(run.id));
    expect(await read(run.id)).toMatchObject({ state: 'DONE', done: 2_500 });
    const { db } = workContext();
    const where = { name: { startsWith: '接续队' } };
    expect(await db.organization.count({ where })).toBe(2_500);
    const audited = await db.auditEntry.findMany({
      where: { action: 'importRows', subjectId: keyOf(run.id).id },
      orderBy: { id: 'asc' },
    });
    expect(audited.map(({ changes }) => changes)).toEqual([
      { kind: 'ORGANIZATIONS', from: 0, written: 1_000, refused: 0 },
      { kind: 'ORGANIZATIONS', from: 1_000, written: 1_000, refused: 0 },
      { kind: 'ORGANIZATIONS', from: 2_000, written: 500, refused: 0 },
    ]);
  });

  test('the same upload twice is one import; starting twice too', async () => {
    const key = newId();
    const table = csv('社区,名称,类型', '涪城区滨江社区,双击队,自组织');
    const [first, second] = [await upload(table, { key }), await upload(table, { key })];
    expect(second.run.id).toBe(first.run.id);
    expect(await upload(csv('社区,名称,类型', 'x,y,z'), { key })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    await checkRun(workContext(), keyOf(first.run.id));
    await carryOut(first.run.id);
    expect(await act('startImport', { run: first.run.id, skipRefused: false })).toMatchObject({
      run: { state: 'DONE' },
    });
    expect(await organizationsCalled('双击队')).toHaveLength(1);
  });
});

test('nobody else sees a run or its rows', async () => {
  const run = await check(csv('社区,名称,类型', '涪城区滨江社区,谁的队,什么'));
  const { here, elsewhere } = app.world;
  for (const persona of [here.resident, here.neighbourWorker, elsewhere.worker]) {
    const { data } = await app
      .as(persona)
      .run('query ($id: ID!) { node(id: $id) { ... on ImportRun { fileName } } }', { id: run.id });
    expect(data?.node ?? null).toBeNull();
    expect(await act('startImport', { run: run.id, skipRefused: true }, persona)).toBe('FORBIDDEN');
  }
});

test('a run that nobody touched for a month is removed with its files', async () => {
  const run = await check(csv('社区,名称,类型', '涪城区滨江社区,旧表队,什么'));
  const { db, files } = workContext();
  const { fileKey } = await db.importRun.findUniqueOrThrow({
    where: { districtId_id: keyOf(run.id) },
  });
  app.clock.advance({ days: 31 });
  await sweepImports(workContext());
  expect(await db.importRun.count()).toBe(0);
  await expect(files.read(fileKey)).rejects.toThrow('ENOENT');
});

const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
