import type { Context } from '../../context.ts';
import type { Localised } from '../../kernel/locale.ts';
import { defineNotification, notify } from '../../platform/notifications/index.ts';
import { speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';

const define = <const Name extends string>(name: Name, subject: Localised, body: Localised): Name =>
  defineNotification(name, { topic: 'WORK', subject, body });

export const told = {
  advanced: define(
    'INCUBATION_ADVANCED',
    { 'zh-CN': '孵化有了进展', 'zh-TW': '孵化有了進展', en: 'News of an incubation' },
    {
      'zh-CN': '{organization}的孵化：{stage}。',
      'zh-TW': '{organization}的孵化：{stage}。',
      en: 'The incubation of {organization}: {stage}.',
    },
  ),
  granted: define(
    'INCUBATION_GRANTED',
    { 'zh-CN': '得到了扶持', 'zh-TW': '得到了扶持', en: 'Support was granted' },
    {
      'zh-CN': '{organization}得到了扶持：{grant}。请到孵化页面看明细。',
      'zh-TW': '{organization}得到了扶持：{grant}。請到孵化頁面看明細。',
      en: '{organization} was granted support: {grant}. See the incubation for details.',
    },
  ),
  certified: define(
    'CERTIFICATION_GRANTED',
    { 'zh-CN': '认定通过了', 'zh-TW': '認定通過了', en: 'A certification was granted' },
    {
      'zh-CN': '{organization}被认定为{scheme}，有效期到 {day}。',
      'zh-TW': '{organization}被認定為{scheme}，有效期到 {day}。',
      en: '{organization} was certified as {scheme}, until {day}.',
    },
  ),
  revoked: define(
    'CERTIFICATION_REVOKED',
    { 'zh-CN': '认定被撤销', 'zh-TW': '認定被撤銷', en: 'A certification was revoked' },
    {
      'zh-CN': '{organization}的{scheme}认定已撤销。原因写在认定页面上。',
      'zh-TW': '{organization}的{scheme}認定已撤銷。原因寫在認定頁面上。',
      en: 'The certification of {organization} as {scheme} was revoked. The reason is on its page.',
    },
  ),
  expiring: define(
    'CERTIFICATION_EXPIRES_SOON',
    { 'zh-CN': '认定快到期了', 'zh-TW': '認定快到期了', en: 'A certification expires soon' },
    {
      'zh-CN': '{organization}的{scheme}认定到 {day} 到期。要保留，请提前申请。',
      'zh-TW': '{organization}的{scheme}認定到 {day} 到期。要保留，請提前申請。',
      en: 'The certification of {organization} as {scheme} expires on {day}. Apply in time to keep it.',
    },
  ),
} as const;

/** What is told to those who speak for an organization. */
export interface Telling {
  kind: (typeof told)[keyof typeof told];
  organization: { districtId: string; id: string; name: string; communityId: string };
  subjectType: 'Incubation' | 'Certification';
  subjectId: string;
  values: Readonly<Record<string, string | Localised>>;
  onceKey: string;
  /** Persons who are told beside them. */
  also?: readonly string[];
}

/** Tells those who speak for an organization, except whoever acts. */
export async function tellOrganization(
  context: Context,
  writing: Writing,
  { organization, values, also = [], ...telling }: Telling,
): Promise<void> {
  const { districtId, id: organizationId, name, communityId } = organization;
  const speakers = await speakersOf(
    writing.transaction,
    { districtId, organizationId },
    context.clock.now(),
  );
  const actor = actorId(context.viewer);
  await notify(context, writing, {
    ...telling,
    personIds: [...speakers, ...also].filter((personId) => personId !== actor),
    communityId,
    values: { organization: name, ...values },
  });
}
