import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** The community as platform, social organizations as carriers, social workers as support. */
export const threeSociety: GovernanceModel = {
  version: 1,
  key: 'three-society',
  name: text('三社联动', '三社聯動', 'Three-Society linkage'),
  summary: text(
    '社区、社会组织、社会工作者联动。今天常说五社，再加上志愿者和公益资源。',
    '社區、社會組織、社會工作者聯動。今天常說五社，再加上志願者和公益資源。',
    'Community, social organizations and social workers act together; today often five, with volunteers and charitable resources.',
  ),
  place: text('全国多地', '全國多地', 'Many places in China'),
  source: publishedStudies(
    null,
    text(
      '“三社联动”和“五社联动”见于文献和民政部门的文件；街道一级的两个机构按本项目的理解写成。',
      '「三社聯動」和「五社聯動」見於文獻和民政部門的文件；街道一級的兩個機構按本專案的理解寫成。',
      'The linkage of three and of five is in the literature and in civil-affairs documents; the two bodies of the subdistrict are this project’s reading.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    common.assembly,
    common.council,
    common.residentsCommittee,
    common.supervisors,
    {
      ...common.workStation,
      key: 'social-work-station',
      level: 'SUBDISTRICT',
      title: text('社会工作站', '社會工作站', 'Social-work station'),
      nameTemplate: '{subdistrict}社会工作站',
      powers: [],
    },
    {
      ...common.serviceCenter,
      key: 'incubator',
      level: 'SUBDISTRICT',
      title: text('社会组织孵化中心', '社會組織孵化中心', 'Incubator of social organizations'),
      nameTemplate: '{subdistrict}社会组织孵化中心',
      powers: [],
    },
    common.subdistrictOffice,
    common.socialOrganizations,
    common.volunteers,
    common.residentUnits,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    { from: 'subdistrict-office', kind: 'BUYS_FROM', to: 'social-organizations' },
    { from: 'incubator', kind: 'SUPPORTS', to: 'social-organizations' },
    { from: 'social-work-station', kind: 'SUPPORTS', to: 'committee' },
    { from: 'social-work-station', kind: 'GUIDES', to: 'volunteers' },
    { from: 'social-organizations', kind: 'PARTNERS', to: 'committee' },
    { from: 'committee', kind: 'COORDINATES', to: 'volunteers' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'social-organizations' },
  ],
  processes: [
    {
      process: 'INCUBATION',
      steps: [
        text('发现苗子', '發現苗子', 'Find what sprouts'),
        text(
          '给场地、培训和小额资助',
          '給場地、培訓和小額資助',
          'Give space, training and small grants',
        ),
        text('独立运行', '獨立運作', 'Let it stand on its own'),
      ],
    },
    {
      process: 'PURCHASE_OF_SERVICES',
      steps: [
        text('社区提需求', '社區提需求', 'The community says what is needed'),
        text('街道购买', '街道購買', 'The subdistrict buys'),
        text(
          '社会组织和社工来做',
          '社會組織和社工來做',
          'Social organizations and workers deliver',
        ),
        text('评估', '評估', 'It is evaluated'),
      ],
    },
  ],
  conferences: [
    {
      key: 'linkage',
      level: 'COMMUNITY',
      title: text('三社联动联席会议', '三社聯動聯席會議', 'Joint conference of the linkage'),
      nameTemplate: '{community}三社联动联席会议',
      convener: 'committee',
      members: [
        'committee',
        'social-work-station',
        'social-organizations',
        'volunteers',
        'resident-units',
      ],
      rhythm: text('每季度一次', '每季一次', 'Once a quarter'),
      noticeDays: 5,
    },
  ],
  traits: [
    text(
      '服务由专业的人做，居委会回到组织居民。',
      '服務由專業的人做，居委會回到組織居民。',
      'Services are given by those trained for them; the committee returns to organizing residents.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    {
      rule: 'RELATED',
      from: ['SERVICE_CENTER'],
      kind: 'SUPPORTS',
      to: ['SOCIAL_ORGANIZATION'],
    },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
