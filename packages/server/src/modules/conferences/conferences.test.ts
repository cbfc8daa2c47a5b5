import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { readCalendar } from '../../mechanisms/meeting/index.ts';
import { readPaper } from '../../mechanisms/paper/index.ts';
import { xmlOfWord } from '../../mechanisms/paper/testing.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { conferenceActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof conferenceActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = conferenceActs(app);
});
afterAll(() => app.close());

const told = async (persona: Persona) =>
  JSON.stringify(
    await app.as(persona).run('{ viewer { notifications(first: 100) { nodes { subject } } } }'),
  );

describe('a joint conference', () => {
  test('is founded, edited and read by everybody', async () => {
    const { worker, committee, company, department } = app.world.here;
    const input = acts.conferenceInput();
    const { conference } = await acts.act(worker, 'foundConference', input);
    expect(conference).toMatchObject({
      convener: { name: committee.name },
      noticeDays: 3,
      nextMeeting: null,
    });
    const again = await acts.act(worker, 'foundConference', input);
    expect(again.conference.id).toBe(conference.id);
    const edited = await acts.act(worker, 'editConference', {
      conference: conference.id,
      members: [committee.globalId, company.globalId, department.globalId, company.globalId],
      noticeDays: 5,
    });
    expect(edited.conference.members).toHaveLength(3);
    expect(edited.conference).toMatchObject({ rhythm: '每月第一个周三', noticeDays: 5 });
    const { data } = await app
      .as(null)
      .run(
        `query ($code: String!) { community(code: $code) { conferences(first: 50) { nodes { id } } } }`,
        { code: app.world.here.community.code },
      );
    expect(data.community.conferences.nodes).toContainEqual({ id: conference.id });
  });

  test('takes two different members of this district that exist', async () => {
    const { worker, committee } = app.world.here;
    const found = (extra: object) =>
      acts.act(worker, 'foundConference', acts.conferenceInput(extra));
    expect(await found({ members: [committee.globalId, committee.globalId] })).toMatchObject({
      code: 'CONFERENCE_TOO_SMALL',
    });
    expect(
      await found({ members: [committee.globalId, app.world.elsewhere.company.globalId] }),
    ).toEqual({ error: 'FORBIDDEN' });
    for (const convener of ['Organization:1', "Organization:' OR 1=1 --", '']) {
      expect(await found({ convener })).toMatchObject({ code: 'NOT_FOUND', path: ['convener'] });
    }
    expect((await found({ name: ' ', noticeDays: 61 })).problems).toEqual([
      { path: ['name'], code: 'VALUE_TOO_SHORT' },
      { path: ['noticeDays'], code: 'NUMBER_TOO_LARGE' },
    ]);
  });

  test('ends once no meeting is to come, and calls none afterwards', async () => {
    const { worker } = app.world.here;
    const conference = await acts.founded();
    const { meeting } = await acts.act(worker, 'callMeeting', acts.meetingInput(conference));
    expect((await acts.act(worker, 'endConference', { conference })).code).toBe(
      'CONFERENCE_MEETING_PLANNED',
    );
    await acts.act(worker, 'cancelMeeting', { meeting: meeting.id, reason: '合并到下次' });
    const ended = await acts.act(worker, 'endConference', { conference });
    expect(ended.conference.endedAt).not.toBeNull();
    expect(ended.conference.availableActions).toEqual([]);
    const again = await acts.act(worker, 'endConference', { conference });
    expect(again.conference.timeline).toHaveLength(2);
    expect((await acts.act(worker, 'callMeeting', acts.meetingInput(conference))).code).toBe(
      'MEETING_HOST_ENDED',
    );
    expect((await acts.act(worker, 'editConference', { conference, rhythm: '随时' })).code).toBe(
      'WRONG_STATE',
    );
  });
});

describe('calling a meeting', () => {
  test('a regular one keeps the notice; its members are told', async () => {
    const { worker, representative, resident } = app.world.here;
    const host = await acts.founded();
    const short = await acts.act(
      worker,
      'callMeeting',
      acts.meetingInput(host, { startsAt: acts.at(2), endsAt: acts.at(2, 1) }),
    );
    expect(short).toMatchObject({ code: 'NOTICE_TOO_SHORT', path: ['startsAt'] });
    expect(short.message).toContain('提前 3 天');
    const { meeting } = await acts.act(
      worker,
      'callMeeting',
      acts.meetingInput(host, { title: '节前例会' }),
    );
    expect(meeting).toMatchObject({
      state: 'PLANNED',
      hostId: host,
      hostName: '滨江社区联席会议',
      agenda: [{ title: '停车位怎么分' }, { title: '春节值班' }],
    });
    expect((await acts.read(null, host)).data.node.nextMeeting.id).toBe(meeting.id);
    expect(await told(representative)).toContain('会议通知：节前例会');
    expect(await told(resident)).not.toContain('会议通知');
  });

  test('an urgent one is called at once, with the reason', async () => {
    const { worker } = app.world.here;
    const host = await acts.founded();
    const urgent = { urgent: true, startsAt: acts.at(0, 2), endsAt: acts.at(0, 3) };
    expect(await acts.act(worker, 'callMeeting', acts.meetingInput(host, urgent))).toMatchObject({
      code: 'REASON_REQUIRED',
      path: ['reason'],
    });
    const { meeting } = await acts.act(
      worker,
      'callMeeting',
      acts.meetingInput(host, { ...urgent, reason: '水管爆裂，停水两天' }),
    );
    expect(meeting).toMatchObject({ urgent: true, timeline: [{ reason: '水管爆裂，停水两天' }] });
  });

  test('times in the past or out of order are refused, and hosts that are none', async () => {
    const { worker } = app.world.here;
    const host = await acts.founded();
    for (const times of [
      { startsAt: acts.at(-1), endsAt: acts.at(1) },
      { startsAt: acts.at(5), endsAt: acts.at(5) },
      { startsAt: acts.at(5), endsAt: acts.at(7) },
    ]) {
      expect((await acts.act(worker, 'callMeeting', acts.meetingInput(host, times))).code).toBe(
        'MEETING_TIME_INVALID',
      );
    }
    for (const none of [
      'JointConference:1',
      globalId('JointConference', { districtId: app.world.here.id, id: newId() }),
      app.world.here.company.globalId,
      "JointConference:' OR 1=1 --",
    ]) {
      expect(await acts.act(worker, 'callMeeting', acts.meetingInput(none))).toMatchObject({
        code: 'NOT_FOUND',
        path: ['host'],
      });
    }
  });

  test('the same key calls one meeting, also at once', async () => {
    const { worker } = app.world.here;
    const input = acts.meetingInput(await acts.founded());
    const both = await Promise.all([
      acts.act(worker, 'callMeeting', input),
      acts.act(worker, 'callMeeting', input),
    ]);
    expect(both[0].meeting.id).toBe(both[1].meeting.id);
  });

  test('only who convenes calls, not a member and nobody elsewhere', async () => {
    const { representative, resident, official } = app.world.here;
    const host = await acts.founded();
    for (const persona of [representative, resident, official, app.world.elsewhere.worker]) {
      expect(await acts.act(persona, 'callMeeting', acts.meetingInput(host))).toEqual({
        error: 'FORBIDDEN',
      });
    }
    const own = await acts.founded({ convener: app.world.here.company.globalId });
    expect(
      (await acts.act(representative, 'callMeeting', acts.meetingInput(own))).meeting.state,
    ).toBe('PLANNED');
  });
});

test('a meeting is moved with notice kept, and cancelled with the reason; members are told of both', async () => {
  const { worker, representative } = app.world.here;
  const meeting = await acts.called({ title: '物业例会' });
  const place = '小区活动室';
  const near = { meeting, startsAt: acts.at(1), endsAt: acts.at(1, 1), place };
  expect((await acts.act(worker, 'rescheduleMeeting', near)).code).toBe('NOTICE_TOO_SHORT');
  const moved = { meeting, startsAt: acts.at(6), endsAt: acts.at(6, 1), place };
  await acts.act(worker, 'rescheduleMeeting', moved);
  const twice = await acts.act(worker, 'rescheduleMeeting', moved);
  expect(twice.meeting).toMatchObject({ place, startsAt: moved.startsAt });
  expect(twice.meeting.timeline).toHaveLength(2);
  const cancelled = await acts.act(worker, 'cancelMeeting', { meeting, reason: '人数不够' });
  expect(cancelled.meeting).toMatchObject({ state: 'CANCELLED', cancelReason: '人数不够' });
  expect((await acts.act(worker, 'setAgenda', { meeting, items: [] })).code).toBe('WRONG_STATE');
  expect(await told(representative)).toContain('会议有变动：物业例会');
  expect(await told(representative)).toContain('会议取消：物业例会');
});

test('a member puts an item on the agenda, once; the convener orders it and keeps who brought it', async () => {
  const { worker, representative, company, department } = app.world.here;
  const meeting = await acts.called();
  const proposal = {
    meeting,
    organization: company.globalId,
    title: '电梯维保招标',
    idempotencyKey: newId(),
  };
  await acts.act(representative, 'proposeAgendaItem', proposal);
  const { meeting: after } = await acts.act(representative, 'proposeAgendaItem', proposal);
  expect(after.agenda).toHaveLength(3);
  expect(after.agenda[2]).toMatchObject({ organization: { name: company.name } });
  const [parking, , lift] = after.agenda;
  const ordered = await acts.act(worker, 'setAgenda', {
    meeting,
    items: [
      { item: lift.id, title: '电梯维保怎么招标' },
      { item: parking.id, title: parking.title },
      { title: '其他' },
    ],
  });
  expect(ordered.meeting.agenda).toMatchObject([
    { id: lift.id, title: '电梯维保怎么招标', organization: { name: company.name } },
    { id: parking.id, organization: null },
    { title: '其他' },
  ]);
  const foreign = (await acts.read(worker, await acts.called())).data.node.agenda[0].id;
  expect(
    await acts.act(worker, 'setAgenda', { meeting, items: [{ item: foreign, title: '别处' }] }),
  ).toMatchObject({ code: 'NOT_FOUND', path: ['items', '0', 'item'] });
  expect(
    await acts.act(representative, 'proposeAgendaItem', {
      ...proposal,
      organization: department.globalId,
      idempotencyKey: newId(),
    }),
  ).toMatchObject({ code: 'NOT_A_MEMBER' });
});

test('of planned meetings one is the next, and the others come later, in their order', async () => {
  const { worker } = app.world.here;
  const { conference } = await acts.act(worker, 'foundConference', acts.conferenceInput());
  for (const days of [9, 5, 7]) {
    const times = { startsAt: acts.at(days), endsAt: acts.at(days, 2) };
    const title = `${days}天后`;
    await acts.act(worker, 'callMeeting', {
      ...{ host: conference.id, title, ...times, place: '社区会议室' },
      idempotencyKey: newId(),
    });
  }
  const { data } = await app.as(null).run(
    `query ($id: ID!) { node(id: $id) { ... on JointConference {
      nextMeeting { title } laterMeetings { title } } } }`,
    { id: conference.id },
  );
  expect(data.node.nextMeeting.title).toBe('5天后');
  expect(data.node.laterMeetings).toEqual([{ title: '7天后' }, { title: '9天后' }]);
});

test('who speaks for members is told which; others speak for none', async () => {
  const { worker, representative, company, resident } = app.world.here;
  const { data: called } = await acts.read(worker, await acts.called());
  const ownMembers = async (persona: Persona | null) => {
    const { data } = await app
      .as(persona)
      .run('query ($id: ID!) { node(id: $id) { ... on JointConference { ownMembers { id } } } }', {
        id: called.node.hostId,
      });
    return data.node.ownMembers;
  };
  expect(await ownMembers(representative)).toEqual([{ id: company.globalId }]);
  expect(await ownMembers(resident)).toEqual([]);
  expect(await ownMembers(null)).toEqual([]);
});

test('what a meeting resolves becomes work at once, and everybody sees what became of it', async () => {
  const { worker, representative, resident, committee, company } = app.world.here;
  const meeting = await acts.called();
  const attendances = [
    { organization: committee.globalId, attendance: 'PRESENT', representative: '李敏' },
    { organization: company.globalId, attendance: 'EXCUSED' },
  ];
  const attend = () => acts.act(worker, 'recordAttendance', { meeting, attendances });
  expect((await attend()).code).toBe('MEETING_NOT_BEGUN');
  app.clock.advance({ days: 4, minutes: 10 });
  expect((await attend()).meeting.attendances).toHaveLength(2);
  const [item] = (await acts.read(worker, meeting)).data.node.agenda;
  const minutes = {
    meeting,
    minutes: '各方同意先划线试行。',
    resolutions: [
      {
        agendaItem: item.id,
        text: '十二月底前完成划线。',
        workItem: {
          title: '完成停车划线',
          ownerOrganization: company.globalId,
          dueAt: acts.at(20),
        },
      },
      { text: '春节值班照去年办。' },
    ],
  };
  const dissolved = {
    ...minutes,
    resolutions: [
      {
        ...minutes.resolutions[0],
        workItem: { ...minutes.resolutions[0]?.workItem, dueAt: acts.at(-1) },
      },
    ],
  };
  expect(await acts.act(worker, 'recordMinutes', dissolved)).toMatchObject({
    code: 'DUE_TIME_PASSED',
    path: ['resolutions', '0', 'workItem', 'dueAt'],
  });
  const held = await acts.act(worker, 'recordMinutes', minutes);
  expect(held.meeting).toMatchObject({ state: 'HELD', minutes: '各方同意先划线试行。' });
  const again = await acts.act(worker, 'recordMinutes', minutes);
  expect(again.meeting.resolutions).toHaveLength(2);
  const other = await acts.act(worker, 'recordMinutes', { ...minutes, minutes: '另一份' });
  expect(other.code).toBe('WRONG_STATE');

  const list = await app
    .as(representative)
    .run('{ toDo(first: 100) { edges { node { subject title } } } }');
  const work = list.data.toDo.edges.find(
    ({ node }: { node: { title: string } }) => node.title === '完成停车划线',
  );
  await app
    .as(representative)
    .run(
      `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { __typename } }`,
      { input: { workItem: work.node.subject, body: '已划一半', progress: 50 } },
    );
  for (const persona of [null, resident, app.world.elsewhere.resident]) {
    const { node } = (await acts.read(persona, meeting)).data;
    expect(node.minutes).toBeNull();
    expect(node.resolutions).toMatchObject([
      {
        text: '十二月底前完成划线。',
        agendaItem: { title: '停车位怎么分' },
        outcomes: [
          {
            id: work.node.subject,
            title: '完成停车划线',
            ownerName: company.name,
            state: 'IN_PROGRESS',
            progress: 50,
          },
        ],
      },
      { text: '春节值班照去年办。', outcomes: [] },
    ]);
  }
  expect((await acts.read(representative, meeting)).data.node.minutes).toContain('试行');
  const { data } = await acts.read(null, held.meeting.hostId);
  expect(data.node.meetings.nodes).toMatchObject([{ id: meeting, state: 'HELD' }]);
  expect(data.node.resolutions.nodes).toHaveLength(2);
});

test('of minutes and cancelling at once, one counts', async () => {
  const { worker } = app.world.here;
  const meeting = await acts.called();
  app.clock.advance({ days: 5 });
  const both = await Promise.all([
    acts.act(worker, 'recordMinutes', { meeting, minutes: '略', resolutions: [] }),
    acts.act(worker, 'cancelMeeting', { meeting, reason: '没开成' }),
  ]);
  expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'WRONG_STATE']);
});

describe('papers', () => {
  const open = async (address: string) => {
    const paper = await readPaper(app.context({ kind: 'visitor' }), address);
    if (!paper) return null;
    return { name: paper.fileName, xml: await xmlOfWord(paper.bytes) };
  };

  test('the notice and the minutes come as Word files with a table and room for the stamp', async () => {
    const { worker, representative, committee, company } = app.world.here;
    const meeting = await acts.called({ title: '物业例会' });
    app.clock.advance({ days: 5 });
    await acts.act(worker, 'recordAttendance', {
      meeting,
      attendances: [
        { organization: company.globalId, attendance: 'PRESENT', representative: '赵<刚>' },
      ],
    });
    const resolutions = [{ text: '下周公示。' }];
    await acts.act(worker, 'recordMinutes', { meeting, minutes: '各方发言。', resolutions });
    const { node } = (await acts.read(representative, meeting)).data;
    const notice = await open(node.noticeDocument);
    expect(notice?.name).toBe('关于召开“物业例会”的通知.docx');
    for (const text of ['社区三楼会议室', '1. 停车位怎么分', `${committee.name}（盖章）`, '仿宋']) {
      expect(notice?.xml).toContain(text);
    }
    expect(notice?.xml).toMatch(/w:w="11906" w:h="16838"/);
    expect(notice?.xml).not.toContain('各方发言');
    const minutes = await open(node.minutesDocument);
    for (const text of [
      '<w:tbl>',
      company.name,
      '出席',
      '赵&lt;刚&gt;',
      '各方发言。',
      '1. 下周公示。',
    ]) {
      expect(minutes?.xml).toContain(text);
    }
    expect((await acts.read(null, meeting)).data.node.minutesDocument).toBeNull();
    const forged = node.noticeDocument.replace('/notice/', '/minutes/');
    expect(await open(forged)).toBeNull();
    expect(await open(node.minutesDocument.split('?')[0])).toBeNull();
    app.clock.advance({ days: 2 });
    expect(await open(node.minutesDocument)).toBeNull();
  });
});

describe('calendars', () => {
  /** Reads iCalendar back: unfolds lines (RFC 5545, 3.1) and lists each component's properties. */
  function parse(text: string) {
    expect(text).toContain('\r\n');
    const lines = text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const components: { name: string; properties: Map<string, string> }[] = [];
    const open: typeof components = [];
    for (const line of lines) {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
      if (name === 'BEGIN') {
        const component = { name: value, properties: new Map<string, string>() };
        open.push(component);
        components.push(component);
      } else if (name === 'END') expect(open.pop()?.name).toBe(value);
      else open.at(-1)?.properties.set(`${name}${parameters}`, value);
    }
    expect(open).toEqual([]);
    const all = (name: string) =>
      components.flatMap((each) =>
        each.name === name ? [Object.fromEntries(each.properties)] : [],
      );
    return { calendar: all('VCALENDAR')[0], zones: all('VTIMEZONE'), events: all('VEVENT') };
  }

  const read = async (path: string) => {
    const text = await readCalendar(app.context({ kind: 'visitor' }), path);
    return text === null ? null : parse(text);
  };

  test('a meeting’s file says when and where, and counts its changes until it is cancelled', async () => {
    const { worker } = app.world.here;
    const startsAt = new Date('2027-03-10T06:30:00Z').toISOString();
    const endsAt = new Date('2027-03-10T08:00:00Z').toISOString();
    const meeting = await acts.called({ title: '例会；春季, 第一次', startsAt, endsAt });
    const { calendarAddress } = (await acts.read(null, meeting)).data.node;
    const first = await read(calendarAddress);
    expect(first?.calendar).toMatchObject({ METHOD: 'PUBLISH', VERSION: '2.0' });
    expect(first?.zones).toMatchObject([{ TZID: 'Asia/Shanghai' }]);
    expect(first?.events).toMatchObject([
      {
        UID: `${meeting.split(':').at(-1)}@linli`,
        SEQUENCE: '0',
        'DTSTART;TZID=Asia/Shanghai': '20270310T143000',
        'DTEND;TZID=Asia/Shanghai': '20270310T160000',
        SUMMARY: '例会；春季\\, 第一次',
        LOCATION: '社区三楼会议室',
        DESCRIPTION: '1. 停车位怎么分\\n2. 春节值班',
        STATUS: 'CONFIRMED',
      },
    ]);
    await acts.act(worker, 'rescheduleMeeting', { meeting, startsAt, endsAt, place: '活动室' });
    await acts.act(worker, 'cancelMeeting', { meeting, reason: '改期' });
    const last = await read(calendarAddress);
    expect(last?.calendar).toMatchObject({ METHOD: 'CANCEL' });
    expect(last?.events).toMatchObject([
      { SEQUENCE: '2', STATUS: 'CANCELLED', LOCATION: '活动室' },
    ]);
  });

  test('one address holds all meetings of a conference', async () => {
    const { worker } = app.world.here;
    const host = await acts.founded();
    for (const days of [5, 12]) {
      const times = { startsAt: acts.at(days), endsAt: acts.at(days, 1) };
      await acts.act(worker, 'callMeeting', acts.meetingInput(host, times));
    }
    const { calendarAddress } = (await acts.read(null, host)).data.node;
    expect((await read(calendarAddress))?.events).toHaveLength(2);
  });

  test('an address of nothing answers nothing', async () => {
    for (const path of [
      `/calendar/meeting/${app.world.here.id}/${newId()}.ics`,
      `/calendar/JointConference/${app.world.here.id}/${newId()}.ics`,
      `/calendar/Organization/${app.world.here.id}/${app.world.here.company.id}.ics`,
      '/calendar/meeting/x/y.ics',
      '/calendar/../../etc/passwd',
    ]) {
      expect(await read(path)).toBeNull();
    }
  });
});
