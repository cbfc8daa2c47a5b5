import type { Services } from '../../context.ts';
import type { Suggestion } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { notify } from '../../platform/notifications/index.ts';
import { holdersOf } from '../../platform/offices.ts';
import { write } from '../../platform/write.ts';
import { placeOf } from './access.ts';
import { waitingStates } from './lifecycle.ts';
import { answerOverdue } from './notifications.ts';

/** Civil days between reminders of an answer that is overdue. */
const daysBetween = 3;

/**
 * The reminder that an answer has come to: once the time has passed, and every third day after its
 * day. Null while it is not due. Whoever was away in between is told the newest alone. Pure.
 */
export function reminderDue(answerDueAt: Date, now: Date): string | null {
  if (now < answerDueAt) return null;
  const due = Temporal.PlainDate.from(civilDay(answerDueAt));
  const { days } = due.until(Temporal.PlainDate.from(civilDay(now)), { largestUnit: 'days' });
  return `${due.toString()}/${Math.floor(days / daysBetween)}`;
}

const reminding = defineJob<Record<string, never>>('suggestion-reminders');

/** Reminds, at the hours in which people work (9 to 18 in China), of answers that are overdue. */
export async function startSuggestionReminders(services: Services): Promise<void> {
  await services.jobs.work(reminding, async () => {
    await remindOfSuggestions(services);
  });
  await services.jobs.schedule(reminding, '27 1-10 * * *', {});
}

const batch = 200;

/** Sends every reminder that is due and was not sent, in all districts; returns how many. */
export async function remindOfSuggestions(services: Services): Promise<number> {
  const { prisma } = services.database;
  const districts = await prisma.community.findMany({
    where: { level: 'DISTRICT' },
    select: { id: true },
  });
  let sent = 0;
  for (const { id: districtId } of districts) {
    for (let after = ''; ; ) {
      const overdue = await prisma.suggestion.findMany({
        where: {
          ...waiting(districtId, services.clock.now()),
          ...(after && { id: { gt: after } }),
        },
        orderBy: { id: 'asc' },
        take: batch,
      });
      for (const suggestion of overdue) sent += await remind(services, suggestion);
      const last = overdue.at(-1);
      if (!last || overdue.length < batch) break;
      after = last.id;
    }
  }
  return sent;
}

const waiting = (districtId: string, now: Date) => ({
  districtId,
  state: { in: [...waitingStates] },
  answerDueAt: { lte: now },
});

/** Marks the reminder and tells it, in one transaction: of two processes the second finds it sent. */
async function remind(services: Services, suggestion: Suggestion): Promise<number> {
  const context = operatorContext(services);
  const now = context.clock.now();
  const { districtId, id, communityId, answerDueAt } = suggestion;
  const key = reminderDue(answerDueAt, now);
  if (key === null || key === suggestion.reminded) return 0;
  const place = await placeOf(context, suggestion);
  try {
    await write(context, districtId, async (writing) => {
      const { transaction } = writing;
      const { count } = await transaction.suggestion.updateMany({
        where: {
          ...waiting(districtId, now),
          id,
          answerDueAt,
          OR: [{ reminded: null }, { reminded: { not: key } }],
        },
        data: { reminded: key },
      });
      if (count === 0) throw new Sent();
      const subject = { subjectType: 'Suggestion', subjectId: id };
      writing.audit({ action: 'remindOfSuggestion', ...subject, communityId });
      await notify(context, writing, {
        kind: answerOverdue,
        personIds: await holdersOf(transaction, 'suggestion:answer', place, now),
        ...subject,
        communityId,
        values: { community: place.name, day: civilDay(answerDueAt) },
        onceKey: `suggestion:${id}:${key}`,
      });
    });
    return 1;
  } catch (error) {
    if (error instanceof Sent) return 0;
    throw error;
  }
}

/** Not an error of anybody's: another process was faster, or it was answered meanwhile. */
class Sent extends Error {}
