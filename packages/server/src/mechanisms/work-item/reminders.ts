import type { WorkItem } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { type DueReminder, defineReminders } from '../../platform/reminders.ts';
import { daysLeft, openStates } from './lifecycle.ts';
import { tellOf, type WorkItemNews } from './notifications.ts';

/** Civil days before the due day at which the first reminder goes out. */
export const daysBefore = 3;
/** Civil days between reminders of what is overdue. */
export const daysBetween = 3;

/** A reminder that is due, with what it tells. */
export interface Reminder extends DueReminder {
  readonly news: Extract<WorkItemNews, 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE'>;
}

/**
 * The reminder that an open item has come to: three days before it is due, on the day, and every
 * third day after. Whoever was away in between is told the newest alone. Pure.
 */
export function reminderDue(dueAt: Date, now: Date): Reminder | null {
  const left = daysLeft(dueAt, now);
  const day = civilDay(dueAt);
  if (left > daysBefore) return null;
  if (left > 0) return { news: 'DUE_SOON', key: `${day}/before` };
  const times = Math.floor(-left / daysBetween);
  if (times === 0) return { news: left === 0 ? 'DUE_TODAY' : 'OVERDUE', key: `${day}/due` };
  return { news: 'OVERDUE', key: `${day}/overdue-${times}` };
}

/** Reminds, at the hours in which people work (9 to 18 in China), of what comes due. */
export const workItemReminders = defineReminders<WorkItem, Reminder, null>({
  name: 'work-item-reminders',
  cron: '7 1-10 * * *',
  subjectType: 'WorkItem',
  action: 'remindOfWorkItem',
  rules: async () => null,
  page: (prisma, { districtId, now, after, take }) =>
    prisma.workItem.findMany({
      where: {
        districtId,
        state: { in: [...openStates] },
        dueAt: { lt: new Date(now.getTime() + (daysBefore + 1) * 86_400_000) },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take,
    }),
  due: ({ dueAt }, now) => reminderDue(dueAt, now),
  async mark(transaction, { districtId, id, dueAt }, { data, unmarked }) {
    const where = { districtId, id, dueAt, state: { in: [...openStates] }, ...unmarked };
    const { count } = await transaction.workItem.updateMany({ where, data });
    return count;
  },
  async tell(context, writing, item, { news, key }) {
    await tellOf(context, writing, news, item, `work-item:${item.id}:${key}`);
  },
});
