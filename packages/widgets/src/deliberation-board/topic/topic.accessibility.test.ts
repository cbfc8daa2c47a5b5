import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../deliberation-board.ts';
import { LOCALES, type Locale } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../../testing/lose-network.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { type Translate, translator } from '../../testing/translator.ts';
import type { LinliDeliberationBoard } from '../deliberation-board.ts';
import {
  type BoardFixture,
  boardFixture,
  boardOperations,
  OFFICE_STEPS,
  serveBoard,
  TAKING_PART,
} from '../testing.ts';
import { actStrings } from './acts/act.strings.ts';
import { argumentsStrings } from './arguments/arguments.strings.ts';
import { courseStrings } from './course/course.strings.ts';
import { moderationStrings } from './moderation/moderation.strings.ts';
import { WHOLE_COURSE } from './testing.ts';
import { topicStrings } from './topic.strings.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
});
afterEach(() => restore());

type Open = () => Promise<LinliDeliberationBoard>;

const show: Open = () =>
  mount(
    `<linli-deliberation-board data-locale="${locale}" topic="t1"></linli-deliberation-board>`,
    'linli-deliberation-board',
  );
const named = (name: string) => page.getByRole('button', { name: say(name), exact: true });

/** The topic after these buttons, of several of one name the first. */
const after =
  (open: Open, ...names: readonly string[]): Open =>
  async () => {
    const board = await open();
    for (const name of names) await named(name).first().click();
    return board;
  };

/** The topic after a button that the server names, and this page’s words do not. */
const labelled =
  (open: Open, label: string): Open =>
  async () => {
    const board = await open();
    await page.getByRole('button', { name: label, exact: true }).first().click();
    return board;
  };

/** Opens the topic when an operation is answered like this. */
const openWith =
  (name: string, answer: () => unknown, open: Open = show): Open =>
  () => {
    server.answer(name, answer);
    return open();
  };

/** Opens a topic that differs in this. */
const openIn =
  (change: Partial<BoardFixture>, open: Open): Open =>
  () => {
    Object.assign(fixture, change);
    return open();
  };

/** The topic without a connection, once this is on it. */
const lost =
  (open: Open, words: string): Open =>
  async () => {
    const board = await open();
    await expect.element(page.getByText(say(words)).first()).toBeVisible();
    return loseConnection(server, board);
  };

/** A topic as its worker sees it. */
const moderated: Open = () => {
  fixture.permissions = ['CONTENT_MODERATE'];
  fixture.topic = { ...fixture.topic, availableActions: [...TAKING_PART, ...OFFICE_STEPS] };
  return show();
};

/** A topic of which nothing of this kind is offered. */
function refusing(code: string, message: string, state = 'DISCUSSING'): Open {
  const refused = { allowed: false, refusal: { code, message } };
  return () => {
    const availableActions =
      code === 'NOT_OFFERED' ? [] : TAKING_PART.map((action) => ({ ...action, ...refused }));
    fixture.topic = { ...fixture.topic, state, availableActions };
    return show();
  };
}

async function sayOne(): Promise<LinliDeliberationBoard> {
  const board = await after(show, '说一句您的看法')();
  await page.getByLabelText(say('说一句您的看法')).fill('停车位要先划好');
  return board;
}

async function argue(): Promise<LinliDeliberationBoard> {
  const board = await after(show, '说说我的理由')();
  await page.getByRole('radio', { name: say('反对') }).click();
  await page.getByLabelText(say('您的理由')).fill('太占地方');
  return board;
}

/** Opens a worker's dialog, writes why, and confirms. */
const actFor =
  (button: string, confirm: string): Open =>
  async () => {
    const board = await after(moderated, button)();
    await page.getByLabelText(say('说明原因')).fill('和上个月的议题重复');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(confirm) })
      .click();
    return board;
  };
const refused = (mutation: string, message: string) => () => ({
  [mutation]: { __typename: 'RuleRefusedError', code: 'X', message, path: null },
});

/** The topic with this of its course, and these acts on it. */
const inCourse =
  (change: object, ...acts: readonly string[]): Open =>
  () => {
    const availableActions = acts.map((action) => ({
      action,
      label: action,
      allowed: true,
      reasonRequired: false,
      refusal: null,
    }));
    fixture.course = { ...fixture.course, ...change, availableActions };
    return show();
  };

/** The first reason with its replies. */
const unfolded: Open = async () => {
  const board = await show();
  await page.getByRole('button', { expanded: false }).first().click();
  return board;
};

const thanked: Open = async () => {
  const board = await show();
  await page.getByRole('button', { pressed: false, name: /6$/ }).first().click();
  return board;
};

/** A reason that moderation hides, as its author sees it. */
const hiddenReason: Open = () => {
  const availableActions = [{ action: 'APPEAL', label: '申诉', allowed: true, refusal: null }];
  fixture.reasons = fixture.reasons.map((reason) => ({
    ...reason,
    state: 'HIDDEN',
    own: true,
    stateLabel: '这条理由已被隐藏',
    availableActions: [],
  }));
  fixture.ownCase = { id: 'c1', appealableUntil: null, acts: [], appeals: [], availableActions };
  return show();
};

/** Each state of a topic; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['a topic on its way', openWith('BoardTopic', pending, show), '正在打开'],
  ['a topic', show, '128 位参与者'],
  [
    'a topic with all its tables',
    async () => {
      const board = await show();
      await expect.element(page.getByText('128 位参与者', { exact: false }).first()).toBeVisible();
      const topic = board.renderRoot.querySelector('linli-deliberation-topic');
      for (const details of topic?.renderRoot.querySelectorAll('details') ?? [])
        details.open = true;
      return board;
    },
    '最有代表性的看法',
  ],
  [
    'a topic of which nothing is known yet',
    openIn({ opinions: null, statements: [], reasons: [] }, () => {
      const argumentCounts = { for: 0, against: 0, neutral: 0 };
      fixture.topic = { ...fixture.topic, statementCount: 0, argumentCounts };
      return show();
    }),
    '还没有人写看法',
  ],
  ['a topic without opinion groups', openIn({ opinions: null }, show), '参与表态的人再多一些'],
  [
    'a topic that is gone',
    openWith('BoardTopic', () => ({ viewer: { permissions: [] }, node: null }), show),
    '没有找到这个议题',
  ],
  ['a topic for others', openWith('BoardTopic', refusal('FORBIDDEN'), show), '您现在不能查看'],
  [
    'a topic that failed',
    openWith('BoardTopic', refusal('INTERNAL_SERVER_ERROR'), show),
    'req-test',
  ],
  ['a topic without connection', lost(show, '大家的看法'), '网络断开了'],
  ['a topic that is closed', refusing('NOT_OFFERED', '', 'WITHDRAWN'), '提议的人已经撤回'],
  [
    'a topic that is proposed',
    refusing('NOT_OFFERED', '', 'PROPOSED'),
    '社区工作人员看过以后开始讨论',
  ],
  [
    'a topic of another electorate',
    refusing('NOT_IN_ELECTORATE', '这件事由当地居民商量。'),
    '这件事由当地居民商量。',
  ],
  ['a vote on its way', after(openWith('CastVote', pending, show), '我不同意'), '您怎么看？'],
  ['a vote that is counted', after(show, '我同意'), '下一条看法'],
  [
    'a vote that failed',
    after(openWith('CastVote', refusal('INTERNAL_SERVER_ERROR'), show), '说不好'),
    '我们这边出了点问题',
  ],
  [
    'a vote without connection',
    async () => {
      const board = await show();
      await expect.element(named('说不好')).toBeVisible();
      loseNetwork(server);
      await named('说不好').click();
      return board;
    },
    '这次选择还没有记下',
  ],
  [
    'a topic on which all is voted',
    () => {
      fixture.statements = fixture.statements.map((one) => ({ ...one, myVote: 'AGREE' }));
      return show();
    },
    '您都看完了',
  ],
  ['a vote that is changed', after(show, '我来表态'), '不改了'],
  ['a statement', after(show, '说一句您的看法'), '只说一件事'],
  ['a statement without words', after(show, '说一句您的看法', '发表看法'), '只说一件事'],
  [
    'a statement that is refused',
    after(
      openWith('AddStatement', refused('addStatement', '已经有一条一样的看法。'), sayOne),
      '发表看法',
    ),
    '已经有一条一样的看法。',
  ],
  [
    'a statement that waits for the network',
    async () => {
      const board = await sayOne();
      loseNetwork(server);
      await named('发表看法').click();
      return board;
    },
    '连上网络后会自动提交',
  ],
  ['a statement that was published', after(sayOne, '发表看法'), '您的看法已发表'],
  ['a reason', after(show, '说说我的理由'), '把道理和实际情况讲清楚'],
  ['a reason without words', after(show, '说说我的理由', '发表理由'), '请选一个立场'],
  [
    'a reason that failed',
    after(openWith('AddArgument', refusal('INTERNAL_SERVER_ERROR'), argue), '发表理由'),
    '我们这边出了点问题',
  ],
  ['a reason that was published', after(argue, '发表理由'), '您的理由已发表'],
  ['replies', unfolded, '有没有灭火器？'],
  ['a reply', labelled(show, '回应'), '就事论事'],
  ['a reply without words', after(labelled(show, '回应'), '发表回应'), '就事论事'],
  ['thanks', thanked, '已感谢'],
  ['a change of one’s own', labelled(show, '修改'), '修改您写的'],
  ['a question whether to withdraw', labelled(show, '撤回'), '确定撤回'],
  ['a report', after(show, '举报这个议题'), '只有工作人员看得到'],
  ['a reason that was hidden', hiddenReason, '请就事论事。'],
  ['an appeal', labelled(hiddenReason, '申诉'), '只有裁定的人看得到'],
  ['a topic with all that became of it', inCourse(WHOLE_COURSE), '已超过答复期限'],
  ['sorting', after(inCourse({}, 'TRIAGE'), 'TRIAGE'), '大事必须选一个政府部门'],
  [
    'an objection to sorting',
    after(inCourse({}, 'CONTEST_TRIAGE'), 'CONTEST_TRIAGE'),
    '您觉得应该怎么分',
  ],
  ['settling an objection', after(inCourse({}, 'SETTLE_CONTEST'), 'SETTLE_CONTEST'), '异议成立吗'],
  ['an answer', after(inCourse({}, 'ANSWER'), 'ANSWER'), '答复会公开'],
  ['a review', after(inCourse({}, 'RECORD_REVIEW'), 'RECORD_REVIEW'), '研究的日期'],
  ['a decision', after(inCourse(WHOLE_COURSE, 'DECIDE'), 'DECIDE'), '本单位的答复'],
  ['a merge', after(inCourse({}, 'MERGE'), 'MERGE'), '把理由一起带过去'],
  ['undoing a merge', after(inCourse({}, 'UNDO_MERGE'), 'UNDO_MERGE'), '回到合并以前的阶段'],
  ['a split', after(inCourse({}, 'SPLIT'), 'SPLIT'), '新议题的标题'],
  ['an invitation', after(inCourse({}, 'INVITE'), 'INVITE'), '邀请哪些单位'],
  ['a worker’s topic', moderated, '退回'],
  [
    'a worker’s topic with a hidden statement',
    async () => {
      fixture.hidden = [{ ...fixture.statements[0], id: 's9', number: 9 }];
      const board = await moderated();
      await page.getByText(say('已隐藏的看法'), { exact: true }).click();
      return board;
    },
    '恢复显示',
  ],
  ['a step that is about to be taken', after(moderated, '进入凝聚共识'), '取消'],
  ['a step that needs a reason', after(moderated, '退回'), '所有邻居都会看到'],
  [
    'a step without its reason',
    async () => {
      const board = await after(moderated, '退回')();
      await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      return board;
    },
    '请写明原因',
  ],
  [
    'a step on its way',
    openWith('AdvanceTopic', pending, actFor('退回', '退回')),
    '所有邻居都会看到',
  ],
  [
    'a step that is refused',
    openWith(
      'AdvanceTopic',
      refused('advanceTopic', '这个议题已经结束了。'),
      actFor('退回', '退回'),
    ),
    '这个议题已经结束了。',
  ],
  ['a step that was taken', actFor('退回', '退回'), '凝聚共识'],
  ['a statement that is about to be hidden', after(moderated, '隐藏'), '会代替原文显示'],
  [
    'a statement that could not be hidden',
    openWith('HideContent', refusal('INTERNAL_SERVER_ERROR'), actFor('隐藏', '确定隐藏')),
    '我们这边出了点问题',
  ],
  ['a statement that was hidden', actFor('隐藏', '确定隐藏'), '已隐藏。'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      topicStrings,
      argumentsStrings,
      moderationStrings,
      courseStrings,
      actStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
