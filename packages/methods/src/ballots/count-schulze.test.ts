import { describe, expect, test } from 'vitest';
import type { BallotPaper, SchulzeDefinition } from './ballot.ts';
import { countSchulze } from './count-schulze.ts';
import { named, ranked } from './testing/ranked.ts';

const among = (...ids: string[]): SchulzeDefinition => ({
  method: 'SCHULZE',
  options: named(...ids),
});

test('Wikipedia “Schulze method”: 45 voters, 5 candidates, E wins', () => {
  const papers = ranked(
    'SCHULZE',
    ...['5 A>C>B>E>D', '5 A>D>E>C>B', '8 B>E>D>A>C', '3 C>A>B>E>D'],
    ...['7 C>A>E>B>D', '2 C>B>A>D>E', '7 D>C>E>B>A', '8 E>B>A>D>C'],
  );
  const count = countSchulze(among('A', 'B', 'C', 'D', 'E'), papers);
  expect(count.pairwise).toEqual([
    [0, 20, 26, 30, 22],
    [25, 0, 16, 33, 18],
    [19, 29, 0, 17, 24],
    [15, 12, 28, 0, 14],
    [23, 27, 21, 31, 0],
  ]);
  expect(count.strongestPaths).toEqual([
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ]);
  expect(count.outcome).toEqual({ kind: 'WON', winners: ['E'] });
  // The order E > A > C > B > D.
  expect(count.beaten.map(({ option, beats }) => [option, beats.join('')])).toEqual([
    ['A', 'BCD'],
    ['B', 'D'],
    ['C', 'BD'],
    ['D', ''],
    ['E', 'ABCD'],
  ]);
});

test('Schulze 2011, example 1: 21 voters, 4 candidates, d wins', () => {
  const papers = ranked(
    'SCHULZE',
    ...['8 a>c>d>b', '2 b>a>d>c', '4 c>d>b>a', '4 d>b>a>c', '3 d>c>b>a'],
  );
  const count = countSchulze(among('a', 'b', 'c', 'd'), papers);
  expect(count.pairwise).toEqual([
    [0, 8, 14, 10],
    [13, 0, 6, 2],
    [7, 15, 0, 12],
    [11, 19, 9, 0],
  ]);
  expect(count.strongestPaths).toEqual([
    [0, 14, 14, 12],
    [13, 0, 13, 12],
    [13, 15, 0, 12],
    [13, 19, 13, 0],
  ]);
  expect(count.outcome).toEqual({ kind: 'WON', winners: ['d'] });
});

describe('by hand', () => {
  test('a circle of equal strength is a tie of all three', () => {
    const papers = ranked('SCHULZE', '1 A>B>C', '1 B>C>A', '1 C>A>B');
    const { outcome } = countSchulze(among('A', 'B', 'C'), papers);
    expect(outcome).toEqual({
      kind: 'TIED',
      winners: [],
      tied: ['A', 'B', 'C'],
      at: 'WINNING',
      round: 1,
    });
  });

  test('what is left out stands equal, below what is ranked', () => {
    const papers = ranked('SCHULZE', '2 A', '1 B=C>A');
    expect(countSchulze(among('A', 'B', 'C'), papers).pairwise).toEqual([
      [0, 2, 2],
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  test('a weight counts as so many papers', () => {
    const weigh = (paper: BallotPaper) => ({ ...paper, weight: 3 });
    const light = ranked('SCHULZE', '3 A>B>C', '3 B>C>A');
    const heavy = ranked('SCHULZE', '1 A>B>C', '1 B>C>A').map(weigh);
    const definition = among('A', 'B', 'C');
    expect(countSchulze(definition, heavy).strongestPaths).toEqual(
      countSchulze(definition, light).strongestPaths,
    );
  });
});
