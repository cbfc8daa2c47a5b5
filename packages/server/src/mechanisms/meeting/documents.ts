import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { describePaper, type Part, spokenDay, spokenHour } from '../paper/index.ts';
import { hostDescriber, type MeetingHost } from './hosts.ts';
import { attendanceLabels } from './labels.ts';
import { spokenTime } from './notifications.ts';

describePaper('notice', async (db, key) => {
  const facts = await read(db, key);
  if (!facts) return null;
  const notice = facts.host.invitesResidents ? openNoticeOf(facts) : noticeOf(facts);
  return {
    header: facts.host.invitesResidents ? facts.community.name : facts.host.name,
    ...notice,
  };
});

describePaper('minutes', async (db, key) => {
  const facts = await read(db, key);
  if (!facts || facts.meeting.minutes === null) return null;
  return { header: facts.host.name, ...minutesOf(facts) };
});

async function read(db: PrismaClient, { districtId, id }: RowKey): Promise<Facts | null> {
  const where = { districtId_id: { districtId, id } };
  const meeting = await db.meeting.findUnique({ where, include: parts });
  if (!meeting) return null;
  const key = { districtId, id: meeting.hostId };
  const host = await hostDescriber(meeting.hostType)?.load({ db }, key);
  if (!host) return null;
  const convener = await db.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: host.convenerId } },
    select: { name: true },
  });
  const members = await db.organization.findMany({
    where: { districtId, id: { in: [...host.memberIds] }, dissolvedAt: null },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  });
  const invited = members.filter(({ id: member }) => member !== host.convenerId);
  return {
    ...{ meeting, host, community: meeting.community, convener: convener.name },
    invited: invited.map(({ name }) => name),
  };
}

const parts = {
  agenda: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { organization: { select: { name: true } } },
  },
  attendances: {
    orderBy: { organizationId: 'asc' },
    include: { organization: { select: { name: true } } },
  },
  resolutions: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  community: { select: { name: true, address: true, telephone: true } },
} satisfies Prisma.MeetingInclude;

interface Facts {
  meeting: Prisma.MeetingGetPayload<{ include: typeof parts }>;
  host: MeetingHost;
  community: { name: string; address: string | null; telephone: string | null };
  convener: string;
  /** Names of who is invited beside the convener. */
  invited: readonly string[];
}

/** 会议通知. Papers are written in Chinese, whatever the reader's language: they are stamped. */
function noticeOf({ meeting, host, convener }: Facts): { title: string; parts: Part[] } {
  return {
    title: `关于召开“${meeting.title}”的通知`,
    parts: [
      { kind: 'text', text: '各成员单位：', indent: false },
      { kind: 'text', text: `${host.name}定于近日召开会议，现将有关事项通知如下。` },
      { kind: 'text', text: `时间：${timeOf(meeting.startsAt)}` },
      { kind: 'text', text: `地点：${meeting.place}` },
      ...(meeting.agenda.length > 0 ? [heading('议程')] : []),
      ...meeting.agenda.map(agendaLine),
      { kind: 'text', text: '请安排人员准时参加。不能到会的，请提前告知。' },
      { kind: 'stamp', name: convener, day: spokenDay(meeting.createdAt) },
    ],
  };
}

/** 议事会通知, to be hung up: residents come as well, on what is talked about and how it counts. */
function openNoticeOf({ meeting, host, community, convener, invited }: Facts): {
  title: string;
  parts: Part[];
} {
  const { address, name, telephone } = community;
  const call = telephone === null ? '' : `，或者打电话${telephone}`;
  const least = host.leastResidents ?? 0;
  return {
    title: `关于召开“${meeting.title}”的通知`,
    parts: [
      { kind: 'text', text: '各位居民、各受邀单位：', indent: false },
      text(`为商量“${host.name}”，现定于下列时间召开议事会，请您到场听一听、说一说。`),
      text(`时间：${timeOf(meeting.startsAt)}，预计到${spokenHour(meeting.endsAt)}结束`),
      text(`地点：${meeting.place}`),
      text(`召集：${convener}`),
      ...(invited.length > 0 ? [text(`受邀单位：${invited.join('、')}`)] : []),
      ...(meeting.agenda.length > 0 ? [heading('议程')] : []),
      ...meeting.agenda.flatMap((item, index) => [
        agendaLine(item, index),
        ...(item.body ? [text(item.body)] : []),
      ]),
      heading('怎样参加'),
      text('住在这里的居民都可以来，不用报名。'),
      ...(least > 0 ? [text(`到场居民不少于${least}人，现场的举手表决才算数。`)] : []),
      text(
        `不能到场的，可以在网上这个议题下说您的看法，也可以到${address ?? `${name}办公室`}当面说${call}。`,
      ),
      { kind: 'stamp', name: convener, day: spokenDay(meeting.createdAt) },
    ],
  };
}

/** 会议纪要, with the list of attendance. */
function minutesOf({ meeting, convener }: Facts): { title: string; parts: Part[] } {
  return {
    title: `${meeting.title}会议纪要`,
    parts: [
      { kind: 'text', text: `时间：${timeOf(meeting.startsAt)}` },
      { kind: 'text', text: `地点：${meeting.place}` },
      ...(meeting.attendances.length > 0 ? [heading('出席情况'), attendanceTable(meeting)] : []),
      ...(meeting.agenda.length > 0 ? [heading('议程')] : []),
      ...meeting.agenda.map(agendaLine),
      heading('会议情况'),
      { kind: 'text', text: meeting.minutes ?? '' },
      ...(meeting.resolutions.length > 0 ? [heading('议定事项')] : []),
      ...meeting.resolutions.map(
        ({ text }, index): Part => ({ kind: 'text', text: `${index + 1}. ${text}` }),
      ),
      { kind: 'stamp', name: convener, day: spokenDay(meeting.minutedAt ?? meeting.updatedAt) },
    ],
  };
}

const text = (words: string): Part => ({ kind: 'text', text: words });
const heading = (words: string): Part => ({ kind: 'text', text: words, bold: true });

function agendaLine(item: Facts['meeting']['agenda'][number], index: number): Part {
  const by = item.organization ? `（${item.organization.name}提出）` : '';
  return { kind: 'text', text: `${index + 1}. ${item.title}${by}` };
}

function attendanceTable({ attendances }: Facts['meeting']): Part {
  return {
    kind: 'table',
    head: ['单位', '出席情况', '代表'],
    rows: attendances.map(({ organization, attendance, representative }) => [
      organization.name,
      attendanceLabels[attendance]['zh-CN'],
      representative ?? '',
    ]),
  };
}

const timeOf = (at: Date) => spokenTime(at)['zh-CN'];
