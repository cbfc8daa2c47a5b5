import type { Services } from '../../context.ts';
import type { Topic } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { notify } from '../../platform/notifications/index.ts';
import { write } from '../../platform/write.ts';
import { undecided } from './acts.ts';
import { answerOverdue } from './notifications.ts';
import { type DeliberationRules, rulesOf } from './settings.ts';
import { answerersOf } from './sort-topic.ts';
import { placeFields } from './subjects.ts';

/**
 * The reminder that an answer has come to: on the day on which it is due once the time has passed,
 * and every further `reminderDays` days. Null while it is not due. Whoever was away in between is
 * told the newest alone. Pure.
 */
export function answerReminderDue(
  answerDueAt: Date,
  now: Date,
  { reminderDays }: Pick<DeliberationRules, 'reminderDays'>,
): string | null {
  if (now < answerDueAt) return null;
  const due = Temporal.PlainDate.from(civilDay(answerDueAt));
  const { days } = due.until(Temporal.PlainDate.from(civilDay(now)), { largestUnit: 'days' });
  return `${due.toString()}/${Math.floor(days / reminderDays)}`;
}

const reminding = defineJob<Record<string, never>>('topic-answer-reminders');

/** Reminds, at the hours in which people work (9 to 18 in China), of answers that are overdue. */
export async function startAnswerReminders(services: Services): Promise<void> {
  await services.jobs.work(reminding, async () => {
    await remindOfAnswers(services);
  });
  await services.jobs.schedule(reminding, '17 1-10 * * *', {});
}

const batch = 200;

/** Sends every reminder that is due and was not sent, in all districts; returns how many. */
export async function remindOfAnswers(services: Services): Promise<number> {
  const { prisma } = services.database;
  const districts = await prisma.community.findMany({
    where: { level: 'DISTRICT' },
    select: { id: true },
  });
  let sent = 0;
  for (const { id: districtId } of districts) {
    const rules = await rulesOf(prisma, districtId);
    for (let after = ''; ; ) {
      const topics = await prisma.topic.findMany({
        where: {
          ...waiting(districtId, services.clock.now()),
          ...(after && { id: { gt: after } }),
        },
        orderBy: { id: 'asc' },
        take: batch,
      });
      for (const topic of topics) sent += await remind(services, topic, rules);
      const last = topics.at(-1);
      if (!last || topics.length < batch) break;
      after = last.id;
    }
  }
  return sent;
}

function waiting(districtId: string, now: Date) {
  return {
    districtId,
    state: { in: [...undecided] },
    answerDueAt: { lte: now },
    answeredAt: null,
  };
}

/** Marks the reminder and tells it, in one transaction: of two processes the second finds it sent. */
async function remind(services: Services, topic: Topic, rules: DeliberationRules): Promise<number> {
  const context = operatorContext(services);
  const now = context.clock.now();
  const { districtId, id, communityId, answerDueAt } = topic;
  const key = answerDueAt && answerReminderDue(answerDueAt, now, rules);
  if (!key || key === topic.reminded) return 0;
  try {
    await write(context, districtId, async (writing) => {
      const { count } = await writing.transaction.topic.updateMany({
        where: {
          ...waiting(districtId, now),
          id,
          answerDueAt,
          OR: [{ reminded: null }, { reminded: { not: key } }],
        },
        data: { reminded: key },
      });
      if (count === 0) throw new Sent();
      writing.audit({
        action: 'remindOfAnswer',
        subjectType: 'Topic',
        subjectId: id,
        communityId,
      });
      const held = await writing.transaction.topic.findUniqueOrThrow({
        where: { districtId_id: { districtId, id } },
        include: { community: { select: placeFields } },
      });
      await notify(context, writing, {
        kind: answerOverdue,
        personIds: await answerersOf(writing, held, now),
        subjectType: 'Topic',
        subjectId: id,
        communityId,
        values: { title: held.title },
        onceKey: `topic-answer:${id}:${key}`,
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
