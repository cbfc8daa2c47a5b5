import { expect, test } from 'vitest';
import { studyFigures, studyRespondents } from './study-figures.ts';
import { studyCounts, studyResponses } from './study-responses.ts';
import { wholePeople } from './whole-people.ts';

test('the most people are found whose shares round to the published ones', () => {
  // 81 of 279 are 29.03 %, which would be printed as 29.0.
  expect(wholePeople([29.1], 279)).toMatchObject({ answered: 278, counts: [81] });
  expect(wholePeople([50], 10)).toMatchObject({ answered: 10, counts: [5], farthest: 0 });
});

test('where no number of people meets a share, the nearest is taken', () => {
  expect(wholePeople([44.1], 277, 277)).toMatchObject({ answered: 277, counts: [122] });
  expect(wholePeople([33.3, 10], 12, 10)).toMatchObject({ answered: 12, counts: [4, 1] });
});

test('every published share of the study is met within 0.1 point', () => {
  const counts = studyCounts();
  for (const [index, { question, shares }] of studyFigures.entries()) {
    const found = counts[index];
    expect(found?.question).toBe(question);
    if (!found || question === 'activities') continue;
    expect(Object.values(found.counts).reduce((sum, count) => sum + count, 0)).toBe(found.answered);
    for (const { options, percent } of shares) {
      const people = options.reduce((sum, option) => sum + (found.counts[option] ?? 0), 0);
      expect(Math.abs((people / found.answered) * 100 - percent)).toBeLessThan(0.1);
    }
  }
});

test('everybody answers, the same in every seeding', () => {
  const responses = studyResponses();
  expect(responses).toHaveLength(studyRespondents);
  expect(responses.every((answers) => answers.length > 0)).toBe(true);
  expect(studyResponses()).toEqual(responses);
});
