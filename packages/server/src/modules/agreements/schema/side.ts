import { builder } from '../../../builder.ts';
import type { AgreementRating } from '../../../generated/prisma/client.ts';
import { dayOf } from '../../../kernel/clock.ts';
import {
  type Answer,
  answersOf,
  answerType,
  inMemory,
  loadDefinition,
  textIn,
} from '../../../mechanisms/form/index.ts';
import { isOver } from '../calendar.ts';
import { type Average, averagesOf, openRating } from '../ratings.ts';
import { factsOf, isForInsiders, today } from './agreement-facts.ts';

const averageType = builder.objectRef<Average>('AgreementRatingAverage').implement({
  description: 'What the other sides gave a side on one question with a scale.',
  fields: (t) => ({
    question: t.id({
      description: 'The question’s id in the agreement’s form.',
      resolve: ({ question }) => question.id,
    }),
    label: t.string({
      description: 'The question, in the viewer’s language.',
      resolve: ({ question }, _, { locale }) => textIn(question.label, locale),
    }),
    mean: t.exposeFloat('mean', { description: 'The arithmetic mean, on the question’s scale.' }),
    count: t.exposeInt('count', { description: 'How many sides gave it.' }),
  }),
});

builder.prismaObject('AgreementParty', {
  name: 'AgreementSide',
  description: 'An organization as a side of an agreement.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The organization.' }),
    signed: t.boolean({
      select: { agreement: { select: { version: true } } },
      description: 'Whether it has signed the newest text.',
      resolve: ({ signedVersion, agreement }) => signedVersion === agreement.version,
    }),
    signedAt: t.expose('signedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it signed the newest text; null before.',
    }),
    noticeOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it gave notice; null without one.',
      resolve: ({ noticeOn }) => noticeOn && dayOf(noticeOn),
    }),
    noticeReason: t.string({
      nullable: true,
      description: 'Why it gave notice; to the sides and staff alone.',
      resolve: async ({ districtId, agreementId, noticeReason }, _, context) =>
        (await isForInsiders(context, { districtId, id: agreementId })) ? noticeReason : null,
    }),
    averages: t.field({
      type: [averageType],
      complexity: inMemory,
      description:
        'What the other sides gave it, for everybody, when the agreement has come to its end; empty before.',
      resolve: async ({ districtId, agreementId, organizationId }, _, context) => {
        const agreement = await factsOf(context, { districtId, id: agreementId });
        if (!isOver(agreement, today(context))) return [];
        const [definition, ratings] = await Promise.all([
          loadDefinition(context, { districtId, id: agreement.formId }),
          context.db.agreementRating.findMany({ where: { districtId, agreementId } }),
        ]);
        return averagesOf(definition, ratings, organizationId);
      },
    }),
  }),
});

export const ratingType = builder.prismaObject('AgreementRating', {
  description: 'What one side says of another by the agreement’s questions.',
  fields: (t) => ({
    rater: t.relation('rater', { description: 'The side that rates.' }),
    rated: t.relation('rated', { description: 'The side that is rated.' }),
    ratedAt: t.expose('ratedAt', { type: 'DateTime', description: 'When.' }),
    answers: t.field({
      type: [answerType],
      complexity: inMemory,
      select: { agreement: { select: { formId: true } } },
      description: 'The answers, in the order of the questions.',
      resolve: async (rating, _, context): Promise<Answer[]> => {
        const { districtId, agreement } = rating;
        const definition = await loadDefinition(context, { districtId, id: agreement.formId });
        return answersOf(definition, openRating(context, rating satisfies AgreementRating));
      },
    }),
  }),
});
