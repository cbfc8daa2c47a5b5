import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './desk.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliDesk } from './desk.ts';
import * as entryOperations from './entry/operations.ts';
import * as itemOperations from './item/operations.ts';
import * as operations from './operations.ts';
import * as oversightOperations from './oversight/operations.ts';
import * as surveysOperations from './surveys/operations.ts';
import { answerSurveys } from './surveys/testing.ts';
import { answerDesk, BUSY, listOf, OFFICIAL } from './testing.ts';

let server: FakeServer;
let restore: () => void;

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

const open = (attributes = 'data-locale="zh-CN"'): Promise<LinliDesk> =>
  mount(`<linli-desk ${attributes}></linli-desk>`, 'linli-desk');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const box = () => page.getByLabelText('邻居说了什么');
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);

/** What has the focus, through all shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

async function openItem(text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(?!督办).*${text}`) }).click();
}

test('a worker takes down a call by keyboard alone, reads the code out and goes on', async () => {
  const desk = await open();
  const codes: string[] = [];
  desk.addEventListener('linli-suggestion-recorded', ({ detail }) =>
    codes.push(detail.receiptCode),
  );
  await button('代邻居记一条').click();
  await expect.poll(focused).toBe(box().element());
  await userEvent.keyboard('下水道堵了{Enter}');
  await expect.element(page.getByText('回执号，请念给邻居听')).toBeVisible();
  expect(codes).toEqual(['7KQF-3MZD']);
  await expect.poll(focused).toBe(box().element());
  await expect.element(box()).toHaveValue('');
  await userEvent.keyboard('路灯坏了{Shift>}{Enter}{/Shift}三单元{Enter}');
  await expect.poll(() => sent('RecordSuggestion')).toHaveLength(2);
  expect(sent('RecordSuggestion')[1]).toMatchObject({ body: '路灯坏了\n三单元' });
  await expect.element(page.getByText('刚才记的')).toBeVisible();
});

test('an empty note and a wrong number are said beside their fields, which get the focus', async () => {
  await open();
  await button('代邻居记一条').click();
  await button('记下来').click();
  await expect.element(page.getByText('请先写下邻居说的事。')).toBeVisible();
  await expect.poll(focused).toBe(box().element());
  await userEvent.keyboard('路灯坏了');
  await page.getByLabelText(/手机号/).fill('123');
  await button('记下来').click();
  await expect.poll(() => focused()?.id).toBe('entry-phone');
  expect(sent('RecordSuggestion')).toEqual([]);
});

test('an unfinished note is there again, and so is an unfinished answer', async () => {
  const desk = await open();
  await button('代邻居记一条').click();
  await box().fill('说到一半');
  await openItem('三单元楼道');
  await page.getByLabelText('给邻居的答复').fill('已经联系');
  await openItem('消防通道');
  await expect.element(page.getByLabelText('给邻居的答复')).toHaveValue('');
  await openItem('三单元楼道');
  await expect.element(page.getByLabelText('给邻居的答复')).toHaveValue('已经联系');
  const provider = desk.closest('linli-provider');
  const again = document.createElement('linli-desk');
  again.dataset['locale'] = 'zh-CN';
  desk.replaceWith(again);
  expect(provider?.contains(again)).toBe(true);
  await expect.element(box()).toHaveValue('说到一半');
});

test('answering leaves the result in its place, with the focus', async () => {
  const desk = await open();
  const acted: object[] = [];
  desk.addEventListener('linli-desk-acted', ({ detail }) => acted.push(detail));
  await expect.element(page.getByText('逾期2天')).toBeVisible();
  await openItem('三单元楼道');
  await expect.element(page.getByRole('link', { name: '13800138000' })).toBeVisible();
  await button('答复').click();
  await expect.element(page.getByText('请先写下答复。')).toBeVisible();
  await expect.poll(() => focused()?.id).toBe('act-text');
  server.answer('Desk', (variables) => listOf(variables, BUSY.slice(1)));
  await userEvent.keyboard('周三上午来修{Control>}{Enter}{/Control}');
  await expect.poll(() => focused()?.id).toBe('item-Suggestion:s1');
  expect(focused()?.textContent).toContain('答复已发出，邻居会收到。');
  expect(sent('AnswerSuggestion')).toEqual([{ suggestion: 's1', body: '周三上午来修' }]);
  expect(acted).toEqual([{ id: 's1', kind: 'Suggestion', action: 'ANSWER' }]);
});

test('a suggestion becomes a topic, begun with the neighbour’s words', async () => {
  await open();
  await openItem('三单元楼道');
  await button('转为议题').click();
  const title = page.getByLabelText('议题的标题');
  await expect.element(title).toHaveValue('三单元楼道的灯坏了一个多月');
  await expect.poll(focused).toBe(title.element());
  await title.fill('修灯');
  await button('转为议题').click();
  await expect.element(page.getByText('标题要4到60个字。')).toBeVisible();
  await title.fill('楼道照明怎么修');
  await page.getByLabelText('要商量的事').fill('几个单元的灯坏了。');
  await button('转为议题').click();
  await expect
    .poll(() => sent('RaiseTopic'))
    .toEqual([{ suggestion: 's1', title: '楼道照明怎么修', body: '几个单元的灯坏了。' }]);
  await expect.poll(() => focused()?.id).toBe('item-Suggestion:s1');
});

test('a suggestion is put on the list of needs, or reported as an incident with its photos', async () => {
  await open();
  await openItem('三单元楼道');
  await button('列入需求清单').click();
  await button('列入需求清单').click();
  await expect.poll(() => focused()?.id).toBe('act-kind');
  await expect.element(page.getByText('请选一类。')).toBeVisible();
  await page.getByLabelText('需求类别').selectOptions('REPAIR');
  await page.getByLabelText('缺什么').fill('楼道要装感应灯');
  await page.getByLabelText(/^说明/).fill('');
  await button('取消').click();
  await button('作为事件派人处理').click();
  await page.getByLabelText('事件类型').selectOptions('FACILITY');
  await page.getByLabelText(/^在哪里/).fill('三单元');
  await button('作为事件派人处理').click();
  await expect
    .poll(() => sent('ReportIncident'))
    .toEqual([
      {
        suggestion: 's1',
        title: '楼道要装感应灯',
        type: 'FACILITY',
        location: '三单元',
        withPhotos: true,
        body: null,
      },
    ]);
  await expect.poll(() => focused()?.id).toBe('item-Suggestion:s1');
  await openItem('三单元楼道');
  await button('列入需求清单').click();
  await page.getByLabelText('需求类别').selectOptions('REPAIR');
  await button('列入需求清单').click();
  await expect
    .poll(() => sent('RecordNeed'))
    .toMatchObject([{ suggestion: 's1', title: '三单元楼道的灯坏了一个多月', category: 'REPAIR' }]);
});

test('an application is accepted with one press, and returned only with a reason', async () => {
  await open();
  await openItem('适老化');
  await expect.element(page.getByText('花园小区3栋2单元501')).toBeVisible();
  await expect.element(button('撤回申请')).not.toBeInTheDocument();
  await button('退回补充').click();
  await expect.poll(() => focused()?.id).toBe('act-text');
  await button('退回补充').click();
  await expect.element(page.getByText('请先写下原因。')).toBeVisible();
  expect(sent('DeskAdvanceRequest')).toEqual([]);
  await button('取消').click();
  await button('受理').click();
  await expect.poll(() => focused()?.id).toBe('item-ServiceRequest:r1');
  expect(sent('DeskAdvanceRequest')).toEqual([
    { serviceRequest: 'r1', action: 'ACCEPT', reason: null },
  ]);
});

test('a proposed topic is opened for discussion', async () => {
  await open();
  await openItem('小广场');
  await button('开始讨论').click();
  await expect
    .poll(() => sent('DeskAdvanceTopic'))
    .toEqual([{ topic: 't1', action: 'OPEN_DISCUSSION', reason: null }]);
});

test('a refusal is said in the server’s words, and what was written stays', async () => {
  server.answer('AnswerSuggestion', () => ({
    answerSuggestion: {
      __typename: 'RuleRefusedError',
      code: 'WRONG_STATE',
      message: '这条建议已经答复过了。',
      path: null,
    },
  }));
  await open();
  await openItem('三单元楼道');
  await page.getByLabelText('给邻居的答复').fill('周三来修');
  await button('答复').click();
  await expect.element(page.getByText('这条建议已经答复过了。')).toBeVisible();
  await expect.element(page.getByLabelText('给邻居的答复')).toHaveValue('周三来修');
});

test('an official sees what waits for others, without the buttons of those who do it', async () => {
  answerDesk(server, OFFICIAL);
  await open();
  await openItem('三单元楼道');
  await expect.element(page.getByText('刘奶奶')).toBeVisible();
  await expect.element(button('答复')).not.toBeInTheDocument();
  await expect.element(button('代邻居记一条')).not.toBeInTheDocument();
});

test('an official urges, and the line says how often; a second time that day is refused', async () => {
  answerDesk(server, OFFICIAL);
  await open();
  await expect.element(page.getByText('已督办2次')).toBeVisible();
  await page.getByRole('button', { name: /^督办 三单元/ }).click();
  await expect.poll(() => focused()?.id).toBe('urge-words');
  await userEvent.keyboard('请本周内办好');
  await button('确认督办').click();
  await expect.element(page.getByText('已督办3次')).toBeVisible();
  await expect.element(page.getByText('最近一次：今天')).toBeVisible();
  expect(sent('DeskUrge')).toEqual([{ subject: 's1', words: '请本周内办好' }]);
  const message = '您今天已经督办过这一件。明天可以再督办。';
  server.answer('DeskUrge', () => ({
    urge: { __typename: 'RuleRefusedError', code: 'URGED_TODAY', message, path: null },
  }));
  await page.getByRole('button', { name: /^督办 三单元/ }).click();
  await button('确认督办').click();
  await expect.element(page.getByText(message)).toBeVisible();
});

test('an official narrows the list to a department, and sees what waits for themselves', async () => {
  answerDesk(server, OFFICIAL);
  await open();
  await page.getByLabelText('负责部门').selectOptions('o1');
  const asked = () =>
    server.asked.filter(({ name }) => name === 'Desk').map((each) => each.variables);
  await expect.poll(() => asked().pop()).toMatchObject({ view: 'OVERSEEN', department: 'o1' });
  await page.getByRole('tab', { name: /^待办/ }).click();
  await expect.poll(() => asked().pop()).toMatchObject({ view: 'MINE', department: null });
  await expect.element(page.getByRole('button', { name: /^督办 / })).not.toBeInTheDocument();
});

test('a filter keeps the list in place until the next is there, and more are shown on demand', async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...BUSY[1],
    subject: `m${index}`,
    title: `第${index}件`,
  }));
  answerDesk(server, undefined, [...BUSY, ...many]);
  await open();
  await expect.element(page.getByText('第14件')).toBeVisible();
  await button('显示更多').click();
  await expect.element(page.getByText('第29件')).toBeVisible();
  await button('议题 1').click();
  await expect.element(page.getByText('第29件')).not.toBeInTheDocument();
  await expect.element(page.getByText(/小广场/)).toBeVisible();
});

test('the satisfaction survey is published from its template', async () => {
  const desk = await open();
  const published: string[] = [];
  desk.addEventListener('linli-survey-published', ({ detail }) => published.push(detail.survey));
  await page.getByRole('tab', { name: '问卷' }).click();
  await button('用满意度调查模板').click();
  await button('下移第1题').click();
  await expect.poll(() => focused()?.id).toBe('q1-down');
  await button('上移第2题').click();
  await button('预览').click();
  await expect.element(page.getByText('总的来说，您对社区服务满意吗？')).toBeVisible();
  await expect.element(page.getByLabelText(/哪些地方让您不满意/)).not.toBeInTheDocument();
  await page.getByRole('radio', { name: '2分（满分5分）' }).click({ force: true });
  await expect.element(page.getByLabelText(/哪些地方让您不满意/)).toBeVisible();
  await button('回去修改').click();
  await button('发布问卷').click();
  await expect.element(page.getByText('问卷已发布，邻居现在可以填了。')).toBeVisible();
  expect(published).toEqual(['v3']);
  expect(sent('PublishSurvey')[0]).toMatchObject({ title: '社区服务满意度调查' });
});

test('what an unfinished survey lacks is listed, and the list has the focus', async () => {
  await open();
  await page.getByRole('tab', { name: '问卷' }).click();
  await button('自己出题').click();
  await button('单选').click();
  await expect.poll(() => focused()?.id).toBe('q1-label');
  await button('发布问卷').click();
  await expect.poll(() => focused()?.id).toBe('error-summary');
  expect(focused()?.textContent).toContain('第1题：选项不够');
});

test('a survey is ended only when that is confirmed, and results are asked of the page', async () => {
  const desk = await open();
  const wanted: string[] = [];
  desk.addEventListener('linli-survey-results-wanted', (event) => {
    event.preventDefault();
    wanted.push(event.detail.survey);
  });
  await page.getByRole('tab', { name: '问卷' }).click();
  await button('看结果：停车位怎么分').click();
  expect(wanted).toEqual(['v2']);
  await button('结束问卷').click();
  expect(sent('CloseSurvey')).toEqual([]);
  await button('确定结束').click();
  await expect.element(page.getByText('问卷已结束。')).toBeVisible();
  expect(sent('CloseSurvey')).toEqual([{ survey: 'v1' }]);
});
