import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { compareTerms, type TermsChange } from '../compare-terms.ts';
import { type ObligationTerms, type Terms, termsOf } from '../terms.ts';
import { money } from './agreement-facts.ts';
import { termsFieldEnum } from './enums.ts';

/** A stored part with the district that its ids are of. */
type InDistrict<T> = T & { districtId: string };

const organizationOf = (
  { db }: Context,
  query: object,
  { districtId, id }: { districtId: string; id: string },
) => db.organization.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

const obligationTerms = builder
  .objectRef<InDistrict<ObligationTerms>>('AgreementObligationTerms')
  .implement({
    description: 'An obligation as a text has it.',
    fields: (t) => ({
      id: t.id({
        description: 'The obligation; the same in every text that carries it on.',
        resolve: (terms) => globalId('AgreementObligation', terms),
      }),
      obligor: t.prismaField({
        type: 'Organization',
        description: 'Who owes it.',
        resolve: (query, { districtId, obligorId }, _, context) =>
          organizationOf(context, query, { districtId, id: obligorId }),
      }),
      text: t.exposeString('text', { description: 'What is to be done.' }),
      dutyId: t.id({
        nullable: true,
        description: 'The duty that it is tied to; null without one.',
        resolve: ({ districtId, dutyId: id }) =>
          id === null ? null : globalId('Duty', { districtId, id }),
      }),
      amount: t.field({
        type: 'Money',
        description: 'The money that is paid with it.',
        resolve: ({ amountMinor }) => money(amountMinor),
      }),
      dueOn: t.expose('dueOn', {
        type: 'Date',
        nullable: true,
        description: 'The day until which it is due.',
      }),
    }),
  });

const termsType = builder.objectRef<InDistrict<Terms>>('AgreementTerms').implement({
  description: 'Title, period and obligations as one text has them.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title.' }),
    since: t.expose('since', { type: 'Date', description: 'The first day.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day.' }),
    obligations: t.field({
      type: [obligationTerms],
      complexity: inMemory,
      description: 'The obligations, in their order.',
      resolve: ({ districtId, obligations }) =>
        obligations.map((obligation) => ({ ...obligation, districtId })),
    }),
  }),
});

const changeType = builder.objectRef<InDistrict<TermsChange>>('AgreementTermsChange').implement({
  description: 'One difference between a text and the one before it.',
  fields: (t) => ({
    field: t.expose('field', { type: termsFieldEnum, description: 'What differs.' }),
    obligation: t.id({
      nullable: true,
      description: 'The obligation concerned; null for title and period.',
      resolve: ({ districtId, obligationId: id }) =>
        id === null ? null : globalId('AgreementObligation', { districtId, id }),
    }),
    before: t.string({
      nullable: true,
      description: 'As it was; null where there was nothing. The form is that of `field`.',
      resolve: (change, _, context) => inWords(context, change, change.before),
    }),
    after: t.string({
      nullable: true,
      description: 'As it is; null where nothing is left. The form is that of `field`.',
      resolve: (change, _, context) => inWords(context, change, change.after),
    }),
  }),
});

async function inWords(
  context: Context,
  { field, districtId }: InDistrict<TermsChange>,
  value: string | null,
): Promise<string | null> {
  if (value === null) return null;
  if (field === 'DUTY') return globalId('Duty', { districtId, id: value });
  if (field !== 'OBLIGOR') return value;
  return (await organizationOf(context, {}, { districtId, id: value })).name;
}

builder.prismaObject('AgreementVersion', {
  description: 'A text as one side put it to the others; kept for ever. For the sides and staff.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Its number, from 1.' }),
    proposedBy: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The side that put it.',
      resolve: (query, { districtId, organizationId: id }, _, context) =>
        id === null ? null : organizationOf(context, query, { districtId, id }),
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What that side said of it, if anything.',
    }),
    proposedAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was put.' }),
    terms: t.field({
      type: termsType,
      description: 'The whole text.',
      resolve: (version) => ({ ...termsOf(version), districtId: version.districtId }),
    }),
    changes: t.field({
      type: [changeType],
      complexity: inMemory,
      description:
        'What it changes in the text before it: title and period, then obligations in their order, then those that went. Empty for the first.',
      resolve: async (row, _, { db }) => {
        const { districtId, agreementId, version } = row;
        if (version === 1) return [];
        const before = await db.agreementVersion.findUniqueOrThrow({
          where: {
            districtId_agreementId_version: { districtId, agreementId, version: version - 1 },
          },
        });
        return compareTerms(termsOf(before), termsOf(row)).map((change) => ({
          ...change,
          districtId,
        }));
      },
    }),
  }),
});
