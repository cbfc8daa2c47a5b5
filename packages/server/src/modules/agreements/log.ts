import type { Context } from '../../context.ts';
import { appendToLog, defineLogKind } from '../../mechanisms/transparency-log/index.ts';
import type { Writing } from '../../platform/write.ts';
import type { LoadedAgreement } from './load-agreement.ts';

const inForce = defineLogKind('AGREEMENT_IN_FORCE', {
  label: { 'zh-CN': '协议生效', 'zh-TW': '協議生效', en: 'Agreement in force' },
  description: {
    'zh-CN':
      '各方都已签字，协议生效：version 是签字的版本，parties 是各方组织，renews 是它接续的协议，没有时为 null。不含协议正文。',
    'zh-TW':
      '各方都已簽字，協議生效：version 是簽字的版本，parties 是各方組織，renews 是它接續的協議，沒有時為 null。不含協議正文。',
    en: 'All sides have signed. version: the text that they signed; parties: the organizations; renews: the agreement that it follows, or null. The text stays out.',
  },
});

export async function logInForce(
  context: Context,
  writing: Writing,
  { districtId, id, version, parties, renewsId }: LoadedAgreement,
): Promise<void> {
  await appendToLog(context, writing, {
    districtId,
    kind: inForce,
    subjectType: 'Agreement',
    subjectId: id,
    facts: {
      version,
      parties: parties.map(({ organizationId }) => organizationId).sort(),
      renews: renewsId,
    },
  });
}
