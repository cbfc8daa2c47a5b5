import type { Services } from '../../context.ts';
import { civilDay } from '../../kernel/clock.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { write } from '../../platform/write.ts';
import { daysLeft, openStates } from './lifecycle.ts';
import { tellOf, type WorkItemNews } from './notifications.ts';

/** Civil days before the due day at which the first reminder goes out. */
export const daysBefore = 3;
/** Civil days between reminders of what is overdue. */
export const daysBetween = 3;

/** A reminder that is due, with what tells it from the others of the same item. */
export interface Reminder {
  news: Extract<WorkItemNews, 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE'>;
  key: string;
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

const reminding = defineJob<Record<string, never>>('work-item-reminders');

/** Reminds, at the hours in which people work (9 to 18 in China), of what comes due. */
export async function startWorkItemReminders(services: Services): Promise<void> {
  await services.jobs.work(reminding, async () => {
    await remind(services);
  });
  await services.jobs.schedule(reminding, '7 1-10 * * *', {});
}

const batch = 200;

/** Sends every reminder that is due and was not sent, in all districts; returns how many. */
export async function remind(services: Services): Promise<number> {
  const districts = await services.database.prisma.community.findMany({
    where: { level: 'DISTRICT' },
    select: { id: true },
  });
  let sent = 0;
  for (const { id } of districts) sent += await remindDistrict(services, id);
  return sent;
}

async function remindDistrict(services: Services, districtId: string): Promise<number> {
  const { prisma } = services.database;
  const now = services.clock.now();
  const horizon = new Date(now.getTime() + (daysBefore + 1) * 86_400_000);
  let sent = 0;
  let after: { dueAt: Date; id: string } | null = null;
  for (;;) {
    const items: Candidate[] = await prisma.workItem.findMany({
      where: {
        districtId,
        state: { in: [...openStates] },
        dueAt: { lt: horizon },
        ...(after && {
          OR: [{ dueAt: { gt: after.dueAt } }, { dueAt: after.dueAt, id: { gt: after.id } }],
        }),
      },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: batch,
    });
    for (const item of items) {
      const reminder = reminderDue(item.dueAt, now);
      if (reminder && reminder.key !== item.reminded) sent += await send(services, item, reminder);
    }
    const last = items.at(-1);
    if (!last || items.length < batch) return sent;
    after = last;
  }
}

type Candidate = Awaited<
  ReturnType<Services['database']['prisma']['workItem']['findUniqueOrThrow']>
>;

/** Marks the reminder and tells it, in one transaction: of two processes the second finds it sent. */
async function send(services: Services, item: Candidate, { news, key }: Reminder): Promise<number> {
  const context = operatorContext(services);
  const { districtId, id, dueAt, communityId } = item;
  try {
    await write(context, districtId, async (writing) => {
      const { count } = await writing.transaction.workItem.updateMany({
        where: {
          districtId,
          id,
          dueAt,
          state: { in: [...openStates] },
          OR: [{ reminded: null }, { reminded: { not: key } }],
        },
        data: { reminded: key },
      });
      if (count === 0) throw new Sent();
      writing.audit({
        action: 'remindOfWorkItem',
        subjectType: 'WorkItem',
        subjectId: id,
        communityId,
      });
      await tellOf(context, writing, news, item, `work-item:${id}:${key}`);
    });
    return 1;
  } catch (error) {
    if (error instanceof Sent) return 0;
    throw error;
  }
}

/** Not an error of anybody's: another process was faster, or the item was settled meanwhile. */
class Sent extends Error {}
