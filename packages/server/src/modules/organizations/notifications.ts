import type { Context } from '../../context.ts';
import type { Organization, Regulation } from '../../generated/prisma/client.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf, speakersOf } from '../../platform/offices.ts';
import type { Writing } from '../../platform/write.ts';
import { placeOf } from './access.ts';

const termEnds = defineNotification('TERM_ENDS', {
  topic: 'WORK',
  subject: {
    'zh-CN': '{organization}的任期还有 {days} 天到期',
    'zh-TW': '{organization}的任期還有 {days} 天到期',
    en: 'Terms in {organization} end in {days} {days:day/days}',
  },
  body: {
    'zh-CN':
      '{organization}有 {count} 位成员的任期到 {until} 为止，还有 {days} 天。请准备换届或续任。',
    'zh-TW':
      '{organization}有 {count} 位成員的任期到 {until} 為止，還有 {days} 天。請準備換屆或續任。',
    en: 'In {organization}, {count} {count:term ends/terms end} on {until}, in {days} {days:day/days}. Please prepare an election or renew {count:it/them}.',
  },
});

const reviewDue = defineNotification('REGULATION_REVIEW_DUE', {
  topic: 'WORK',
  subject: {
    'zh-CN': '《{title}》该复审了',
    'zh-TW': '《{title}》該複審了',
    en: '“{title}” is due for review',
  },
  body: {
    'zh-CN':
      '{organization}的《{title}》复审日期是 {reviewOn}。请看看还适不适用，需要的话登记新的一版，或者废止。',
    'zh-TW':
      '{organization}的《{title}》複審日期是 {reviewOn}。請看看還適不適用，需要的話登記新的一版，或者廢止。',
    en: '“{title}” of {organization} was to be reviewed on {reviewOn}. Please adopt a new version, or repeal it, if it no longer fits.',
  },
});

/** Tells who speaks for a body, and the staff of its place, that terms end on a day. */
export async function tellOfTermEnd(
  context: Context,
  writing: Writing,
  organization: Organization,
  { until, days, warning, count }: { until: string; days: number; warning: number; count: number },
): Promise<void> {
  await notify(context, writing, {
    kind: termEnds,
    personIds: await concerned(context, writing, organization),
    subjectType: 'Organization',
    subjectId: organization.id,
    communityId: organization.communityId,
    values: { organization: organization.name, until, days, count },
    onceKey: `term-ends:${organization.id}:${until}:${warning}`,
  });
}

/** Tells the same persons that a rule of the body is to be looked at again. */
export async function tellOfReview(
  context: Context,
  writing: Writing,
  organization: Organization,
  { id, title }: Regulation,
  reviewOn: string,
): Promise<void> {
  await notify(context, writing, {
    kind: reviewDue,
    personIds: await concerned(context, writing, organization),
    subjectType: 'Regulation',
    subjectId: id,
    communityId: organization.communityId,
    values: { organization: organization.name, title, reviewOn },
    onceKey: `regulation-review:${id}`,
  });
}

async function concerned(
  context: Context,
  { transaction, districtId }: Writing,
  organization: Organization,
): Promise<string[]> {
  const now = context.clock.now();
  const place = await placeOf({ db: transaction as Context['db'] }, organization);
  const speakers = await speakersOf(
    transaction,
    { districtId, organizationId: organization.id },
    now,
  );
  return [
    ...new Set([...speakers, ...(await holdersOf(transaction, 'organization:edit', place, now))]),
  ];
}
