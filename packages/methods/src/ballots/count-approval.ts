import type { ApprovalDefinition, BallotPaper } from './ballot.ts';
import type { ApprovalCount } from './ballot-count.ts';
import { electTop } from './elect-top.ts';
import { lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/**
 * Counts approvals (Brams and Fishburn 1978), by weight. With several seats and as many choices this
 * is how committees are elected on one paper (block vote).
 */
export function countApproval(
  definition: ApprovalDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): ApprovalCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const votes = votesPerOption(
    options,
    voting.map(({ choice, votes: each }) => ({ votes: each, chosen: choice.options })),
  );
  const box = lotBox(definition.ties, seed);
  const points = votes.map((each) => ({ option: each.option, points: each.votes.weight }));
  const outcome = electTop(points, definition.seats ?? 1, box);
  return { method: 'APPROVAL', ...counted, votes, outcome, lots: box.lots };
}
