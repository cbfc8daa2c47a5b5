import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { editConference } from '../commands/edit-conference.ts';
import { endConference } from '../commands/end-conference.ts';
import { foundConference } from '../commands/found-conference.ts';
import { conferenceType } from './conference.ts';

type ConferenceQuery = Parameters<Context['db']['jointConference']['findUniqueOrThrow']>[0];

/** The field in which every act answers its conference. */
const answered = {
  type: conferenceType,
  description: 'The conference afterwards.',
  resolve: (
    query: Omit<ConferenceQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) =>
    db.jointConference.findUniqueOrThrow({
      ...query,
      where: { districtId_id: { districtId, id } },
    }),
} as const;

const words = {
  name: 'Its name, 2–60 characters.',
  convener: 'The organization that calls and chairs it.',
  members: 'The organizations that are invited, 2–100.',
  rhythm: 'When it meets by custom, in words, e.g. 每月第一个周三. 2–100 characters.',
  noticeDays: 'Civil days of notice for a regular meeting, 0–60.',
} as const;

builder.relayMutationField(
  'foundConference',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The place that it is for.' }),
      name: t.string({ description: words.name }),
      convener: t.id({ description: words.convener }),
      members: t.idList({ description: words.members }),
      rhythm: t.string({ description: words.rhythm }),
      noticeDays: t.int({ required: false, description: `${words.noticeDays} 3 when left out.` }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Founds a joint conference of organizations, as staff.',
    authScopes: { permission: 'conference:edit' },
    errors: refusals,
    resolve: (_, { input: { noticeDays, ...rest } }, context) =>
      foundConference(context, { ...rest, noticeDays: noticeDays ?? undefined }),
  },
  {
    name: 'FoundConferenceSuccess',
    outputFields: (t) => ({ conference: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'editConference',
  {
    inputFields: (t) => ({
      conference: t.id({ description: 'The conference.' }),
      name: t.string({ required: false, description: words.name }),
      convener: t.id({ required: false, description: words.convener }),
      members: t.idList({
        required: false,
        description: `${words.members} Replaces the list as a whole.`,
      }),
      rhythm: t.string({ required: false, description: words.rhythm }),
      noticeDays: t.int({ required: false, description: words.noticeDays }),
    }),
  },
  {
    description: 'Changes a joint conference, as staff; what is left out stays.',
    authScopes: { permission: 'conference:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => editConference(context, input),
  },
  {
    name: 'EditConferenceSuccess',
    outputFields: (t) => ({ conference: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'endConference',
  { inputFields: (t) => ({ conference: t.id({ description: 'The conference.' }) }) },
  {
    description: 'Ends a joint conference, as staff. Its meetings and resolutions stay.',
    authScopes: { permission: 'conference:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endConference(context, input),
  },
  {
    name: 'EndConferenceSuccess',
    outputFields: (t) => ({ conference: t.prismaField(answered) }),
  },
);
