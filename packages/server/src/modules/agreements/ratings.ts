import type { Answers, FormDefinition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { AgreementRating } from '../../generated/prisma/client.ts';
import { openAnswers, type SealedAnswers, sealAnswers } from '../../mechanisms/form/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type Dated, isOver } from './calendar.ts';
import { isInsider, ownSides, type PolicyAgreement } from './policies.ts';

const wordsColumn = 'agreement_rating.words_cipher';

export const sealRating = (
  context: Context,
  definition: FormDefinition,
  answers: Answers,
): SealedAnswers => sealAnswers(context, wordsColumn, definition, answers);

export const openRating = (
  context: Context,
  rating: Pick<AgreementRating, 'answers' | 'wordsCipher'>,
): Answers => openAnswers(context, wordsColumn, rating);

/** Who rated whom. */
interface Direction {
  raterId: string;
  ratedId: string;
}

/**
 * The ratings that the viewer may read. A side reads its own at any time; one of another side only
 * when the two have rated each other, or when the agreement has come to its end: nobody rates by
 * what they were given. The public reads none, only averages.
 */
export function visibleRatings<R extends Direction>(
  viewer: Viewer,
  agreement: Pick<PolicyAgreement, 'community' | 'parties'> & Dated,
  ratings: readonly R[],
  today: string,
): R[] {
  if (!isInsider(viewer, agreement)) return [];
  const own = ownSides(viewer, agreement);
  const over = isOver(agreement, today);
  return ratings.filter(
    ({ raterId, ratedId }) =>
      over ||
      own.includes(raterId) ||
      ratings.some((back) => back.raterId === ratedId && back.ratedId === raterId),
  );
}

/** What the others gave a side on one question: the mean, and of how many. */
export interface Average {
  question: FormDefinition['questions'][number];
  mean: number;
  count: number;
}

/** The averages of what a side was given on each question with a scale. */
export function averagesOf(
  { questions }: FormDefinition,
  ratings: readonly (Direction & Pick<AgreementRating, 'answers'>)[],
  ratedId: string,
): Average[] {
  const given = ratings.filter((rating) => rating.ratedId === ratedId);
  return questions.flatMap((question) => {
    if (question.kind !== 'RATING') return [];
    const values = given.flatMap(({ answers }) => {
      const value = (answers as Record<string, unknown>)[question.id];
      return typeof value === 'number' ? [value] : [];
    });
    if (values.length === 0) return [];
    const sum = values.reduce((total, value) => total + value, 0);
    return [{ question, mean: sum / values.length, count: values.length }];
  });
}
