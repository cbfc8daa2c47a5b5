import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Villages: three meetings govern, and villagers rate their cadres themselves. */
export const villageMeetings: GovernanceModel = {
  version: 1,
  key: 'village-meetings',
  name: text('三会村治与直评村官', '三會村治與直評村官', 'Village three-meeting rule'),
  summary: text(
    '村里的事三个会来办：代表会议定事，议事会商量，监督会盯着；村干部由村民直接打分。',
    '村裡的事三個會來辦：代表會議定事，議事會商量，監督會盯著；村幹部由村民直接打分。',
    'Three meetings govern the village: representatives decide, a council deliberates, a board supervises; villagers rate their cadres directly.',
  ),
  place: text('农村和城乡结合部', '農村和城鄉結合部', 'Villages and the edge of cities'),
  source: publishedStudies(
    null,
    text(
      '“三会村治”和“直评村官”的名称见于文献；三个会是哪三个，按本项目的理解写成。',
      '「三會村治」和「直評村官」的名稱見於文獻；三個會是哪三個，按本專案的理解寫成。',
      'The names are in the literature; which three meetings are meant is this project’s reading.',
    ),
  ),
  bodies: [
    {
      ...common.partyCommittee,
      title: text('村党组织', '村黨組織', 'Village party organization'),
    },
    {
      ...common.assembly,
      title: text('村民代表会议', '村民代表會議', 'Meeting of representatives'),
      nameTemplate: '{community}{people}代表会议',
    },
    {
      ...common.council,
      title: text('村民议事会', '村民議事會', 'Villagers’ council'),
    },
    {
      ...common.supervisors,
      title: text('村务监督委员会', '村務監督委員會', 'Supervisory board'),
    },
    {
      ...common.residentsCommittee,
      title: text('村民委员会', '村民委員會', 'Villagers’ committee'),
      composition: [
        { role: 'CHAIR', least: 1, most: 1 },
        { role: 'MEMBER', least: 2, most: 6 },
      ],
    },
    common.subdistrictOffice,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'council', basis: bases.partyConstitution },
    { from: 'assembly', kind: 'ENTRUSTS', to: 'council' },
    { from: 'assembly', kind: 'SUPERVISES', to: 'committee' },
    {
      from: 'supervisors',
      kind: 'SUPERVISES',
      to: 'committee',
      basis: text(
        '《中华人民共和国村民委员会组织法》',
        '《中華人民共和國村民委員會組織法》',
        'Organic Law of Villagers’ Committees',
      ),
    },
    { from: 'subdistrict-office', kind: 'GUIDES', to: 'committee' },
  ],
  processes: [
    {
      process: 'THREE_MEETINGS',
      steps: [
        text('议事会先商量', '議事會先商量', 'The council deliberates'),
        text('代表会议定下来', '代表會議定下來', 'The representatives decide'),
        text('村委会去办', '村委會去辦', 'The committee carries out'),
        text('监督委员会查验', '監督委員會查驗', 'The board checks'),
      ],
    },
    {
      process: 'CADRE_RATING',
      steps: [
        text('村干部述职', '村幹部述職', 'Cadres report'),
        text('村民直接打分', '村民直接打分', 'Villagers rate them directly'),
        text('公布结果', '公布結果', 'The results are published'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '干部对村民负责，评分由村民来打。',
      '幹部對村民負責，評分由村民來打。',
      'Cadres answer to villagers, who rate them.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'POWER_HELD_BY', power: 'SUPERVISE', kinds: ['SUPERVISORY_COMMITTEE'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
