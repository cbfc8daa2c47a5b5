import type { BallotPaper, SingleDefinition } from './ballot.ts';
import type { SingleCount } from './ballot-count.ts';
import { electTop } from './elect-top.ts';
import { lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/** Counts one option each: plurality, by weight. */
export function countSingle(
  definition: SingleDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): SingleCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const votes = votesPerOption(
    options,
    voting.map(({ choice: { option }, votes: each }) => ({
      votes: each,
      chosen: option === null ? [] : [option],
    })),
  );
  const box = lotBox(definition.ties, seed);
  const points = votes.map((each) => ({ option: each.option, points: each.votes.weight }));
  const outcome = electTop(points, 1, box);
  return { method: 'SINGLE', ...counted, votes, outcome, lots: box.lots };
}
