import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Survey, SurveyParticipation } from '../../../generated/prisma/client.ts';
import { loadPlace, refusalInElectorate } from '../../../mechanisms/electorate/index.ts';
import {
  type Answer,
  answersOf,
  answerType,
  inMemory,
  loadDefinition,
} from '../../../mechanisms/form/index.ts';
import { availableAction } from '../../../mechanisms/lifecycle/index.ts';
import { verificationLevelEnum } from '../../../platform/schema/enums.ts';
import { stateLabels } from '../labels.ts';
import { type SurveyState, surveyState } from '../lifecycle.ts';
import { loadSurvey } from '../load-survey.ts';
import { mayReadResults, participantId, surveyActions } from '../policies.ts';
import { openResponse } from '../responses.ts';
import { resultsOf } from '../results.ts';
import { surveyResultsType } from './survey-results.ts';

const surveyStateEnum = builder.enumType('SurveyState', {
  description: 'Where a survey stands, by its period.',
  values: {
    UPCOMING: { description: 'It has not opened yet.' },
    OPEN: { description: 'It takes answers.' },
    CLOSED: { description: 'It has ended; its results are public.' },
  } as const satisfies Record<SurveyState, object>,
});

interface OwnParticipation {
  answered: boolean;
  answers: Answer[] | null;
}

const ownParticipation = builder.objectRef<OwnParticipation>('OwnSurveyParticipation').implement({
  description: 'The viewer’s own part in a survey.',
  fields: (t) => ({
    answered: t.exposeBoolean('answered', { description: 'Whether they have answered.' }),
    answers: t.field({
      type: [answerType],
      complexity: inMemory,
      nullable: true,
      description:
        'What they answered; null when they have not, and always in an anonymous survey, where nobody can know.',
      resolve: ({ answers }) => answers,
    }),
  }),
});

const stateOf = (survey: Survey, { clock }: Context) => surveyState(survey, clock.now());

export const surveyType = builder.prismaNode('Survey', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A survey of a community and everything below it.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    introduction: t.exposeString('introduction', {
      description: 'What it is for and what becomes of the answers; may be empty.',
    }),
    community: t.relation('community', { description: 'Whose survey it is.' }),
    state: t.field({
      type: surveyStateEnum,
      description: 'Where it stands.',
      resolve: (survey, _, context) => stateOf(survey, context),
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (survey, _, context) => stateLabels[stateOf(survey, context)][context.locale],
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'From when it takes answers.' }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      description: 'Until when it takes answers; earlier than planned when it was closed early.',
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description: 'True: answers are kept apart from who gave them.',
    }),
    leastLevel: t.expose('leastLevel', {
      type: verificationLevelEnum,
      description: 'The least verification level that may answer.',
    }),
    form: t.relation('form', { description: 'The questions.' }),
    responseCount: t.relationCount('responses', {
      description: 'How many have answered, by all channels.',
    }),
    myParticipation: t.field({
      type: ownParticipation,
      description: 'The viewer’s own part.',
      resolve: (survey, _, context) => participationOf(survey, context),
    }),
    results: t.field({
      type: surveyResultsType,
      nullable: true,
      complexity: 50,
      args: {
        by: t.arg.id({
          required: false,
          description: 'Break down by this question: a single choice or a rating.',
        }),
      },
      description:
        'What it found; null until it is closed, but for those entitled. Two breakdowns of the same answers may tell more than either.',
      resolve: async (survey, { by }, context) => {
        const place = await loadPlace(context, survey.communityId);
        if (!mayReadResults(context.viewer, stateOf(survey, context), place)) return null;
        return resultsOf(context, await loadSurvey(context, survey), by ?? null);
      },
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description: 'What the viewer can do with it: RESPOND; for staff RECORD and CLOSE.',
      resolve: async (survey, _, context) => {
        const [place, refusal, participation] = await Promise.all([
          loadPlace(context, survey.communityId),
          refusalInElectorate(context, survey),
          findParticipation(survey, context),
        ]);
        const answered = participation !== null;
        return surveyActions(context.viewer, stateOf(survey, context), place, {
          refusal,
          answered,
        });
      },
    }),
  }),
});

async function findParticipation(
  { districtId, id: surveyId }: Survey,
  { db, viewer }: Context,
): Promise<SurveyParticipation | null> {
  const participant = participantId(viewer);
  if (participant === null) return null;
  const key = { districtId, surveyId, participantId: participant };
  return db.surveyParticipation.findUnique({ where: { districtId_surveyId_participantId: key } });
}

async function participationOf(survey: Survey, context: Context): Promise<OwnParticipation> {
  const participation = await findParticipation(survey, context);
  if (!participation?.responseId) return { answered: participation !== null, answers: null };
  const { districtId, formId } = survey;
  const [definition, response] = await Promise.all([
    loadDefinition(context, { districtId, id: formId }),
    context.db.surveyResponse.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: participation.responseId } },
    }),
  ]);
  return { answered: true, answers: answersOf(definition, openResponse(context, response)) };
}

const surveyConnection = builder.connectionObject({
  type: surveyType,
  name: 'SurveyConnection',
  description: 'A page of surveys.',
});

builder.prismaObjectField('Community', 'surveys', (t) =>
  t.prismaConnection(
    {
      type: surveyType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'Surveys that ask people here: of this community and of those above it up to the district. Those that run come first, then the others from the one that closed last.',
      resolve: (query, community, _, { db }) =>
        community.districtId === null
          ? []
          : db.survey.findMany({
              ...query,
              where: {
                districtId: community.districtId,
                communityId: { in: [community.id, ...community.ancestorIds] },
              },
              // What is open closes in the future, so it stands before everything closed.
              orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
            }),
    },
    surveyConnection,
  ),
);
