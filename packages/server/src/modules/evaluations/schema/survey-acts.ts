import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Survey } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { namedReference, namedRow } from '../../../kernel/named-row.ts';
import { answerInput, questionInput } from '../../../mechanisms/form/index.ts';
import { channelEnum, verificationLevelEnum } from '../../../platform/schema/enums.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { closeSurvey } from '../commands/close-survey.ts';
import { publishSurvey } from '../commands/publish-survey.ts';
import { submitSurveyResponse } from '../commands/submit-survey-response.ts';
import { surveyType } from './survey.ts';

type SurveyQuery = Parameters<Context['db']['survey']['findUniqueOrThrow']>[0];

function surveyOf(query: object, key: RowKey, { db }: Context): Promise<Survey> {
  const found: SurveyQuery = { ...query, where: { districtId_id: key } };
  return db.survey.findUniqueOrThrow(found);
}

builder.relayMutationField(
  'publishSurvey',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Whom it asks: this community and everything below it.' }),
      title: t.string({ description: 'Its title, 1–100 characters.' }),
      introduction: t.string({
        description: 'What it is for and what becomes of the answers, at most 2,000 characters.',
      }),
      questions: t.field({
        type: [questionInput],
        description: 'The questions, 1 to 200. They cannot be changed afterwards.',
      }),
      opensAt: t.field({
        type: 'DateTime',
        required: false,
        description: 'From when it takes answers; at once when left out.',
      }),
      closesAt: t.field({
        type: 'DateTime',
        description: 'Until when it takes answers, at most 366 days after it opens.',
      }),
      anonymous: t.boolean({
        description: 'Keep answers apart from who gave them. It cannot be undone.',
      }),
      leastLevel: t.field({
        type: verificationLevelEnum,
        description: 'The least level that may answer. GUEST only where it is anonymous.',
      }),
      idempotencyKey: t.string({ description: 'Made once by the sender, repeated on retries.' }),
    }),
  },
  {
    description: 'Publishes a survey.',
    authScopes: { permission: 'survey:publish' },
    errors: refusals,
    resolve: (_, { input: { community, opensAt, ...facts } }, context) =>
      publishSurvey(context, {
        ...facts,
        opensAt: opensAt ?? null,
        communityId: namedReference(community, 'Community'),
      }),
  },
  {
    name: 'PublishSurveySuccess',
    outputFields: (t) => ({
      survey: t.prismaField({
        type: surveyType,
        description: 'The survey.',
        resolve: (query, key: RowKey, _, context) => surveyOf(query, key, context),
      }),
    }),
  },
);

builder.relayMutationField(
  'closeSurvey',
  { inputFields: (t) => ({ survey: t.id({ description: 'The survey.' }) }) },
  {
    description: 'Closes a survey before its time. Its results become public.',
    authScopes: { permission: 'survey:publish' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      closeSurvey(context, { survey: namedRow(input.survey, 'Survey') }),
  },
  {
    name: 'CloseSurveySuccess',
    outputFields: (t) => ({
      survey: t.prismaField({
        type: surveyType,
        description: 'The survey, closed.',
        resolve: (query, key: RowKey, _, context) => surveyOf(query, key, context),
      }),
    }),
  },
);

builder.relayMutationField(
  'submitSurveyResponse',
  {
    inputFields: (t) => ({
      survey: t.id({ description: 'The survey.' }),
      answers: t.field({ type: [answerInput], description: 'Answers to its form.' }),
      channel: t.field({
        type: channelEnum,
        required: false,
        description:
          'ONLINE when left out. PAPER and ASSISTED: staff enter what somebody else wrote or said.',
      }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, repeated on retries: a repeat succeeds and stores nothing again.',
      }),
    }),
  },
  {
    description:
      'Answers a survey, once for each person or, where guests may answer, for each device. In an anonymous survey nothing names person and response together.',
    authScopes: { level: 'GUEST' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      submitSurveyResponse(context, {
        answers: input.answers,
        idempotencyKey: input.idempotencyKey,
        channel: input.channel ?? 'ONLINE',
        survey: namedRow(input.survey, 'Survey'),
      }),
  },
  {
    name: 'SubmitSurveyResponseSuccess',
    outputFields: (t) => ({
      survey: t.prismaField({
        type: surveyType,
        description: 'The survey, as it stands for the viewer now.',
        resolve: (query, key: RowKey, _, context) => surveyOf(query, key, context),
      }),
    }),
  },
);
