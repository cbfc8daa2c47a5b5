import type { Suggestion } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { notify } from '../../platform/notifications/index.ts';
import { holdersOf } from '../../platform/offices.ts';
import { type DueReminder, defineReminders, overdueReminder } from '../../platform/reminders.ts';
import { placeOf } from './access.ts';
import { waitingStates } from './lifecycle.ts';
import { answerOverdue } from './notifications.ts';

/** Civil days between reminders of an answer that is overdue. */
export const daysBetween = 3;

const waiting = (districtId: string, now: Date) => ({
  districtId,
  state: { in: [...waitingStates] },
  answerDueAt: { lte: now },
});

/** Reminds, at the hours in which people work (9 to 18 in China), of answers that are overdue. */
export const suggestionReminders = defineReminders<Suggestion, DueReminder, null>({
  name: 'suggestion-reminders',
  cron: '27 1-10 * * *',
  subjectType: 'Suggestion',
  action: 'remindOfSuggestion',
  rules: async () => null,
  page: (prisma, { districtId, now, after, take }) =>
    prisma.suggestion.findMany({
      where: { ...waiting(districtId, now), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take,
    }),
  due: ({ answerDueAt }, now) => overdueReminder(answerDueAt, now, daysBetween),
  async mark(transaction, { districtId, id, answerDueAt }, { data, unmarked }, now) {
    const where = { ...waiting(districtId, now), id, answerDueAt, ...unmarked };
    const { count } = await transaction.suggestion.updateMany({ where, data });
    return count;
  },
  async tell(context, writing, suggestion, { key }) {
    const { id, communityId, answerDueAt } = suggestion;
    const place = await placeOf({ db: writing.transaction }, suggestion);
    const now = context.clock.now();
    await notify(context, writing, {
      kind: answerOverdue,
      personIds: await holdersOf(writing.transaction, 'suggestion:answer', place, now),
      subjectType: 'Suggestion',
      subjectId: id,
      communityId,
      values: { community: place.name, day: civilDay(answerDueAt) },
      onceKey: `suggestion:${id}:${key}`,
    });
  },
});
