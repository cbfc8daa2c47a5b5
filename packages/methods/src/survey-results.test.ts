import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, FormDefinition } from './form.ts';
import { surveyBreakdown, surveyResults } from './survey-results.ts';
import { addTallies, type SurveyTally, tallyAnswers } from './survey-tally.ts';

const label = { 'zh-CN': '问题' };
const choices = (...ids: string[]) => ids.map((id) => ({ id, label }));

const form: FormDefinition = {
  version: 1,
  questions: [
    { id: 'content', kind: 'RATING', label, min: 1, max: 5 },
    { id: 'knows', kind: 'SINGLE', label, options: choices('yes', 'no') },
    { id: 'uses', kind: 'MULTIPLE', label, options: choices('clinic', 'library') },
    {
      id: 'grid',
      kind: 'MATRIX',
      label,
      rows: choices('lifts', 'light'),
      columns: choices('good', 'bad'),
    },
    { id: 'why', kind: 'TEXT', label, maxLength: 200 },
  ],
};

const six: Answers[] = [
  {
    content: 5,
    knows: 'yes',
    uses: ['clinic', 'library'],
    grid: { lifts: 'good', light: 'bad' },
    why: '好',
  },
  { content: 4, knows: 'yes', uses: ['clinic'], grid: { lifts: 'bad', light: 'bad' } },
  { content: 4, knows: 'no', uses: ['clinic'], grid: { lifts: 'bad', light: 'bad' } },
  { content: 2, knows: 'no', uses: ['library'], grid: { lifts: 'bad', light: 'good' } },
  { content: 1, knows: 'no', uses: ['library'], grid: { lifts: 'bad', light: 'good' } },
  { knows: 'no' },
];

const figuresOf = (question: string, row: string | null = null) =>
  surveyResults(form, tallyAnswers(form, six)).questions.find(
    (result) => result.question === question && result.row === row,
  )?.figures;

describe('the results of a survey', () => {
  it('count whole people and give shares of those who answered', () => {
    expect(figuresOf('knows')).toMatchObject({
      answered: 6,
      skipped: 0,
      options: [
        { option: 'yes', count: 2, share: 2 / 6 },
        { option: 'no', count: 4, share: 4 / 6 },
      ],
      mean: null,
    });
  });

  it('show every step of a rating, also unused ones, and the mean', () => {
    expect(figuresOf('content')).toMatchObject({ answered: 5, skipped: 1, mean: 3.2 });
    expect(figuresOf('content')?.options.map(({ count }) => count)).toEqual([1, 1, 0, 2, 1]);
  });

  it('count whoever chose several things once among those who answered', () => {
    expect(figuresOf('uses')).toMatchObject({
      answered: 5,
      options: [
        { option: 'clinic', count: 3, share: 0.6 },
        { option: 'library', count: 3, share: 0.6 },
      ],
    });
  });

  it('treat each row of a table as a question', () => {
    expect(figuresOf('grid', 'light')).toMatchObject({
      answered: 5,
      options: [
        { option: 'good', count: 2 },
        { option: 'bad', count: 3 },
      ],
    });
  });

  it('hide a question that fewer than five answered', () => {
    expect(figuresOf('why')).toBeNull();
  });

  it('show nothing when fewer than five took part', () => {
    const results = surveyResults(form, tallyAnswers(form, six.slice(0, 4)));
    expect(results.respondents).toBeNull();
    expect(results.questions.every(({ figures }) => figures === null)).toBe(true);
  });

  it('are the same counted at once, in parts, or by the database', () => {
    const parts = [six.slice(0, 2), six.slice(2)].map((part) => tallyAnswers(form, part));
    const database: SurveyTally = JSON.parse(JSON.stringify(addTallies(parts)));
    expect(surveyResults(form, database)).toEqual(surveyResults(form, tallyAnswers(form, six)));
  });

  it('refuse counts that are not whole people', () => {
    const tally = { respondents: 9, answered: [{ question: 'knows', count: 8.5 }], options: [] };
    expect(() => surveyResults(form, tally)).toThrow(RangeError);
  });
});

/** Groups that each hold answers to one yes-or-no question: how many yes, no and left out. */
const groupsOf = (counts: readonly (readonly [number, number, number])[]) =>
  new Map(
    counts.map(([yes, no, none], index) => {
      const answers: Answers[] = [
        ...Array.from({ length: yes }, () => ({ knows: 'yes' })),
        ...Array.from({ length: no }, () => ({ knows: 'no' })),
        ...Array.from({ length: none }, () => ({})),
      ];
      return [`g${index}`, tallyAnswers(form, answers)] as const;
    }),
  );

const shownOf = (counts: readonly (readonly [number, number, number])[]) => {
  const { total, groups } = surveyBreakdown(form, groupsOf(counts));
  const knows = (results: typeof total) =>
    results.questions.find(({ question }) => question === 'knows')?.figures ?? null;
  return {
    total: knows(total),
    groups: groups.map(({ results }) => knows(results)),
    respondents: groups.map(({ results }) => results.respondents),
  };
};

describe('results by group', () => {
  it('are shown side by side when every group is large enough', () => {
    const { groups } = shownOf([
      [5, 5, 0],
      [9, 0, 0],
    ]);
    expect(groups.map((figures) => figures?.answered)).toEqual([10, 9]);
  });

  it('hide a small group and the next smallest', () => {
    const shown = shownOf([
      [2, 1, 0],
      [30, 30, 0],
      [4, 4, 0],
    ]);
    expect(shown.groups.map((figures) => figures === null)).toEqual([true, false, true]);
    expect(shown.respondents).toEqual([null, 60, null]);
  });

  it('hide a question that few in a group answered, though the group is large', () => {
    const shown = shownOf([
      [2, 0, 20],
      [30, 30, 0],
      [4, 4, 0],
    ]);
    expect(shown.respondents).toEqual([22, 60, 8]);
    expect(shown.groups.map((figures) => figures === null)).toEqual([true, false, true]);
  });

  it('never tell a hidden figure: other answers of the hidden would have looked the same', () => {
    const group = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (counts) => {
        const shown = shownOf(counts);
        const hidden = counts.filter((_, index) => shown.groups[index] === null);
        const people = hidden.reduce((sum, [yes, no]) => sum + yes + no, 0);
        const answering = hidden.filter(([yes, no]) => yes + no > 0);
        if (shown.total === null) {
          // Nothing to subtract from.
          expect(answering.length).toBe(counts.filter(([yes, no]) => yes + no > 0).length);
          return;
        }
        // What is left of the total is nobody, or five people or more.
        expect(people === 0 || people >= 5).toBe(true);
        // Two hidden groups may exchange a yes for a no, and nobody outside can tell.
        const from = counts.findIndex(([yes], index) => shown.groups[index] === null && yes > 0);
        const to = counts.findIndex(
          ([, no], index) => shown.groups[index] === null && no > 0 && index !== from,
        );
        if (from < 0 || to < 0) return;
        const exchanged = counts.map(([yes, no, none], index) => {
          if (index === from) return [yes - 1, no + 1, none] as const;
          return index === to ? ([yes + 1, no - 1, none] as const) : ([yes, no, none] as const);
        });
        expect(shownOf(exchanged)).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });
});
