import type { Context, Services } from '../context.ts';
import type { Database, Transaction } from '../database.ts';
import { civilDay } from '../kernel/clock.ts';
import { operatorContext } from '../operator-context.ts';
import { defineJob } from './jobs.ts';
import { type Writing, write } from './write.ts';

/** What can be reminded of: it knows the reminder that was sent last. */
export interface Remindable {
  readonly districtId: string;
  readonly id: string;
  readonly communityId: string;
  /** The key of that reminder; null before the first. */
  readonly reminded: string | null;
}

/** A reminder that is due; its key tells it from the others of the same subject. */
export interface DueReminder {
  readonly key: string;
}

/** What is reminded of, when, and whom. */
export interface ReminderKind<Item extends Remindable, Reminder extends DueReminder, Rules> {
  /** The job's name. */
  readonly name: string;
  /** When the job runs: a cron expression in UTC. */
  readonly cron: string;
  readonly subjectType: string;
  /** The audited act. */
  readonly action: string;
  /** What a district has laid down about it. */
  rules(prisma: Database['prisma'], districtId: string): Promise<Rules>;
  /** What may be due, by id, after one of them; at most `take`. */
  page(
    prisma: Database['prisma'],
    of: { districtId: string; now: Date; after: string; take: number },
  ): Promise<Item[]>;
  /** The reminder that it has come to; null while none is due. Pure. */
  due(item: Item, now: Date, rules: Rules): Reminder | null;
  /** Marks it as reminded if it still waits and was not reminded so; returns how many rows that were. */
  mark(transaction: Transaction, item: Item, reminded: Marked, now: Date): Promise<number>;
  /** Tells those whom it concerns, in the transaction that marks it. */
  tell(context: Context, writing: Writing, item: Item, reminder: Reminder): Promise<void>;
}

/** How a row is marked, and which rows were not marked so before. */
export interface Marked {
  readonly data: { readonly reminded: string };
  readonly unmarked: { OR: [{ reminded: null }, { reminded: { not: string } }] };
}

export interface Reminders {
  /** Reminds whenever the job's time comes. */
  start(services: Services): Promise<void>;
  /** Sends every reminder that is due and was not sent, in all districts; returns how many. */
  remind(services: Services): Promise<number>;
}

const batch = 200;

/** Reminders of what comes due: each is sent once, by however many processes. */
export function defineReminders<Item extends Remindable, Reminder extends DueReminder, Rules>(
  kind: ReminderKind<Item, Reminder, Rules>,
): Reminders {
  const job = defineJob<Record<string, never>>(kind.name);

  async function remind(services: Services): Promise<number> {
    const { prisma } = services.database;
    const districts = await prisma.community.findMany({
      where: { level: 'DISTRICT' },
      select: { id: true },
    });
    let sent = 0;
    for (const { id: districtId } of districts) {
      const rules = await kind.rules(prisma, districtId);
      for (let after = ''; ; ) {
        const now = services.clock.now();
        const items = await kind.page(prisma, { districtId, now, after, take: batch });
        for (const item of items) sent += await send(services, item, rules);
        const last = items.at(-1);
        if (!last || items.length < batch) break;
        after = last.id;
      }
    }
    return sent;
  }

  /** Marks and tells in one transaction: of two processes the second finds it sent. */
  async function send(services: Services, item: Item, rules: Rules): Promise<number> {
    const context = operatorContext(services);
    const now = context.clock.now();
    const reminder = kind.due(item, now, rules);
    if (!reminder || reminder.key === item.reminded) return 0;
    const { key } = reminder;
    const { districtId, id, communityId } = item;
    const marked: Marked = {
      data: { reminded: key },
      unmarked: { OR: [{ reminded: null }, { reminded: { not: key } }] },
    };
    try {
      await write(context, districtId, async (writing) => {
        if ((await kind.mark(writing.transaction, item, marked, now)) === 0) throw new Sent();
        writing.audit({
          action: kind.action,
          subjectType: kind.subjectType,
          subjectId: id,
          communityId,
        });
        await kind.tell(context, writing, item, reminder);
      });
      return 1;
    } catch (error) {
      if (error instanceof Sent) return 0;
      throw error;
    }
  }

  return {
    async start(services) {
      await services.jobs.work(job, async () => {
        await remind(services);
      });
      await services.jobs.schedule(job, kind.cron, {});
    },
    remind,
  };
}

/**
 * The reminder that something overdue has come to: once its time has passed, and every further
 * `everyDays` civil days after its day. Null before. Whoever was away in between is told the newest
 * alone. Pure.
 */
export function overdueReminder(dueAt: Date, now: Date, everyDays: number): DueReminder | null {
  if (now < dueAt) return null;
  const due = Temporal.PlainDate.from(civilDay(dueAt));
  const { days } = due.until(Temporal.PlainDate.from(civilDay(now)), { largestUnit: 'days' });
  return { key: `${due.toString()}/${Math.floor(days / everyDays)}` };
}

/** Not an error of anybody's: another process was faster, or it was settled meanwhile. */
class Sent extends Error {}
