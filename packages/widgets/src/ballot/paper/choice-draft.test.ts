import type { BallotChoice, BallotDefinition } from '@linli/methods';
import { expect, test } from 'vitest';
import { BLANK, choiceOf, costOf, draftOf, score, toggle } from './choice-draft.ts';

const options = ['1', '2', '3'].map((id) => ({ id, label: `方案${id}` }));
const approval: BallotDefinition = { method: 'APPROVAL', options };
const ranked: BallotDefinition = { method: 'IRV', options };
const scored: BallotDefinition = { method: 'SCORE', options, scoreMax: 5 };
const budget: BallotDefinition = {
  method: 'BUDGET',
  options: options.map((option, index) => ({ ...option, cost: (index + 1) * 1000 })),
  budget: 5000,
  allocation: 'EQUAL_SHARES',
};

const marked = (definition: BallotDefinition, ...ids: string[]) =>
  ids.reduce((draft, id) => toggle(definition, draft, id), BLANK);

test('nothing marked is no vote, and is not taken for an abstention', () => {
  expect(choiceOf(approval, BLANK)).toBeNull();
  expect(choiceOf({ method: 'YES_NO_ABSTAIN' }, BLANK)).toBeNull();
  expect(choiceOf({ method: 'YES_NO_ABSTAIN' }, { ...BLANK, abstains: true })).toEqual({
    method: 'YES_NO_ABSTAIN',
    answer: 'ABSTAIN',
  });
});

test('the order of ticks is not told, the order of preference is', () => {
  expect(choiceOf(approval, marked(approval, '3', '1'))).toEqual({
    method: 'APPROVAL',
    options: ['1', '3'],
  });
  expect(choiceOf(ranked, marked(ranked, '3', '1'))).toEqual({
    method: 'IRV',
    ranking: [['3'], ['1']],
  });
});

test('a second press takes a mark back, and those behind move up', () => {
  expect(marked(ranked, '3', '1', '2', '1').chosen).toEqual(['3', '2']);
});

test('a single choice replaces the last one, and any mark ends an abstention', () => {
  const single: BallotDefinition = { method: 'SINGLE', options };
  expect(marked(single, '1', '2').chosen).toEqual(['2']);
  expect(toggle(approval, { ...BLANK, abstains: true }, '1').abstains).toBe(false);
});

test('nought points are points', () => {
  const draft = score(score(BLANK, '2', 0), '1', 4);
  expect(choiceOf(scored, draft)).toEqual({
    method: 'SCORE',
    scores: [
      { option: '1', score: 4 },
      { option: '2', score: 0 },
    ],
  });
  expect(choiceOf(scored, score(score(BLANK, '2', 0), '2', null))).toBeNull();
});

test('projects that are ticked add up', () => {
  expect(costOf(budget, marked(budget, '1', '3'))).toBe(4000);
  expect(costOf(approval, BLANK)).toBeNull();
});

test.each<[BallotDefinition, BallotChoice]>([
  [{ method: 'YES_NO_ABSTAIN' }, { method: 'YES_NO_ABSTAIN', answer: 'NO' }],
  [{ method: 'YES_NO_ABSTAIN' }, { method: 'YES_NO_ABSTAIN', answer: 'ABSTAIN' }],
  [approval, { method: 'APPROVAL', options: [] }],
  [budget, { method: 'BUDGET', options: ['2', '3'] }],
  [scored, { method: 'SCORE', scores: [{ option: '2', score: 0 }] }],
  [ranked, { method: 'IRV', ranking: [['2'], ['1']] }],
])(
  'a vote that is taken out again to be changed is as it was cast: %j %j',
  (definition, choice) => {
    expect(choiceOf(definition, draftOf(choice))).toEqual(choice);
  },
);
