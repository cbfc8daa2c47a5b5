import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Committee and station apart; five parties meet in the estate. */
export const mianyang: GovernanceModel = {
  version: 1,
  key: 'mianyang',
  name: text('绵阳模式', '綿陽模式', 'Mianyang'),
  summary: text(
    '居站分设。一个工作站为三到五个社区办事，居委会专心自治；小区里五方联动，用五微的办法解决小事。',
    '居站分設。一個工作站為三到五個社區辦事，居委會專心自治；小區裡五方聯動，用五微的辦法解決小事。',
    'Committee and station apart: one station works for three to five communities, so that committees can govern themselves; five parties link up in each estate and settle small things by the five-micro method.',
  ),
  place: text('四川绵阳', '四川綿陽', 'Mianyang, Sichuan'),
  source: publishedStudies(
    null,
    text(
      '居站分设、一站服务三到五个社区、站长和副站长、小区五方联动、五微工作法见于文献；五方在这里写作小区党支部、居委会、业委会、物业企业、驻区单位（派出所等），是本项目的理解。',
      '居站分設、一站服務三到五個社區、站長和副站長、小區五方聯動、五微工作法見於文獻；五方在這裡寫作小區黨支部、居委會、業委會、物業企業、駐區單位（派出所等），是本專案的理解。',
      'The separation, the station for three to five communities with a head and a deputy, the five-party linkage and the five-micro method are in the literature. That the five are estate branch, residents’ committee, owners’ committee, property company and resident units (the police post among them) is this project’s reading.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    common.assembly,
    { ...common.residentsCommittee, powers: ['DELIBERATE', 'SUPERVISE'] },
    {
      ...common.workStation,
      level: 'SUBDISTRICT',
      nameTemplate: '{subdistrict}{area}片区社区工作站',
      composition: [
        { role: 'HEAD', least: 1, most: 1 },
        { role: 'DEPUTY_HEAD', least: 1, most: 1 },
        { role: 'STAFF', least: 3, most: 30 },
      ],
      serves: { least: 3, most: 5 },
    },
    common.subdistrictOffice,
    common.supervisors,
    common.estateBranch,
    common.ownersCommittee,
    common.propertyCompany,
    common.residentUnits,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'estate-branch', basis: bases.partyConstitution },
    { from: 'subdistrict-office', kind: 'LEADS', to: 'station' },
    { from: 'subdistrict-office', kind: 'SUPERVISES', to: 'station' },
    { from: 'committee', kind: 'SUPERVISES', to: 'station' },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    { from: 'station', kind: 'SUPPORTS', to: 'committee' },
    {
      from: 'subdistrict-office',
      kind: 'GUIDES',
      to: 'committee',
      basis: bases.residentsCommitteesLaw,
    },
    { from: 'estate-branch', kind: 'COORDINATES', to: 'owners-committee' },
    { from: 'estate-branch', kind: 'COORDINATES', to: 'property-company' },
    { from: 'owners-committee', kind: 'SUPERVISES', to: 'property-company' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'committee' },
  ],
  processes: [
    {
      process: 'FIVE_PARTY_LINKAGE',
      steps: [
        text('居民反映问题', '居民反映問題', 'Residents say what is wrong'),
        text('支部召集五方', '支部召集五方', 'The branch calls the five together'),
        text('当场分工', '當場分工', 'The work is shared out at once'),
        text('办完回访', '辦完回訪', 'Residents are asked afterwards'),
      ],
      settings: { parties: 5 },
    },
    {
      process: 'MICRO_PROJECTS',
      steps: [
        text('收集居民的微心愿', '收集居民的微心願', 'Collect residents’ small wishes'),
        text('做成微项目', '做成微專案', 'Make micro-projects of them'),
        text('公布结果', '公布結果', 'Publish what came of them'),
      ],
    },
  ],
  conferences: [
    {
      key: 'five-party',
      level: 'ESTATE',
      title: text('小区五方联席会议', '小區五方聯席會議', 'Five-party conference of the estate'),
      nameTemplate: '{estate}五方联席会议',
      convener: 'estate-branch',
      members: [
        'estate-branch',
        'committee',
        'owners-committee',
        'property-company',
        'resident-units',
      ],
      rhythm: text('每月一次', '每月一次', 'Once a month'),
      noticeDays: 3,
    },
  ],
  traits: [
    text(
      '行政事务交给工作站，居委会监督工作站。',
      '行政事務交給工作站，居委會監督工作站。',
      'Administrative work goes to the station, which the committee supervises.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['WORK_STATION'] },
    { rule: 'BODY_SERVES', body: 'station', least: 3, most: 5 },
    { rule: 'RELATED', from: ['RESIDENTS_COMMITTEE'], kind: 'SUPERVISES', to: ['WORK_STATION'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
