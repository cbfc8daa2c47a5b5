import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Party-led work in estates in five steps, under one commission of the district. */
export const chengdu: GovernanceModel = {
  version: 1,
  key: 'chengdu',
  name: text('成都模式', '成都模式', 'Chengdu'),
  summary: text(
    '党建引领小区治理。五步走：找党员、建组织、优机制、聚合力、植文化。',
    '黨建引領小區治理。五步走：找黨員、建組織、優機制、聚合力、植文化。',
    'Party-led governance of estates in five steps: find members, build the organization, improve the mechanism, gather strength, grow culture.',
  ),
  place: text('四川成都', '四川成都', 'Chengdu, Sichuan'),
  source: publishedStudies(
    2017,
    text(
      '2017 年成立的城乡社区发展治理委员会和小区“五步工作法”见于文献；小区一级的机构和关系按本项目的理解写成。',
      '2017 年成立的城鄉社區發展治理委員會和小區「五步工作法」見於文獻；小區一級的機構和關係按本專案的理解寫成。',
      'The commission of 2017 and the five steps are in the literature; the bodies and relations of the estate are this project’s reading.',
    ),
  ),
  bodies: [
    {
      key: 'commission',
      kind: 'COORDINATING_BODY',
      level: 'DISTRICT',
      title: text(
        '城乡社区发展治理委员会',
        '城鄉社區發展治理委員會',
        'Commission for the development and governance of communities',
      ),
      nameTemplate: '{district}城乡社区发展治理委员会',
      powers: [],
      composition: [{ role: 'HEAD', least: 1, most: 1 }],
    },
    common.partyCommittee,
    { ...common.council, powers: ['DECIDE', 'DELIBERATE'] },
    common.residentsCommittee,
    common.supervisors,
    common.estateBranch,
    {
      ...common.council,
      key: 'estate-council',
      level: 'ESTATE',
      title: text('小区议事会', '小區議事會', 'Estate council'),
      nameTemplate: '{estate}议事会',
    },
    common.ownersCommittee,
    common.propertyCompany,
    common.socialOrganizations,
    common.volunteers,
  ],
  relations: [
    { from: 'commission', kind: 'COORDINATES', to: 'party' },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'council', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'estate-branch', basis: bases.partyConstitution },
    { from: 'estate-branch', kind: 'LEADS', to: 'estate-council' },
    { from: 'estate-branch', kind: 'COORDINATES', to: 'owners-committee' },
    { from: 'estate-branch', kind: 'COORDINATES', to: 'property-company' },
    { from: 'owners-committee', kind: 'SUPERVISES', to: 'property-company' },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    { from: 'social-organizations', kind: 'PARTNERS', to: 'committee' },
    { from: 'committee', kind: 'COORDINATES', to: 'volunteers' },
  ],
  processes: [
    {
      process: 'FIVE_STEPS',
      steps: [
        text('找党员', '找黨員', 'Find members'),
        text('建组织', '建組織', 'Build the organization'),
        text('优机制', '優機制', 'Improve the mechanism'),
        text('聚合力', '聚合力', 'Gather strength'),
        text('植文化', '植文化', 'Grow culture'),
      ],
    },
    {
      process: 'RESIDENT_DELIBERATION',
      steps: [
        text('小区议事会先议', '小區議事會先議', 'The estate council deliberates first'),
        text('社区议事会定', '社區議事會定', 'The community’s council decides'),
      ],
    },
    {
      process: 'MICRO_PROJECTS',
      steps: [
        text('居民提项目', '居民提專案', 'Residents propose'),
        text('议事会评', '議事會評', 'The council selects'),
        text('公开花费', '公開花費', 'Spending is published'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '三感、三力、三化、三业：让居民有归属感、有力量、有章法、有产业。',
      '三感、三力、三化、三業：讓居民有歸屬感、有力量、有章法、有產業。',
      'Three senses, three strengths, three -izations, three industries.',
    ),
    text(
      '小区是单元：没有登记小区时，小区一级的组织不会建立。',
      '小區是單元：沒有登記小區時，小區一級的組織不會建立。',
      'The estate is the unit: without estates in the tree, nothing is laid out at that level.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['RESIDENTS_COUNCIL'] },
    { rule: 'RELATED', from: ['PARTY_COMMITTEE'], kind: 'LEADS', to: ['PARTY_BRANCH'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
