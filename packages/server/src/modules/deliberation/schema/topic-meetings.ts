import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { meetingType } from '../../../mechanisms/meeting/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { organizationType } from '../../organizations/index.ts';
import { decideByMeeting } from '../commands/decide-by-meeting.ts';
import { inviteToTopic } from '../commands/invite-to-topic.ts';
import { topicType } from './topic.ts';
import { topicAfter } from './topic-acts.ts';

builder.prismaObjectFields('Topic', (t) => ({
  meetings: t.prismaField({
    type: [meetingType],
    description:
      'Meetings on it (议事会), newest first, at most twenty. Called by callMeeting with this topic as the host.',
    resolve: (query, { districtId, id }, _, { db }) =>
      db.meeting.findMany({
        ...query,
        where: { districtId, hostType: 'Topic', hostId: id },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take: 20,
      }),
  }),
  invited: t.prismaField({
    type: [organizationType],
    description: 'Organizations that are invited to its meetings beside the convener.',
    resolve: (query, { districtId, id }, _, { db }) =>
      db.organization.findMany({
        ...query,
        where: { districtId, topicInvitations: { some: { topicId: id } } },
        orderBy: { id: 'asc' },
        take: 100,
      }),
  }),
}));

builder.relayMutationField(
  'inviteToTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic, not decided yet.' }),
      organizations: t.idList({ description: 'Who is invited, 1–50 of the district.' }),
    }),
  },
  {
    description: 'Invites organizations to the meetings on a topic. Takes topic:advance.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => inviteToTopic(context, input),
  },
  {
    name: 'InviteToTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic with who is invited.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'decideByMeeting',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic, under discussion or finding common ground.' }),
      agendaItem: t.id({
        description: 'An item, with its show of hands, of a meeting that was held on this topic.',
      }),
      words: t.string({ description: 'What is decided and why, 1–4,000 characters; public.' }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description:
      'Decides a topic by a meeting’s show of hands: agreed when more are for it than against. Takes topic:advance, or speaking for the convener.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => decideByMeeting(context, input),
  },
  {
    name: 'DecideByMeetingSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, decided.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);
