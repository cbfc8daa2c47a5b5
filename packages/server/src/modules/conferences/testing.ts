/** What the tests of joint conferences and their meetings ask, as a front end would. */
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code path message } ... on InvalidInputError { problems { path code } }';

export const wholeMeeting = `id title hostId hostName urgent startsAt endsAt place state stateLabel
  cancelReason agenda { id title body organization { name } }
  attendances { organization { name } attendance attendanceLabel representative }
  minutes minutedAt calendarAddress noticeDocument minutesDocument timeline { action reason }
  resolutions { text agendaItem { title } outcomes { id title ownerName state progress dueAt overdue } }
  availableActions { action allowed refusal { code } }`;

export const wholeConference = `id name community { name } convener { name } members { name }
  rhythm noticeDays endedAt calendarAddress nextMeeting { id title }
  meetings(first: 20) { nodes { id title state } }
  resolutions(first: 20) { nodes { text outcomes { title ownerName state progress } } }
  timeline { action } availableActions { action allowed refusal { code } }`;

const acts = {
  foundConference: 'conference',
  editConference: 'conference',
  endConference: 'conference',
  callMeeting: 'meeting',
  rescheduleMeeting: 'meeting',
  cancelMeeting: 'meeting',
  setAgenda: 'meeting',
  proposeAgendaItem: 'meeting',
  recordAttendance: 'meeting',
  recordMinutes: 'meeting',
} as const;

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The acts on conferences and meetings in one app. */
export function conferenceActs(app: TestApp) {
  const { here } = app.world;
  const act = async (
    persona: Persona | null,
    mutation: keyof typeof acts,
    input: object,
    // biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
  ): Promise<any> => {
    const field = acts[mutation];
    const type = capital(mutation);
    const { data, errors } = await app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${refused}
        ... on ${type}Success { ${field} { ${field === 'meeting' ? wholeMeeting : wholeConference} } } } }`,
      { input },
    );
    return errors ? { error: errors[0]?.extensions.code } : data[mutation];
  };
  const at = (days: number, hours = 0) =>
    new Date(app.clock.now().getTime() + days * 86_400_000 + hours * 3_600_000).toISOString();
  const conferenceInput = (extra: object = {}) => ({
    community: here.community.globalId,
    name: '滨江社区联席会议',
    convener: here.committee.globalId,
    members: [here.committee.globalId, here.company.globalId],
    rhythm: '每月第一个周三',
    idempotencyKey: newId(),
    ...extra,
  });
  const founded = async (extra: object = {}): Promise<string> =>
    (await act(here.worker, 'foundConference', conferenceInput(extra))).conference.id;
  const meetingInput = (host: string, extra: object = {}) => ({
    host,
    title: '十二月例会',
    startsAt: at(4),
    endsAt: at(4, 2),
    place: '社区三楼会议室',
    agenda: [{ title: '停车位怎么分', body: '先听各方意见。' }, { title: '春节值班' }],
    idempotencyKey: newId(),
    ...extra,
  });
  return {
    act,
    at,
    conferenceInput,
    founded,
    meetingInput,
    called: async (extra: object = {}): Promise<string> =>
      (await act(here.worker, 'callMeeting', meetingInput(await founded(), extra))).meeting.id,
    read: (persona: Persona | null, id: string): Promise<Answer> =>
      app
        .as(persona)
        .run(
          id.startsWith('Meeting:')
            ? `query ($id: ID!) { node(id: $id) { ... on Meeting { ${wholeMeeting} } } }`
            : `query ($id: ID!) { node(id: $id) { ... on JointConference { ${wholeConference} } } }`,
          { id },
        ),
  };
}
