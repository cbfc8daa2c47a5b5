import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Mixed: government and self-government each do their own, and duties go with their money. */
export const jianghan: GovernanceModel = {
  version: 1,
  key: 'jianghan',
  name: text('江汉模式', '江漢模式', 'Jianghan'),
  summary: text(
    '政府与社区合作。政府的事政府做，社区的事社区做；请社区帮忙，权随责走、费随事转。',
    '政府與社區合作。政府的事政府做，社區的事社區做；請社區幫忙，權隨責走、費隨事轉。',
    'Mixed: government does what is government’s, the community what is its own. Where a community helps, authority and money come with the duty.',
  ),
  place: text('湖北武汉江汉区', '湖北武漢江漢區', 'Jianghan District, Wuhan, Hubei'),
  source: publishedStudies(
    2000,
    text(
      '2000 年起的江汉模式、职责划分和“费随事转”见于文献；关系的写法是本项目的理解。',
      '2000 年起的江漢模式、職責劃分和「費隨事轉」見於文獻；關係的寫法是本專案的理解。',
      'Known since 2000, with the division of duties and money that follows them; how the relations are written is this project’s reading.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    {
      ...common.assembly,
      title: text('社区成员代表大会', '社區成員代表大會', 'Members’ representative assembly'),
      nameTemplate: '{community}成员代表大会',
    },
    common.residentsCommittee,
    {
      ...common.council,
      title: text('协商议事会', '協商議事會', 'Consultation council'),
      nameTemplate: '{community}协商议事会',
      powers: ['DELIBERATE', 'SUPERVISE'],
    },
    common.subdistrictOffice,
    common.residentUnits,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'assembly', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'assembly', kind: 'SUPERVISES', to: 'committee' },
    { from: 'council', kind: 'SUPERVISES', to: 'committee' },
    {
      from: 'subdistrict-office',
      kind: 'GUIDES',
      to: 'committee',
      basis: bases.residentsCommitteesLaw,
    },
    {
      from: 'subdistrict-office',
      kind: 'ENTRUSTS',
      to: 'committee',
      basis: text('费随事转', '費隨事轉', 'Money follows the duty'),
    },
    { from: 'committee', kind: 'SUPERVISES', to: 'subdistrict-office' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'committee' },
  ],
  processes: [
    {
      process: 'TWO_LISTS',
      steps: [
        text('列出政府的职责', '列出政府的職責', 'List what is government’s'),
        text('列出社区的职责', '列出社區的職責', 'List what is the community’s'),
      ],
    },
    {
      process: 'FUNDS_FOLLOW_DUTIES',
      steps: [
        text('部门提出要协助的事', '部門提出要協助的事', 'A department asks for help'),
        text('写明经费', '寫明經費', 'It says what money comes with it'),
        text('社区接下来办', '社區接下來辦', 'The community takes it on'),
      ],
    },
    {
      process: 'TWO_WAY_RATING',
      steps: [
        text('社区评部门', '社區評部門', 'The community rates departments'),
        text('部门评社区', '部門評社區', 'Departments rate the community'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '居委会与街道是指导与协助、服务与监督的关系，不是上下级。',
      '居委會與街道是指導與協助、服務與監督的關係，不是上下級。',
      'Committee and subdistrict guide, help, serve and supervise one another; neither is under the other.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['RESIDENTS_COMMITTEE'] },
    { rule: 'RELATED', from: ['GOVERNMENT'], kind: 'ENTRUSTS', to: ['RESIDENTS_COMMITTEE'] },
    { rule: 'RELATED', from: ['RESIDENTS_COMMITTEE'], kind: 'SUPERVISES', to: ['GOVERNMENT'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
