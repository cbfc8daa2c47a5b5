import { newId } from '../../kernel/ids.ts';
import { definitionOf } from '../../mechanisms/form/index.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import type { PersonalDatum } from '../../platform/personal-data/registry.ts';
import { openResponse, sealResponse } from './responses.ts';

/**
 * Answers stay and are counted, without a name: who gave them is forgotten, and so are the phone
 * numbers among them. That a place was taken stays too, under a name that is nobody's.
 */
describePersonalData('surveys', {
  async export(context, { districtId, id: participantId }) {
    const taken = await context.db.surveyParticipation.findMany({
      where: { districtId, participantId },
      include: { survey: { select: { title: true } } },
    });
    const responses = await context.db.surveyResponse.findMany({
      where: { districtId, id: { in: taken.flatMap(({ responseId }) => responseId ?? []) } },
    });
    const byId = new Map(responses.map((response) => [response.id, response]));
    return taken.map(({ survey, responseId }) => {
      const response = responseId === null ? undefined : byId.get(responseId);
      return {
        survey: survey.title,
        // Those of an anonymous survey are nobody's: Linli does not know which they are.
        answers: response ? (openResponse(context, response) as PersonalDatum) : null,
      };
    });
  },
  async erase(context, { transaction }, { districtId, id: participantId }) {
    const taken = await transaction.surveyParticipation.findMany({
      where: { districtId, participantId },
      include: { survey: { include: { form: true } } },
    });
    for (const { surveyId, responseId, survey } of taken) {
      await transaction.surveyParticipation.update({
        where: {
          districtId_surveyId_participantId: { districtId, surveyId, participantId },
        },
        data: { participantId: `erased:${newId()}`, responseId: null, submissionKey: '' },
      });
      if (responseId === null) continue;
      const where = { districtId_id: { districtId, id: responseId } };
      const response = await transaction.surveyResponse.findUniqueOrThrow({ where });
      const definition = definitionOf(survey.form);
      const phones = new Set(
        definition.questions.filter(({ kind }) => kind === 'PHONE').map(({ id }) => id),
      );
      const kept = Object.fromEntries(
        Object.entries(openResponse(context, response)).filter(([id]) => !phones.has(id)),
      );
      const { wordsCipher } = sealResponse(context, definition, kept);
      await transaction.surveyResponse.update({ where, data: { wordsCipher } });
    }
  },
});
