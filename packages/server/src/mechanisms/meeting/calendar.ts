import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Services } from '../../context.ts';
import type { AgendaItem, Meeting } from '../../generated/prisma/client.ts';
import { isUuid } from '../../kernel/ids.ts';
import { hostDescriber } from './hosts.ts';

const timeZone = 'Asia/Shanghai';

/** The zone as calendars need it (RFC 5545, 3.6.5): China has kept one offset since 1991. */
const zone = {
  name: timeZone,
  generator: () =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${timeZone}`,
      'BEGIN:STANDARD',
      'DTSTART:19910915T010000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0800',
      'TZNAME:CST',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n'),
};

/** Where a calendar is, beside the API. What is in it is public. */
export const meetingCalendarPath = ({ districtId, id }: Pick<Meeting, 'districtId' | 'id'>) =>
  `/calendar/meeting/${districtId}/${id}.ics`;

/** Where the calendar of all meetings of a host is, to subscribe to. */
export const hostCalendarPath = (hostType: string, key: { districtId: string; id: string }) =>
  `/calendar/${hostType}/${key.districtId}/${key.id}.ics`;

const form = /^\/calendar\/(\w{1,40})\/([0-9a-f-]{36})\/([0-9a-f-]{36})\.ics$/;

/** Meetings of a subscription: from half a year ago on, the newest 200. */
const kept = { days: 183, most: 200 };

/** The calendar at a path, as text/calendar (RFC 5545); null where there is none. */
export async function readCalendar(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  path: string,
): Promise<string | null> {
  const [, kind = '', districtId = '', id = ''] = form.exec(path) ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  const db = database.prisma;
  const agenda = { orderBy: { position: 'asc' } } as const;
  if (kind === 'meeting') {
    const where = { districtId_id: { districtId, id } };
    const meeting = await db.meeting.findUnique({ where, include: { agenda } });
    if (!meeting) return null;
    const cancelled = meeting.state === 'CANCELLED';
    const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
    return calendarText(meeting.title, [meeting], method);
  }
  const host = await hostDescriber(kind)?.load({ db }, { districtId, id });
  if (!host) return null;
  const since = new Date(clock.now().getTime() - kept.days * 86_400_000);
  const meetings = await db.meeting.findMany({
    where: { districtId, hostType: kind, hostId: id, startsAt: { gte: since } },
    orderBy: { startsAt: 'desc' },
    take: kept.most,
    include: { agenda },
  });
  return calendarText(host.name, meetings, ICalCalendarMethod.PUBLISH);
}

function calendarText(
  name: string,
  meetings: readonly (Meeting & { agenda: readonly AgendaItem[] })[],
  method: ICalCalendarMethod,
): string {
  const calendar = ical({
    name,
    method,
    prodId: { company: 'linli', product: 'meetings', language: 'ZH' },
    timezone: zone,
  });
  for (const meeting of meetings) {
    calendar.createEvent({
      id: `${meeting.id}@linli`,
      sequence: meeting.sequence,
      stamp: meeting.updatedAt,
      start: zoned(meeting.startsAt),
      end: zoned(meeting.endsAt),
      timezone: timeZone,
      summary: meeting.title,
      location: meeting.place,
      description: meeting.agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('\n'),
      status: meeting.state === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

function zoned(at: Date) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
