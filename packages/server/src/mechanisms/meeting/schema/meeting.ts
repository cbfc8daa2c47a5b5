import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Meeting } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../lifecycle/index.ts';
import { paperAddress } from '../../paper/index.ts';
import { outcomesOf, workItemOutcome } from '../../work-item/index.ts';
import { hostOf } from '../access.ts';
import { meetingCalendarPath } from '../calendar.ts';
import { attendanceLabels, buttonLabels, meetingStateLabels, stepLabels } from '../labels.ts';
import { meetingLifecycle } from '../lifecycle.ts';

const meetingState = builder.enumType('MeetingState', {
  description: 'Where a meeting stands.',
  values: {
    PLANNED: { description: 'Called; it is to come, or its minutes are.' },
    HELD: { description: 'Held: minutes and resolutions are recorded.' },
    CANCELLED: { description: 'Called off, with a reason.' },
  } as const,
});

export const attendanceEnum = builder.enumType('Attendance', {
  description: 'Whether a member came.',
  values: {
    PRESENT: { description: '出席' },
    EXCUSED: { description: '请假: it said beforehand that nobody can come.' },
    ABSENT: { description: '缺席' },
  } as const,
});

interface Hands {
  inFavour: number;
  against: number;
  abstained: number;
}

const showOfHands = builder.objectRef<Hands>('ShowOfHands').implement({
  description: 'How a meeting voted on an item, entered once with its minutes.',
  fields: (t) => ({
    inFavour: t.exposeInt('inFavour', { description: 'Hands in favour.' }),
    against: t.exposeInt('against', { description: 'Hands against.' }),
    abstained: t.exposeInt('abstained', { description: 'Who was there and raised neither.' }),
  }),
});

builder.prismaObject('AgendaItem', {
  description: 'An item on a meeting’s agenda.',
  fields: (t) => ({
    id: t.id({
      description: 'What setAgenda and recordMinutes name it by. `node` does not find it.',
      resolve: (item) => globalId('AgendaItem', item),
    }),
    title: t.exposeString('title', { description: 'What it is about, 2–100 characters.' }),
    body: t.exposeString('body', { description: 'More about it; may be empty.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The member that brought it; null when the convener did.',
    }),
    votes: t.field({
      type: showOfHands,
      nullable: true,
      description: 'The show of hands on it; null when there was none.',
      resolve: ({ votesFor, votesAgainst, votesAbstained }) =>
        votesFor === null || votesAgainst === null || votesAbstained === null
          ? null
          : { inFavour: votesFor, against: votesAgainst, abstained: votesAbstained },
    }),
  }),
});

builder.prismaObject('MeetingAttendance', {
  description: 'Whether a member came, and who came for it.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The member.' }),
    attendance: t.expose('attendance', { type: attendanceEnum, description: 'Whether it came.' }),
    attendanceLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ attendance }, _, { locale }) => attendanceLabels[attendance][locale],
    }),
    representative: t.exposeString('representative', {
      nullable: true,
      description: 'Who came for it, as the list of attendance publishes.',
    }),
  }),
});

export const meetingResolution = builder.prismaObject('MeetingResolution', {
  description: 'What a meeting resolved, and what became of it. Public.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What was resolved, 1–1,000 characters.' }),
    agendaItem: t.relation('agendaItem', {
      nullable: true,
      description: 'The item that it answers; null for one beside the agenda.',
    }),
    meeting: t.relation('meeting', { description: 'The meeting that resolved it.' }),
    outcomes: t.field({
      type: [workItemOutcome],
      description: 'The work that follows from it, the one due first at the top.',
      resolve: (resolution, _, context) => outcomesOf(context, resolution),
    }),
  }),
});

export const meetingType = builder.prismaNode('Meeting', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'A meeting of a host, e.g. of a joint conference. Public, but for its minutes: what was resolved is.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What the notice is headed, 2–100 characters.' }),
    hostId: t.id({
      description: 'The node whose meeting it is, e.g. a JointConference.',
      resolve: ({ districtId, hostType, hostId: id }) => globalId(hostType, { districtId, id }),
    }),
    hostName: t.string({
      description: 'What that is called.',
      resolve: async (meeting, _, context) => (await hostOf(context, meeting)).host.name,
    }),
    community: t.relation('community', { description: 'The place that it concerns.' }),
    urgent: t.exposeBoolean('urgent', {
      description: 'Called at once (大事紧急议) rather than with the notice kept (小事定期议).',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it is to end.' }),
    place: t.exposeString('place', { description: 'Where, 2–100 characters.' }),
    state: t.expose('state', { type: meetingState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => meetingStateLabels[state][locale],
    }),
    cancelReason: t.exposeString('cancelReason', {
      nullable: true,
      description: 'Why it was called off; null otherwise.',
    }),
    agenda: t.relation('agenda', {
      description: 'Its items, in order.',
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    }),
    attendances: t.relation('attendances', {
      description: 'Who came, as far as it is recorded.',
      query: { orderBy: { organizationId: 'asc' } },
    }),
    residentsPresent: t.exposeInt('residentsPresent', {
      nullable: true,
      description: 'Residents who came beside the members, as counted at the door; null before.',
    }),
    leastResidents: t.int({
      description: 'The fewest residents with whom a vote here decides, by the host’s rule.',
      resolve: async (meeting, _, context) =>
        (await hostOf(context, meeting)).host.leastResidents ?? 0,
    }),
    minutes: t.string({
      nullable: true,
      description:
        'What was said, for who speaks for the convener or a member, and staff who may call; null to others and before they are recorded.',
      resolve: async (meeting, _, context) => {
        if (meeting.minutes === null) return null;
        return (await hostOf(context, meeting)).kinds.size > 0 ? meeting.minutes : null;
      },
    }),
    minutedAt: t.expose('minutedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When minutes and resolutions were recorded; null before.',
    }),
    resolutions: t.relation('resolutions', {
      description: 'What was resolved, in order.',
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    }),
    noticeDocument: t.string({
      description:
        'The notice as a Word file, A4 and ready to be stamped, beside the API. Signed, and good until the end of the next day (UTC).',
      resolve: (meeting, _, context) => paperAddress(context, 'notice', meeting),
    }),
    minutesDocument: t.string({
      nullable: true,
      description:
        'The minutes as a Word file with the list of attendance, likewise; null to whom `minutes` is.',
      resolve: async (meeting, _, context) => {
        if (meeting.minutes === null) return null;
        const { kinds } = await hostOf(context, meeting);
        return kinds.size > 0 ? paperAddress(context, 'minutes', meeting) : null;
      },
    }),
    calendarAddress: t.string({
      description: 'Where its calendar file (iCalendar, RFC 5545) is, beside the API.',
      resolve: (meeting) => meetingCalendarPath(meeting),
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (meeting, _, context) => timelineOf(context, meeting, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'RESCHEDULE (rescheduleMeeting), SET_AGENDA (setAgenda), PROPOSE_AGENDA_ITEM (proposeAgendaItem), RECORD_ATTENDANCE (recordAttendance), RECORD_MINUTES (recordMinutes), CANCEL (cancelMeeting).',
      resolve: (meeting, _, context) => offeredActions(context, meeting),
    }),
  }),
});

async function offeredActions(context: Context, meeting: Meeting): Promise<OfferedAction[]> {
  const { kinds } = await hostOf(context, meeting);
  const facts = { begun: meeting.startsAt <= context.clock.now() };
  return availableActions(meetingLifecycle, meeting.state, kinds, facts).map((offer) => ({
    action: offer.action,
    label: buttonLabels[offer.action],
    reasonRequired: offer.reasonRequired,
    refusal: offer.allowed ? null : offer.refusal.code,
  }));
}
