import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Channel, FormVersion, Survey } from '../../../generated/prisma/client.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { loadPlace, refusalInElectorate } from '../../../mechanisms/electorate/index.ts';
import { type AnswerInput, checkedAnswers, definitionOf } from '../../../mechanisms/form/index.ts';
import { sha256 } from '../../../platform/encryption.ts';
import { assertDistrict, assertMay } from '../../../platform/viewer.ts';
import { createOnce, type Writing, write } from '../../../platform/write.ts';
import { evaluationErrors } from '../errors.ts';
import { surveyState } from '../lifecycle.ts';
import { loadSurvey } from '../load-survey.ts';
import { participantId } from '../policies.ts';
import { sealResponse } from '../responses.ts';

const input = z.object({ channel: z.enum(['ONLINE', 'PAPER', 'ASSISTED']), idempotencyKey });

export interface SubmitSurveyResponseInput {
  survey: RowKey;
  answers: readonly AnswerInput[];
  /** ONLINE: by the viewer. PAPER, ASSISTED: entered by staff for somebody else. */
  channel: Channel;
  idempotencyKey: string;
}

type Answering = Survey & { form: FormVersion };

/**
 * Answers a survey. A person, or a guest's device where guests may answer, answers once: the row of
 * their participation is the guard, and knows a repeat by its key. In an anonymous survey nothing
 * names person and response together: the response has a random id and only a day, and a repeat's
 * answers are not compared with the first ones.
 *
 * Outcomes: done; UNAUTHENTICATED without a session, or for guests where an account is needed;
 * FORBIDDEN in another district, and for PAPER and ASSISTED without survey:publish; NOT_FOUND;
 * RESIDENCY_REQUIRED, NOT_IN_ELECTORATE; SURVEY_NOT_OPEN, SURVEY_CLOSED; SURVEY_ALREADY_ANSWERED;
 * InvalidInputError at `answers.<question>`.
 */
export async function submitSurveyResponse(
  context: Context,
  { survey: key, answers, ...rest }: SubmitSurveyResponseInput,
): Promise<RowKey> {
  const { channel, idempotencyKey } = parseInput(input, rest);
  const survey = await loadSurvey(context, key);
  assertDistrict(context.viewer, survey.districtId);
  if (channel === 'ONLINE') await respond(context, survey, answers, idempotencyKey);
  else await record(context, survey, answers, channel, idempotencyKey);
  return key;
}

async function respond(
  context: Context,
  survey: Answering,
  answers: readonly AnswerInput[],
  key: string,
): Promise<void> {
  const refusal = await refusalInElectorate(context, survey);
  const participant = participantId(context.viewer);
  if (participant === null || refusal === 'SIGN_IN_REQUIRED') throw new UnauthenticatedError();
  if (refusal) throw new RuleRefusedError(refusal);
  const submissionKey = sha256(key);
  // Before the period is looked at: a retry that arrives late has been answered in time.
  if (await isRepeat(context, survey, participant, submissionKey)) return;
  assertOpen(context, survey);
  const accepted = checkedAnswers(definitionOf(survey.form), answers);
  await context.limits.consume('contribution', participant);
  const { districtId, id: surveyId, anonymous } = survey;
  const answeredBefore = new RuleRefusedError(evaluationErrors.SURVEY_ALREADY_ANSWERED);
  try {
    await write(context, districtId, async (writing) => {
      const responseId = await store(context, writing, survey, 'ONLINE', accepted);
      const taken = await writing.transaction.surveyParticipation.createMany({
        data: {
          districtId,
          surveyId,
          participantId: participant,
          submissionKey,
          responseId: anonymous ? null : responseId,
        },
        skipDuplicates: true,
      });
      if (taken.count === 0) throw answeredBefore;
    });
  } catch (error) {
    // Two at once: the one that came second is a repeat, or is refused.
    if (error !== answeredBefore) throw error;
    await isRepeat(context, survey, participant, submissionKey);
  }
}

/** Whether this very submission was stored before; another one of the same participant is refused. */
async function isRepeat(
  { db }: Context,
  { districtId, id: surveyId }: Survey,
  participantId: string,
  submissionKey: string,
): Promise<boolean> {
  const before = await db.surveyParticipation.findUnique({
    where: { districtId_surveyId_participantId: { districtId, surveyId, participantId } },
  });
  if (!before) return false;
  if (before.submissionKey === submissionKey) return true;
  throw new RuleRefusedError(evaluationErrors.SURVEY_ALREADY_ANSWERED);
}

/** Staff enter what somebody wrote or said. Nobody is named, so it is counted by its channel. */
async function record(
  context: Context,
  survey: Answering,
  answers: readonly AnswerInput[],
  channel: 'PAPER' | 'ASSISTED',
  key: string,
): Promise<void> {
  assertMay(context.viewer, 'survey:publish', await loadPlace(context, survey.communityId));
  const accepted = checkedAnswers(definitionOf(survey.form), answers);
  const creation = {
    action: 'submitSurveyResponse',
    idempotencyKey: key,
    // A hash of few choices can be guessed: it would tell what was entered at which minute.
    input: { survey: survey.id, channel, answers: survey.anonymous ? null : accepted },
  };
  await createOnce(
    context,
    survey.districtId,
    creation,
    async (writing) => {
      // Here and not before: a repeat of what was sent in time is answered, not refused.
      assertOpen(context, survey);
      await store(context, writing, survey, channel, accepted);
    },
    // The record of the key names the survey, never the response.
    () => survey.id,
  );
}

function assertOpen(context: Context, survey: Survey): void {
  const state = surveyState(survey, context.clock.now());
  if (state === 'UPCOMING') throw new RuleRefusedError(evaluationErrors.SURVEY_NOT_OPEN);
  if (state === 'CLOSED') throw new RuleRefusedError(evaluationErrors.SURVEY_CLOSED);
}

async function store(
  context: Context,
  writing: Writing,
  survey: Answering,
  channel: Channel,
  answers: ReturnType<typeof checkedAnswers>,
): Promise<string> {
  const { districtId, id: surveyId, communityId, anonymous } = survey;
  // A version 7 id would tell the time of the answer, and with it the person.
  const id = anonymous ? randomUUID() : newId();
  await writing.transaction.surveyResponse.create({
    data: {
      ...sealResponse(context, definitionOf(survey.form), answers),
      districtId,
      id,
      surveyId,
      channel,
      answeredOn: new Date(civilDay(context.clock.now())),
    },
  });
  writing.audit({
    action: 'submitSurveyResponse',
    subjectType: 'Survey',
    subjectId: surveyId,
    communityId,
    channel,
  });
  writing.changed(globalId('Survey', { districtId, id: surveyId }));
  return id;
}
