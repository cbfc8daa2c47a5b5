import { describe, expect, test } from 'vitest';
import type { StvDefinition } from './ballot.ts';
import type { StvCount } from './ballot-count.ts';
import { countStv } from './count-stv.ts';
import { drawnOrder } from './drawn-order.ts';
import { named, ranked } from './testing/ranked.ts';

const among = (seats: number, ...ids: string[]): StvDefinition => ({
  method: 'STV',
  seats,
  options: named(...ids),
});
const rounds = (count: StvCount) =>
  count.rounds.map(({ action, options, votes, nonTransferable, elected }) => [
    `${action} ${options.join()}`.trim(),
    votes.map((each) => each.votes / 100_000).join(' '),
    nonTransferable / 100_000,
    elected.join(),
  ]);

test('Wikipedia “Single transferable vote”, food for a party: 20 guests, 3 foods', () => {
  const papers = ranked(
    'STV',
    ...['4 Oranges', '2 Pears>Oranges', '8 Chocolate>Strawberries', '4 Chocolate>Sweets'],
    ...['1 Strawberries', '1 Sweets'],
  );
  const foods = ['Oranges', 'Pears', 'Chocolate', 'Strawberries', 'Sweets'];
  const count = countStv(among(3, ...foods), papers);
  // Of 20, ⌊20 / 4⌋ + 1. Chocolate has 6 of 12 over: each of its papers goes on at half a vote.
  expect(count.quota).toBe(6);
  expect(rounds(count)).toEqual([
    ['FIRST', '4 2 12 1 1', 0, 'Chocolate'],
    ['SURPLUS Chocolate', '4 2 6 5 3', 0, ''],
    ['EXCLUSION Pears', '6 0 6 5 3', 0, 'Oranges'],
    ['EXCLUSION Sweets', '6 0 6 5 0', 3, ''],
    ['ELECT_REST Strawberries', '6 0 6 5 0', 3, 'Strawberries'],
  ]);
  expect(count.outcome).toEqual({
    kind: 'WON',
    winners: ['Chocolate', 'Oranges', 'Strawberries'],
  });
});

describe('five decimals, by hand', () => {
  test('a transfer value is cut off, and what is lost is not transferable', () => {
    // 16 papers, 2 seats: quota ⌊16 / 3⌋ + 1 = 6. A has 9, 3 over: 3 / 9 = 0.33333 a paper.
    const papers = ranked('STV', '7 A>B', '2 A', '3 B', '4 C');
    expect(rounds(countStv(among(2, 'A', 'B', 'C'), papers))).toEqual([
      ['FIRST', '9 3 4', 0, 'A'],
      // B: 3 + 7 × 0.33333. Two papers with no next, 0.66666, and 0.00003 cut off are lost.
      ['SURPLUS A', '6 5.33331 4', 0.66669, ''],
      ['EXCLUSION C', '6 5.33331 0', 4.66669, ''],
      ['ELECT_REST B', '6 5.33331 0', 4.66669, 'B'],
    ]);
  });

  test('a second surplus takes papers at the value at which they came', () => {
    // 20 papers, 3 seats: quota 6. A has 10, 4 over: 0.4 a paper, B gets 10 × 0.4: 5 + 4 = 9.
    const papers = ranked('STV', '10 A>B>C', '5 B>C', '3 C', '2 D');
    expect(rounds(countStv(among(3, 'A', 'B', 'C', 'D'), papers))).toEqual([
      ['FIRST', '10 5 3 2', 0, 'A'],
      ['SURPLUS A', '6 9 3 2', 0, 'B'],
      // 3 of 9 over: A’s papers go on at 0.4 × 3 / 9 = 0.13333, B’s own at 0.33333.
      ['SURPLUS B', '6 6 5.99995 2', 0.00005, ''],
      ['EXCLUSION D', '6 6 5.99995 0', 2.00005, ''],
      ['ELECT_REST C', '6 6 5.99995 0', 2.00005, 'C'],
    ]);
  });
});

describe('ties', () => {
  test('between equals decides the latest round in which they were not', () => {
    // C and D come level at 3 when B goes; before, D had fewer.
    const papers = ranked('STV', '6 A', '1 B>D', '3 C', '2 D');
    expect(
      rounds(countStv(among(1, 'A', 'B', 'C', 'D'), papers)).map(([action]) => action),
    ).toEqual(['FIRST', 'EXCLUSION B', 'EXCLUSION D', 'EXCLUSION C', 'ELECT_REST A']);
  });

  test('equal from the first round on is a tie, unless the lot is drawn', () => {
    const papers = ranked('STV', '4 A', '2 B>C', '2 C>B');
    const count = countStv(among(1, 'A', 'B', 'C'), papers);
    expect(count.outcome).toEqual({
      kind: 'TIED',
      winners: [],
      tied: ['B', 'C'],
      at: 'EXCLUSION',
      round: 2,
    });
    const resolved = countStv({ ...among(1, 'A', 'B', 'C'), ties: 'LOT' }, papers, 'seed');
    const drawn = drawnOrder('seed', ['B', 'C']);
    expect(resolved.lots[0]).toEqual({ at: 'EXCLUSION', round: 2, drawn });
    expect(resolved.rounds[1]?.options).toEqual([drawn[1]]);
  });

  test('equal surpluses are a tie of their own, and who is elected already stays so', () => {
    const papers = ranked('STV', '5 A>C', '5 B>D', '1 C', '1 D');
    const { outcome } = countStv(among(3, 'A', 'B', 'C', 'D'), papers);
    expect(outcome).toEqual({
      kind: 'TIED',
      winners: ['A', 'B'],
      tied: ['A', 'B'],
      at: 'SURPLUS',
      round: 2,
    });
  });

  test('options without a vote go together', () => {
    const papers = ranked('STV', '3 A', '2 B');
    const count = countStv(among(1, 'A', 'B', 'C', 'D'), papers);
    expect(count.rounds.map(({ options }) => options.join())).toEqual(['']);
    const three = countStv(among(1, 'A', 'B', 'C', 'D', 'E'), ranked('STV', '3 A', '2 B', '1 C'));
    expect(three.rounds.map(({ options }) => options.join())).toEqual(['', 'D,E', 'C', 'B', 'A']);
  });
});

test('weights beyond what five decimals can hold are refused', () => {
  const heavy = ranked('STV', '1 A').map((paper) => ({ ...paper, weight: 100_000_000_000 }));
  expect(() => countStv(among(1, 'A', 'B'), heavy)).toThrow(RangeError);
});
