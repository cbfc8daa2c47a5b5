import type { FormDefinition } from '@linli/methods';
import { expect, test } from 'vitest';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { type AnswerInput, checkedAnswers } from './answers.ts';
import './errors.ts';
import { questionsFrom } from './define-questions.ts';

const label = (zhCN: string) => ({ zhCN });
const option = (id: string) => ({ id, label: label(id) });

const form: FormDefinition = {
  version: 1,
  questions: questionsFrom([
    { rating: { id: 'stars', label: label('满意吗'), required: true, min: 1, max: 5 } },
    { single: { id: 'home', label: label('住房'), options: [option('owner'), option('tenant')] } },
    {
      text: {
        id: 'why',
        label: label('原因'),
        required: true,
        maxLength: 5,
        showIf: { isOption: { question: 'home', option: 'tenant' } },
      },
    },
    {
      matrix: {
        id: 'grid',
        label: label('各项'),
        required: true,
        rows: [option('clean'), option('safe')],
        columns: [option('good'), option('bad')],
      },
    },
    { phone: { id: 'phone', label: label('电话') } },
    { multiple: { id: 'wants', label: label('想要'), options: [option('lift'), option('ramp')] } },
    { number: { id: 'people', label: label('人数'), min: 0, integer: true } },
    { date: { id: 'since', label: label('入住'), max: '2026-11-22' } },
  ]),
};

const complete: AnswerInput[] = [
  { question: 'stars', number: 4 },
  {
    question: 'grid',
    rows: [
      { row: 'clean', column: 'good' },
      { row: 'safe', column: 'bad' },
    ],
  },
];

function problemsOf(...answers: AnswerInput[]): string[] {
  try {
    const replaced = answers.map(({ question }) => question);
    checkedAnswers(form, [
      ...complete.filter(({ question }) => !replaced.includes(question)),
      ...answers,
    ]);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}

test('every kind of answer is read from its own field', () => {
  const answers = checkedAnswers(form, [
    ...complete,
    { question: 'home', choice: 'tenant' },
    { question: 'why', text: ' 租的 ' },
    { question: 'phone', text: '138 1234 5678' },
    { question: 'wants', choices: ['ramp', 'lift'] },
    { question: 'people', number: 3 },
    { question: 'since', date: '2020-02-29' },
  ]);
  expect(answers).toEqual({
    stars: 4,
    home: 'tenant',
    why: '租的',
    grid: { clean: 'good', safe: 'bad' },
    phone: '13812345678',
    wants: ['lift', 'ramp'],
    people: 3,
    since: '2020-02-29',
  });
});

test('an answer to a hidden question is dropped, even one that could not be read', () => {
  const answers = checkedAnswers(form, [
    ...complete,
    { question: 'home', choice: 'owner' },
    { question: 'why', number: 7 },
  ]);
  expect(Object.keys(answers)).toEqual(['stars', 'home', 'grid']);
});

test.each([
  [
    'a required question is not answered',
    [{ question: 'stars' }],
    ['answers.stars ANSWER_REQUIRED'],
  ],
  [
    'a question that became visible is not answered',
    [{ question: 'home', choice: 'tenant' }],
    ['answers.why ANSWER_REQUIRED'],
  ],
  [
    'a value of another kind',
    [{ question: 'stars', text: '4' }],
    ['answers.stars ANSWER_UNREADABLE'],
  ],
  [
    'a choice sent as text',
    [{ question: 'home', text: 'owner' }],
    ['answers.home ANSWER_UNREADABLE'],
  ],
  [
    'two values at once',
    [{ question: 'stars', number: 4, text: '4' }],
    ['answers.stars ANSWER_UNREADABLE'],
  ],
  [
    'two answers to one question',
    [
      { question: 'home', choice: 'owner' },
      { question: 'home', choice: 'tenant' },
    ],
    ['answers.home ANSWERED_TWICE', 'answers.why ANSWER_REQUIRED'],
  ],
  [
    'a row answered twice',
    [
      {
        question: 'grid',
        rows: [
          { row: 'clean', column: 'good' },
          { row: 'clean', column: 'bad' },
        ],
      },
    ],
    ['answers.grid ANSWER_UNREADABLE'],
  ],
  ['a number out of range', [{ question: 'stars', number: 6 }], ['answers.stars OUT_OF_RANGE']],
  ['a question of another form', [{ question: 'x', text: 'y' }], ['answers.x UNKNOWN_QUESTION']],
  [
    'a name that every object has',
    [{ question: '__proto__', text: 'y' }],
    ['answers.__proto__ UNKNOWN_QUESTION'],
  ],
] satisfies [string, AnswerInput[], string[]][])('%s is a problem', (_, answers, problems) => {
  expect(problemsOf(...answers)).toEqual(problems);
});

test('the limits are said in the message’s values', () => {
  expect(() =>
    checkedAnswers(form, [...complete, { question: 'since', date: '2030-01-01' }]),
  ).toThrowError(
    expect.objectContaining({
      problems: [
        {
          path: ['answers', 'since'],
          code: 'DATE_OUT_OF_RANGE',
          values: { range: ' ≤ 2026-11-22' },
        },
      ],
    }),
  );
});
