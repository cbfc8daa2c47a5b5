import { createLinliClient } from '@linli/client';
import * as clientOperations from '@linli/client/operations';
import { beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.ts';
import { createFakeServer, type FakeServer, namesOf } from '../../testing/fake-server.ts';
import type { JointConference, Meeting } from '../joint-conference.controller.ts';
import type { MeetingAction } from '../meeting-acts.ts';
import { CLINIC, conference, inDays, meeting, PROPERTY } from '../testing.ts';
import { civilDate, endOfDay, instantOf } from './civil-time.ts';
import type { MeetingSubject } from './meeting-draft.ts';
import { MeetingFormController } from './meeting-form.controller.ts';
import * as operations from './operations.ts';

let server: FakeServer;
let subject: MeetingSubject;

beforeEach(() => {
  server = createFakeServer(namesOf(clientOperations, operations));
});

function about(action: MeetingAction, change: object = {}): MeetingSubject {
  const own = { ...conference, ownMembers: [CLINIC], ...change };
  subject = {
    action,
    conference: own as unknown as JointConference,
    meeting: action === 'CALL_MEETING' ? null : (meeting as unknown as Meeting),
  };
  return subject;
}

function open(action: MeetingAction, change: object = {}): MeetingFormController {
  about(action, change);
  const client = createLinliClient({
    origin: 'https://linli.test',
    site: 'pk_test',
    community: null,
    locale: 'zh-CN',
    token: async () => null,
    storage: null,
    fetch: server.fetch,
  });
  const host = new FakeHost(client);
  const form = new MeetingFormController(host, () => subject);
  host.connect();
  return form;
}

const sent = () => server.asked.at(-1)?.variables['input'];
const succeed = (operation: string) => {
  const field = operation.slice(0, 1).toLowerCase() + operation.slice(1);
  server.answer(operation, () => ({
    [field]: { __typename: `${operation}Success`, meeting: { id: meeting.id } },
  }));
};

test('a meeting is called at the community’s hours, with the agenda that was written', async () => {
  succeed('CallMeeting');
  const form = open('CALL_MEETING');
  const date = civilDate(inDays(5));
  form.set({ date, starts: '9:00', ends: '11:30', place: '党群服务中心', title: '碰头会' });
  form.set({
    items: [
      { item: null, title: '', body: '' },
      { item: null, title: ' 停车 ', body: '' },
    ],
  });
  expect(await form.submit()).toBe(true);
  expect(sent()).toMatchObject({
    host: conference.id,
    startsAt: new Date(`${date}T09:00:00+08:00`).toISOString(),
    endsAt: new Date(`${date}T11:30:00+08:00`).toISOString(),
    urgent: false,
    reason: null,
    agenda: [{ title: '停车', body: '' }],
  });
});

test('an attempt that is repeated is the same act; other words are another', async () => {
  const form = open('PROPOSE_AGENDA_ITEM');
  server.answer('ProposeAgendaItem', () => ({
    proposeAgendaItem: { __typename: 'RuleRefusedError', code: 'AGENDA_FULL', message: '满了' },
  }));
  form.set({ title: '上门量血压' });
  expect(await form.submit()).toBe(false);
  expect(form.failure?.message).toBe('满了');
  await form.submit();
  form.set({ title: '上门量血压和血糖' });
  await form.submit();
  const keys = server.asked.map(({ variables }) => (variables['input'] as Sent).idempotencyKey);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(sent()).toMatchObject({ organization: CLINIC.id, meeting: meeting.id });
});

interface Sent {
  readonly idempotencyKey: string;
}

test('too short a notice is said beside the day, and goes when the day is changed', async () => {
  server.answer('RescheduleMeeting', () => ({
    rescheduleMeeting: {
      __typename: 'RuleRefusedError',
      code: 'NOTICE_TOO_SHORT',
      message: '要提前3天',
      path: ['startsAt'],
    },
  }));
  const form = open('RESCHEDULE');
  expect(await form.submit()).toBe(false);
  expect(form.problems).toMatchObject([{ field: 'startsAt', message: '要提前3天' }]);
  form.set({ date: civilDate(inDays(9)) });
  expect(form.problems).toEqual([]);
  expect(form.draft?.place).toBe(meeting.place);
});

test('what members propose while the agenda is being set is kept', async () => {
  succeed('SetAgenda');
  const form = open('SET_AGENDA');
  const [first] = form.draft?.items ?? [];
  form.set({ items: first ? [{ ...first, title: '充电棚放哪里' }] : [] });
  const proposed = { id: 'item-3', title: '量血压', body: '', organization: CLINIC };
  subject = {
    ...subject,
    meeting: { ...meeting, agenda: [...meeting.agenda, proposed] } as unknown as Meeting,
  };
  expect(form.draft?.items.map(({ item }) => item)).toEqual(['item-1', 'item-3']);
  await form.submit();
  expect(sent()).toMatchObject({
    items: [
      { item: 'item-1', title: '充电棚放哪里' },
      { item: 'item-3', title: '量血压' },
    ],
  });
});

test('resolutions become work with an owner and a day; blank ones are not sent', async () => {
  server.answer('RecordMinutes', () => ({
    recordMinutes: {
      __typename: 'RuleRefusedError',
      code: 'DUE_TIME_PASSED',
      message: '过了',
      path: ['resolutions', '0', 'workItem', 'dueAt'],
    },
  }));
  const form = open('RECORD_MINUTES');
  const [, second] = form.draft?.resolutions ?? [];
  if (!second) throw new Error('There is a row for each item.');
  const row = { ...second, text: '划线', work: true, task: '完成划线' };
  form.set({
    minutes: '各方同意。',
    resolutions: [...(form.draft?.resolutions.slice(0, 1) ?? []), row],
  });
  expect(await form.submit()).toBe(false);
  expect(form.problems.map(({ field }) => field)).toEqual([
    'resolutions-1-workItem-ownerOrganization',
    'resolutions-1-workItem-dueAt',
  ]);
  const due = civilDate(inDays(9));
  form.set({
    resolutions: [
      ...(form.draft?.resolutions.slice(0, 1) ?? []),
      { ...row, owner: PROPERTY.id, due },
    ],
  });
  await form.submit();
  expect(sent()).toEqual({
    meeting: meeting.id,
    minutes: '各方同意。',
    resolutions: [
      {
        agendaItem: 'item-2',
        text: '划线',
        workItem: { title: '完成划线', ownerOrganization: PROPERTY.id, dueAt: endOfDay(due) },
      },
    ],
  });
  expect(form.problems).toMatchObject([{ field: 'resolutions-1-workItem-dueAt' }]);
});

test('only members that were marked are recorded, and who came only for those present', async () => {
  succeed('RecordAttendance');
  const form = open('RECORD_ATTENDANCE');
  expect(await form.submit()).toBe(false);
  form.set({
    attendances: {
      [CLINIC.id]: { attendance: 'EXCUSED', representative: '王医生' },
      [PROPERTY.id]: { attendance: 'PRESENT', representative: ' 周强 ' },
    },
  });
  expect(await form.submit()).toBe(true);
  expect(sent()).toMatchObject({
    attendances: [
      { organization: PROPERTY.id, attendance: 'PRESENT', representative: '周强' },
      { organization: CLINIC.id, attendance: 'EXCUSED', representative: null },
    ],
  });
});

test.each([
  ['2026-11-25', '14:30', '2026-11-25T06:30:00.000Z'],
  ['2026-11-25', '9：05', '2026-11-25T01:05:00.000Z'],
  ['2026-11-25', '25:00', null],
  ['', '14:30', null],
])('%s at %s is %s', (date, clock, instant) => {
  expect(instantOf(date, clock)).toBe(instant);
});
