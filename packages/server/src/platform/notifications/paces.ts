import type { NotificationChannel, NotificationPace } from '../../generated/prisma/enums.ts';
import type { NotificationTopic } from './kinds.ts';

/** The pace of somebody who has not chosen one. */
export function defaultPace(
  topic: NotificationTopic,
  channel: NotificationChannel,
): NotificationPace {
  if (channel === 'SMS') return 'NEVER';
  return topic === 'WORK' ? 'AT_ONCE' : 'DAILY';
}

const timeZone = 'Asia/Shanghai';
/** The hour of the day at which digests go out. */
const digestHour = 8;

/** When what happens now goes out: at once, at the next 08:00, or on the next Monday at 08:00. */
export function dueAt(now: Date, pace: Exclude<NotificationPace, 'NEVER'>): Date {
  if (pace === 'AT_ONCE') return now;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  let next = local.startOfDay().add({ hours: digestHour });
  while (
    Temporal.ZonedDateTime.compare(next, local) <= 0 ||
    (pace === 'WEEKLY' && next.dayOfWeek !== 1)
  ) {
    next = next.add({ days: 1 });
  }
  return new Date(next.epochMilliseconds);
}
