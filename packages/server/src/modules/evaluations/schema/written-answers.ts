import type { Question } from '@linli/methods';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../../../builder.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import {
  type Answer,
  answersOf,
  answerType,
  loadDefinition,
} from '../../../mechanisms/form/index.ts';
import { may } from '../../../platform/viewer.ts';
import { openResponse } from '../responses.ts';

const answerConnection = builder.connectionObject({
  type: answerType,
  name: 'AnswerConnection',
  description: 'A page of answers.',
});

const written: readonly Question['kind'][] = ['TEXT', 'NUMBER', 'DATE', 'PHONE'];

builder.prismaObjectField('Survey', 'writtenAnswers', (t) =>
  t.connection(
    {
      type: answerType,
      authScopes: { permission: 'survey:read-results' },
      complexity: 20,
      args: {
        question: t.arg.id({ description: 'A question answered by text, number, date or phone.' }),
      },
      description:
        'What people wrote in answer to one question, for those entitled, in an order that says nothing about who or when (of a named survey: as they came in).',
      resolve: async (survey, { question: asked, ...args }, context) => {
        const { viewer, db } = context;
        const { districtId, id: surveyId, formId } = survey;
        const place = await loadPlace(context, survey.communityId);
        if (!may(viewer, 'survey:read-results', place)) throw new ForbiddenError();
        const definition = await loadDefinition(context, { districtId, id: formId });
        const question = definition.questions.find(({ id }) => id === asked);
        if (!question || !written.includes(question.kind)) throw new RuleRefusedError('NOT_FOUND');
        const only = { ...definition, questions: [question] };
        // The cursor is the row's id, kept beside its answer.
        const cursors = new WeakMap<Answer, string>();
        return resolveCursorConnection(
          {
            args,
            defaultSize: 20,
            maxSize: 100,
            toCursor: (answer: Answer) => cursors.get(answer) ?? '',
          },
          async ({
            after,
            before,
            limit,
            inverted,
          }: ResolveCursorConnectionArgs): Promise<Answer[]> => {
            const responses = await db.surveyResponse.findMany({
              where: {
                districtId,
                surveyId,
                answers: { path: [question.id], equals: true },
                AND: [
                  ...(after && isUuid(after) ? [{ id: { gt: after } }] : []),
                  ...(before && isUuid(before) ? [{ id: { lt: before } }] : []),
                ],
              },
              orderBy: { id: inverted ? 'desc' : 'asc' },
              take: limit,
            });
            return responses.flatMap((response) => {
              const answers = answersOf(only, openResponse(context, response));
              for (const answer of answers) cursors.set(answer, response.id);
              return answers;
            });
          },
        );
      },
    },
    answerConnection,
  ),
);
