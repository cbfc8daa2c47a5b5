import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { defineCommunity } from '../commands/define-community.ts';
import { editCommunity } from '../commands/edit-community.ts';
import { communityLevelEnum, communityType, communityTypeEnum } from './community.ts';

builder.relayMutationField(
  'defineCommunity',
  {
    inputFields: (t) => ({
      parent: t.id({ description: 'A community, or an estate or courtyard in one.' }),
      name: t.string({ description: 'As on its sign, 1–100 characters; once below a parent.' }),
      level: t.field({
        type: communityLevelEnum,
        description: 'ESTATE, COURTYARD or BUILDING; lower than the parent’s.',
      }),
      type: t.field({ type: communityTypeEnum, required: false, description: 'What kind it is.' }),
      telephone: t.string({ required: false, description: 'At most 40 characters.' }),
      officeHours: t.string({ required: false, description: 'In words, at most 200 characters.' }),
      address: t.string({ required: false, description: 'At most 200 characters.' }),
      longitude: t.float({ required: false, description: 'Degrees east, with the latitude.' }),
      latitude: t.float({ required: false, description: 'Degrees north, with the longitude.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Adds an estate, a courtyard or a building below a community, as staff.',
    authScopes: { permission: 'community:edit' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({ id: await defineCommunity(context, input) }),
  },
  {
    name: 'DefineCommunitySuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: communityType,
        description: 'The new node.',
        resolve: (query, { id }: { id: string }, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'editCommunity',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Any place in the district.' }),
      name: t.string({
        required: false,
        description: 'A new name for an estate, courtyard or building, 1–100 characters.',
      }),
      parent: t.id({
        required: false,
        description:
          'Where an estate, courtyard or building moves to, with all below it, in the same district.',
      }),
      type: t.field({
        type: communityTypeEnum,
        required: false,
        description: 'What kind it is; null forgets it, as with all fields below.',
      }),
      telephone: t.string({ required: false, description: 'At most 40 characters.' }),
      officeHours: t.string({ required: false, description: 'In words, at most 200 characters.' }),
      address: t.string({ required: false, description: 'At most 200 characters.' }),
      longitude: t.float({ required: false, description: 'Degrees east, with the latitude.' }),
      latitude: t.float({ required: false, description: 'Degrees north, with the longitude.' }),
    }),
  },
  {
    description:
      'Says more of a place, or moves it, as staff. What is left out stays. A building that leaves the community of its grids leaves those.',
    authScopes: { permission: 'community:edit' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({ id: await editCommunity(context, input) }),
  },
  {
    name: 'EditCommunitySuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: communityType,
        description: 'The place afterwards.',
        resolve: (query, { id }: { id: string }, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  },
);
