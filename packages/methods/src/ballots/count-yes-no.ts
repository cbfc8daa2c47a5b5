import type { BallotPaper, YesNoDefinition } from './ballot.ts';
import type { YesNoCount } from './ballot-count.ts';
import { electTop } from './elect-top.ts';
import { lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/** Counts who agrees and who does not. Equal weights are a tie that no lot decides. */
export function countYesNo(
  definition: YesNoDefinition,
  papers: readonly BallotPaper[],
): YesNoCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const votes = votesPerOption(
    ['YES', 'NO'],
    voting.map(({ choice, votes: each }) => ({ votes: each, chosen: [choice.answer] })),
  );
  const points = votes.map((each) => ({ option: each.option, points: each.votes.weight }));
  const outcome = electTop(points, 1, lotBox());
  return { method: 'YES_NO_ABSTAIN', ...counted, votes, outcome, lots: [] };
}
