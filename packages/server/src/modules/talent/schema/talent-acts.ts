import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { weeklySpanInput } from '../../../platform/schema/weekly-span.ts';
import { editTalent } from '../commands/edit-talent.ts';
import { offerTalent } from '../commands/offer-talent.ts';
import { openTalentContact } from '../commands/open-talent-contact.ts';
import { pauseTalent, resumeTalent } from '../commands/pause-talent.ts';
import { withdrawTalent } from '../commands/withdraw-talent.ts';
import { talentProfileType } from './talent-profile.ts';

type TalentQuery = Parameters<Context['db']['talentProfile']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<TalentQuery, 'where'>, key: RowKey) =>
  db.talentProfile.findUniqueOrThrow({ ...query, where: { districtId_id: key } });

builder.relayMutationField(
  'offerTalent',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'A place of the level COMMUNITY.' }),
      organization: t.id({
        required: false,
        description: 'An organization that the viewer speaks for; left out, for oneself.',
      }),
      publicName: t.string({ description: 'What one wishes to be called, 1–40 characters.' }),
      skills: t.stringList({ description: 'What one can do, 1–20 of 1–20 characters each.' }),
      summary: t.string({ description: 'In one’s own words, 1–1,000 characters.' }),
      availability: t.field({
        type: [weeklySpanInput],
        description: 'When one has time; empty when it is not to be said. At most 21.',
      }),
      contact: t.string({
        required: false,
        description:
          'How staff reach one, 1–100 characters: kept encrypted, opened by staff alone.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Enters the viewer in the talent pool of a community.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => offerTalent(context, input),
  },
  {
    name: 'OfferTalentSuccess',
    outputFields: (t) => ({
      talent: t.prismaField({
        type: talentProfileType,
        description: 'The profile.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'editTalent',
  {
    inputFields: (t) => ({
      talent: t.id({ description: 'The viewer’s profile.' }),
      organization: t.id({
        required: false,
        description: 'An organization that the viewer speaks for; null for oneself.',
      }),
      publicName: t.string({ required: false, description: 'As in offerTalent.' }),
      skills: t.stringList({ required: false, description: 'As in offerTalent; replaces all.' }),
      summary: t.string({ required: false, description: 'As in offerTalent.' }),
      availability: t.field({
        type: [weeklySpanInput],
        required: false,
        description: 'As in offerTalent; replaces all.',
      }),
      contact: t.string({
        required: false,
        description: 'As in offerTalent; null takes it away.',
      }),
    }),
  },
  {
    description:
      'Changes what the viewer says of themselves in the talent pool; what is left out stays.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      editTalent(context, {
        talent: input.talent,
        organization: input.organization,
        publicName: input.publicName ?? undefined,
        skills: input.skills ?? undefined,
        summary: input.summary ?? undefined,
        availability: input.availability ?? undefined,
        contact: input.contact,
      }),
  },
  {
    name: 'EditTalentSuccess',
    outputFields: (t) => ({
      talent: t.prismaField({
        type: talentProfileType,
        description: 'The profile.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'pauseTalent',
  { inputFields: (t) => ({ talent: t.id({ description: 'The viewer’s profile.' }) }) },
  {
    description: 'Takes the viewer’s profile out of sight until they resume it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => pauseTalent(context, input),
  },
  {
    name: 'PauseTalentSuccess',
    outputFields: (t) => ({
      talent: t.prismaField({
        type: talentProfileType,
        description: 'The profile.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'resumeTalent',
  { inputFields: (t) => ({ talent: t.id({ description: 'The viewer’s profile.' }) }) },
  {
    description: 'Shows a paused profile again.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => resumeTalent(context, input),
  },
  {
    name: 'ResumeTalentSuccess',
    outputFields: (t) => ({
      talent: t.prismaField({
        type: talentProfileType,
        description: 'The profile.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'withdrawTalent',
  { inputFields: (t) => ({ talent: t.id({ description: 'The viewer’s profile.' }) }) },
  {
    description: 'Takes the viewer out of the talent pool and deletes what they entered.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({ id: await withdrawTalent(context, input) }),
  },
  {
    name: 'WithdrawTalentSuccess',
    outputFields: (t) => ({
      deletedId: t.id({
        description: 'The global id that the profile had.',
        resolve: ({ id }: { id: string }) => id,
      }),
    }),
  },
);

const contactPurpose = builder.enumType('TalentContactPurpose', {
  description: 'Why staff open a contact.',
  values: {
    INVITATION: { description: 'To ask whether they can help.' },
    ARRANGEMENT: { description: 'To arrange help that they agreed to.' },
    EMERGENCY: { description: 'In an emergency.' },
    CORRECTION: { description: 'To put right what was entered.' },
  } as const,
});

builder.relayMutationField(
  'openTalentContact',
  {
    inputFields: (t) => ({
      talent: t.id({ description: 'The profile.' }),
      purpose: t.field({ type: contactPurpose, description: 'Why; it stays in the audit.' }),
    }),
  },
  {
    description:
      'Shows staff how somebody is reached. A mutation, because every look is audited with its purpose.',
    authScopes: { permission: 'talent:read-contact' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({
      contact: await openTalentContact(context, input),
    }),
  },
  {
    name: 'OpenTalentContactSuccess',
    outputFields: (t) => ({
      contact: t.string({
        nullable: true,
        description: 'The contact in clear; null when none was left.',
        resolve: ({ contact }: { contact: string | null }) => contact,
      }),
    }),
  },
);
