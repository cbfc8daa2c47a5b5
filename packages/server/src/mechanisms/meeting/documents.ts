import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { describePaper, type Part, spokenDay } from '../paper/index.ts';
import { hostDescriber } from './hosts.ts';
import { attendanceLabels } from './labels.ts';
import { spokenTime } from './notifications.ts';

describePaper('notice', async (db, key) => {
  const facts = await read(db, key);
  return facts && { header: facts.hostName, ...noticeOf(facts) };
});

describePaper('minutes', async (db, key) => {
  const facts = await read(db, key);
  if (!facts || facts.meeting.minutes === null) return null;
  return { header: facts.hostName, ...minutesOf(facts) };
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
  return { meeting, hostName: host.name, convener: convener.name };
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
} satisfies Prisma.MeetingInclude;

interface Facts {
  meeting: Prisma.MeetingGetPayload<{ include: typeof parts }>;
  hostName: string;
  convener: string;
}

/** 会议通知. Papers are written in Chinese, whatever the reader's language: they are stamped. */
function noticeOf({ meeting, hostName, convener }: Facts): { title: string; parts: Part[] } {
  return {
    title: `关于召开“${meeting.title}”的通知`,
    parts: [
      { kind: 'text', text: '各成员单位：', indent: false },
      { kind: 'text', text: `${hostName}定于近日召开会议，现将有关事项通知如下。` },
      { kind: 'text', text: `时间：${timeOf(meeting.startsAt)}` },
      { kind: 'text', text: `地点：${meeting.place}` },
      ...(meeting.agenda.length > 0 ? [heading('议程')] : []),
      ...meeting.agenda.map(agendaLine),
      { kind: 'text', text: '请安排人员准时参加。不能到会的，请提前告知。' },
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

const heading = (text: string): Part => ({ kind: 'text', text, bold: true });

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
