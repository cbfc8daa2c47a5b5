import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRowKey } from '../../kernel/global-id.ts';
import { readPaper } from '../../mechanisms/paper/index.ts';
import { textsOfWord } from '../../mechanisms/paper/testing.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { defaultRules } from './settings.ts';
import { act, discuss, freshKey } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const answered = (type: string, fields: string) =>
  `__typename ... on DomainError { code path } ... on ${type}Success { meeting { ${fields} } }`;

async function run(
  mutation: string,
  input: object,
  fields = 'id agenda { id votes { inFavour } }',
) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${answered(type, fields)} } }`;
  const { data, errors } = await app.as(app.world.here.worker).run(document, { input });
  return data?.[mutation] ?? { code: errors?.[0]?.extensions.code };
}

const later = (hours: number) =>
  new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString();

/** A meeting on a topic that has begun. */
async function begun(topic: string) {
  const { meeting } = await run('callMeeting', {
    host: topic,
    title: '路灯议事会',
    urgent: true,
    reason: '晚上看不清路',
    startsAt: later(1),
    endsAt: later(3),
    place: '社区会议室',
    agenda: [{ title: '要不要换灯' }],
    idempotencyKey: freshKey(),
  });
  app.clock.advance({ minutes: 90 });
  return meeting;
}

const decide = (topic: string, agendaItem: string, by = app.world.here.worker) =>
  act(
    app,
    by,
    'decideByMeeting',
    { topic, agendaItem, words: '换灯。', idempotencyKey: freshKey() },
    'state decisions { basis basisId agreed organization { name } } meetings { id } invited { name }',
  );

describe('a meeting on a topic', () => {
  test('is announced by a notice to residents with its agenda, its place and who is invited', async () => {
    const { here } = app.world;
    const topic = await discuss(app);
    const organizations = [here.company.globalId];
    await act(app, here.worker, 'inviteToTopic', { topic, organizations });
    const { id } = await begun(topic);
    const document = `query ($id: ID!) { node(id: $id) { ... on Meeting { noticeDocument hostName startsAt } } }`;
    const { data } = await app.as(null).run(document, { id });
    const paper = await readPaper(app.context({ kind: 'operator' }), data.node.noticeDocument);
    expect(paper?.fileName).toBe('关于召开“路灯议事会”的通知.docx');
    const texts = textsOfWord(paper?.bytes ?? Buffer.of());
    expect(texts).toEqual(
      expect.arrayContaining([
        here.community.name,
        '各位居民、各受邀单位：',
        `为商量“${data.node.hostName}”，现定于下列时间召开议事会，请您到场听一听、说一说。`,
        '地点：社区会议室',
        `召集：${here.committee.name}`,
        `受邀单位：${here.company.name}`,
        '1. 要不要换灯',
        '住在这里的居民都可以来，不用报名。',
      ]),
    );
    expect(texts.join()).toMatch(/时间：11月\d+日星期. \d\d:\d\d，预计到\d\d:\d\d结束/);
    expect(texts.join()).not.toContain('成员单位：');
  });

  test('is convened by the residents’ committee, with whoever is invited, and its show of hands decides', async () => {
    const { here } = app.world;
    const topic = await discuss(app);
    const organizations = [here.company.globalId];
    await act(app, here.worker, 'inviteToTopic', { topic, organizations });
    const meeting = await begun(topic);
    const attended = await run(
      'recordAttendance',
      {
        meeting: meeting.id,
        attendances: [{ organization: here.company.globalId, attendance: 'PRESENT' }],
        residentsPresent: 16,
      },
      'residentsPresent leastResidents attendances { attendance }',
    );
    expect(attended.meeting).toEqual({
      residentsPresent: 16,
      leastResidents: 0,
      attendances: [{ attendance: 'PRESENT' }],
    });
    const agendaItem = meeting.agenda[0].id;
    expect((await decide(topic, agendaItem)).code).toBe('NOT_FOUND');
    const votes = [{ agendaItem, inFavour: 12, against: 3, abstained: 1 }];
    const minutes = { meeting: meeting.id, minutes: '大家举手表决。', resolutions: [], votes };
    const held = await run('recordMinutes', minutes);
    expect(held.meeting.agenda[0].votes).toEqual({ inFavour: 12 });
    const { topic: decided } = await decide(topic, agendaItem);
    expect(decided).toMatchObject({
      state: 'DECIDED',
      decisions: [
        {
          basis: 'MEETING',
          basisId: meeting.id,
          agreed: true,
          organization: { name: here.committee.name },
        },
      ],
      meetings: [{ id: meeting.id }],
      invited: [{ name: here.company.name }],
    });
  });

  test('decides nothing without a vote, with too few residents, or on another topic', async () => {
    const { here } = app.world;
    const topic = await discuss(app);
    const silent = await begun(topic);
    await run('recordMinutes', { meeting: silent.id, minutes: '没有表决。', resolutions: [] });
    expect((await decide(topic, silent.agenda[0].id)).code).toBe('MEETING_WITHOUT_VOTE');
    const meeting = await begun(topic);
    const agendaItem = meeting.agenda[0].id;
    const votes = [{ agendaItem, inFavour: 2, against: 2, abstained: 0 }];
    await run('recordMinutes', { meeting: meeting.id, minutes: '表决。', resolutions: [], votes });
    expect((await decide(await discuss(app), agendaItem)).code).toBe('NOT_FOUND');
    expect((await decide(topic, agendaItem, here.resident)).code).toBe('FORBIDDEN');
    expect((await decide(topic, agendaItem, app.world.elsewhere.worker)).code).toBe('FORBIDDEN');
    const { db } = app.context({ kind: 'operator' });
    const id = readRowKey(meeting.id, 'Meeting')?.id ?? '';
    await db.deliberationSetting.create({
      data: {
        ...defaultRules,
        districtId: here.id,
        meetingLeastResidents: 10,
        updatedAt: app.clock.now(),
      },
    });
    expect((await decide(topic, agendaItem)).code).toBe('MEETING_INQUORATE');
    await db.meeting.updateMany({ where: { id }, data: { residentsPresent: 10 } });
    const { topic: decided } = await decide(topic, agendaItem);
    // As many against as for: not agreed.
    expect(decided.decisions[0]).toMatchObject({ basis: 'MEETING', agreed: false });
  });
});
