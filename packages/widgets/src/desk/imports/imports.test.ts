import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import { LOCALES } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { translator } from '../../testing/translator.ts';
import { deskStrings } from '../desk.strings.ts';
import * as operations from '../operations.ts';
import { action, answerDesk, at } from '../testing.ts';
import { importsStrings } from './imports.strings.ts';
import * as importsOperations from './operations.ts';

let server: FakeServer;
let restore: () => void;

const CHECKED = {
  __typename: 'ImportRun',
  id: 'i1',
  kind: 'RESIDENTS',
  state: 'CHECKED',
  stateLabel: '已核对，等待导入',
  fileName: '花园社区居民花名册.csv',
  rows: 120,
  created: 100,
  changed: 8,
  unchanged: 10,
  refused: 2,
  done: 0,
  failure: null,
  columns: ['姓名', '门牌', '手机'],
  fields: [
    { name: 'name', label: '姓名', required: true, column: '姓名' },
    { name: 'door', label: '门牌号', required: true, column: null },
  ],
  problems: [{ line: 7, field: 'door', message: '没有写门牌号。' }],
  refusedRowsFile: { name: '有问题的行.csv', content: '姓名,问题\n张三,没有写门牌号。\n' },
  availableActions: [
    action('MAP', '重新对应各列'),
    action('START', '开始导入'),
    action('DISCARD', '放弃'),
  ],
};
const RUNNING = {
  ...CHECKED,
  state: 'RUNNING',
  stateLabel: '正在导入',
  done: 59,
  availableActions: [],
};
const DONE = { ...CHECKED, state: 'DONE', stateLabel: '已导入', done: 118, availableActions: [] };

const run = (state: object) => server.answer('DeskImportRun', () => ({ node: state }));

beforeEach(() => {
  server = startFakeServer(operations, importsOperations);
  restore = server.install();
  answerDesk(server, ['RECORD_IMPORT'], []);
  const { id, kind, fileName, stateLabel } = CHECKED;
  server.answer('DeskImports', () => ({
    community: {
      id: 'community-1',
      imports: [{ id, kind, fileName, stateLabel, createdAt: at(-1) }],
    },
  }));
  run(CHECKED);
  server.answer('DeskUploadImport', () => ({
    uploadImport: { __typename: 'UploadImportSuccess', run: { id: 'i1' } },
  }));
  for (const [name, field] of [
    ['DeskMapImport', 'mapImport'],
    ['DeskStartImport', 'startImport'],
    ['DeskDiscardImport', 'discardImport'],
  ] as const) {
    const __typename = `${field[0]?.toUpperCase()}${field.slice(1)}Success`;
    server.answer(name, () => ({ [field]: { __typename } }));
  }
});
afterEach(() => restore());

async function open(locale = 'zh-CN') {
  const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
  await page.getByRole('tab', { name: /^(导入|匯入|Import)$/ }).click();
  return desk;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);

test('a table is uploaded, checked, mapped and started, and its progress is live', async () => {
  await open();
  await button('上传并核对').click();
  await expect.element(page.getByText('请先选一张表。')).toBeVisible();
  const file = new File(['姓名,门牌\n'], '花名册.csv', { type: 'text/csv' });
  await page.getByLabelText(/选一张表/).upload(file);
  await button('上传并核对').click();
  await expect.element(page.getByText('100行')).toBeVisible();
  expect(sent('DeskUploadImport')).toMatchObject([{ community: 'community-1', kind: 'RESIDENTS' }]);
  await expect.element(page.getByText('第7行：没有写门牌号。')).toBeVisible();
  await page.getByLabelText('门牌号（必填）').selectOptions('门牌');
  await button('按这样重新核对').click();
  await expect
    .poll(() => sent('DeskMapImport'))
    .toEqual([
      {
        run: 'i1',
        columns: [
          { field: 'name', column: '姓名' },
          { field: 'door', column: '门牌' },
        ],
      },
    ]);
  run(RUNNING);
  await button('跳过有问题的行，导入其余108行').click();
  expect(sent('DeskStartImport')).toEqual([{ run: 'i1', skipRefused: true }]);
  await expect.element(page.getByText('已导入59行，共118行')).toBeVisible();
  run(DONE);
  server.change('i1');
  await expect.element(page.getByText('✓ 导入好了：新增100行，改动8行。')).toBeVisible();
});

test('a table that is given up leads back to the choice, and an earlier one can be opened', async () => {
  await open();
  await button(CHECKED.fileName).click();
  await button('不导入了').click();
  await expect.element(button('上传并核对')).toBeVisible();
  expect(sent('DeskDiscardImport')).toEqual([{ run: 'i1' }]);
});

test('the refused rows are handed over as a file', async () => {
  await open();
  await button(CHECKED.fileName).click();
  const made: Blob[] = [];
  const before = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    made.push(blob);
    return before.call(URL, blob);
  };
  const names: string[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    await button('下载有问题的行').click();
    await expect.poll(() => names).toEqual(['有问题的行.csv']);
    expect(await made[0]?.text()).toContain('张三,没有写门牌号。');
  } finally {
    URL.createObjectURL = before;
    HTMLAnchorElement.prototype.click = click;
  }
});

const STATES: readonly (readonly [object | null, string])[] = [
  [null, '先核对，再导入'],
  [CHECKED, '哪一列是什么'],
  [RUNNING, '请稍等'],
  [DONE, '再导入一张表'],
];

test.each(LOCALES)('the import is accessible in %s in every look', async (locale) => {
  const say = await translator(locale, sharedStrings, deskStrings, importsStrings);
  for (const [state, sentence] of STATES) {
    if (state) run(state);
    const desk = await open(locale);
    if (state) await button(CHECKED.fileName).click();
    await expectAccessibleInEveryLook(desk, say(sentence));
    document.body.replaceChildren();
  }
  server.answer('DeskImportRun', refusal('INTERNAL_SERVER_ERROR'));
  const desk = await open(locale);
  await button(CHECKED.fileName).click();
  await expectAccessibleInEveryLook(desk, say('再试一次'));
});
