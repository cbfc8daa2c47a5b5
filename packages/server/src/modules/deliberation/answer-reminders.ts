import type { Topic } from '../../generated/prisma/client.ts';
import { notify } from '../../platform/notifications/index.ts';
import { type DueReminder, defineReminders, overdueReminder } from '../../platform/reminders.ts';
import { undecided } from './acts.ts';
import { answerOverdue } from './notifications.ts';
import { type DeliberationRules, rulesOf } from './settings.ts';
import { answerersOf } from './sort-topic.ts';
import { placeFields } from './subjects.ts';

const waiting = (districtId: string, now: Date) => ({
  districtId,
  state: { in: [...undecided] },
  answerDueAt: { lte: now },
  answeredAt: null,
});

/** Reminds, at the hours in which people work (9 to 18 in China), of answers that are overdue. */
export const answerReminders = defineReminders<Topic, DueReminder, DeliberationRules>({
  name: 'topic-answer-reminders',
  cron: '17 1-10 * * *',
  subjectType: 'Topic',
  action: 'remindOfAnswer',
  rules: rulesOf,
  page: (prisma, { districtId, now, after, take }) =>
    prisma.topic.findMany({
      where: { ...waiting(districtId, now), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take,
    }),
  due: ({ answerDueAt }, now, { reminderDays }) =>
    answerDueAt && overdueReminder(answerDueAt, now, reminderDays),
  async mark(transaction, { districtId, id, answerDueAt }, { data, unmarked }, now) {
    const where = { ...waiting(districtId, now), id, ...unmarked, AND: { answerDueAt } };
    const { count } = await transaction.topic.updateMany({ where, data });
    return count;
  },
  async tell(context, writing, { districtId, id, communityId }, { key }) {
    const held = await writing.transaction.topic.findUniqueOrThrow({
      where: { districtId_id: { districtId, id } },
      include: { community: { select: placeFields } },
    });
    await notify(context, writing, {
      kind: answerOverdue,
      personIds: await answerersOf(writing, held, context.clock.now()),
      subjectType: 'Topic',
      subjectId: id,
      communityId,
      values: { title: held.title },
      onceKey: `topic-answer:${id}:${key}`,
    });
  },
});
