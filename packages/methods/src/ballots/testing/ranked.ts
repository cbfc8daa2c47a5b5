import type { BallotOption, BallotPaper } from '../ballot.ts';

/** Papers written as in the literature: `ranked('IRV', '8 A>C>B', '2 A>B=C')`. */
export function ranked(method: 'IRV' | 'SCHULZE' | 'STV', ...lines: string[]): BallotPaper[] {
  return lines.flatMap((line) => {
    const [count = '', order = ''] = line.split(' ');
    const ranking = order.split('>').map((level) => level.split('='));
    return Array.from({ length: Number(count) }, () => ({
      choice: { method, ranking },
      weight: 1,
    }));
  });
}

/** Options whose labels are their ids. */
export function named(...ids: string[]): BallotOption[] {
  return ids.map((id) => ({ id, label: id }));
}
