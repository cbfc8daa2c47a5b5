import { describe, expect, test } from 'vitest';
import type { BallotChoice, BallotDefinition, BallotPaper } from './ballot.ts';
import { countBallots } from './count-ballots.ts';
import { countYesNo } from './count-yes-no.ts';
import { decideBallot } from './decide-ballot.ts';
import { DECISION_PRESETS } from './decision-presets.ts';
import { drawnOrder } from './drawn-order.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const yesNo = (answer: 'YES' | 'NO' | 'ABSTAIN', weight = 1): BallotPaper => ({
  choice: { method: 'YES_NO_ABSTAIN', answer },
  weight,
});
const single = (option: string | null, weight = 1): BallotPaper => ({
  choice: { method: 'SINGLE', option },
  weight,
});
const approve = (...chosen: string[]): BallotPaper => ({
  choice: { method: 'APPROVAL', options: chosen },
  weight: 1,
});
const both = (heads: number, weight = heads) => ({ heads, weight });

describe('agree, disagree, abstain', () => {
  const definition: BallotDefinition = { method: 'YES_NO_ABSTAIN' };

  test('heads and weights are counted apart, abstentions and spoilt papers too', () => {
    const papers = [
      yesNo('YES', 8000),
      yesNo('NO', 5000),
      yesNo('NO', 6000),
      yesNo('ABSTAIN', 100),
      { choice: null, weight: 10 },
    ];
    expect(countBallots(definition, papers)).toEqual({
      method: 'YES_NO_ABSTAIN',
      cast: both(5, 19_110),
      spoilt: both(1, 10),
      valid: both(4, 19_100),
      abstaining: both(1, 100),
      expressed: both(3, 19_000),
      votes: [
        { option: 'YES', votes: both(1, 8000) },
        { option: 'NO', votes: both(2, 11_000) },
      ],
      outcome: { kind: 'WON', winners: ['NO'] },
      lots: [],
    });
  });

  test('as many for as against is a tie, and carries nothing', () => {
    const count = countBallots(definition, [yesNo('YES'), yesNo('NO')]);
    expect(count.outcome).toEqual({
      kind: 'TIED',
      winners: [],
      tied: ['YES', 'NO'],
      at: 'WINNING',
      round: 1,
    });
    expect(decideBallot(DECISION_PRESETS.SIMPLE_MAJORITY, count, both(2)).carried).toBe(false);
    expect(decideBallot(DECISION_PRESETS.MOST_VOTES, count, both(2)).carried).toBe(false);
  });

  test('nobody votes', () => {
    const count = countBallots(definition, []);
    expect(count.outcome).toEqual({ kind: 'NONE' });
    expect(decideBallot(DECISION_PRESETS.SIMPLE_MAJORITY, count, both(9)).carried).toBe(false);
  });

  test('a paper may stand for no head, where another one does', () => {
    const { cast, votes } = countYesNo({ method: 'YES_NO_ABSTAIN' }, [
      { ...yesNo('YES', 30), heads: 0 },
      yesNo('YES', 20),
      { choice: null, heads: 0, weight: 1 },
    ]);
    expect([cast, votes[0]?.votes]).toEqual([both(1, 51), both(1, 50)]);
    expect(() => countBallots(definition, [{ ...yesNo('YES'), heads: -1 }])).toThrow(RangeError);
  });

  test('weights that cannot be added exactly are refused', () => {
    for (const weight of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      expect(() => countBallots(definition, [yesNo('YES', 1), yesNo('YES', weight)])).toThrow(
        RangeError,
      );
    }
  });
});

describe('one option each', () => {
  const definition: BallotDefinition = { method: 'SINGLE', options };

  test('most weight wins, and carries when it is more than half', () => {
    const count = countBallots(definition, [
      single('a'),
      single('b', 3),
      single('c'),
      single(null),
    ]);
    expect(count.outcome).toEqual({ kind: 'WON', winners: ['b'] });
    expect(count.abstaining).toEqual(both(1));
    const { SIMPLE_MAJORITY, TWO_THIRDS, RESIDENTS_MEETING } = DECISION_PRESETS;
    expect(decideBallot(SIMPLE_MAJORITY, count, both(4, 6)).carried).toBe(true);
    expect(decideBallot(TWO_THIRDS, count, both(4, 6)).carried).toBe(false);
    // By heads b has one of four.
    expect(decideBallot(RESIDENTS_MEETING, count, both(4, 6)).agreed).toBe(false);
  });

  test('a paper that names no option of the ballot is spoilt', () => {
    const { spoilt, expressed } = countBallots(definition, [
      single('a'),
      single('z'),
      approve('a'),
    ]);
    expect([spoilt.heads, expressed.heads]).toEqual([2, 1]);
  });

  test('a tie stands, unless the ballot is for lots and one is drawn', () => {
    const papers = [single('a'), single('b'), single('c', 0)];
    const tied = { kind: 'TIED', winners: [], tied: ['a', 'b'], at: 'WINNING', round: 1 };
    expect(countBallots(definition, papers, 'dice 3 5').outcome).toEqual(tied);
    expect(countBallots({ ...definition, ties: 'REVOTE' }, papers, 'x').outcome).toEqual(tied);
    const byLot: BallotDefinition = { ...definition, ties: 'LOT' };
    expect(countBallots(byLot, papers).outcome).toEqual(tied);
    const drawn = drawnOrder('dice 3 5', ['a', 'b']);
    expect(countBallots(byLot, papers, 'dice 3 5')).toMatchObject({
      outcome: { kind: 'WON', winners: [drawn[0]] },
      lots: [{ at: 'WINNING', round: 1, drawn }],
    });
  });
});

describe('approval', () => {
  test('one paper approves several; too many spoil it', () => {
    const definition: BallotDefinition = { method: 'APPROVAL', options, maxChoices: 2 };
    const papers = [approve('a', 'b'), approve('b', 'c'), approve('b'), approve('a', 'b', 'c')];
    const count = countBallots(definition, papers);
    expect(count.spoilt.heads).toBe(1);
    expect(count.outcome).toEqual({ kind: 'WON', winners: ['b'] });
    expect(count).toMatchObject({
      votes: [
        { option: 'a', votes: both(1) },
        { option: 'b', votes: both(3) },
        { option: 'c', votes: both(1) },
      ],
    });
  });

  test('of several seats only the last is tied', () => {
    const definition: BallotDefinition = { method: 'APPROVAL', options, seats: 2 };
    const papers = [approve('a', 'b'), approve('a', 'c'), approve()];
    expect(countBallots(definition, papers).outcome).toEqual({
      kind: 'TIED',
      winners: ['a'],
      tied: ['b', 'c'],
      at: 'WINNING',
      round: 1,
    });
  });

  test('a seat that nobody has a vote for stays empty', () => {
    const definition: BallotDefinition = { method: 'APPROVAL', options, seats: 3 };
    expect(countBallots(definition, [approve('b')]).outcome).toEqual({
      kind: 'WON',
      winners: ['b'],
    });
  });
});

test('most votes of nobody’s enough: a rule may ask more of every winner', () => {
  const definition: BallotDefinition = { method: 'APPROVAL', options, seats: 2 };
  const papers = [approve('a', 'b'), approve('a', 'b'), approve('a')];
  const count = countBallots(definition, papers);
  expect(decideBallot(DECISION_PRESETS.TWO_THIRDS, count, both(3)).carried).toBe(true);
  expect(decideBallot(DECISION_PRESETS.THREE_QUARTERS, count, both(3)).carried).toBe(false);
});

const wrong: BallotChoice = { method: 'IRV', ranking: [['a']] };
test('a choice of another method is spoilt', () => {
  expect(countBallots({ method: 'YES_NO_ABSTAIN' }, [{ choice: wrong, weight: 1 }])).toMatchObject({
    spoilt: both(1),
    outcome: { kind: 'NONE' },
  });
});
