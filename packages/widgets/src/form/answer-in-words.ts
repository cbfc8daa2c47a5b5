import type { AnswerValue, Choice, Question } from '@linli/methods';
import type { FormStrings } from './form.strings.ts';

/** An answer as people read it, to check it before it is handed in. Several parts are several lines. */
export function answerInWords(
  question: Question,
  value: AnswerValue,
  words: FormStrings,
): readonly string[] {
  switch (question.kind) {
    case 'RATING':
      return [words.rating(Number(value), question.max)];
    case 'SINGLE':
      return [labelOf(question.options, value as string)];
    case 'MULTIPLE':
      return (value as readonly string[]).map((id) => labelOf(question.options, id));
    case 'MATRIX':
      return question.rows.flatMap(({ id, label }) => {
        const column = (value as Readonly<Record<string, string>>)[id];
        return column ? [`${label['zh-CN']}  ${labelOf(question.columns, column)}`] : [];
      });
    case 'NUMBER':
      return [`${value}${question.unit ? ` ${question.unit['zh-CN']}` : ''}`];
    case 'FILE':
      return [];
    default:
      return [String(value)];
  }
}

function labelOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label['zh-CN'] ?? id;
}
