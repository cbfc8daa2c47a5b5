import type { BallotPaper, ScoreDefinition } from './ballot.ts';
import type { ScoreCount } from './ballot-count.ts';
import { electTop } from './elect-top.ts';
import { lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/**
 * Counts points (range voting). The sum decides, not the average, so that an option which few know
 * does not win by few; what a paper leaves out gets 0.
 *
 * @throws {RangeError} when the points are too many to add exactly.
 */
export function countScore(
  definition: ScoreDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): ScoreCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const points = new Map<string, number>();
  for (const { choice, votes } of voting) {
    for (const { option, score } of choice.scores) {
      const sum = (points.get(option) ?? 0) + score * votes.weight;
      if (!Number.isSafeInteger(sum)) throw new RangeError('The points cannot be added exactly.');
      points.set(option, sum);
    }
  }
  const votes = votesPerOption(
    options,
    voting.map(({ choice, votes: each }) => ({
      votes: each,
      chosen: choice.scores.filter(({ score }) => score > 0).map(({ option }) => option),
    })),
  ).map((each) => ({ ...each, points: points.get(each.option) ?? 0 }));
  const box = lotBox(definition.ties, seed);
  const outcome = electTop(votes, 1, box);
  return { method: 'SCORE', ...counted, votes, outcome, lots: box.lots };
}
