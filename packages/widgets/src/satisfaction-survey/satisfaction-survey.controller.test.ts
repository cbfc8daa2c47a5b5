import { createLinliClient } from '@linli/client';
import { beforeEach, expect, test } from 'vitest';
import { strings as formWords } from '../form/strings/zh-CN.ts';
import { FakeHost } from '../testing/fake-host.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { bestFirst, type Finding, findingTitle, type QuestionResult } from './findings.ts';
import * as operations from './operations.ts';
import { strings as words } from './results-strings/zh-CN.ts';
import {
  accessOf,
  minutesOf,
  SatisfactionSurveyController,
  type SurveyFacts,
} from './satisfaction-survey.controller.ts';
import { SurveyAnsweringController } from './survey-answering.controller.ts';
import { answerSurveys, closed, open, upcoming } from './testing.ts';

class Host extends FakeHost {
  communityId: string | null = 'community-1';
  survey: string | null = null;
  readonly formWords = formWords;
}

let server: FakeServer;

beforeEach(() => {
  server = startFakeServer(operations);
  answerSurveys(server);
});

const connect = (survey: string | null = null) => {
  const { fetch } = server;
  const options = {
    origin: 'https://linli.test',
    site: 'pk_test',
    community: null,
    locale: 'zh-CN',
  };
  const host = new Host(createLinliClient({ ...options, fetch, random: () => 0 }));
  host.survey = survey;
  return host;
};
const facts = (change: object = {}) => ({ ...open, ...change }) as unknown as SurveyFacts;
const respond = (code: string | null) =>
  facts({
    availableActions: [
      { action: 'RESPOND', allowed: !code, refusal: code && { code, message: '说明' } },
    ],
  });

test('the only survey that is open is shown; of several one chooses', async () => {
  for (const [surveys, shown] of [
    [[open, closed, upcoming], 'survey-1'],
    [[closed], 'survey-2'],
    [[closed, upcoming], null],
    [[open, { ...open, id: 'survey-9' }], null],
  ] as const) {
    answerSurveys(server, surveys);
    const host = connect();
    const controller = new SatisfactionSurveyController(host);
    host.connect();
    await expect.poll(() => controller.list.state).toBe('ready');
    expect(controller.current).toBe(shown);
    controller.choose('survey-2');
    expect(controller.current).toBe('survey-2');
  }
});

test.each([
  [null, 'start'],
  ['GUEST_SESSION_REQUIRED', 'start'],
  ['SIGN_IN_REQUIRED', 'sign-in'],
  ['RESIDENCY_REQUIRED', 'nothing'],
  ['SURVEY_ALREADY_ANSWERED', 'nothing'],
])('with the refusal %s the viewer may %s', (code, may) => {
  expect(accessOf(respond(code)).may).toBe(may);
});

test('a survey that offers no answer cannot begin', () => {
  expect(accessOf(facts({ availableActions: [] }))).toEqual({ may: 'nothing', message: null });
});

test('who does not sign in does not begin', async () => {
  answerSurveys(server, [respond('SIGN_IN_REQUIRED') as unknown as typeof open]);
  const host = connect('survey-1');
  const controller = new SatisfactionSurveyController(host);
  host.connect();
  await expect.poll(() => controller.detail.state).toBe('ready');
  expect(await controller.start()).toBe(false);
  expect(controller.answering).toBe(false);
});

test('the time is told by the kinds of questions, and is never nothing', () => {
  expect(minutesOf(facts())).toBe(2);
  expect(minutesOf(facts({ form: { version: 1, questions: [] } }))).toBe(1);
});

test('an answer that must be complete is not counted while a row is missing', async () => {
  const host = connect('survey-1');
  const answering = new SurveyAnsweringController(host, () => {});
  host.connect();
  await expect.poll(() => answering.view.state).toBe('ready');
  answering.answer('overall', 4);
  expect(answering.next()).toBe(true);
  answering.answer('services', { r1: 'c4' });
  expect(answering.answered).toBe(1);
  expect(answering.next()).toBe(false);
  expect(answering.problem).toBe('请把每一行都选上。');
  answering.answer('services', { r1: 'c4', r2: 'c4', r3: 'c1', r4: 'c3' });
  expect(answering.problem).toBeUndefined();
  expect(answering.answered).toBe(2);
});

test('answers are not sent while one is missing; its question comes back', async () => {
  const host = connect('survey-1');
  const answering = new SurveyAnsweringController(host, () => {});
  host.connect();
  await expect.poll(() => answering.view.state).toBe('ready');
  await answering.send();
  expect(answering.step).toMatchObject({ step: 'question', number: 1 });
  expect(answering.problem).toBe('请回答这个问题。');
  expect(server.asked.some(({ name }) => name === 'SubmitSurveyResponse')).toBe(false);
});

test('a scale’s colours follow its words', () => {
  expect(bestFirst(['很满意', '满意', '不满意'])).toBe(true);
  expect(bestFirst(['很不满意', '一般', '很满意'])).toBe(false);
  expect(bestFirst(['Very satisfied', 'Not satisfied'])).toBe(true);
  expect(bestFirst(['甲', '乙'])).toBe(false);
});

test('a title says what was found, or why nothing is told', () => {
  const row = (change: Partial<QuestionResult>): QuestionResult => ({
    question: 'q',
    kind: 'SINGLE',
    label: '知道吗',
    row: null,
    rowLabel: null,
    answered: 100,
    skipped: 0,
    mean: null,
    suppressed: false,
    options: [
      { option: 'a', label: '知道', count: 67, share: 0.672, low: 0.6, high: 0.7 },
      { option: 'b', label: '不知道', count: 33, share: 0.328, low: 0.3, high: 0.4 },
    ],
    ...change,
  });
  const title = (kind: Finding['kind'], change: Partial<QuestionResult> = {}) =>
    findingTitle({ question: 'q', label: '', kind, rows: [row(change)] }, words, 'zh-CN');
  expect(title('SINGLE')).toBe('67.2%的人选“知道”');
  expect(title('MULTIPLE')).toBe('选得最多的是“知道”，占67.2%');
  expect(title('MATRIX', { rowLabel: '卫生' })).toBe('“卫生”：67.2%的人选“知道”');
  expect(title('TEXT', { options: [], answered: 12 })).toBe('12人写了回答');
  expect(title('SINGLE', { suppressed: true, answered: null, options: [] })).toBe(
    '人数太少，不公布',
  );
  expect(title('SINGLE', { answered: 0 })).toBe('没有人回答这题');
});
