import { builder } from '../../../builder.ts';
import { domainErrorInterface } from '../../../platform/schema/errors.ts';
import { organizationType } from '../../organizations/index.ts';
import { GovernanceHinderedError } from '../errors.ts';
import type { Hindrance } from '../hindrances.ts';
import { hindranceLabels } from '../labels.ts';
import { hindranceKindEnum } from './enums.ts';

export const hindranceType = builder
  .objectRef<Hindrance & { districtId: string }>('GovernanceHindrance')
  .implement({
    description: 'So many things of a kind depend on an organization or conference that would go.',
    fields: (t) => ({
      kind: t.expose('kind', { type: hindranceKindEnum, description: 'What depends on it.' }),
      label: t.string({
        description: 'The same in the viewer’s language.',
        resolve: ({ kind }, _, { locale }) => hindranceLabels[kind][locale],
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
      name: t.exposeString('name', { description: 'The organization’s or conference’s name.' }),
      organization: t.prismaField({
        type: organizationType,
        nullable: true,
        description: 'The organization; null for a conference.',
        resolve: (query, { organizationId, districtId }, _, { db }) =>
          organizationId === null
            ? null
            : db.organization.findUnique({
                ...query,
                where: { districtId_id: { districtId, id: organizationId } },
              }),
      }),
    }),
  });

builder.objectType(GovernanceHinderedError, {
  name: 'GovernanceHinderedError',
  description: 'Something depends on what a model has laid out, so that it cannot be taken back.',
  interfaces: [domainErrorInterface],
  isTypeOf: (value) => value instanceof GovernanceHinderedError,
  fields: (t) => ({
    hindrances: t.field({
      type: [hindranceType],
      description: 'All that depends on it, so that it can be seen to at once.',
      resolve: ({ hindrances, districtId }) =>
        hindrances.map((hindrance) => ({ districtId, ...hindrance })),
    }),
  }),
});
