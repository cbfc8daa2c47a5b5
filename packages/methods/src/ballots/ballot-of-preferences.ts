import type { BallotChoice, BallotDefinition, BallotPaper, Ranking } from './ballot.ts';
import type { PreferenceFile } from './preference-file.ts';

/** A ballot that can be counted. */
export interface CountableBallot {
  readonly definition: BallotDefinition;
  readonly papers: readonly BallotPaper[];
}

/**
 * Makes a ballot of an exchanged file: options are called `1`, `2`, …, each order is one paper that
 * weighs as much as there were. Withdrawn options, and orders that hold nothing else, are left out.
 */
export function ballotOfPreferences(
  file: PreferenceFile,
  method: 'IRV' | 'SCHULZE' | 'STV',
): CountableBallot {
  const withdrawn = new Set(file.kind === 'RANKED' ? file.withdrawn : []);
  const options = file.labels
    .map((label, index) => ({ id: String(index + 1), label }))
    .filter((_, index) => !withdrawn.has(index + 1));
  const papers = file.orders.map(({ count, levels }) => {
    const ranking = levels
      .map((level) => level.filter((option) => !withdrawn.has(option)).map(String))
      .filter((level) => level.length > 0);
    return { choice: choiceOf(file, method, ranking), weight: count };
  });
  if (file.kind === 'APPROVED') return { definition: { method: 'APPROVAL', options }, papers };
  if (method === 'STV') return { definition: { method, options, seats: file.seats }, papers };
  return { definition: { method, options }, papers };
}

function choiceOf(
  { kind }: PreferenceFile,
  method: 'IRV' | 'SCHULZE' | 'STV',
  ranking: Ranking,
): BallotChoice {
  return kind === 'APPROVED'
    ? { method: 'APPROVAL', options: ranking[0] ?? [] }
    : { method, ranking };
}
