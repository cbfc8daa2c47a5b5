import type { Services } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { readSignedPath, signedPath } from '../../platform/signed-path.ts';
import { hostDescriber } from './hosts.ts';
import { attendanceLabels } from './labels.ts';
import { spokenTime } from './notifications.ts';
import { type Part, wordDocument } from './word-document.ts';

type PaperKind = 'notice' | 'minutes';

/** Where a paper of a meeting is, beside the API: signed, and good until the end of the next day. */
export function paperAddress(
  { encryption, clock }: Pick<Services, 'encryption' | 'clock'>,
  kind: PaperKind,
  { districtId, id }: RowKey,
): string {
  return signedPath(encryption, `/documents/${kind}/${districtId}/${id}.docx`, clock.now());
}

const form = /^\/documents\/(notice|minutes)\/([0-9a-f-]{36})\/([0-9a-f-]{36})\.docx$/;

/** A paper as it is answered over HTTP. */
export interface MeetingPaper {
  fileName: string;
  bytes: Buffer;
}

/** The paper at a signed address; null when the signature is not ours or expired, or it is not there. */
export async function readPaper(
  services: Pick<Services, 'clock' | 'database' | 'encryption'>,
  address: string,
): Promise<MeetingPaper | null> {
  const path = readSignedPath(services.encryption, address, services.clock.now());
  const [, kind, districtId = '', id = ''] = form.exec(path ?? '') ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  const db = services.database.prisma;
  const where = { districtId_id: { districtId, id } };
  const meeting = await db.meeting.findUnique({ where, include: parts });
  if (!meeting || (kind === 'minutes' && meeting.minutes === null)) return null;
  const key = { districtId, id: meeting.hostId };
  const host = await hostDescriber(meeting.hostType)?.load({ db }, key);
  if (!host) return null;
  const convener = await db.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: host.convenerId } },
    select: { name: true },
  });
  const facts = { meeting, hostName: host.name, convener: convener.name };
  const paper = kind === 'minutes' ? minutesOf(facts) : noticeOf(facts);
  const bytes = await wordDocument({ header: host.name, ...paper });
  return { fileName: `${paper.title}.docx`, bytes };
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
      { kind: 'stamp', name: convener, day: dayOf(meeting.createdAt) },
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
      { kind: 'stamp', name: convener, day: dayOf(meeting.minutedAt ?? meeting.updatedAt) },
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

/** 2026年11月22日. */
function dayOf(at: Date): string {
  const { year, month, day } = Temporal.PlainDate.from(civilDay(at));
  return `${year}年${month}月${day}日`;
}
