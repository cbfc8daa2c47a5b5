import { formatShare } from '../../foundation/format.ts';
import { formatExact } from '../format-exact.ts';
import type { ResultStrings } from './result.strings.ts';
import { type BallotResult, type CountedBallot, type Label, namedOptions } from './result-facts.ts';

interface Told {
  readonly ballot: CountedBallot;
  readonly result: BallotResult;
  readonly words: ResultStrings;
  readonly label: Label;
}

/** A result as it is read aloud: how it ended, share by share by the rule, and who got how much. */
export function resultSentences({ ballot, result, words, label }: Told): string[] {
  const named = namedOptions(ballot, result).map(label).join('、');
  const counted = result.points.length
    ? result.points.map(({ option, points }) =>
        words.counted(label(option), words.score(formatExact(points))),
      )
    : result.votes.map(({ option, votes: { heads } }) => {
        const share = result.cast.heads > 0 ? heads / result.cast.heads : 0;
        return words.counted(label(option), words.votes(formatExact(heads), formatShare(share)));
      });
  return [
    words.ended(result.outcomeLabel, named),
    ...ballot.resultInWords.map(words.sentence),
    words.received(formatExact(result.cast.heads)),
    ...counted,
  ];
}
