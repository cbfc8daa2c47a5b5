import type { Answers, AnswerValue, FormDefinition, QuestionKind } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Prisma, SurveyResponse } from '../../generated/prisma/client.ts';

const wordsColumn = 'survey_response.words_cipher';

/** Kinds whose answers are choices: counted by SQL, and nobody's words. */
const counted: readonly QuestionKind[] = ['RATING', 'SINGLE', 'MULTIPLE', 'MATRIX'];

type StoredAnswers = Pick<SurveyResponse, 'wordsCipher'> & { answers: Prisma.InputJsonObject };

/** Answers as a response stores them: choices open, so that they can be counted; all else encrypted. */
export function sealResponse(
  { encryption }: Context,
  { questions }: FormDefinition,
  answers: Answers,
): StoredAnswers {
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
    wordsCipher: said ? encryption.encrypt(JSON.stringify(words), wordsColumn) : null,
  };
}

export function openResponse(
  { encryption }: Context,
  { answers, wordsCipher }: Pick<SurveyResponse, 'answers' | 'wordsCipher'>,
): Answers {
  const words =
    wordsCipher === null ? {} : JSON.parse(encryption.decrypt(wordsCipher, wordsColumn));
  return { ...(answers as Record<string, AnswerValue>), ...words };
}
