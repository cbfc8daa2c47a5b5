/** What tests of duties and admission lay out, here and for the access table. */
import { globalId } from '../kernel/global-id.ts';
import { newId } from '../kernel/ids.ts';
import { openSession } from '../platform/identity/sessions.ts';
import type { TestApp } from './app.ts';
import type { Persona } from './world.ts';

/** What a department usually asks for, with everything that approval needs. */
export const usualRequest = {
  kind: 'LEDGER',
  title: '高龄老人台账',
  body: '请社区每周更新八十岁以上老人的台账。',
  basis: '老年人权益保障法第三十三条',
  standard: '每周五前更新，错漏不超过百分之二',
  funds: { amount: '1200000', currency: 'CNY' },
  budgetLine: '2081002',
  timesPerYear: 52,
  minutesEach: 60,
  since: '2026-12-01',
  until: '2027-11-30',
};

export const usualDuty = {
  kind: 'TASK',
  title: '人民调解',
  basis: '人民调解法第八条',
  standard: '七日内上门',
  timesPerYear: 24,
  minutesEach: 90,
  since: '2026-01-01',
};

/** A department with somebody who acts for it. */
export interface Department {
  organization: TestApp['world']['here']['department'];
  speaker: Persona;
}

/** A second department of the district, whose requests the district's official may decide. */
export async function layOutDepartment(
  app: TestApp,
  district = app.world.here,
  name = '涪城区卫生健康局',
): Promise<Department> {
  const context = app.context({ kind: 'operator' });
  const districtId = district.id;
  const createdAt = context.clock.now();
  const [organizationId, personId] = [newId(), newId()];
  await context.db.organization.create({
    data: {
      districtId,
      id: organizationId,
      communityId: district.place.id,
      kind: 'GOVERNMENT',
      name,
      createdAt,
      updatedAt: createdAt,
    },
  });
  await context.db.person.create({
    data: { districtId, id: personId, displayName: '孙丽', level: 'ACCOUNT', createdAt },
  });
  await context.db.membership.create({
    data: {
      districtId,
      id: newId(),
      organizationId,
      personId,
      publicName: '孙丽',
      role: 'STAFF',
      termSince: new Date('2026-01-01'),
      createdAt,
    },
  });
  const { token, viewer } = await openSession(context, context.db, {
    districtId,
    personId,
    level: 'ACCOUNT',
  });
  return {
    organization: {
      id: organizationId,
      globalId: globalId('Organization', { districtId, id: organizationId }),
      name,
      districtId,
    },
    speaker: { name: '孙丽', token, viewer, personId },
  };
}
