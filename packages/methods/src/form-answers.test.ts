import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from './form.ts';
import { checkAnswers, visibleQuestions } from './form-answers.ts';

const label = { 'zh-CN': '问题' };
const option = (id: string) => ({ id, label });

/** Where do you live, are you content, and if not: with what, and why? */
const form: FormDefinition = {
  version: 1,
  questions: [
    { id: 'rating', kind: 'RATING', label, min: 1, max: 5, required: true },
    { id: 'lives', kind: 'SINGLE', label, options: [option('here'), option('elsewhere')] },
    {
      id: 'troubles',
      kind: 'MULTIPLE',
      label,
      options: ['noise', 'parking', 'lifts'].map(option),
      minChoices: 2,
      maxChoices: 2,
      required: true,
      showIf: { question: 'lives', is: 'here' },
    },
    {
      id: 'why',
      kind: 'TEXT',
      label,
      maxLength: 5,
      showIf: {
        any: [
          { question: 'troubles', includes: 'lifts' },
          {
            all: [
              { question: 'rating', atLeast: 5 },
              { question: 'lives', is: 'elsewhere' },
            ],
          },
        ],
      },
    },
    {
      id: 'grid',
      kind: 'MATRIX',
      label,
      rows: [option('a'), option('b')],
      columns: [option('1'), option('2')],
      required: true,
    },
    { id: 'people', kind: 'NUMBER', label, min: 0, max: 20, integer: true },
    { id: 'since', kind: 'DATE', label, min: '2000-01-01', max: '2026-11-22' },
    { id: 'phone', kind: 'PHONE', label },
    { id: 'proof', kind: 'FILE', label, maxFiles: 2 },
  ],
};

const complete = { rating: 4, grid: { a: '1', b: '2' } };

const problemsOf = (answers: Record<string, unknown>, partial = false) =>
  checkAnswers(form, { ...complete, ...answers }, { partial }).problems;
const acceptedOf = (answers: Record<string, unknown>) =>
  checkAnswers(form, { ...complete, ...answers }).acceptedAnswers;

describe('a filled form', () => {
  it('is accepted when it keeps the rules', () => {
    expect(checkAnswers(form, complete)).toEqual({ problems: [], acceptedAnswers: complete });
  });

  it.each([
    [
      'a question that must be answered',
      { rating: null },
      { question: 'rating', code: 'ANSWER_REQUIRED' },
    ],
    [
      'a rating off the scale',
      { rating: 6 },
      { question: 'rating', code: 'OUT_OF_RANGE', min: 1, max: 5 },
    ],
    [
      'a rating between two steps',
      { rating: 4.5 },
      { question: 'rating', code: 'NOT_A_WHOLE_NUMBER' },
    ],
    ['a number as text', { people: '3' }, { question: 'people', code: 'ANSWER_UNREADABLE' }],
    [
      'an option that is not there',
      { lives: 'moon' },
      { question: 'lives', code: 'NOT_AN_OPTION' },
    ],
    [
      'too few choices',
      { lives: 'here', troubles: ['noise', 'noise'] },
      { question: 'troubles', code: 'TOO_FEW_CHOICES', min: 2 },
    ],
    [
      'too many choices',
      { lives: 'here', troubles: ['noise', 'parking', 'lifts'] },
      { question: 'troubles', code: 'TOO_MANY_CHOICES', max: 2 },
    ],
    [
      'an unknown choice',
      { lives: 'here', troubles: ['noise', 'toString'] },
      { question: 'troubles', code: 'NOT_AN_OPTION' },
    ],
    [
      'a table half filled',
      { grid: { a: '1' } },
      { question: 'grid', code: 'ROWS_MISSING', rows: ['b'] },
    ],
    [
      'an unknown row',
      { grid: JSON.parse('{"__proto__":"1"}') },
      { question: 'grid', code: 'NOT_A_ROW' },
    ],
    [
      'an unknown column',
      { grid: { a: '3', b: '1' } },
      { question: 'grid', code: 'NOT_AN_OPTION' },
    ],
    [
      'a long text',
      { lives: 'here', troubles: ['noise', 'lifts'], why: '一二三四五六' },
      { question: 'why', code: 'TEXT_TOO_LONG', max: 5, length: 6 },
    ],
    ['a day that never was', { since: '2025-02-29' }, { question: 'since', code: 'NOT_A_DATE' }],
    [
      'a day too late',
      { since: '2026-11-23' },
      { question: 'since', code: 'DATE_OUT_OF_RANGE', min: '2000-01-01', max: '2026-11-22' },
    ],
    [
      'half a telephone number',
      { phone: '1380013' },
      { question: 'phone', code: 'NOT_A_PHONE_NUMBER' },
    ],
    [
      'too many files',
      { proof: ['f1', 'f2', 'f3'] },
      { question: 'proof', code: 'TOO_MANY_FILES', max: 2 },
    ],
    [
      'an answer to no question',
      { weather: 'fine' },
      { question: 'weather', code: 'UNKNOWN_QUESTION' },
    ],
  ])('is refused for %s', (_, answers, problem) => {
    expect(problemsOf(answers)).toEqual([problem]);
  });

  it('may be handed in as an unfinished draft, but not with impossible answers', () => {
    const unfinished = { rating: '', lives: 'here', troubles: ['noise'], grid: { a: '1' } };
    expect(problemsOf(unfinished, true)).toEqual([]);
    expect(problemsOf({ ...unfinished, people: 21 }, true)).toHaveLength(1);
  });

  it('is kept clean: no hidden characters, no doubles, options in their own order', () => {
    expect(
      acceptedOf({
        lives: 'here',
        troubles: ['lifts', 'noise', 'lifts'],
        why: ' 𠮷\u0000\r\n\uD800 ',
        proof: ['f1', 'f1'],
      }),
    ).toMatchObject({ troubles: ['noise', 'lifts'], why: '𠮷\n\uFFFD', proof: ['f1'] });
  });

  it.each([
    ['138 0013 8000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['0086 028 87654321', '02887654321'],
    ['(028) 87654321', '02887654321'],
    ['400-123-4567', '4001234567'],
    ['+86 28 8765 4321', '02887654321'],
    ['+86 10 8765 4321', '01087654321'],
    ['+86 400 123 4567', '4001234567'],
    ['+886 912 345 678', '+886912345678'],
    ['00852 2345 6789', '+85223456789'],
  ])('reads the telephone number %s', (phone, kept) => {
    expect(acceptedOf({ phone })).toMatchObject({ phone: kept });
  });
});

describe('a question that depends on another', () => {
  const shown = (answers: Record<string, unknown>) =>
    visibleQuestions(form, answers).map(({ id }) => id);

  it('is shown once its condition holds', () => {
    expect(shown({})).not.toContain('troubles');
    expect(shown({ lives: 'here' })).toContain('troubles');
    expect(shown({ rating: 5, lives: 'elsewhere' })).toContain('why');
  });

  it('is hidden together with the question that it depends on', () => {
    expect(shown({ lives: 'here', troubles: ['lifts'] })).toContain('why');
    expect(shown({ lives: 'elsewhere', troubles: ['lifts'] })).not.toContain('why');
  });

  it('stays shown while an earlier answer is only unfinished, and its answer is kept', () => {
    const answers = { ...complete, lives: 'here', troubles: ['lifts'], why: '太慢' };
    const { problems, acceptedAnswers } = checkAnswers(form, answers);
    expect(problems).toEqual([{ question: 'troubles', code: 'TOO_FEW_CHOICES', min: 2 }]);
    expect(acceptedAnswers).toEqual({ ...complete, lives: 'here', why: '太慢' });
  });

  it('is not required while hidden, and an answer to it is dropped without a word', () => {
    const answers = { ...complete, lives: 'elsewhere', troubles: ['noise', 'lifts'], why: '太吵' };
    expect(checkAnswers(form, answers)).toEqual({
      problems: [],
      acceptedAnswers: { ...complete, lives: 'elsewhere' },
    });
  });
});

describe('whatever somebody sends', () => {
  const anything = fc.record(
    Object.fromEntries(
      form.questions.map(({ id }) => [
        id,
        fc.oneof(
          fc.jsonValue(),
          fc.constantFrom(
            'here',
            'elsewhere',
            ['noise', 'lifts'],
            { a: '1', b: '2' },
            5,
            '2026-01-01',
            '13800138000',
            '三',
          ),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  it('what was accepted is accepted again, unchanged', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const { acceptedAnswers } = checkAnswers(form, answers, { partial: true });
        const stored = JSON.parse(JSON.stringify(acceptedAnswers));
        expect(checkAnswers(form, stored, { partial: true })).toEqual({
          problems: [],
          acceptedAnswers,
        });
      }),
    );
  });

  it('only questions that are shown have problems or kept answers', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const shown = new Set(visibleQuestions(form, answers).map(({ id }) => id));
        const { problems, acceptedAnswers } = checkAnswers(form, answers);
        for (const { question } of problems) expect(shown).toContain(question);
        for (const question of Object.keys(acceptedAnswers)) expect(shown).toContain(question);
      }),
    );
  });
});
