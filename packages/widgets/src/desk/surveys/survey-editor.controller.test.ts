import { createLinliClient } from '@linli/client';
import { checkAnswers, visibleQuestions } from '@linli/methods';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.ts';
import { startFakeServer } from '../../testing/mount.ts';
import * as operations from './operations.ts';
import { strings } from './strings/zh-CN.ts';
import {
  conditionOf,
  EMPTY_SURVEY,
  periodOf,
  type SurveyDraft,
  surveyProblems,
  toQuestionInputs,
} from './survey-draft.ts';
import { SurveyEditorController } from './survey-editor.controller.ts';
import { satisfactionSurvey } from './survey-template.ts';
import { answerSurveys } from './testing.ts';

let server: ReturnType<typeof startFakeServer>;
let host: FakeHost;
let editor: SurveyEditorController;

beforeEach(() => {
  server = startFakeServer(operations);
  answerSurveys(server);
  const { fetch } = server;
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch, random: () => 0 }));
  editor = new SurveyEditorController(host, () => 'community-1');
  host.connect();
});
afterEach(() => {
  host.disconnect();
  host.client?.close();
});

const template = () => satisfactionSurvey(strings.template);
const order = (draft: SurveyDraft) => draft.questions.map(({ id }) => id);

test('the template can be published as it is, once', async () => {
  editor.start(template());
  expect(await editor.publish()).toBe('v3');
  expect(editor.begun).toBe(false);
  const [asked] = server.asked.filter(({ name }) => name === 'PublishSurvey');
  expect(asked?.variables['input']).toMatchObject({
    community: 'community-1',
    anonymous: true,
    leastLevel: 'GUEST',
    opensAt: null,
  });
});

test('its second question is for those who give three or less', () => {
  editor.start(template());
  const shown = (mark: number) => visibleQuestions(editor.form, { q1: mark }).map(({ id }) => id);
  expect(shown(3)).toContain('q2');
  expect(shown(4)).not.toContain('q2');
  expect(checkAnswers(editor.form, { q1: 5 }).problems.map(({ question }) => question)).toEqual([
    'q3',
    'q5',
  ]);
});

test('a condition looks at the question before; elsewhere it rests until it is back', () => {
  editor.start(template());
  editor.move('q2', 1);
  expect(order(editor.draft)).toEqual(['q1', 'q3', 'q2', 'q4', 'q5', 'q6']);
  expect(conditionOf(editor.draft.questions, 2)).toBeNull();
  editor.move('q2', -1);
  expect(conditionOf(editor.draft.questions, 1)).toBe('atMost3');
});

test('the first cannot move up, the last not down', () => {
  editor.start(template());
  const before = order(editor.draft);
  editor.move('q1', -1);
  editor.move('q6', 1);
  expect(order(editor.draft)).toEqual(before);
});

test('a deleted question comes back to its place with its words', () => {
  editor.start(template());
  const { questions } = editor.draft;
  editor.remove('q3');
  expect(order(editor.draft)).not.toContain('q3');
  editor.restore();
  expect(editor.draft.questions).toEqual(questions);
});

test('a new question never takes the id of one that is there', () => {
  editor.start(template());
  editor.remove('q2');
  expect(editor.add('SINGLE', {})).toBe('q7');
});

test('each kind is sent as the server takes it', () => {
  const inputs = toQuestionInputs(template());
  expect(inputs[0]).toEqual({
    rating: {
      id: 'q1',
      label: { zhCN: '总的来说，您对社区服务满意吗？' },
      required: true,
      showIf: null,
      min: 1,
      max: 5,
      minLabel: { zhCN: '很不满意' },
      maxLabel: { zhCN: '很满意' },
    },
  });
  expect(inputs[1]).toMatchObject({
    text: {
      showIf: { any: [1, 2, 3].map((number) => ({ isNumber: { question: 'q1', number } })) },
    },
  });
  expect(inputs[2]).toMatchObject({ matrix: { rows: { length: 5 }, columns: { length: 4 } } });
  expect(inputs[3]).toMatchObject({ multiple: { options: { length: 6 } } });
  expect(inputs[4]).toMatchObject({ single: { options: { 0: { id: 'o1' } } } });
});

test('what is missing is said, question by question, from the first attempt on', async () => {
  editor.start({ ...EMPTY_SURVEY, closesOn: '2020-01-01' });
  editor.add('MATRIX', {});
  expect(editor.problems).toEqual([]);
  expect(await editor.publish()).toBeNull();
  expect(editor.problems.map(({ fault, number }) => [fault, number])).toEqual([
    ['titleMissing', null],
    ['closesPast', null],
    ['labelMissing', 1],
    ['optionsMissing', 1],
    ['columnsMissing', 1],
  ]);
  expect(server.asked.some(({ name }) => name === 'PublishSurvey')).toBe(false);
});

test('a period is of whole days in China, and begins at once unless a later day is given', () => {
  const draft = { ...EMPTY_SURVEY, opensOn: '2026-12-01', closesOn: '2026-12-15' };
  expect(periodOf(draft, '2026-11-22')).toEqual({
    opensAt: '2026-12-01T00:00:00+08:00',
    closesAt: '2026-12-15T23:59:59+08:00',
  });
  expect(periodOf(draft, '2026-12-01').opensAt).toBeNull();
  const backwards = { ...draft, opensOn: '2026-12-20' };
  expect(surveyProblems(backwards, '2026-11-22').map(({ fault }) => fault)).toContain(
    'closesBeforeOpens',
  );
});

test('what a refused survey says stays, and sent again it is the same act', async () => {
  server.answer('PublishSurvey', () => ({
    publishSurvey: {
      __typename: 'RuleRefusedError',
      code: 'SURVEY_PERIOD_INVALID',
      message: '截止日期太远。',
      path: null,
    },
  }));
  editor.start(template());
  await editor.publish();
  expect(editor.failure?.message).toBe('截止日期太远。');
  expect(editor.begun).toBe(true);
  answerSurveys(server);
  await editor.publish();
  const keys = server.asked
    .filter(({ name }) => name === 'PublishSurvey')
    .map(({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});
