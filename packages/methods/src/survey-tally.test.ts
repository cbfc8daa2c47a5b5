import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, FormDefinition } from './form.ts';
import { addTallies, countOf, tallyAnswers } from './survey-tally.ts';

const label = { 'zh-CN': '问题' };
const choices = (...ids: string[]) => ids.map((id) => ({ id, label }));
const form: FormDefinition = {
  version: 1,
  questions: [
    { id: 'content', kind: 'RATING', label, min: 1, max: 5 },
    { id: 'uses', kind: 'MULTIPLE', label, options: choices('clinic', 'library') },
    { id: 'grid', kind: 'MATRIX', label, rows: choices('lifts'), columns: choices('good', 'bad') },
    { id: 'why', kind: 'TEXT', label, maxLength: 20 },
  ],
};

describe('counted answers', () => {
  it('keep counts and nobody’s words', () => {
    const answers = {
      content: 4,
      uses: ['clinic', 'library'],
      grid: { lifts: 'bad' },
      why: '电梯坏了',
    };
    const tally = tallyAnswers(form, [answers]);
    expect(tally).toEqual({
      respondents: 1,
      answered: [
        { question: 'content', row: null, count: 1 },
        { question: 'uses', row: null, count: 1 },
        { question: 'grid', row: 'lifts', count: 1 },
        { question: 'why', row: null, count: 1 },
      ],
      options: [
        { question: 'content', row: null, option: '4', count: 1 },
        { question: 'uses', row: null, option: 'clinic', count: 1 },
        { question: 'uses', row: null, option: 'library', count: 1 },
        { question: 'grid', row: 'lifts', option: 'bad', count: 1 },
      ],
    });
  });

  it('are the same in one go and in parts', () => {
    const answers = fc.record<Answers>(
      {
        content: fc.integer({ min: 1, max: 5 }),
        uses: fc.subarray(['clinic', 'library'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    const responses = fc.array(answers, { maxLength: 20 });
    fc.assert(
      fc.property(responses, responses, (morning, evening) => {
        const parts = addTallies([tallyAnswers(form, morning), tallyAnswers(form, evening)]);
        expect(parts).toEqual(tallyAnswers(form, [...morning, ...evening]));
      }),
    );
  });

  it('of one row add up when the database gives it twice, and are zero when it gives none', () => {
    const count = countOf([
      { question: 'content', option: '4', count: 2 },
      { question: 'content', row: null, option: '4', count: 3 },
    ]);
    expect([count('content', null, '4'), count('content', null, '5'), count('content')]).toEqual([
      5, 0, 0,
    ]);
  });
});
