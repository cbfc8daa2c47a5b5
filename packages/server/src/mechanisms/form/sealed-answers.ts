import type { Answers, AnswerValue, FormDefinition, QuestionKind } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';

/** Kinds whose answers are choices: counted as they are stored, and nobody's words. */
const counted: readonly QuestionKind[] = ['RATING', 'SINGLE', 'MULTIPLE', 'MATRIX'];

/** Answers as a row stores them. */
export interface SealedAnswers {
  /** Choices; `true` where there are words. */
  answers: Prisma.InputJsonObject;
  /** Everything else, encrypted; null when there is nothing. */
  wordsCipher: string | null;
}

/**
 * Seals answers for a row: choices open, so that they can be counted; all else encrypted.
 *
 * @param column what the words are encrypted for, as `table.column`
 */
export function sealAnswers(
  { encryption }: Pick<Context, 'encryption'>,
  column: string,
  { questions }: FormDefinition,
  answers: Answers,
): SealedAnswers {
  const choices: Record<string, Prisma.InputJsonValue> = {};
  const words: Record<string, AnswerValue> = {};
  for (const { id, kind } of questions) {
    const value = answers[id];
    if (value === undefined) continue;
    if (counted.includes(kind)) {
      choices[id] = value as Prisma.InputJsonValue;
    } else {
      choices[id] = true;
      words[id] = value;
    }
  }
  const said = Object.keys(words).length > 0;
  return {
    answers: choices,
    wordsCipher: said ? encryption.encrypt(JSON.stringify(words), column) : null,
  };
}

/** The answers that `sealAnswers` sealed for the same column. */
export function openAnswers(
  { encryption }: Pick<Context, 'encryption'>,
  column: string,
  { answers, wordsCipher }: { answers: Prisma.JsonValue; wordsCipher: string | null },
): Answers {
  const words = wordsCipher === null ? {} : JSON.parse(encryption.decrypt(wordsCipher, column));
  return { ...(answers as Record<string, AnswerValue>), ...words };
}
