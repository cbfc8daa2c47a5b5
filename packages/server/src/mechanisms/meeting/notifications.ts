import type { Context } from '../../context.ts';
import type { Meeting } from '../../generated/prisma/client.ts';
import { type Localised, locales } from '../../kernel/locale.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import type { MeetingHost } from './hosts.ts';

const texts = {
  CALLED: defineNotification('MEETING_CALLED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '会议通知：{title}',
      'zh-TW': '會議通知：{title}',
      en: 'A meeting is called: {title}',
    },
    body: {
      'zh-CN': '{host}：{time}，{place}。请安排人参加；有想商量的事，可以先提进议程。',
      'zh-TW': '{host}：{time}，{place}。請安排人參加；有想商量的事，可以先提進議程。',
      en: '{host}: {time}, {place}. Please send somebody, and propose what should be on the agenda.',
    },
  }),
  CHANGED: defineNotification('MEETING_CHANGED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '会议有变动：{title}',
      'zh-TW': '會議有變動：{title}',
      en: 'A meeting has changed: {title}',
    },
    body: {
      'zh-CN': '{host}：改为{time}，{place}。',
      'zh-TW': '{host}：改為{time}，{place}。',
      en: '{host}: now {time}, {place}.',
    },
  }),
  CANCELLED: defineNotification('MEETING_CANCELLED', {
    topic: 'WORK',
    subject: {
      'zh-CN': '会议取消：{title}',
      'zh-TW': '會議取消：{title}',
      en: 'A meeting is cancelled: {title}',
    },
    body: {
      'zh-CN': '{host}原定{time}在{place}的会议不开了，原因在会议页面上。',
      'zh-TW': '{host}原定{time}在{place}的會議不開了，原因在會議頁面上。',
      en: '{host} does not meet {time}, {place}. The meeting’s page says why.',
    },
  }),
} as const;

/** Tells those who speak for the members and the convener; not whoever acts. */
export async function tellMembers(
  context: Context,
  writing: Writing,
  news: keyof typeof texts,
  meeting: Meeting,
  host: MeetingHost,
): Promise<void> {
  const { districtId, id, sequence, title, startsAt, place } = meeting;
  const now = context.clock.now();
  const persons: string[] = [];
  for (const organizationId of new Set([host.convenerId, ...host.memberIds])) {
    persons.push(...(await speakersOf(writing.transaction, { districtId, organizationId }, now)));
  }
  await notify(context, writing, {
    kind: texts[news],
    personIds: persons.filter((person) => person !== actorId(context.viewer)),
    subjectType: 'Meeting',
    subjectId: id,
    communityId: meeting.communityId,
    values: { title, host: host.name, time: spokenTime(startsAt), place },
    onceKey: `meeting:${id}:${sequence}:${news}`,
  });
}

/** A moment as people say it, in every language: 11月22日星期日 15:00. */
export function spokenTime(at: Date, timeZone = 'Asia/Shanghai'): Localised {
  const spoken = locales.map((locale) => {
    const parts = { timeZone, month: 'long', day: 'numeric', weekday: 'long' } as const;
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return [locale, new Intl.DateTimeFormat(locale, { ...parts, ...time }).format(at)];
  });
  return Object.fromEntries(spoken) as Record<keyof Localised, string>;
}
