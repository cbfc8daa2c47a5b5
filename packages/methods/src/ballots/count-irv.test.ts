import { describe, expect, test } from 'vitest';
import type { IrvDefinition } from './ballot.ts';
import type { IrvCount } from './ballot-count.ts';
import { countBallots } from './count-ballots.ts';
import { countIrv } from './count-irv.ts';
import { drawnOrder } from './drawn-order.ts';
import { named, ranked } from './testing/ranked.ts';

const among = (...ids: string[]): IrvDefinition => ({ method: 'IRV', options: named(...ids) });
const rounds = (count: IrvCount) =>
  count.rounds.map(({ votes, exhausted, eliminated }) => [
    votes.map((each) => `${each.option} ${each.votes.weight}`).join(', '),
    exhausted.weight,
    eliminated.join(),
  ]);

const TENNESSEE = [
  '42 Memphis>Nashville>Chattanooga>Knoxville',
  '26 Nashville>Chattanooga>Knoxville>Memphis',
  '15 Chattanooga>Knoxville>Nashville>Memphis',
  '17 Knoxville>Chattanooga>Nashville>Memphis',
];
const CITIES = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];

describe('the capital of Tennessee (Wikipedia, “Instant-runoff voting”)', () => {
  test('by instant run-off it is Knoxville', () => {
    const count = countIrv(among(...CITIES), ranked('IRV', ...TENNESSEE));
    expect(rounds(count)).toEqual([
      ['Memphis 42, Nashville 26, Chattanooga 15, Knoxville 17', 0, 'Chattanooga'],
      ['Memphis 42, Nashville 26, Knoxville 32', 0, 'Nashville'],
      ['Memphis 42, Knoxville 58', 0, ''],
    ]);
    expect(count.outcome).toEqual({ kind: 'WON', winners: ['Knoxville'] });
  });

  test('by beat paths Nashville, by one vote each Memphis', () => {
    const options = named(...CITIES);
    const schulze = countBallots({ method: 'SCHULZE', options }, ranked('SCHULZE', ...TENNESSEE));
    expect(schulze.outcome).toEqual({ kind: 'WON', winners: ['Nashville'] });
    const first = ranked('IRV', ...TENNESSEE).flatMap(({ choice, weight }) =>
      choice?.method === 'IRV'
        ? [
            {
              choice: { method: 'SINGLE' as const, option: choice.ranking[0]?.[0] ?? null },
              weight,
            },
          ]
        : [],
    );
    const single = countBallots({ method: 'SINGLE', options }, first);
    expect(single.outcome).toEqual({ kind: 'WON', winners: ['Memphis'] });
  });
});

/**
 * The mayor of Burlington, Vermont, 2009: papers as to the last three (W. D. Smith, “Burlington
 * Vermont 2009 IRV mayoral election”, rangevoting.org/Burlington.html).
 */
const BURLINGTON = {
  montroll: ['1332 Montroll>Kiss>Wright', '767 Montroll>Wright>Kiss', '455 Montroll'],
  kiss: ['2043 Kiss>Montroll>Wright', '371 Kiss>Wright>Montroll', '568 Kiss'],
  wrightToMontroll: '1513 Wright>Montroll>Kiss',
};
const MAYORS = ['Montroll', 'Kiss', 'Wright'];

describe('Burlington 2009', () => {
  const { montroll, kiss, wrightToMontroll } = BURLINGTON;
  const wright = [wrightToMontroll, '495 Wright>Kiss>Montroll', '1289 Wright'];
  const asCast = [...montroll, ...kiss, ...wright];

  test('Kiss wins, though most prefer Montroll to either', () => {
    const count = countIrv(among(...MAYORS), ranked('IRV', ...asCast));
    expect(rounds(count)).toEqual([
      ['Montroll 2554, Kiss 2982, Wright 3297', 0, 'Montroll'],
      ['Kiss 4314, Wright 4064', 455, ''],
    ]);
    expect(count.outcome).toEqual({ kind: 'WON', winners: ['Kiss'] });
    const schulze = countBallots(
      { method: 'SCHULZE', options: named(...MAYORS) },
      ranked('SCHULZE', ...asCast),
    );
    expect(schulze.outcome).toEqual({ kind: 'WON', winners: ['Montroll'] });
    expect(schulze).toMatchObject({
      pairwise: [
        [0, 4067, 4597],
        [3477, 0, 4314],
        [3668, 4064, 0],
      ],
    });
  });

  test('counterexample: 753 of Wright’s voters raise Kiss to the top, and Kiss loses', () => {
    // The 495 who had Kiss second, and 258 who had Wright alone: Wright 2544, Montroll 2554 then.
    const raised = ['495 Kiss>Wright>Montroll', '258 Kiss>Wright', '1031 Wright'];
    const papers = ranked('IRV', ...montroll, ...kiss, wrightToMontroll, ...raised);
    const count = countIrv(among(...MAYORS), papers);
    expect(rounds(count)).toEqual([
      ['Montroll 2554, Kiss 3735, Wright 2544', 0, 'Wright'],
      ['Montroll 4067, Kiss 3735', 1031, ''],
    ]);
    expect(count.outcome).toEqual({ kind: 'WON', winners: ['Montroll'] });
  });
});

describe('equal weakest', () => {
  test('go out together where they have less than the next even together', () => {
    const papers = ranked('IRV', '5 A', '4 B', '2 C>B', '1 D>C', '1 E>C');
    expect(rounds(countIrv(among('A', 'B', 'C', 'D', 'E', 'F'), papers))).toEqual([
      // F alone has least: nothing.
      ['A 5, B 4, C 2, D 1, E 1, F 0', 0, 'F'],
      // D and E have 2 together, as many as C: if C went first, one of them could pass it.
      ['A 5, B 4, C 2, D 1, E 1', 0, ''],
    ]);
    const apart = ranked('IRV', '5 A', '4 B', '3 C>B', '1 D>C', '1 E>C');
    expect(rounds(countIrv(among('A', 'B', 'C', 'D', 'E'), apart))).toEqual([
      ['A 5, B 4, C 3, D 1, E 1', 0, 'D,E'],
      ['A 5, B 4, C 5', 0, 'B'],
      ['A 5, C 5', 4, ''],
    ]);
  });

  test('are a tie where it matters, and a lot resolves it in public', () => {
    const papers = ranked('IRV', '3 A', '2 B>C', '2 C>B');
    const tied = countIrv(among('A', 'B', 'C'), papers);
    expect(tied.outcome).toEqual({
      kind: 'TIED',
      winners: [],
      tied: ['B', 'C'],
      at: 'EXCLUSION',
      round: 1,
    });
    const drawn = drawnOrder('seed', ['B', 'C']);
    const resolved = countIrv({ ...among('A', 'B', 'C'), ties: 'LOT' }, papers, 'seed');
    expect(resolved.outcome).toEqual({ kind: 'WON', winners: [drawn[0]] });
    expect(resolved.lots).toEqual([{ at: 'EXCLUSION', round: 1, drawn }]);
  });

  test('the last two with as many papers are tied for the win', () => {
    const { outcome } = countIrv(among('A', 'B'), ranked('IRV', '2 A', '2 B>A'));
    expect(outcome).toMatchObject({ kind: 'TIED', at: 'WINNING', tied: ['A', 'B'] });
  });
});

test('papers that rank nobody who is left are exhausted and do not count for more than half', () => {
  const papers = ranked('IRV', '4 A', '3 B', '2 C');
  expect(rounds(countIrv(among('A', 'B', 'C'), papers))).toEqual([
    ['A 4, B 3, C 2', 0, 'C'],
    ['A 4, B 3', 2, ''],
  ]);
});
