import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { callMeeting } from '../commands/call-meeting.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { proposeAgendaItem } from '../commands/propose-agenda-item.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { recordMinutes } from '../commands/record-minutes.ts';
import { rescheduleMeeting } from '../commands/reschedule-meeting.ts';
import { setAgenda } from '../commands/set-agenda.ts';
import { attendanceEnum, meetingType } from './meeting.ts';

type MeetingQuery = Parameters<Context['db']['meeting']['findUniqueOrThrow']>[0];

/** The field in which every act answers its meeting. */
const answered = {
  type: meetingType,
  description: 'The meeting afterwards.',
  resolve: (
    query: Omit<MeetingQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.meeting.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const words = {
  meeting: 'The meeting.',
  key: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
  itemTitle: 'What it is about, 2–100 characters.',
  itemBody: 'More about it, at most 2,000 characters.',
} as const;

const newAgendaItem = builder.inputType('NewAgendaItem', {
  description: 'An item for a new meeting’s agenda.',
  fields: (t) => ({
    title: t.string({ description: words.itemTitle }),
    body: t.string({ required: false, description: words.itemBody }),
  }),
});

const setAgendaItem = builder.inputType('SetAgendaItem', {
  description: 'An item of an agenda that is set anew.',
  fields: (t) => ({
    item: t.id({ required: false, description: 'The item that is kept; a new one without.' }),
    title: t.string({ description: words.itemTitle }),
    body: t.string({ required: false, description: words.itemBody }),
  }),
});

const attendanceInput = builder.inputType('AttendanceInput', {
  description: 'Whether a member came.',
  fields: (t) => ({
    organization: t.id({ description: 'One of the members.' }),
    attendance: t.field({ type: attendanceEnum, description: 'Whether it came.' }),
    representative: t.string({
      required: false,
      description: 'Who came for it; the list of attendance publishes it. 1–40 characters.',
    }),
  }),
});

const resolutionWork = builder.inputType('ResolutionWorkInput', {
  description: 'What a resolution gives somebody to do.',
  fields: (t) => ({
    title: t.string({ description: 'What is to be done, 2–100 characters.' }),
    ownerOrganization: t.id({ description: 'The organization that does it.' }),
    department: t.id({ required: false, description: 'The organization that answers for it.' }),
    dueAt: t.field({ type: 'DateTime', description: 'Until when; later than now.' }),
  }),
});

const resolutionInput = builder.inputType('ResolutionInput', {
  description: 'Something that was resolved.',
  fields: (t) => ({
    agendaItem: t.id({ required: false, description: 'The item that it answers.' }),
    text: t.string({ description: 'What was resolved, 1–1,000 characters. Public.' }),
    workItem: t.field({
      type: resolutionWork,
      required: false,
      description: 'What follows from it; becomes a work item at once.',
    }),
  }),
});

builder.relayMutationField(
  'callMeeting',
  {
    inputFields: (t) => ({
      host: t.id({ description: 'Who meets, e.g. a JointConference.' }),
      title: t.string({ description: 'What the notice is headed, 2–100 characters.' }),
      startsAt: t.field({ type: 'DateTime', description: 'When it begins; later than now.' }),
      endsAt: t.field({ type: 'DateTime', description: 'When it is to end; within a day.' }),
      place: t.string({ description: 'Where, 2–100 characters.' }),
      urgent: t.boolean({
        required: false,
        description:
          'True calls it at once, with a reason (大事紧急议); otherwise the notice holds.',
      }),
      reason: t.string({ required: false, description: 'Why it is urgent; public.' }),
      agenda: t.field({
        type: [newAgendaItem],
        required: false,
        description: 'At most thirty items, in order.',
      }),
      idempotencyKey: t.string({ description: words.key }),
    }),
  },
  {
    description: 'Calls a meeting of a host, and tells its members.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { agenda, urgent, ...rest } }, context) =>
      callMeeting(context, {
        ...rest,
        urgent: urgent ?? false,
        agenda: (agenda ?? []).map(({ title, body }) => ({ title, body: body ?? '' })),
      }),
  },
  {
    name: 'CallMeetingSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'rescheduleMeeting',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      startsAt: t.field({ type: 'DateTime', description: 'When it begins now.' }),
      endsAt: t.field({ type: 'DateTime', description: 'When it is to end now.' }),
      place: t.string({ description: 'Where now, 2–100 characters.' }),
      reason: t.string({ required: false, description: 'Why; public.' }),
    }),
  },
  {
    description: 'Moves a meeting to another time or place, and tells its members.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => rescheduleMeeting(context, input),
  },
  {
    name: 'RescheduleMeetingSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'cancelMeeting',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      reason: t.string({ description: 'Why; public. 1–500 characters.' }),
    }),
  },
  {
    description: 'Calls a meeting off, and tells its members.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => cancelMeeting(context, input),
  },
  {
    name: 'CancelMeetingSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'setAgenda',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      items: t.field({
        type: [setAgendaItem],
        description: 'The whole agenda, in order, at most thirty; what is not named is taken off.',
      }),
    }),
  },
  {
    description: 'Sets the agenda of a meeting.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { meeting, items } }, context) =>
      setAgenda(context, {
        meeting,
        items: items.map(({ item, title, body }) => ({ item, title, body: body ?? '' })),
      }),
  },
  {
    name: 'SetAgendaSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'proposeAgendaItem',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      organization: t.id({
        description: 'The member that brings it, which the viewer speaks for.',
      }),
      title: t.string({ description: words.itemTitle }),
      body: t.string({ required: false, description: words.itemBody }),
      idempotencyKey: t.string({ description: words.key }),
    }),
  },
  {
    description: 'Puts an item on a meeting’s agenda, in the name of a member.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { body, ...rest } }, context) =>
      proposeAgendaItem(context, { ...rest, body: body ?? '' }),
  },
  {
    name: 'ProposeAgendaItemSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

const votesInput = builder.inputType('ShowOfHandsInput', {
  description: 'How a meeting voted on an item: numbers of hands, each 0–100,000.',
  fields: (t) => ({
    agendaItem: t.id({ required: true, description: 'The item, of this meeting.' }),
    inFavour: t.int({ required: true, description: 'Hands in favour.' }),
    against: t.int({ required: true, description: 'Hands against.' }),
    abstained: t.int({ required: true, description: 'Who was there and raised neither.' }),
  }),
});

builder.relayMutationField(
  'recordAttendance',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      attendances: t.field({
        type: [attendanceInput],
        description: 'Members that are named are recorded or corrected; others stay.',
      }),
      residentsPresent: t.int({
        required: false,
        description: 'Residents who came beside the members, 0–100,000; stays when left out.',
      }),
    }),
  },
  {
    description: 'Records who came to a meeting, from the time it begins.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => recordAttendance(context, input),
  },
  {
    name: 'RecordAttendanceSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'recordMinutes',
  {
    inputFields: (t) => ({
      meeting: t.id({ description: words.meeting }),
      minutes: t.string({ description: 'What was said, 1–20,000 characters; for the members.' }),
      resolutions: t.field({
        type: [resolutionInput],
        description: 'What was resolved, in order, at most fifty. Public.',
      }),
      votes: t.field({
        type: [votesInput],
        required: false,
        description: 'Shows of hands, by the item that was voted on. Public, and entered once.',
      }),
    }),
  },
  {
    description: 'Records minutes and resolutions: the meeting was held. Work follows at once.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { votes, ...rest } }, context) =>
      recordMinutes(context, { ...rest, votes: votes ?? [] }),
  },
  {
    name: 'RecordMinutesSuccess',
    outputFields: (t) => ({ meeting: t.prismaField(answered) }),
  },
);
