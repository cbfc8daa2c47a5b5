import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Co-governance: matters go three ways, each to who must answer. */
export const nanan: GovernanceModel = {
  version: 1,
  key: 'nanan',
  name: text('南岸模式', '南岸模式', 'Nan’an'),
  summary: text(
    '三事分流。大事由政府答复，小事由社区商量着办，私事由居民自己、市场或邻里互助来办。',
    '三事分流。大事由政府答覆，小事由社區商量著辦，私事由居民自己、市場或鄰里互助來辦。',
    'Matters are sorted in three: government answers the major, the community settles the minor, and private ones go to residents, the market or neighbours’ help.',
  ),
  place: text('重庆南岸区', '重慶南岸區', 'Nan’an District, Chongqing'),
  source: publishedStudies(
    null,
    text(
      '“三事分流”见于文献；机构之间的分工是本项目的理解。',
      '「三事分流」見於文獻；機構之間的分工是本專案的理解。',
      'The sorting in three is in the literature; how the bodies share the work is this project’s reading.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    common.assembly,
    common.council,
    common.residentsCommittee,
    common.supervisors,
    common.subdistrictOffice,
    common.socialOrganizations,
    common.residentUnits,
    common.volunteers,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'assembly', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'council', basis: bases.partyConstitution },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    {
      from: 'subdistrict-office',
      kind: 'GUIDES',
      to: 'committee',
      basis: bases.residentsCommitteesLaw,
    },
    { from: 'subdistrict-office', kind: 'SUPPORTS', to: 'council' },
    { from: 'committee', kind: 'COORDINATES', to: 'volunteers' },
    { from: 'social-organizations', kind: 'PARTNERS', to: 'committee' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'committee' },
  ],
  processes: [
    {
      process: 'TRIAGE_IN_THREE',
      steps: [
        text('收集居民的事', '收集居民的事', 'Collect what residents bring'),
        text('分成大事、小事、私事', '分成大事、小事、私事', 'Sort into major, minor and private'),
        text(
          '交给该答复的人，定下期限',
          '交給該答覆的人，定下期限',
          'Give each to who must answer, by a day',
        ),
        text('公布结果', '公布結果', 'Publish what came of it'),
      ],
    },
    {
      process: 'RESIDENT_DELIBERATION',
      steps: [
        text('议事会商量小事', '議事會商量小事', 'The council deliberates on minor matters'),
        text('代表大会定', '代表大會定', 'The assembly decides'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '先分清是谁的事，再谈谁来办、花谁的钱。',
      '先分清是誰的事，再談誰來辦、花誰的錢。',
      'First whose matter it is, then who does it and who pays.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'POWER_HELD_BY', power: 'DELIBERATE', kinds: ['RESIDENTS_COUNCIL'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
