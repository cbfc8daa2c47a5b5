import type { BallotChoice } from '@linli/methods';
import type { BallotOptionView } from '../ballot-options.ts';
import type { PaperStrings } from './paper.strings.ts';

type ChoiceWords = Pick<PaperStrings, 'abstain' | 'YES' | 'NO' | 'points'>;

/** A choice line by line, as its maker would read it out. */
export function choiceInWords(
  choice: BallotChoice,
  options: readonly BallotOptionView[],
  words: ChoiceWords,
): readonly string[] {
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  const lines = linesOf(choice, label, words);
  return lines.length ? lines : [words.abstain];
}

function linesOf(
  choice: BallotChoice,
  label: (id: string) => string,
  words: ChoiceWords,
): string[] {
  switch (choice.method) {
    case 'YES_NO_ABSTAIN':
      return choice.answer === 'ABSTAIN' ? [] : [words[choice.answer]];
    case 'SINGLE':
      return choice.option === null ? [] : [label(choice.option)];
    case 'APPROVAL':
    case 'BUDGET':
      return choice.options.map(label);
    case 'SCORE':
      return choice.scores.map(({ option, score }) => `${label(option)}　${words.points(score)}`);
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return choice.ranking.map((equal, index) => `${index + 1}　${equal.map(label).join('、')}`);
  }
}
