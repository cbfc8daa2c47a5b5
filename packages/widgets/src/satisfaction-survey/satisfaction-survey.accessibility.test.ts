import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './satisfaction-survey.ts';
import { formStrings } from '../form/form.strings.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import * as operations from './operations.ts';
import { satisfactionSurveyStrings } from './satisfaction-survey.strings.ts';
import type { LinliSatisfactionSurvey } from './satisfaction-survey.ts';
import { surveyAnsweringStrings } from './survey-answering.strings.ts';
import { surveyResultsStrings } from './survey-results.strings.ts';
import type { LinliSurveyResults } from './survey-results.ts';
import { answered, answerSurveys, closed, open, questions, results, upcoming } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerSurveys(server);
});
afterEach(() => restore());

const show = (): Promise<LinliSatisfactionSurvey> =>
  mount(
    `<linli-satisfaction-survey data-locale="${locale}"></linli-satisfaction-survey>`,
    'linli-satisfaction-survey',
  );
const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();

/** Mounts the survey when an operation is answered like this. */
const showWith =
  (name: string, answer: () => unknown, reach: () => Promise<LinliSatisfactionSurvey> = show) =>
  () => {
    server.answer(name, answer);
    return reach();
  };

/** Mounts the widget in a community with these surveys. */
const showSurveys =
  (...surveys: NonNullable<Parameters<typeof answerSurveys>[1]>) =>
  () => {
    answerSurveys(server, surveys);
    return show();
  };

/** An open survey that this viewer may not, or not yet, answer. */
function refusing(code: string, message: string) {
  const respond = { action: 'RESPOND', allowed: false, refusal: { code, message } };
  return showSurveys({ ...open, leastLevel: 'ACCOUNT', availableActions: [respond] });
}

async function begin(): Promise<LinliSatisfactionSurvey> {
  const survey = await show();
  await press('开始填写');
  return survey;
}

/** The first question, with this many points. */
async function rate(points: number): Promise<LinliSatisfactionSurvey> {
  const survey = await begin();
  await page
    .getByRole('radio')
    .nth(points - 1)
    .click();
  await press('下一题');
  return survey;
}

async function answerMatrix(): Promise<LinliSatisfactionSurvey> {
  const survey = await rate(4);
  for (const row of ['环境卫生', '治安巡逻', '停车秩序', '小区物业服务中心接待和报修处理']) {
    await page.getByRole('group', { name: row }).getByRole('radio', { name: '满意' }).click();
  }
  await press('下一题');
  return survey;
}

async function reachLast(): Promise<LinliSatisfactionSurvey> {
  const survey = await answerMatrix();
  await page.getByRole('radio', { name: '不知道' }).click();
  await press('下一题');
  return survey;
}

async function check(): Promise<LinliSatisfactionSurvey> {
  const survey = await reachLast();
  await page.getByRole('checkbox', { name: '微信群' }).click();
  await press('看一遍再交');
  return survey;
}

/** Answers a survey of one question, up to the look over it. */
async function checkOne(): Promise<LinliSatisfactionSurvey> {
  const one = questions.filter(({ id }) => id === 'knows');
  server.answer('SurveyForm', () => ({ node: { ...open, form: { version: 1, questions: one } } }));
  const survey = await begin();
  await page.getByRole('radio', { name: '不知道' }).click();
  await press('看一遍再交');
  return survey;
}

async function send(): Promise<LinliSatisfactionSurvey> {
  const survey = await checkOne();
  await press('提交问卷');
  return survey;
}

/** Hands in answers to which the server says this. */
function sendAnswered(answer: object) {
  const refused = { message: '有一处要改。', path: null, ...answer };
  return showWith('SubmitSurveyResponse', () => ({ submitSurveyResponse: refused }), send);
}

/** A closed survey whose results are answered like this. */
function showResults(answer?: () => unknown): Promise<LinliSatisfactionSurvey> {
  answerSurveys(server, [closed]);
  if (answer) server.answer('SurveyFindings', answer);
  return show();
}

/** The widget without a connection, once it says this. */
const lost = (reach: () => Promise<LinliSatisfactionSurvey>, words: string) => async () => {
  const survey = await reach();
  await expect.element(page.getByText(say(words)).first()).toBeVisible();
  return loseConnection(server, survey);
};

/** Each state of the survey; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, () => Promise<LinliSatisfactionSurvey>, string])[] = [
  ['surveys on their way', showWith('CommunitySurveys', pending), '正在打开'],
  [
    'a list of surveys',
    showSurveys(open, { ...open, id: 'survey-9', title: '停车管理调查' }, upcoming, closed),
    '停车管理调查',
  ],
  ['no surveys', showSurveys(), '现在没有问卷'],
  ['surveys for others', showWith('CommunitySurveys', refusal('FORBIDDEN')), '您现在不能查看'],
  [
    'surveys that failed',
    showWith('CommunitySurveys', refusal('INTERNAL_SERVER_ERROR')),
    'req-test',
  ],
  ['a survey without connection', lost(show, '开始填写'), '网络断开了'],
  ['a survey on its way', showWith('SurveyDetail', pending), '正在打开'],
  ['a survey for everybody', show, '不用登录，直接就能填'],
  ['a survey with names', showSurveys({ ...open, anonymous: false }), '社区工作人员能看到您的答案'],
  [
    'a survey beside a list',
    async () => {
      const survey = await showSurveys(open, { ...open, id: 'survey-9', title: '停车管理调查' })();
      await press('停车管理调查');
      return survey;
    },
    '返回问卷列表',
  ],
  ['a survey that is gone', showWith('SurveyDetail', () => ({ node: null })), '没有找到这份问卷'],
  ['a survey for others', showWith('SurveyDetail', refusal('FORBIDDEN')), '您现在不能查看'],
  ['a survey that failed', showWith('SurveyDetail', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  ['a survey that asks to sign in', refusing('SIGN_IN_REQUIRED', '请先登录。'), '填写要先登录'],
  [
    'a survey of another electorate',
    refusing('NOT_IN_ELECTORATE', '这件事由当地居民参与。'),
    '这件事由当地居民参与。',
  ],
  ['a survey that was answered', showSurveys(answered), '这份问卷您已经填过了'],
  ['a survey that has not opened', showSurveys(upcoming), upcoming.title],
  ['questions on their way', showWith('SurveyForm', pending, begin), '正在打开'],
  ['questions that are gone', showWith('SurveyForm', () => ({ node: null }), begin), '没有办成'],
  ['questions for others', showWith('SurveyForm', refusal('FORBIDDEN'), begin), '您现在不能查看'],
  [
    'questions that failed',
    showWith('SurveyForm', refusal('INTERNAL_SERVER_ERROR'), begin),
    'req-test',
  ],
  ['a rating', begin, '您的回答会自动保存'],
  [
    'a question that is not answered',
    async () => {
      const survey = await begin();
      await press('下一题');
      return survey;
    },
    '请回答这个问题',
  ],
  ['a text', () => rate(1), '哪里最不满意'],
  ['a matrix', () => rate(4), '这几项您满意吗'],
  [
    'a matrix that is not answered',
    async () => {
      const survey = await rate(4);
      await page
        .getByRole('group', { name: '环境卫生' })
        .getByRole('radio', { name: '一般' })
        .click();
      await press('下一题');
      return survey;
    },
    '请把每一行都选上',
  ],
  ['one choice', answerMatrix, '您知道居委会在哪里吗'],
  ['several choices', reachLast, '有事您一般怎么找社区'],
  [
    'answers that were left',
    async () => {
      const survey = await rate(4);
      await press('先不填了');
      await press('开始填写');
      return survey;
    },
    '已为您找回上次没写完的内容',
  ],
  ['a question without connection', lost(() => rate(4), '这几项您满意吗'), '网络断开了'],
  ['the look over the answers', check, '都答完了'],
  ['answers on their way', showWith('SubmitSurveyResponse', pending, send), '正在提交'],
  [
    'a second answer',
    sendAnswered({
      __typename: 'RuleRefusedError',
      code: 'SURVEY_ALREADY_ANSWERED',
      message: '您已经填过这份问卷，每人填一次。',
    }),
    '您已经填过这份问卷，每人填一次。',
  ],
  [
    'an answer that is not accepted',
    sendAnswered({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      problems: [{ path: ['answers', 'knows'], code: 'X', message: '请再看一看这题。' }],
    }),
    '请再看一看这题。',
  ],
  [
    'answers that failed',
    showWith('SubmitSurveyResponse', refusal('INTERNAL_SERVER_ERROR'), send),
    '我们这边出了点问题',
  ],
  [
    'answers that wait for the network',
    async () => {
      const survey = await checkOne();
      loseNetwork(server);
      await press('提交问卷');
      return survey;
    },
    '连上网络后会自动提交',
  ],
  ['the thanks', send, '已收到，谢谢您'],
  ['results on their way', () => showResults(pending), '正在打开'],
  [
    'the results, with all tables',
    async () => {
      const survey = await showResults();
      await expect.element(page.getByText(say('看数字')).first()).toBeVisible();
      const inner = survey.renderRoot.querySelector<LinliSurveyResults>('linli-survey-results');
      for (const table of inner?.renderRoot.querySelectorAll('details') ?? []) table.open = true;
      return survey;
    },
    '看数字',
  ],
  [
    'results of too few',
    () => {
      const few = { ...results, respondents: null, questions: [] };
      return showResults(() => ({ node: { ...closed, results: few } }));
    },
    '填的人太少',
  ],
  ['results to come', () => showResults(() => ({ node: null })), '结果还没有公布'],
  ['results for others', () => showResults(refusal('FORBIDDEN')), '您现在不能查看'],
  ['results that failed', () => showResults(refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      satisfactionSurveyStrings,
      surveyAnsweringStrings,
      surveyResultsStrings,
      formStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, reach, sentence) => {
    await expectAccessibleInEveryLook(await reach(), say(sentence));
  });
});
