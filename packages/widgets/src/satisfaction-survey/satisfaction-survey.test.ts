import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './satisfaction-survey.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import type { LinliSatisfactionSurvey } from './satisfaction-survey.ts';
import type { LinliSurveyAnswering } from './survey-answering.ts';
import { answered, answerSurveys, closed, open, upcoming } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerSurveys(server);
});
afterEach(() => restore());

const show = (attributes = '') =>
  mount(
    `<linli-satisfaction-survey data-locale="zh-CN" ${attributes}></linli-satisfaction-survey>`,
    'linli-satisfaction-survey',
  );
const text = (element: { renderRoot: HTMLElement | DocumentFragment } | null) =>
  element?.renderRoot.textContent ?? '';
const answeringOf = (element: LinliSatisfactionSurvey) =>
  element.renderRoot.querySelector<LinliSurveyAnswering>('linli-survey-answering');
const sent = (name: string) => server.asked.filter((asked) => asked.name === name);

async function begin(element: LinliSatisfactionSurvey): Promise<LinliSurveyAnswering> {
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect.poll(() => answeringOf(element)?.shadowRoot?.activeElement?.id).toBe('place');
  return answeringOf(element) as LinliSurveyAnswering;
}

const press = (name: string) => page.getByRole('button', { name }).click();

/** Answers everything from the first question to the look over the answers. */
async function answerAll(): Promise<void> {
  await page.getByRole('radio', { name: '4分（满分5分）' }).click();
  await press('下一题');
  for (const row of ['环境卫生', '治安巡逻', '停车秩序', '小区物业服务中心接待和报修处理']) {
    await page.getByRole('group', { name: row }).getByRole('radio', { name: '满意' }).click();
  }
  await press('下一题');
  await page.getByRole('radio', { name: '不知道' }).click();
  await press('下一题');
  await page.getByRole('checkbox', { name: '微信群' }).click();
  await press('看一遍再交');
}

test('the only open survey is shown at once, with its length and whether names are kept', async () => {
  const element = await show();
  await expect.poll(() => text(element)).toContain('花园社区2026年居民满意度调查');
  // The words of a language may come after the data.
  await expect.poll(() => text(element)).toContain('共5题，大约2分钟');
  expect(text(element)).toContain('不记名。');
  expect(text(element)).toContain('不用登录，直接就能填。');
});

test('several open surveys are a list, and going back focuses the one that was open', async () => {
  const other = { ...open, id: 'survey-9', title: '停车管理调查' };
  answerSurveys(server, [open, other, closed, upcoming]);
  const element = await show();
  await expect.poll(() => text(element)).toContain('停车管理调查');
  expect(element.renderRoot.querySelectorAll('.item')).toHaveLength(4);
  await press('停车管理调查');
  await expect.poll(() => text(element)).toContain('共5题');
  await press('返回问卷列表');
  await expect
    .poll(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['survey'])
    .toBe('survey-9');
});

test('a guest answers by keyboard alone, without signing in', async () => {
  const element = await show();
  const events: unknown[] = [];
  element.addEventListener('linli-survey-answered', (event) => events.push(event.detail));
  await expect.poll(() => element.renderRoot.querySelector('.button.primary')).not.toBeNull();
  element.renderRoot.querySelector<HTMLElement>('.button.primary')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => answeringOf(element)?.shadowRoot?.activeElement?.id).toBe('place');
  const answering = answeringOf(element) as LinliSurveyAnswering;
  await userEvent.keyboard('{Tab} {ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
  await expect.poll(() => text(answering)).toContain('第2题，共4题');
  for (let row = 0; row < 4; row += 1) await userEvent.keyboard('{Tab} ');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => text(answering)).toContain('第3题，共4题');
  await userEvent.keyboard('{Tab} {Enter}');
  await expect.poll(() => text(answering)).toContain('第4题，共4题');
  await userEvent.keyboard('{Tab} {Enter}');
  await expect.poll(() => text(answering)).toContain('都答完了');
  answering.renderRoot.querySelector<HTMLElement>('.button.primary')?.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.poll(() => text(answering)).toContain('已收到，谢谢您');
  await expect.poll(() => answering.shadowRoot?.activeElement?.id).toBe('place');
  const [submitted, ...more] = sent('SubmitSurveyResponse');
  expect(more).toHaveLength(0);
  expect(submitted?.token).toBe('guest-1');
  expect(submitted?.variables).toMatchObject({
    input: {
      survey: 'survey-1',
      answers: [
        { question: 'overall', number: 4 },
        { question: 'services' },
        { question: 'knows', choice: 'yes' },
        { question: 'ways', choices: ['w1'] },
      ],
    },
  });
  expect(events).toEqual([{ survey: 'survey-1' }]);
});

test('a low rating asks one question more, and a better one takes it back', async () => {
  const answering = await begin(await show());
  await page.getByRole('radio', { name: '1分（满分5分）' }).click();
  await expect.poll(() => text(answering)).toContain('第1题，共5题');
  await press('下一题');
  await expect.poll(() => text(answering)).toContain('哪里最不满意');
  await press('上一题');
  await page.getByRole('radio', { name: '5分（满分5分）' }).click();
  await expect.poll(() => text(answering)).toContain('第1题，共4题');
});

test('a question that must be answered is not left, and takes the focus', async () => {
  const answering = await begin(await show());
  await press('下一题');
  await expect.poll(() => text(answering)).toContain('请回答这个问题。');
  await expect.poll(() => answering.shadowRoot?.activeElement?.id).toBe('question-overall');
  expect(text(answering)).toContain('第1题');
});

test('one comes back to the question where one left, with the answers so far', async () => {
  const element = await show();
  await begin(element);
  await page.getByRole('radio', { name: '4分（满分5分）' }).click();
  await press('下一题');
  const provider = element.parentElement as HTMLElement;
  element.remove();
  const again = document.createElement('linli-satisfaction-survey') as LinliSatisfactionSurvey;
  again.dataset['locale'] = 'zh-CN';
  provider.append(again);
  const answering = await begin(again);
  await expect.poll(() => text(answering)).toContain('第2题，共4题');
  expect(text(answering)).toContain('已为您找回上次没写完的内容');
  await press('上一题');
  await expect.element(page.getByRole('radio', { name: '4分（满分5分）' })).toBeChecked();
});

test('a second answer is refused in the server’s words', async () => {
  const answering = await begin(await show());
  server.answer('SubmitSurveyResponse', () => ({
    submitSurveyResponse: {
      __typename: 'RuleRefusedError',
      code: 'SURVEY_ALREADY_ANSWERED',
      message: '您已经填过这份问卷，每人填一次。',
      path: null,
    },
  }));
  await answerAll();
  await press('提交问卷');
  await expect.poll(() => text(answering)).toContain('您已经填过这份问卷，每人填一次。');
});

test('without a network the answers are kept and sent later', async () => {
  const answering = await begin(await show());
  await answerAll();
  server.online = false;
  await press('提交问卷');
  await expect.poll(() => text(answering), { timeout: 8000 }).toContain('连上网络后会自动提交');
  server.online = true;
  await answering.client?.queue.flush();
  await expect.poll(() => text(answering)).toContain('已收到，谢谢您');
});

test('who has answered reads so, and when results come', async () => {
  answerSurveys(server, [answered]);
  const element = await show();
  await expect.poll(() => text(element)).toContain('这份问卷您已经填过了');
  expect(text(element)).toContain('截止后在这里公布结果');
  expect(element.renderRoot.querySelector('.button.primary')).toBeNull();
});

test('who does not count reads why, and cannot begin', async () => {
  const refusal = { code: 'NOT_IN_ELECTORATE', message: '这件事由当地居民参与。' };
  answerSurveys(server, [
    { ...open, availableActions: [{ action: 'RESPOND', allowed: false, refusal }] },
  ]);
  const element = await show();
  await expect.poll(() => text(element)).toContain('这件事由当地居民参与。');
  expect(element.renderRoot.querySelector('.button.primary')).toBeNull();
});

test('a survey that has not opened says when it will', async () => {
  answerSurveys(server, [upcoming]);
  const element = await show();
  await expect.poll(() => text(element)).toContain('2099年11月25日(周三)上午9点开始');
});
