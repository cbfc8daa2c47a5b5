import type { Subjects } from '../subjects.ts';
import { type AccessArea, only } from './access-area.ts';

const hour = 3_600_000;
const later = (s: Subjects, hours: number) =>
  new Date(s.app.clock.now().getTime() + hours * hour).toISOString();

function conferenceInput(s: Subjects) {
  const { community, committee, company } = s.app.world.here;
  return {
    community: community.globalId,
    name: '社区联席会议',
    convener: committee.globalId,
    members: [committee.globalId, company.globalId],
    rhythm: '每月第一个周三',
    idempotencyKey: s.key(),
  };
}

const conference = (s: Subjects) =>
  s.act(s.app.world.here.worker, 'foundConference', conferenceInput(s), 'conference');

const meetingInput = async (s: Subjects) => ({
  host: await conference(s),
  title: '商量停车的事',
  startsAt: later(s, 100),
  endsAt: later(s, 102),
  place: '社区会议室',
  agenda: [{ title: '停车位' }],
  idempotencyKey: s.key(),
});

const meeting = async (s: Subjects) =>
  s.act(s.app.world.here.worker, 'callMeeting', await meetingInput(s), 'meeting');

/** Called urgently, and begun: as the database has it, since nobody waits in a test. */
async function begunMeeting(s: Subjects): Promise<string> {
  const id = await meeting(s);
  const rowId = id.split(':').at(-1) ?? '';
  await s.app.context({ kind: 'operator' }).db.meeting.updateMany({
    where: { id: rowId },
    data: { startsAt: new Date(s.app.clock.now().getTime() - hour) },
  });
  return id;
}

/** One that was held, whose minutes are for its members. */
async function heldMeeting(s: Subjects): Promise<string> {
  const input = { meeting: await begunMeeting(s), minutes: s.secret, resolutions: [] };
  return s.act(s.app.world.here.worker, 'recordMinutes', input, 'meeting');
}

/** Joint conferences and their meetings. */
export const conferences: AccessArea = {
  rows: {
    foundConference: { input: async (s) => conferenceInput(s), expected: only('worker') },
    editConference: {
      input: async (s) => ({ conference: await conference(s), rhythm: '每季度一次' }),
      expected: only('worker'),
    },
    endConference: {
      input: async (s) => ({ conference: await conference(s) }),
      expected: only('worker'),
    },
    callMeeting: { input: meetingInput, expected: only('worker') },
    rescheduleMeeting: {
      input: async (s) => ({
        meeting: await meeting(s),
        startsAt: later(s, 120),
        endsAt: later(s, 121),
        place: '社区会议室',
      }),
      expected: only('worker'),
    },
    cancelMeeting: {
      input: async (s) => ({ meeting: await meeting(s), reason: '改期再议' }),
      expected: only('worker'),
    },
    setAgenda: {
      input: async (s) => ({ meeting: await meeting(s), items: [{ title: '充电桩' }] }),
      expected: only('worker'),
    },
    proposeAgendaItem: {
      input: async (s) => ({
        meeting: await meeting(s),
        organization: s.app.world.here.company.globalId,
        title: '物业费公示',
        idempotencyKey: s.key(),
      }),
      // Only who speaks for a member, and for that one: the worker speaks for another.
      expected: only('representative'),
    },
    recordAttendance: {
      input: async (s) => ({
        meeting: await begunMeeting(s),
        attendances: [{ organization: s.app.world.here.company.globalId, attendance: 'PRESENT' }],
      }),
      expected: only('worker'),
    },
    recordMinutes: {
      input: async (s) => ({ meeting: await begunMeeting(s), minutes: '略', resolutions: [] }),
      expected: only('worker'),
    },
  },
  publicNodes: { JointConference: conference, Meeting: heldMeeting },
};
