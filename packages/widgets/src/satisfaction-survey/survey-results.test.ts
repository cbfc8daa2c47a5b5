import { afterEach, beforeEach, expect, test } from 'vitest';
import '../provider/provider.ts';
import './satisfaction-survey.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import type { LinliSatisfactionSurvey } from './satisfaction-survey.ts';
import type { LinliSurveyResults } from './survey-results.ts';
import { answerSurveys, closed, results } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
});
afterEach(() => restore());

const show = () =>
  mount(
    '<linli-satisfaction-survey data-locale="zh-CN"></linli-satisfaction-survey>',
    'linli-satisfaction-survey',
  );
const text = (element: LinliSurveyResults | null) => element?.renderRoot.textContent ?? '';
const resultsOf = (element: LinliSatisfactionSurvey) =>
  element.renderRoot.querySelector<LinliSurveyResults>('linli-survey-results');

test('each question’s title says what was found; small groups are not shown', async () => {
  answerSurveys(server, [closed]);
  const element = await show();
  await expect.poll(() => text(resultsOf(element))).toContain('279人填了这份问卷');
  const shown = text(resultsOf(element));
  for (const finding of [
    '平均3.8分（满分5分）',
    '“环境卫生”：46.6%的人选“满意”',
    '71%的人选“知道”',
    '43.4%（121人）',
    '网上221人',
  ])
    expect(shown).toContain(finding);
  const [, why] = resultsOf(element)?.renderRoot.querySelectorAll('.finding') ?? [];
  expect(why?.textContent).toContain('人数太少，不公布');
  expect(why?.querySelector('.chart')).toBeNull();
});

test('with too few respondents nothing is shown', async () => {
  answerSurveys(server, [closed]);
  server.answer('SurveyFindings', () => ({
    node: { ...closed, results: { ...results, respondents: null, questions: [] } },
  }));
  const element = await show();
  await expect.poll(() => text(resultsOf(element))).toContain('填的人太少，不公布结果');
});

test('nothing is styled inline, so that a strict policy blocks nothing', async () => {
  answerSurveys(server, [closed]);
  const element = await show();
  await expect.poll(() => resultsOf(element)?.renderRoot.querySelector('.chart')).toBeTruthy();
  expect(resultsOf(element)?.renderRoot.querySelectorAll('[style]')).toHaveLength(0);
});
