import type { Answers, FormDefinition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { SurveyResponse } from '../../generated/prisma/client.ts';
import { openAnswers, type SealedAnswers, sealAnswers } from '../../mechanisms/form/index.ts';

const wordsColumn = 'survey_response.words_cipher';

/** Answers as a response stores them: choices open, so that they can be counted; all else encrypted. */
export function sealResponse(
  context: Context,
  definition: FormDefinition,
  answers: Answers,
): SealedAnswers {
  return sealAnswers(context, wordsColumn, definition, answers);
}

export function openResponse(
  context: Context,
  response: Pick<SurveyResponse, 'answers' | 'wordsCipher'>,
): Answers {
  return openAnswers(context, wordsColumn, response);
}
