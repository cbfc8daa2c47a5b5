import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Burden relief: nothing reaches a community but through one gate, and what is there is gone through. */
export const nanjing: GovernanceModel = {
  version: 1,
  key: 'nanjing',
  name: text('南京社区减负', '南京社區減負', 'Nanjing burden relief'),
  summary: text(
    '给社区减负。任务进社区先过准入，已有的任务、台账、评比逐项清理，居委会回到服务居民。',
    '給社區減負。任務進社區先過准入，已有的任務、臺帳、評比逐項清理，居委會回到服務居民。',
    'Relief for communities: tasks pass an admission first, those there already are gone through one by one, and the committee returns to serving residents.',
  ),
  place: text('江苏南京', '江蘇南京', 'Nanjing, Jiangsu'),
  source: publishedStudies(
    2014,
    text(
      '2014 年的社区减负见于文献；准入机构设在区里、办事力量设在社区中心，按本项目的理解写成。',
      '2014 年的社區減負見於文獻；准入機構設在區裡、辦事力量設在社區中心，按本專案的理解寫成。',
      'The relief of 2014 is in the literature; that the admission body sits in the district and the counter in the community’s centre is this project’s reading.',
    ),
  ),
  bodies: [
    {
      key: 'admission',
      kind: 'COORDINATING_BODY',
      level: 'DISTRICT',
      title: text('社区事务准入领导小组', '社區事務准入領導小組', 'Admission body'),
      nameTemplate: '{district}社区事务准入领导小组',
      powers: ['SUPERVISE'],
      composition: [{ role: 'HEAD', least: 1, most: 1 }],
    },
    common.subdistrictOffice,
    common.partyCommittee,
    common.assembly,
    { ...common.residentsCommittee, powers: ['DELIBERATE', 'SUPERVISE'] },
    common.serviceCenter,
    common.socialOrganizations,
  ],
  relations: [
    { from: 'admission', kind: 'SUPERVISES', to: 'subdistrict-office' },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'service-centre', basis: bases.partyConstitution },
    { from: 'committee', kind: 'SUPERVISES', to: 'service-centre' },
    { from: 'subdistrict-office', kind: 'ENTRUSTS', to: 'service-centre' },
    {
      from: 'subdistrict-office',
      kind: 'GUIDES',
      to: 'committee',
      basis: bases.residentsCommitteesLaw,
    },
    { from: 'social-organizations', kind: 'PARTNERS', to: 'service-centre' },
  ],
  processes: [
    {
      process: 'TASK_ADMISSION',
      steps: [
        text('部门申请', '部門申請', 'A department applies'),
        text('看依据、标准和经费', '看依據、標準和經費', 'Basis, standard and money are looked at'),
        text('批准后才进社区', '批准後才進社區', 'Only what is approved reaches communities'),
      ],
    },
    {
      process: 'BURDEN_RELIEF',
      steps: [
        text('逐项清理', '逐項清理', 'Go through every item'),
        text('取消、调整、合并或精简', '取消、調整、合併或精簡', 'Delete, adjust, merge or reduce'),
        text('公布负担的增减', '公布負擔的增減', 'Publish whether the burden fell or rose'),
      ],
    },
    {
      process: 'TWO_LISTS',
      steps: [
        text('依法履行的清单', '依法履行的清單', 'What is done by law'),
        text('协助政府的清单', '協助政府的清單', 'What is done to help government'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '没有批准的任务，社区可以不接，也不因此被考核。',
      '沒有批准的任務，社區可以不接，也不因此被考核。',
      'A community may refuse what was not approved, and is not assessed for it.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['SERVICE_CENTER'] },
    { rule: 'RELATED', from: ['COORDINATING_BODY'], kind: 'SUPERVISES', to: ['GOVERNMENT'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
