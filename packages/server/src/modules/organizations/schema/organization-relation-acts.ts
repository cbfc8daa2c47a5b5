import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { endRelation } from '../commands/end-relation.ts';
import { relateOrganizations } from '../commands/relate-organizations.ts';
import { relationKindEnum } from './enums.ts';
import { organizationRelationType } from './organization-relation.ts';
import { keyDescription, readRelation } from './read-back.ts';

builder.relayMutationField(
  'relateOrganizations',
  {
    inputFields: (t) => ({
      from: t.id({ description: 'Who leads, guides, entrusts.' }),
      to: t.id({ description: 'Who is led, guided, entrusted; of the same district.' }),
      kind: t.field({
        type: relationKindEnum,
        description: 'What it is; one of a kind between two.',
      }),
      basis: t.string({
        required: false,
        description: 'The law, document or agreement that it rests on, at most 200 characters.',
      }),
      since: t.field({ type: 'Date', description: 'Since when it holds.' }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Says what one organization is to another, as staff of the place of the first. LEADS is refused where it would close a circle.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => relateOrganizations(context, input),
  },
  {
    name: 'RelateOrganizationsSuccess',
    outputFields: (t) => ({
      relation: t.prismaField({
        type: organizationRelationType,
        description: 'The relation.',
        resolve: (query, key: RowKey, _, context) => readRelation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endRelation',
  { inputFields: (t) => ({ relation: t.id({ description: 'One that holds.' }) }) },
  {
    description: 'Ends what one organization is to another. It stays on record.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endRelation(context, input),
  },
  {
    name: 'EndRelationSuccess',
    outputFields: (t) => ({
      relation: t.prismaField({
        type: organizationRelationType,
        description: 'The relation, ended.',
        resolve: (query, key: RowKey, _, context) => readRelation(context, query, key),
      }),
    }),
  },
);
