import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Self-government: leading, deciding, carrying out and deliberating are four bodies. */
export const shenyang: GovernanceModel = {
  version: 1,
  key: 'shenyang',
  name: text('沈阳模式', '瀋陽模式', 'Shenyang'),
  summary: text(
    '社区自治。党组织领导，社区成员代表大会决策，社区管理委员会执行，协商议事委员会议事和监督。',
    '社區自治。黨組織領導，社區成員代表大會決策，社區管理委員會執行，協商議事委員會議事和監督。',
    'Self-governing: the party leads, the members’ representative assembly decides, the management committee carries out, the consultation council deliberates and supervises.',
  ),
  place: text('辽宁沈阳', '遼寧瀋陽', 'Shenyang, Liaoning'),
  source: publishedStudies(
    1999,
    text(
      '1999 年起的沈阳模式和四个组织的分工见于文献；人数是本项目给的参考。管理委员会与居民委员会合署的地方，请把原有的机构登记为管理委员会。',
      '1999 年起的瀋陽模式和四個組織的分工見於文獻；人數是本專案給的參考。管理委員會與居民委員會合署的地方，請把原有的機構登記為管理委員會。',
      'Known since 1999 with its four bodies; the numbers of members are this project’s suggestion. Where the management committee and the residents’ committee are one, register it as the management committee.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    {
      ...common.assembly,
      title: text('社区成员代表大会', '社區成員代表大會', 'Members’ representative assembly'),
      nameTemplate: '{community}成员代表大会',
    },
    {
      key: 'management',
      kind: 'MANAGEMENT_COMMITTEE',
      level: 'COMMUNITY',
      title: text('社区管理委员会', '社區管理委員會', 'Management committee'),
      nameTemplate: '{community}管理委员会',
      powers: ['EXECUTE'],
      composition: [
        { role: 'HEAD', least: 1, most: 1 },
        { role: 'MEMBER', least: 4, most: 8 },
      ],
    },
    {
      ...common.council,
      title: text('协商议事委员会', '協商議事委員會', 'Consultation council'),
      nameTemplate: '{community}协商议事委员会',
      powers: ['DELIBERATE', 'SUPERVISE'],
    },
    common.subdistrictOffice,
    common.residentUnits,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'assembly', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'management', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'council', basis: bases.partyConstitution },
    { from: 'assembly', kind: 'ENTRUSTS', to: 'management' },
    { from: 'council', kind: 'SUPERVISES', to: 'management' },
    { from: 'subdistrict-office', kind: 'GUIDES', to: 'management' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'council' },
  ],
  processes: [
    {
      process: 'RESIDENT_DELIBERATION',
      steps: [
        text('协商议事委员会提出议题', '協商議事委員會提出議題', 'The council raises a topic'),
        text('成员代表大会表决', '成員代表大會表決', 'The assembly decides'),
        text('管理委员会去办', '管理委員會去辦', 'The management committee carries it out'),
        text('协商议事委员会监督', '協商議事委員會監督', 'The council supervises'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '社区按居民的认同和管理方便划定，小于街道，大于原来的居委会。',
      '社區按居民的認同和管理方便劃定，小於街道，大於原來的居委會。',
      'Communities are drawn by belonging and by what can be managed: smaller than a subdistrict, larger than a committee’s former area.',
    ),
    text(
      '议事和监督在同一个组织，决策和执行分开。',
      '議事和監督在同一個組織，決策和執行分開。',
      'One body deliberates and supervises; deciding and carrying out are apart.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['MANAGEMENT_COMMITTEE'] },
    { rule: 'POWER_HELD_BY', power: 'SUPERVISE', kinds: ['RESIDENTS_COUNCIL'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
