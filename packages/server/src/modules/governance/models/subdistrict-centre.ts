import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** A short one: public services are given by centres of the subdistrict and bought from others. */
export const subdistrictCentre: GovernanceModel = {
  version: 1,
  key: 'subdistrict-centre',
  name: text('街道中心制与服务外包', '街道中心制與服務外包', 'Subdistrict centre with outsourcing'),
  summary: text(
    '公共服务收到街道的中心去办，能外包的向社会组织和企业购买；居委会不再代办行政事务。',
    '公共服務收到街道的中心去辦，能外包的向社會組織和企業購買；居委會不再代辦行政事務。',
    'Public services are given by a centre of the subdistrict, or bought from organizations and companies; committees no longer do administrative work.',
  ),
  place: text('全国多地', '全國多地', 'Several places in China'),
  source: publishedStudies(
    null,
    text(
      '街道中心制和公共服务外包见于文献；中心由谁监督按本项目的理解写成。',
      '街道中心制和公共服務外包見於文獻；中心由誰監督按本專案的理解寫成。',
      'Centres and outsourcing are in the literature; who supervises the centre is this project’s reading.',
    ),
  ),
  bodies: [
    { ...common.subdistrictParty, powers: ['LEAD'] },
    common.subdistrictOffice,
    {
      ...common.serviceCenter,
      level: 'SUBDISTRICT',
      title: text('街道社区服务中心', '街道社區服務中心', 'Subdistrict service centre'),
      nameTemplate: '{subdistrict}社区服务中心',
    },
    common.partyCommittee,
    common.assembly,
    { ...common.residentsCommittee, powers: ['DELIBERATE', 'SUPERVISE'] },
    common.socialOrganizations,
    {
      ...common.socialOrganizations,
      key: 'enterprises',
      kind: 'ENTERPRISE',
      title: text('企业', '企業', 'Enterprises'),
      nameTemplate: '{community}企业',
    },
    {
      ...common.socialOrganizations,
      key: 'evaluators',
      kind: 'EVALUATION_AGENCY',
      level: 'DISTRICT',
      title: text('第三方评估机构', '第三方評估機構', 'Evaluation agencies'),
      nameTemplate: '{district}第三方评估机构',
    },
  ],
  relations: [
    { from: 'subdistrict-party', kind: 'LEADS', to: 'subdistrict-office' },
    { from: 'subdistrict-office', kind: 'LEADS', to: 'service-centre' },
    { from: 'subdistrict-office', kind: 'SUPERVISES', to: 'service-centre' },
    { from: 'committee', kind: 'SUPERVISES', to: 'service-centre' },
    { from: 'service-centre', kind: 'BUYS_FROM', to: 'social-organizations' },
    { from: 'service-centre', kind: 'BUYS_FROM', to: 'enterprises' },
    { from: 'evaluators', kind: 'SUPERVISES', to: 'social-organizations' },
    { from: 'evaluators', kind: 'SUPERVISES', to: 'enterprises' },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
  ],
  processes: [
    {
      process: 'PURCHASE_OF_SERVICES',
      steps: [
        text('列出服务', '列出服務', 'List the services'),
        text('公开购买', '公開購買', 'Buy in the open'),
        text('第三方评估', '第三方評估', 'A third party evaluates'),
        text('按结果续签或退出', '按結果續簽或退出', 'Renew, or end, by the result'),
      ],
    },
  ],
  conferences: [],
  traits: [],
  invariants: [
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['SERVICE_CENTER'] },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'RELATED', from: ['RESIDENTS_COMMITTEE'], kind: 'SUPERVISES', to: ['SERVICE_CENTER'] },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
