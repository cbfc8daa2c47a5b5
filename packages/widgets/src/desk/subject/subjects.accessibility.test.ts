import { afterEach, beforeEach, describe, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import { LOCALES, type Locale } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { type Translate, translator } from '../../testing/translator.ts';
import { admissionStrings } from '../admission/admission.strings.ts';
import * as admissionOperations from '../admission/operations.ts';
import { agreementStrings } from '../agreement/agreement.strings.ts';
import * as agreementOperations from '../agreement/operations.ts';
import { assignStrings } from '../assign/assign.strings.ts';
import * as assignOperations from '../assign/operations.ts';
import { deskStrings } from '../desk.strings.ts';
import type { LinliDesk } from '../desk.ts';
import * as entryOperations from '../entry/operations.ts';
import { messagesStrings } from '../messages/messages.strings.ts';
import * as messagesOperations from '../messages/operations.ts';
import * as operations from '../operations.ts';
import * as ownerOperations from '../owner/operations.ts';
import { answerDesk, answerMessages } from '../testing.ts';
import * as workOperations from '../work/operations.ts';
import { workStrings } from '../work/work.strings.ts';
import { answerSubjects, SUBJECTS } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(
    operations,
    admissionOperations,
    agreementOperations,
    assignOperations,
    messagesOperations,
    entryOperations,
    ownerOperations,
    workOperations,
  );
  restore = server.install();
  answerDesk(server, ['WORK_ITEM_ASSIGN'], SUBJECTS);
  answerSubjects(server);
  answerMessages(server);
});
afterEach(() => restore());

/** The desk with an item open, after these buttons. */
const open =
  (text: string, ...names: readonly (string | RegExp)[]) =>
  async (): Promise<LinliDesk> => {
    const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
    await page.getByRole('button', { name: new RegExp(text) }).click();
    for (const name of names) await page.getByRole('button', { name, exact: true }).click();
    return desk;
  };
const openWith = (name: string, answer: () => unknown, text: string) => () => {
  server.answer(name, answer);
  return open(text)();
};

async function messages(none = false): Promise<LinliDesk> {
  answerMessages(server, none);
  const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
  await page.getByRole('tab', { name: /消息|訊息|Messages/ }).click();
  return desk;
}

async function assign(): Promise<LinliDesk> {
  const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
  for (const name of ['交办一件事', '交办']) {
    await page.getByRole('button', { name: say(name), exact: true }).click();
  }
  return desk;
}

/** Each state of a view that is loaded by kind; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, () => Promise<LinliDesk>, string])[] = [
  ['a work item', open('清理消防通道'), '清理记录.pdf'],
  ['a report that lacks words', open('清理消防通道', '报进展', '报进展'), '请先写几句话'],
  ['work that is given on to nobody', open('清理消防通道', '换人办理', '换人办理'), '请选一个单位'],
  ['a due date that is changed', open('清理消防通道', '改期限', '改期限'), '请选一个日期'],
  ['a work item on its way', openWith('DeskWorkItem', pending, '清理消防通道'), '正在打开'],
  [
    'a work item that is gone',
    openWith('DeskWorkItem', () => ({ node: null }), '清理消防通道'),
    '已经不在了',
  ],
  [
    'a work item that failed',
    openWith('DeskWorkItem', refusal('INTERNAL_SERVER_ERROR'), '清理消防通道'),
    '再试一次',
  ],
  ['a request for admission', open('物业纠纷台账'), '没有写'],
  [
    'a request returned without a reason',
    open('物业纠纷台账', '退回补充', '退回补充'),
    '请先写下原因',
  ],
  ['a request that is completed', open('节水宣传画', '补充后再提交'), '经费从哪里出'],
  ['an agreement', open('公共设施维护协议'), '还没签'],
  ['an agreement that is signed', open('公共设施维护协议', '签署'), '想修改的话'],
  ['a report without an answer', open('公共设施维护协议', '说明情况', '说明情况'), '请先写下说明'],
  ['work that is assigned to nobody', assign, '请选一个单位'],
  ['the messages', () => messages(), '全部标为已读'],
  ['no messages', () => messages(true), '还没有消息'],
  ['a rating', open('公共设施维护协议', /花园社区居民委员会$/), '对方做到了约定的事吗'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      admissionStrings,
      agreementStrings,
      workStrings,
      assignStrings,
      deskStrings,
      messagesStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, show, sentence) => {
    await expectAccessibleInEveryLook(await show(), say(sentence));
  });
});
