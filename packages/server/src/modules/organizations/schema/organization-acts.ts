import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { weeklySpanInput } from '../../../platform/schema/weekly-span.ts';
import { confirmComposition } from '../commands/confirm-composition.ts';
import { dissolveOrganization } from '../commands/dissolve-organization.ts';
import { editOrganization } from '../commands/edit-organization.ts';
import { foundOrganization } from '../commands/found-organization.ts';
import { setCoverage } from '../commands/set-coverage.ts';
import { organizationKindEnum, powerEnum } from './enums.ts';
import { organizationType } from './organization.ts';
import { keyDescription, readOrganization } from './read-back.ts';

const described = {
  name: 'Its full name, 2–100 characters.',
  powers: 'What it may do in common affairs.',
  summary: 'What it does, at most 1,000 characters.',
  address: 'Where its office is, at most 200 characters.',
  telephone: 'The number of its office, at most 40 characters.',
  email: 'The address of its office.',
  openingHours: 'When its office is open; spans of one day do not overlap.',
  creditCode: 'Its unified social credit code (GB 32100), 18 characters.',
  mayFundraise:
    'Whether it may raise money from the public (Charity Law, art. 22). Takes `certification:edit`.',
  establishedOn: 'When it was founded.',
} as const;

builder.relayMutationField(
  'foundOrganization',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The node of the tree that it belongs to.' }),
      kind: t.field({ type: organizationKindEnum, description: 'What it is.' }),
      name: t.string({ description: described.name }),
      powers: t.field({ type: [powerEnum], required: false, description: described.powers }),
      summary: t.string({ required: false, description: described.summary }),
      address: t.string({ required: false, description: described.address }),
      telephone: t.string({ required: false, description: described.telephone }),
      email: t.string({ required: false, description: described.email }),
      openingHours: t.field({
        type: [weeklySpanInput],
        required: false,
        description: described.openingHours,
      }),
      creditCode: t.string({ required: false, description: described.creditCode }),
      mayFundraise: t.boolean({ required: false, description: described.mayFundraise }),
      establishedOn: t.field({
        type: 'Date',
        required: false,
        description: described.establishedOn,
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description: 'Enters an organization into the register, as staff of its place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      foundOrganization(context, {
        ...input,
        powers: input.powers ?? [],
        summary: input.summary ?? '',
        openingHours: input.openingHours ?? [],
        mayFundraise: input.mayFundraise ?? false,
      }),
  },
  {
    name: 'FoundOrganizationSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The organization.',
        resolve: (query, key: RowKey, _, context) => readOrganization(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'editOrganization',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'One that has not been dissolved.' }),
      name: t.string({ required: false, description: described.name }),
      powers: t.field({ type: [powerEnum], required: false, description: described.powers }),
      summary: t.string({ required: false, description: described.summary }),
      address: t.string({ required: false, description: described.address }),
      telephone: t.string({ required: false, description: described.telephone }),
      email: t.string({ required: false, description: described.email }),
      openingHours: t.field({
        type: [weeklySpanInput],
        required: false,
        description: described.openingHours,
      }),
      creditCode: t.string({ required: false, description: described.creditCode }),
      mayFundraise: t.boolean({ required: false, description: described.mayFundraise }),
      establishedOn: t.field({
        type: 'Date',
        required: false,
        description: described.establishedOn,
      }),
    }),
  },
  {
    description:
      'Changes what is said of an organization. What is left out stays; null clears what need not be said. Whoever speaks for it changes its summary, address, telephone, e-mail and hours; the rest is for staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    // A null where something must be said is refused by the command.
    resolve: (_, { input }, context) =>
      editOrganization(context, input as Parameters<typeof editOrganization>[1]),
  },
  {
    name: 'EditOrganizationSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The organization afterwards.',
        resolve: (query, key: RowKey, _, context) => readOrganization(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'setCoverage',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'One that has not been dissolved.' }),
      communities: t.idList({
        description: 'All that it serves beside its own, at most 100, of the same district.',
      }),
    }),
  },
  {
    description: 'Says which communities an organization serves beside its own, all at once.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => setCoverage(context, input),
  },
  {
    name: 'SetCoverageSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The organization afterwards.',
        resolve: (query, key: RowKey, _, context) => readOrganization(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'dissolveOrganization',
  {
    inputFields: (t) => ({
      organization: t.id({
        description: 'One that is party to no agreement in force and owns no open work item.',
      }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description: 'Dissolves an organization. Its memberships and relations end; what it did stays.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => dissolveOrganization(context, input),
  },
  {
    name: 'DissolveOrganizationSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The organization, dissolved.',
        resolve: (query, key: RowKey, _, context) => readOrganization(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'confirmComposition',
  { inputFields: (t) => ({ organization: t.id({ description: 'A body that is complete.' }) }) },
  {
    description:
      'Declares that a body is complete, as a term begins. Refused while a REQUIRED rule is broken; RECOMMENDED ones are answered by `Organization.composition`.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => confirmComposition(context, input),
  },
  {
    name: 'ConfirmCompositionSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The body.',
        resolve: (query, key: RowKey, _, context) => readOrganization(context, query, key),
      }),
    }),
  },
);
