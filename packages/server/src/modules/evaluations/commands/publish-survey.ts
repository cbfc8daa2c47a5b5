import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { VerificationLevel } from '../../../generated/prisma/enums.ts';
import { ForbiddenError, InvalidInputError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import {
  createFormVersion,
  type QuestionInput,
  questionsFrom,
} from '../../../mechanisms/form/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { evaluationErrors } from '../errors.ts';
import { surveyState } from '../lifecycle.ts';

const input = z.object({
  title: line(100),
  introduction: prose(2_000, 0),
  anonymous: z.boolean(),
  idempotencyKey,
});

export interface PublishSurveyInput extends z.input<typeof input> {
  communityId: string;
  /** At once when null. */
  opensAt: Date | null;
  closesAt: Date;
  leastLevel: VerificationLevel;
  questions: readonly QuestionInput[];
}

const longestPeriod = 366 * 86_400_000;

/**
 * Publishes a survey for a community and everything below it. Its questions are fixed from then on.
 *
 * Outcomes: the survey's key; FORBIDDEN without survey:publish there; InvalidInputError, also for
 * its questions (SURVEY_PERIOD_INVALID, GUESTS_ONLY_ANONYMOUS among the codes).
 */
export async function publishSurvey(
  context: Context,
  { communityId, opensAt, closesAt, leastLevel, questions, ...rest }: PublishSurveyInput,
): Promise<RowKey> {
  const place = await loadPlace(context, communityId);
  assertMay(context.viewer, 'survey:publish', place);
  const { districtId } = place;
  // Above the districts nobody keeps surveys: every row belongs to a district.
  if (districtId === null) throw new ForbiddenError();
  const { idempotencyKey: key, ...texts } = parseInput(input, rest);
  const now = context.clock.now();
  const period = { opensAt: opensAt ?? now, closesAt };
  assertPeriod(period, now);
  if (leastLevel === 'VISITOR' || (leastLevel === 'GUEST' && !texts.anonymous)) {
    throw new InvalidInputError([
      { path: ['leastLevel'], code: evaluationErrors.GUESTS_ONLY_ANONYMOUS },
    ]);
  }
  const creation = {
    action: 'publishSurvey',
    idempotencyKey: key,
    input: { communityId, opensAt, closesAt, leastLevel, questions, ...texts },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const form = { version: 1, questions: questionsFrom(questions) };
    const formId = await createFormVersion(context, writing, districtId, form);
    await writing.transaction.survey.create({
      data: {
        ...texts,
        ...period,
        districtId,
        id,
        communityId,
        formId,
        leastLevel,
        createdAt: now,
      },
    });
    const subject = { subjectType: 'Survey', subjectId: id };
    const to = surveyState(period, now);
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'PUBLISH',
      from: null,
      to,
    });
    writing.audit({ action: 'publishSurvey', ...subject, communityId, changes: { to } });
    writing.changed(globalId('Survey', { districtId, id }));
  });
  return { districtId, id };
}

function assertPeriod({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }, now: Date): void {
  const length = closesAt.getTime() - opensAt.getTime();
  if (length > 0 && length <= longestPeriod && closesAt > now) return;
  throw new InvalidInputError([
    { path: ['closesAt'], code: evaluationErrors.SURVEY_PERIOD_INVALID },
  ]);
}
