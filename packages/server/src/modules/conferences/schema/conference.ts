import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import {
  hostCalendarPath,
  meetingResolution,
  meetingType,
} from '../../../mechanisms/meeting/index.ts';
import { organizationsOf } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { buttonLabels, stepLabels } from '../labels.ts';
import { conferenceLifecycle, conferenceState } from '../lifecycle.ts';
import { actorKinds } from '../policies.ts';

const meetingConnection = builder.connectionObject({
  type: meetingType,
  name: 'MeetingConnection',
  description: 'A page of meetings.',
});

const resolutionConnection = builder.connectionObject({
  type: meetingResolution,
  name: 'MeetingResolutionConnection',
  description: 'A page of what was resolved.',
});

const conferenceMeetings = (conference: { districtId: string; id: string }) => ({
  districtId: conference.districtId,
  hostType: 'JointConference',
  hostId: conference.id,
});

const planned = (conference: { districtId: string; id: string }, now: Date) => ({
  ...conferenceMeetings(conference),
  state: 'PLANNED' as const,
  endsAt: { gte: now },
});

export const conferenceType = builder.prismaNode('JointConference', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A joint conference (联席会议) of organizations around a community. Public.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, 2–60 characters.' }),
    community: t.relation('community', { description: 'The place that it is for.' }),
    convener: t.relation('convener', { description: 'Who calls and chairs it.' }),
    members: t.prismaField({
      type: [organizationType],
      description: 'The organizations that are invited, at most a hundred.',
      resolve: (query, { districtId, id: conferenceId }, _, { db }) =>
        db.organization.findMany({
          ...query,
          where: { districtId, conferenceMemberships: { some: { conferenceId } } },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    }),
    ownMembers: t.prismaField({
      type: [organizationType],
      description: 'Those of them that the viewer speaks for: who proposeAgendaItem may name.',
      resolve: (query, { districtId, id: conferenceId }, _, { db, viewer }) =>
        db.organization.findMany({
          ...query,
          where: {
            districtId,
            id: { in: [...organizationsOf(viewer)] },
            conferenceMemberships: { some: { conferenceId } },
          },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    }),
    rhythm: t.exposeString('rhythm', {
      description: 'When it meets by custom, in words, e.g. 每月第一个周三.',
    }),
    noticeDays: t.exposeInt('noticeDays', {
      description:
        'Civil days before a regular meeting at which its notice goes out at the latest.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was founded.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it runs.',
    }),
    nextMeeting: t.prismaField({
      type: meetingType,
      nullable: true,
      description: 'The meeting that runs or comes next; null when none is called.',
      resolve: (query, conference, _, { db, clock }) =>
        db.meeting.findFirst({
          ...query,
          where: planned(conference, clock.now()),
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        }),
    }),
    laterMeetings: t.prismaField({
      type: [meetingType],
      description: 'Those that are called already and come after it, the next first; at most 20.',
      resolve: (query, conference, _, { db, clock }) =>
        db.meeting.findMany({
          ...query,
          where: planned(conference, clock.now()),
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
          skip: 1,
          take: 20,
        }),
    }),
    meetings: t.prismaConnection(
      {
        type: meetingType,
        cursor: 'districtId_id',
        description: 'Meetings that have begun, the newest first, and those that were cancelled.',
        resolve: (query, conference, _, { db, clock }) =>
          db.meeting.findMany({
            ...query,
            where: {
              ...conferenceMeetings(conference),
              OR: [{ startsAt: { lte: clock.now() } }, { state: { not: 'PLANNED' } }],
            },
            orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
          }),
      },
      meetingConnection,
    ),
    resolutions: t.prismaConnection(
      {
        type: meetingResolution,
        cursor: 'districtId_id',
        description: 'What was resolved, the newest meeting first, with what became of each.',
        resolve: (query, conference, _, { db }) =>
          db.meetingResolution.findMany({
            ...query,
            where: { meeting: conferenceMeetings(conference) },
            orderBy: [{ meeting: { startsAt: 'desc' } }, { position: 'asc' }, { id: 'asc' }],
          }),
      },
      resolutionConnection,
    ),
    calendarAddress: t.string({
      description: 'The calendar of its meetings, to subscribe to, beside the API (RFC 5545).',
      resolve: (conference) => hostCalendarPath('JointConference', conference),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (conference, _, context) => timelineOf(context, conference, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'EDIT (editConference), CALL_MEETING (callMeeting), END (endConference).',
      resolve: async (conference, _, context) => {
        const place = await loadPlace(context, conference.communityId);
        const kinds = actorKinds(context.viewer, conference, place);
        const planned = await context.db.meeting.count({
          where: { ...conferenceMeetings(conference), state: 'PLANNED' },
        });
        const facts = { meetingPlanned: planned > 0 };
        const state = conferenceState(conference);
        return availableActions(conferenceLifecycle, state, kinds, facts).map((offer) => ({
          action: offer.action,
          label: buttonLabels[offer.action],
          reasonRequired: offer.reasonRequired,
          refusal: offer.allowed ? null : offer.refusal.code,
        }));
      },
    }),
  }),
});

const conferenceConnection = builder.connectionObject({
  type: conferenceType,
  name: 'JointConferenceConnection',
  description: 'A page of joint conferences.',
});

builder.prismaObjectField(communityType, 'conferences', (t) =>
  t.prismaConnection(
    {
      type: conferenceType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'Joint conferences of this place, the oldest first.',
      args: {
        includeEnded: t.arg.boolean({
          required: false,
          description: 'Also those that have ended; false when left out.',
        }),
      },
      resolve: (query, { id: communityId, districtId }, { includeEnded }, { db }) =>
        db.jointConference.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            communityId,
            ...(includeEnded ? {} : { endedAt: null }),
          },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        }),
    },
    conferenceConnection,
  ),
);
