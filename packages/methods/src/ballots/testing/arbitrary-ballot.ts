import fc from 'fast-check';
import type { BallotChoice, BallotDefinition, BallotPaper, TieRule } from '../ballot.ts';

export const OPTIONS = ['a', 'b', 'c', 'd', 'e'] as const;
const LABELLED = OPTIONS.map((id) => ({ id, label: `Option ${id}` }));
const COSTS = [300, 240, 410, 75, 180];

/** One definition of each method (of BUDGET three), over the same five options. */
export function definitions(ties: TieRule): BallotDefinition[] {
  const options = LABELLED;
  const projects = LABELLED.map((option, index) => ({ ...option, cost: COSTS[index] ?? 1 }));
  return [
    { method: 'YES_NO_ABSTAIN' },
    { method: 'SINGLE', options, ties },
    { method: 'APPROVAL', options, ties, seats: 2, maxChoices: 3 },
    { method: 'SCORE', options, ties, scoreMax: 5 },
    { method: 'IRV', options, ties },
    { method: 'SCHULZE', options, ties },
    { method: 'STV', options, ties, seats: 2 },
    ...(['MOST_VOTES', 'VOTES_PER_COST', 'EQUAL_SHARES'] as const).map((allocation) => ({
      ...{ method: 'BUDGET' as const, options: projects, ties, budget: 700, allocation },
    })),
  ];
}

const someOptions = fc.shuffledSubarray([...OPTIONS]);

/** A choice that the ballot allows, an empty one among them. */
export function choices(definition: BallotDefinition): fc.Arbitrary<BallotChoice> {
  const { method } = definition;
  switch (method) {
    case 'YES_NO_ABSTAIN':
      return fc.constantFrom('YES', 'NO', 'ABSTAIN').map((answer) => ({ method, answer }));
    case 'SINGLE':
      return fc.constantFrom(...OPTIONS, null).map((option) => ({ method, option }));
    case 'APPROVAL':
    case 'BUDGET':
      return someOptions.map((options) => ({ method, options: options.slice(0, 3).toSorted() }));
    case 'SCORE':
      return fc
        .tuple(someOptions, fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }))
        .map(([options, points]) => ({
          method,
          scores: options
            .toSorted()
            .map((option, index) => ({ option, score: points[index] ?? 0 })),
        }));
    case 'IRV':
    case 'STV':
      return someOptions.map((options) => ({ method, ranking: options.map((option) => [option]) }));
    case 'SCHULZE':
      return fc
        .tuple(someOptions, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
        .map(([options, joined]) => ({
          method,
          // An option that is joined stands equal with the one before it.
          ranking: options.flatMap((_option, index) => {
            if (index > 0 && joined[index]) return [];
            const next = options.findIndex((_, after) => after > index && !joined[after]);
            return [options.slice(index, next < 0 ? options.length : next).toSorted()];
          }),
        }));
  }
}

/** Papers of that ballot, some spoilt, of small weights. */
export function papersOf(
  definition: BallotDefinition,
  maxLength = 25,
): fc.Arbitrary<BallotPaper[]> {
  return fc.array(
    fc.record({
      choice: fc.oneof({ weight: 12, arbitrary: choices(definition) }, fc.constant(null)),
      weight: fc.nat(4),
    }),
    { maxLength },
  );
}
