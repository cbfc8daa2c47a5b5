import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './desk.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { deskStrings } from './desk.strings.ts';
import type { LinliDesk } from './desk.ts';
import { entryStrings } from './entry/entry.strings.ts';
import * as entryOperations from './entry/operations.ts';
import { itemStrings } from './item/item.strings.ts';
import * as itemOperations from './item/operations.ts';
import { listStrings } from './list/list.strings.ts';
import * as operations from './operations.ts';
import * as oversightOperations from './oversight/operations.ts';
import { oversightStrings } from './oversight/oversight.strings.ts';
import * as surveysOperations from './surveys/operations.ts';
import { surveyStrings } from './surveys/surveys.strings.ts';
import { answerSurveys } from './surveys/testing.ts';
import { answerDesk, OFFICIAL, WORKER } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(
    operations,
    entryOperations,
    itemOperations,
    oversightOperations,
    surveysOperations,
  );
  restore = server.install();
  answerDesk(server);
  answerSurveys(server);
});
afterEach(() => restore());

const show = (): Promise<LinliDesk> =>
  mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
const press = (name: string | RegExp) =>
  page
    .getByRole('button', { name: typeof name === 'string' ? say(name) : name, exact: true })
    .click();

/** The desk after these buttons. */
async function after(...names: readonly (string | RegExp)[]): Promise<LinliDesk> {
  const desk = await show();
  for (const name of names) await press(name);
  return desk;
}

async function surveys(...names: readonly (string | RegExp)[]): Promise<LinliDesk> {
  const desk = await show();
  await page.getByRole('tab', { name: say('问卷'), exact: true }).click();
  for (const name of names) await press(name);
  return desk;
}

async function takeDown(words: string): Promise<LinliDesk> {
  const desk = await after('代邻居记一条');
  await page.getByLabelText(say('邻居说了什么')).fill(words);
  await press('记下来');
  return desk;
}

/** Mounts the desk when an operation is answered like this. */
const showWith = (name: string, answer: () => unknown) => () => {
  server.answer(name, answer);
  return show();
};

function viewer(level: string) {
  return showWith('DeskViewer', () => ({ viewer: { level, permissions: [] } }));
}

/** Each state of the desk; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, () => Promise<LinliDesk>, string])[] = [
  ['a desk on its way', showWith('Desk', pending), '正在打开'],
  ['a full desk', show, '三单元楼道'],
  [
    'an empty desk',
    () => {
      answerDesk(server, WORKER, []);
      return show();
    },
    '都办完了',
  ],
  [
    'an official’s desk, with an item',
    () => {
      answerDesk(server, OFFICIAL);
      return after(/建议.*三单元楼道/);
    },
    '刘奶奶',
  ],
  [
    'an official’s urging',
    () => {
      answerDesk(server, OFFICIAL);
      return after(/^(督办|督辦|Urge).*三单元/);
    },
    '一天只能督办一次',
  ],
  ['a visitor’s desk', viewer('VISITOR'), '您是工作人员的话'],
  [
    'a resident’s desk',
    () => {
      answerDesk(server, [], []);
      return viewer('RESIDENT')();
    },
    '没有工作人员权限',
  ],
  ['a desk elsewhere', showWith('Desk', refusal('FORBIDDEN')), '在这个社区没有工作人员权限'],
  ['a desk of no place', showWith('Desk', () => ({ place: null })), '没有找到这个社区'],
  ['a desk that failed', showWith('Desk', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  [
    'a desk without connection',
    async () => {
      const desk = await after(/三单元楼道/);
      await expect.element(page.getByText('刘奶奶')).toBeVisible();
      return loseConnection(server, desk);
    },
    '网络断开了',
  ],
  ['the entry with its receipt', () => takeDown('下水道堵了'), '刚才记的'],
  ['the entry with an error', () => takeDown(''), '请先写下邻居说的事'],
  ['a suggestion', () => after(/三单元楼道/), '给邻居的答复'],
  ['a suggestion without an answer', () => after(/三单元楼道/, /^答复$/), '请先写下答复'],
  ['an unsettled suggestion', () => after(/消防通道/), '第二天又停满了'],
  ['a suggestion that becomes a topic', () => after(/三单元楼道/, /转为议题/), '要商量的事'],
  [
    'a suggestion that becomes a need of no kind',
    () => after(/三单元楼道/, /^列入需求清单/, /^列入需求清单/),
    '请选一类',
  ],
  [
    'a suggestion that becomes an incident',
    () => after(/三单元楼道/, /作为事件派人处理/),
    '把照片一起带上',
  ],
  ['an application', () => after(/适老化/), '花园小区3栋2单元501'],
  [
    'an application that is returned without a reason',
    () => after(/适老化/, /^退回补充/, /^退回补充/),
    '请先写下原因',
  ],
  ['an accepted application', () => after(/助餐送餐/), '约好时间'],
  ['a proposed topic', () => after(/小广场/), '有的邻居上夜班'],
  [
    'an item on its way',
    () => {
      server.answer('DeskItem', pending);
      return after(/小广场/);
    },
    '正在打开',
  ],
  [
    'an item that failed',
    () => {
      server.answer('DeskItem', refusal('INTERNAL_SERVER_ERROR'));
      return after(/小广场/);
    },
    '再试一次',
  ],
  ['the surveys', surveys, '停车位怎么分'],
  ['a survey that is about to end', () => surveys(/结束问卷/), '确定结束'],
  [
    'no surveys',
    () => {
      answerSurveys(server, true);
      return surveys();
    },
    '还没有问卷',
  ],
  ['the survey editor', () => surveys('用满意度调查模板'), '发布问卷'],
  ['an unfinished survey', () => surveys('自己出题', '单选', '发布问卷'), '选项不够'],
  ['the survey’s preview', () => surveys('用满意度调查模板', '预览'), '回去修改'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      deskStrings,
      entryStrings,
      itemStrings,
      listStrings,
      oversightStrings,
      surveyStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
