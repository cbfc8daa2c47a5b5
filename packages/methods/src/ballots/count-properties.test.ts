import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BallotChoice, BallotDefinition, BallotPaper } from './ballot.ts';
import type { BallotCount, BallotOutcome } from './ballot-count.ts';
import { checkChoice } from './check-choice.ts';
import { countBallots } from './count-ballots.ts';
import { parseBallotChoice } from './parse-ballot-choice.ts';
import { parseBallotDefinition } from './parse-ballot-definition.ts';
import { choices, definitions, OPTIONS, papersOf } from './testing/arbitrary-ballot.ts';
import { renameDefinition, renameOutcome, renamePaper } from './testing/rename-ballot.ts';

const ALL = definitions('NONE').map((definition): [string, BallotDefinition] => [
  definition.method === 'BUDGET' ? `BUDGET by ${definition.allocation}` : definition.method,
  definition,
]);
const of = (...methods: string[]) => ALL.filter(([name]) => methods.includes(name));

const winnerOf = ({ outcome }: BallotCount) =>
  outcome.kind === 'WON' ? outcome.winners[0] : undefined;

describe.each(ALL)('%s', (_, definition) => {
  test('the order of the papers changes nothing', () => {
    fc.assert(
      fc.property(
        papersOf(definition).chain((papers) =>
          fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
        ),
        ([papers, shuffled]) => {
          expect(countBallots(definition, shuffled)).toEqual(countBallots(definition, papers));
        },
      ),
    );
  });

  test('a lot changes the order of papers no more than they change the lot', () => {
    const byLot: BallotDefinition =
      definition.method === 'YES_NO_ABSTAIN' ? definition : { ...definition, ties: 'LOT' };
    fc.assert(
      fc.property(papersOf(definition), fc.stringMatching(/^[0-9]{1,6}$/), (papers, seed) => {
        const count = countBallots(byLot, papers, seed);
        expect(countBallots(byLot, [...papers].reverse(), seed)).toEqual(count);
        if (definition.method !== 'YES_NO_ABSTAIN') expect(count.outcome.kind).not.toBe('TIED');
      }),
    );
  });

  test('names favour nobody: with options renamed and moved, the same ones win', () => {
    fc.assert(
      fc.property(
        papersOf(definition),
        fc.shuffledSubarray([...OPTIONS], { minLength: OPTIONS.length }),
        (papers, names) => {
          const given = new Map<string, string | undefined>(
            OPTIONS.map((id, index) => [id, names[index]]),
          );
          const rename = (option: string) => given.get(option) ?? option;
          const renamed = papers.map((paper) => renamePaper(paper, rename));
          const outcome = countBallots(renameDefinition(definition, rename), renamed).outcome;
          const expected = renameOutcome(countBallots(definition, papers).outcome, rename);
          expect(inSets(outcome)).toEqual(inSets(expected));
        },
      ),
    );
  });

  test('cast are valid and spoilt, valid are expressed and abstaining', () => {
    fc.assert(
      fc.property(papersOf(definition), (papers) => {
        const { cast, valid, spoilt, expressed, abstaining } = countBallots(definition, papers);
        expect(cast.heads).toBe(papers.length);
        for (const measure of ['heads', 'weight'] as const) {
          expect(valid[measure] + spoilt[measure]).toBe(cast[measure]);
          expect(expressed[measure] + abstaining[measure]).toBe(valid[measure]);
        }
        expect(spoilt.heads).toBe(papers.filter(({ choice }) => choice === null).length);
      }),
    );
  });

  test('a paper of weight n counts as n papers', () => {
    fc.assert(
      fc.property(papersOf(definition, 12), (papers) => {
        const split = papers.flatMap((paper) =>
          Array.from({ length: paper.weight }, () => ({ ...paper, weight: 1 })),
        );
        const one = countBallots(definition, papers).outcome;
        expect(countBallots(definition, split).outcome).toEqual(one);
      }),
    );
  });

  test('definition and choices survive being read from JSON', () => {
    expect(parseBallotDefinition(JSON.parse(JSON.stringify(definition)))).toEqual({
      ok: true,
      value: definition,
    });
    fc.assert(
      fc.property(choices(definition), (choice) => {
        const value = parseBallotChoice(JSON.parse(JSON.stringify(choice)));
        expect(value).toEqual({ ok: true, value: choice });
        expect(checkChoice(definition, choice)).toEqual([]);
      }),
    );
  });
});

/** A paper for one option above all others, and nothing more. */
function only(definition: BallotDefinition, option: string): BallotPaper {
  const { method } = definition;
  const choice: BallotChoice =
    method === 'SINGLE'
      ? { method, option }
      : method === 'SCORE'
        ? { method, scores: [{ option, score: 5 }] }
        : method === 'APPROVAL' || method === 'BUDGET'
          ? { method, options: [option] }
          : method === 'YES_NO_ABSTAIN'
            ? { method, answer: 'YES' }
            : { method, ranking: [[option]] };
  return { choice, weight: 1 };
}

test.each(of('SINGLE', 'APPROVAL', 'SCORE', 'IRV', 'SCHULZE'))(
  '%s: another paper for the winner alone never makes it lose',
  (_, definition) => {
    fc.assert(
      fc.property(papersOf(definition), (papers) => {
        const winner = winnerOf(countBallots(definition, papers));
        if (winner === undefined) return;
        const { outcome } = countBallots(definition, [...papers, only(definition, winner)]);
        expect(outcome.kind === 'WON' ? outcome.winners : []).toContain(winner);
      }),
      { numRuns: 300 },
    );
  },
);

/** Of IRV the named counterexample is in count-irv.test.ts: Burlington 2009. */
test.each(of('SCHULZE'))(
  '%s: raising the winner on a paper never makes it lose',
  (_, definition) => {
    fc.assert(
      fc.property(papersOf(definition), fc.nat(), (papers, at) => {
        const winner = winnerOf(countBallots(definition, papers));
        if (winner === undefined) return;
        const raised = papers.map((paper, index) =>
          index === at % papers.length ? raise(paper, winner) : paper,
        );
        expect(winnerOf(countBallots(definition, raised))).toBe(winner);
      }),
      { numRuns: 300 },
    );
  },
);

function raise(paper: BallotPaper, option: string): BallotPaper {
  if (paper.choice?.method !== 'SCHULZE') return paper;
  const rest = paper.choice.ranking
    .map((level) => level.filter((each) => each !== option))
    .filter((level) => level.length > 0);
  return { ...paper, choice: { method: 'SCHULZE', ranking: [[option], ...rest] } };
}

test.each(of('SINGLE', 'IRV', 'SCHULZE'))(
  '%s: whom more than half put first, alone, wins',
  (_, definition) => {
    fc.assert(
      fc.property(papersOf(definition), fc.constantFrom(...OPTIONS), (papers, option) => {
        const others = papers.reduce((sum, { weight }) => sum + weight, 0);
        const loyal = Array.from({ length: others + 1 }, () => only(definition, option));
        expect(winnerOf(countBallots(definition, [...papers, ...loyal]))).toBe(option);
      }),
    );
  },
);

test.each(of('SCHULZE'))('%s: who beats every other in pairs wins', (_, definition) => {
  let found = 0;
  fc.assert(
    fc.property(papersOf(definition), (papers) => {
      const count = countBallots(definition, papers);
      if (count.method !== 'SCHULZE') throw new Error('another method');
      const { options, pairwise } = count;
      const beatsAll = options.filter((option, from) =>
        options.every(
          (other, to) =>
            other === option || (pairwise[from]?.[to] ?? 0) > (pairwise[to]?.[from] ?? 0),
        ),
      );
      if (beatsAll.length === 0) return;
      found += 1;
      expect(count.outcome).toEqual({ kind: 'WON', winners: beatsAll });
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(50);
});

test.each(of('STV'))(
  '%s: no vote is lost or made, and nobody is elected twice',
  (_, definition) => {
    fc.assert(
      fc.property(papersOf(definition), (papers) => {
        const count = countBallots(definition, papers);
        if (count.method !== 'STV') throw new Error('another method');
        for (const { votes, nonTransferable } of count.rounds) {
          const held = votes.reduce((sum, each) => sum + each.votes, nonTransferable);
          expect(held).toBe(count.expressed.weight * 100_000);
          expect(
            Math.min(nonTransferable, ...votes.map((each) => each.votes)),
          ).toBeGreaterThanOrEqual(0);
        }
        const elected = count.rounds.flatMap((round) => round.elected);
        expect(new Set(elected).size).toBe(elected.length);
        if (count.outcome.kind === 'WON') expect(count.outcome.winners).toEqual(elected);
      }),
      { numRuns: 300 },
    );
  },
);

test.each(ALL.filter(([name]) => name.startsWith('BUDGET')))(
  '%s: never spends more than there is, and leaves out nothing that still fits',
  (_, definition) => {
    fc.assert(
      fc.property(papersOf(definition), (papers) => {
        const count = countBallots(definition, papers);
        if (count.method !== 'BUDGET' || definition.method !== 'BUDGET') throw new Error('another');
        expect(count.spent).toBeLessThanOrEqual(definition.budget);
        const left = definition.budget - count.spent;
        for (const { verdict, cost, votes } of count.votes) {
          if (verdict === 'DOES_NOT_FIT' && count.outcome.kind === 'WON')
            expect(cost).toBeGreaterThan(left);
          expect(verdict === 'NO_VOTES').toBe(votes.weight === 0);
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('equal shares: a group that is large enough for a project it agrees on gets one', () => {
  const [, definition] = of('BUDGET by EQUAL_SHARES')[0] ?? [];
  if (definition?.method !== 'BUDGET') throw new Error('another method');
  fc.assert(
    fc.property(papersOf(definition), fc.constantFrom(...OPTIONS), (papers, project) => {
      const cost = definition.options.find(({ id }) => id === project)?.cost ?? 0;
      const others = papers.reduce((sum, { weight }) => sum + weight, 0);
      // So many that their shares of the budget pay for the project.
      const size = Math.ceil((cost * others) / (definition.budget - cost)) + 1;
      const group = Array.from({ length: size }, () => only(definition, project));
      const { outcome } = countBallots(definition, [...papers, ...group]);
      if (outcome.kind === 'WON') expect(outcome.winners).toContain(project);
    }),
    { numRuns: 300 },
  );
});

/** Equals among winners come in the order of the ballot, which renaming changes. */
function inSets(outcome: BallotOutcome) {
  if (outcome.kind === 'NONE') return outcome;
  const winners = new Set(outcome.winners);
  return outcome.kind === 'WON'
    ? { winners }
    : { ...outcome, winners, tied: new Set(outcome.tied) };
}
