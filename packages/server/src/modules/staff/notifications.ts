import type { Context } from '../../context.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { actorId, type Writing } from '../../platform/write.ts';

const rosterPublished = defineNotification('DUTY_ROSTER_PUBLISHED', {
  topic: 'WORK',
  subject: {
    'zh-CN': '{organization} {month} 的值班表公布了',
    'zh-TW': '{organization} {month} 的值班表公布了',
    en: 'The duty roster of {organization} for {month} is out',
  },
  body: {
    'zh-CN': '请看看您排在哪几天。有不方便的，请早点和排班的人说。',
    'zh-TW': '請看看您排在哪幾天。有不方便的，請早點和排班的人說。',
    en: 'Please look when you are on duty. If a day does not suit you, tell whoever wrote it soon.',
  },
});

/** Tells the members who have an account, except whoever published it. */
export async function tellOfRoster(
  context: Context,
  writing: Writing,
  telling: {
    organization: Organization;
    rosterId: string;
    month: string;
    membershipIds: readonly string[];
  },
): Promise<void> {
  const { organization, rosterId, month, membershipIds } = telling;
  const { districtId, communityId, name } = organization;
  const members = await writing.transaction.membership.findMany({
    where: { districtId, id: { in: [...new Set(membershipIds)] }, personId: { not: null } },
    select: { personId: true },
  });
  const actor = actorId(context.viewer);
  await notify(context, writing, {
    kind: rosterPublished,
    personIds: members.flatMap(({ personId }) =>
      personId === null || personId === actor ? [] : personId,
    ),
    subjectType: 'DutyRoster',
    subjectId: rosterId,
    communityId,
    values: { organization: name, month },
    onceKey: `duty-roster:${rosterId}`,
  });
}
