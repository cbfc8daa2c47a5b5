import { visibleQuestions } from '@linli/methods';
import { expect, test } from 'vitest';
import type { ApiQuestion } from './form-definition.ts';
import {
  problemsOf,
  serverProblems,
  toAnswerInputs,
  toFormDefinition,
  withAnswer,
} from './form-state.ts';
import { strings as words } from './strings/zh-CN.ts';

const questions: ApiQuestion[] = [
  { id: 'overall', kind: 'RatingQuestion', label: '您对社区服务满意吗', required: true },
  {
    id: 'why',
    kind: 'TEXT',
    label: '哪里不满意',
    maxLength: 5,
    showIf: { question: 'overall', is: 1 },
  },
  {
    id: 'services',
    kind: 'MULTIPLE_CHOICE',
    label: '用过哪些服务',
    options: [
      { id: 'care', label: '日间照料' },
      { id: 'legal', label: '法律援助' },
    ],
  },
  { id: 'phone', kind: 'PHONE', label: '电话' },
];
const form = toFormDefinition(1, questions);

test('an unanswered required question leads to its own field', () => {
  expect(problemsOf(form, {}, words)).toEqual([
    { questionId: 'overall', fieldId: 'question-overall', message: '请回答这个问题。' },
  ]);
});

test('the sentence says how much is allowed and how much there is', () => {
  const answers = { overall: 1, why: '楼道灯坏了很久' };
  expect(problemsOf(form, answers, words).map(({ message }) => message)).toEqual([
    '最多5个字，现在有7个字。',
  ]);
});

test('an answer to a question that is no longer shown is not handed in', () => {
  const answers = { overall: 1, why: '灯坏了' };
  expect(toAnswerInputs(form, answers).map(({ question }) => question)).toEqual(['overall', 'why']);
  const changed = withAnswer(answers, 'overall', 5);
  expect(toAnswerInputs(form, changed)).toEqual([{ question: 'overall', number: 5 }]);
});

test('each kind travels in its own field, cleaned', () => {
  const answers = { overall: 4, services: ['legal', 'care'], phone: '138 0013-8000' };
  expect(toAnswerInputs(form, answers)).toEqual([
    { question: 'overall', number: 4 },
    { question: 'services', choices: ['care', 'legal'] },
    { question: 'phone', text: '13800138000' },
  ]);
});

test('an answer taken back is gone', () => {
  expect(withAnswer({ overall: 4 }, 'overall', undefined)).toEqual({});
});

test('the server’s problems stand beside their questions', () => {
  const problems = [{ path: ['answers', 'phone'], code: 'NOT_A_PHONE_NUMBER', message: '打不通' }];
  expect(serverProblems(form, problems)).toEqual([
    { questionId: 'phone', fieldId: 'question-phone', message: '打不通' },
  ]);
});

test('conditions are read from the list that the API answers', () => {
  const node = { partOf: null, question: null, option: null, number: null };
  const listed = toFormDefinition(1, [
    ...questions,
    { id: 'free', kind: 'TEXT', label: '还想说什么', showIf: [] },
    {
      id: 'more',
      kind: 'NUMBER',
      label: '几口人',
      numberMin: 1,
      showIf: [
        { ...node, operator: 'ALL' },
        { ...node, partOf: 0, operator: 'AT_LEAST', question: 'overall', number: 4 },
        { ...node, partOf: 0, operator: 'ANY' },
        { ...node, partOf: 2, operator: 'INCLUDES', question: 'services', option: 'care' },
      ],
    },
  ]);
  const shown = (services: string[], overall: number) =>
    visibleQuestions(listed, { overall, services }).map(({ id }) => id);
  expect(shown(['care'], 4)).toContain('more');
  expect(shown(['care'], 3)).not.toContain('more');
  expect(shown(['legal'], 4)).not.toContain('more');
  expect(shown([], 1)).toContain('free');
  expect(problemsOf(listed, { overall: 4, services: ['care'], more: 0 }, words)).toHaveLength(1);
});
