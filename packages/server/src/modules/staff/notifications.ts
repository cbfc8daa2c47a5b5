import type { Context } from '../../context.ts';
import type { Membership, Organization, StaffCertificate } from '../../generated/prisma/client.ts';
import { dayOf } from '../../kernel/clock.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { holdersOf } from '../../platform/offices.ts';
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

const appraisalClosed = defineNotification('APPRAISAL_CLOSED', {
  topic: 'MY_AFFAIRS',
  subject: {
    'zh-CN': '您 {year} 年的年度考核有结果了',
    'zh-TW': '您 {year} 年的年度考核有結果了',
    en: 'Your appraisal for {year} is there',
  },
  body: {
    'zh-CN': '登录以后可以看。只有您和考核的人看得到。',
    'zh-TW': '登入以後可以看。只有您和考核的人看得到。',
    en: 'Sign in to read it. You and those who appraise alone can.',
  },
});

/** Tells somebody that their appraisal is closed; what it says stands nowhere but there. */
export async function tellOfAppraisal(
  context: Context,
  writing: Writing,
  telling: { organization: Organization; appraisalId: string; personId: string; year: number },
): Promise<void> {
  const { organization, appraisalId, personId, year } = telling;
  await notify(context, writing, {
    kind: appraisalClosed,
    personIds: [personId],
    subjectType: 'Appraisal',
    subjectId: appraisalId,
    communityId: organization.communityId,
    values: { year: String(year) },
    onceKey: `appraisal:${appraisalId}:closed`,
  });
}

const certificateExpires = defineNotification('STAFF_CERTIFICATE_EXPIRES_SOON', {
  topic: 'WORK',
  subject: {
    'zh-CN': '{certificate}证书快到期了',
    'zh-TW': '{certificate}證書快到期了',
    en: 'A certificate expires soon: {certificate}',
  },
  body: {
    'zh-CN': '{organization}的一张{certificate}证书到 {day} 到期。要续，请提前办。',
    'zh-TW': '{organization}的一張{certificate}證書到 {day} 到期。要續，請提前辦。',
    en: 'A certificate in {organization}, {certificate}, expires on {day}. Renew it in time.',
  },
});

/** Tells whoever holds a certificate, and the staff of their place, that it expires. */
export async function tellOfExpiry(
  context: Context,
  writing: Writing,
  certificate: StaffCertificate & { membership: Membership & { organization: Organization } },
): Promise<void> {
  const { id, name, expiresOn, membership } = certificate;
  const { communityId, name: organization } = membership.organization;
  const place = await writing.transaction.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { id: true, districtId: true, ancestorIds: true },
  });
  const now = context.clock.now();
  const staff = await holdersOf(writing.transaction, 'organization:edit', place, now);
  await notify(context, writing, {
    kind: certificateExpires,
    personIds: membership.personId === null ? staff : [membership.personId, ...staff],
    subjectType: 'StaffCertificate',
    subjectId: id,
    communityId,
    values: { organization, certificate: name, day: expiresOn ? dayOf(expiresOn) : '' },
    onceKey: `staff-certificate:${id}:expires`,
  });
}
