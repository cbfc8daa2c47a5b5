import { describe, expect, test } from 'vitest';
import type { BallotPaper, BudgetAllocation, BudgetDefinition } from './ballot.ts';
import type { BudgetCount } from './ballot-count.ts';
import { countBudget } from './count-budget.ts';

const approving = (count: number, ...options: string[]): BallotPaper[] =>
  Array.from({ length: count }, () => ({ choice: { method: 'BUDGET', options }, weight: 1 }));
const spending = (
  allocation: BudgetAllocation,
  budget: number,
  costs: Readonly<Record<string, number>>,
): BudgetDefinition => ({
  method: 'BUDGET',
  budget,
  allocation,
  options: Object.entries(costs).map(([id, cost]) => ({ id, label: id, cost })),
});
const verdicts = ({ votes }: BudgetCount) => votes.map(({ option, verdict }) => [option, verdict]);

describe('one after another', () => {
  const costs = { hall: 70, trees: 40, bench: 30, lamp: 10, pond: 5 };
  const papers = [
    ...approving(6, 'hall', 'lamp'),
    ...approving(5, 'trees', 'bench'),
    ...approving(1, 'trees'),
  ];

  test('by votes: equals that fit together are all funded, what no longer fits is passed over', () => {
    const count = countBudget(spending('MOST_VOTES', 110, costs), [
      ...papers,
      ...approving(1, 'hall'),
    ]);
    // hall 7; trees 6 and lamp 6 would take 50 of the 40 that are left.
    expect(count.outcome).toEqual({
      kind: 'TIED',
      winners: ['hall'],
      tied: ['trees', 'lamp'],
      at: 'WINNING',
      round: 1,
    });
    expect(verdicts(count)).toEqual([
      ['hall', 'FUNDED'],
      ['trees', 'TIED'],
      ['bench', 'UNDECIDED'],
      ['lamp', 'TIED'],
      ['pond', 'NO_VOTES'],
    ]);
    const enough = countBudget(spending('MOST_VOTES', 125, costs), papers);
    expect(verdicts(enough)).toEqual([
      ['hall', 'FUNDED'],
      ['trees', 'FUNDED'],
      ['bench', 'DOES_NOT_FIT'],
      ['lamp', 'FUNDED'],
      ['pond', 'NO_VOTES'],
    ]);
    expect(enough.spent).toBe(120);
    expect(enough.steps.at(-1)).toEqual({
      option: 'bench',
      by: 'VOTES',
      verdict: 'DOES_NOT_FIT',
      left: 5,
    });
  });

  test('by votes per yuan: what is cheap for its votes comes first', () => {
    // lamp 6/10, bench 5/30, trees 6/40, hall 6/70.
    const count = countBudget(spending('VOTES_PER_COST', 85, costs), papers);
    expect(count.steps.map(({ option, verdict }) => [option, verdict])).toEqual([
      ['lamp', 'FUNDED'],
      ['bench', 'FUNDED'],
      ['trees', 'FUNDED'],
      ['hall', 'DOES_NOT_FIT'],
    ]);
  });

  test('a lot says who of equals goes first', () => {
    const definition: BudgetDefinition = {
      ...spending('MOST_VOTES', 100, { a: 60, b: 50, c: 40 }),
      ties: 'LOT',
    };
    const count = countBudget(definition, approving(2, 'a', 'b', 'c'), 'seed');
    const drawn = count.lots[0]?.drawn ?? [];
    expect(drawn.toSorted()).toEqual(['a', 'b', 'c']);
    expect(count.steps.map(({ option }) => option)).toEqual(drawn);
    expect(count.outcome.kind).toBe('WON');
  });
});

describe('Method of Equal Shares', () => {
  /**
   * The case for it (Peters, Pierczyński, Skowron 2021): by votes the larger group spends all. 60 of
   * 100 voters live in the north and approve n1, n2, n3, 40 in the south and approve s1, s2; each costs
   * 300 of 1,000. Everybody has 10. n1 and n2 cost each of 60 voters 5, and then the north has nothing;
   * s1 costs each of 40 voters 7.5, of the 2.5 left 100 in all are not enough for s2.
   */
  const costs = { n1: 300, n2: 300, n3: 300, s1: 300, s2: 300 };
  const papers = [...approving(60, 'n1', 'n2', 'n3'), ...approving(40, 's1', 's2')];
  const byLot = (allocation: BudgetAllocation) => ({
    ...spending(allocation, 1000, costs),
    ties: 'LOT' as const,
  });

  test('every group gets what its share pays for', () => {
    const votes = countBudget(byLot('MOST_VOTES'), papers, 'seed');
    expect(verdicts(votes).map(([, verdict]) => verdict)).toEqual([
      ...['FUNDED', 'FUNDED', 'FUNDED', 'DOES_NOT_FIT', 'DOES_NOT_FIT'],
    ]);
    const shares = countBudget(byLot('EQUAL_SHARES'), papers, 'seed');
    const funded = shares.outcome.kind === 'WON' ? shares.outcome.winners : [];
    expect(funded.map((option) => option[0])).toEqual(['n', 'n', 's']);
    expect(
      shares.steps
        .filter(({ by }) => by === 'SHARES')
        .map(({ effectiveVotes, mostPaid }) => [effectiveVotes, mostPaid]),
    ).toEqual([
      [6000, 5],
      [6000, 5],
      [4000, 8],
    ]);
    expect(shares.spent).toBe(900);
    expect(shares.raisedBy).toBe(0);
  });

  test('equals that share a voter are a tie without a lot', () => {
    const { outcome } = countBudget(spending('EQUAL_SHARES', 1000, costs), papers);
    expect(outcome).toEqual({
      kind: 'TIED',
      winners: [],
      tied: ['n1', 'n2', 'n3'],
      at: 'WINNING',
      round: 1,
    });
  });

  test('who has little left gives all, the others share the rest', () => {
    // 3 voters, 60 in all, 20 each. a: x and y pay 15 each. Then x and y have 5, z 20.
    // b costs 25: 8.33 each would be more than x and y have, so they give 5 and z gives 15.
    const definition = spending('EQUAL_SHARES', 60, { a: 30, b: 25, c: 6 });
    const given = [...approving(2, 'a', 'b'), ...approving(1, 'b', 'c')];
    const count = countBudget(definition, given);
    // b first: all three pay 8⅓, 3 effective votes. Then 11⅔ each: a costs two 15, too much;
    // c costs z 6. Raising shares to 1,900/81: a needs 15 + 8⅓ = 23⅓ each, raised by 17 hundredths.
    expect(count.steps[0]).toEqual({
      option: 'b',
      by: 'SHARES',
      verdict: 'FUNDED',
      left: 60,
      effectiveVotes: 300,
      mostPaid: 9,
    });
    // a, b and c cost 61 together: the raise that buys a overspends, and c stays.
    expect(verdicts(count)).toEqual([
      ['a', 'DOES_NOT_FIT'],
      ['b', 'FUNDED'],
      ['c', 'FUNDED'],
    ]);
    const partly = countBudget(spending('EQUAL_SHARES', 60, { a: 30, b: 27 }), [
      ...approving(4, 'a'),
      ...approving(1, 'a', 'b'),
      ...approving(1, 'b'),
    ]);
    // 10 each. a: five pay 6, 5 effective votes. b: who has 4 left gives it, the other 10: 14 of 27.
    // Raised by r hundredths: 10 + r/10 each; b needs (4 + r/10) + (10 + r/10) ≥ 27, r ≥ 65.
    expect(partly.raisedBy).toBe(65);
    expect(partly.steps.map(({ option, mostPaid }) => [option, mostPaid])).toEqual([
      ['a', 6],
      // The first gives 10.5, the second 16.5: 27 by 16.5 is 1.63 effective votes.
      ['b', 17],
    ]);
    expect(partly.steps[1]?.effectiveVotes).toBe(163);
  });

  test('what still fits when a raise would overspend is funded by votes', () => {
    // 10 voters, 10 each. a: 6 pay 10, all they have. b (4 voters, 50) is out of reach of their 40,
    // c (1 voter, 35) of 10. Raised by 25 b is bought: 110 is too much. Left are 40 minus nothing: c fits.
    const definition = spending('EQUAL_SHARES', 100, { a: 60, b: 50, c: 35 });
    const given = [...approving(6, 'a'), ...approving(3, 'b'), ...approving(1, 'b', 'c')];
    const count = countBudget(definition, given);
    expect(count.raisedBy).toBe(24);
    expect(count.steps).toEqual([
      {
        option: 'a',
        by: 'SHARES',
        verdict: 'FUNDED',
        left: 100,
        effectiveVotes: 600,
        mostPaid: 10,
      },
      { option: 'b', by: 'VOTES', verdict: 'DOES_NOT_FIT', left: 40 },
      { option: 'c', by: 'VOTES', verdict: 'FUNDED', left: 40 },
    ]);
  });

  test('nobody votes, nothing is spent', () => {
    const count = countBudget(spending('EQUAL_SHARES', 100, { a: 60 }), approving(3));
    expect(count).toMatchObject({ outcome: { kind: 'NONE' }, spent: 0, steps: [] });
  });

  test('a thousand voters and thirty projects are counted in little time', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const costs = Object.fromEntries(ids.map((id, index) => [id, 50_000 + 7_919 * index]));
    let state = 1;
    const chance = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 7 < 2;
    };
    const given = Array.from({ length: 1000 }, () => approving(1, ...ids.filter(chance))).flat();
    const definition = { ...spending('EQUAL_SHARES', 1_500_000, costs), ties: 'LOT' as const };
    const count = countBudget(definition, given, 'seed');
    expect(count.outcome.kind).toBe('WON');
    expect(count.spent).toBeGreaterThan(1_300_000);
    expect(count.spent).toBeLessThanOrEqual(1_500_000);
  });
});
