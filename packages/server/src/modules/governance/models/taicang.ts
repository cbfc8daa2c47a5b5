import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** Government and society as two sides of an agreement: two lists, one contract, ratings both ways. */
export const taicang: GovernanceModel = {
  version: 1,
  key: 'taicang',
  name: text('太仓政社互动', '太倉政社互動', 'Taicang'),
  summary: text(
    '政社互动。两份清单分清谁的事，一份协议书写明谁办、给多少钱，双方互相评估。',
    '政社互動。兩份清單分清誰的事，一份協議書寫明誰辦、給多少錢，雙方互相評估。',
    'Government and society interact: two lists say whose duty is whose, an agreement says who does it for what money, and both sides rate each other.',
  ),
  place: text('江苏太仓', '江蘇太倉', 'Taicang, Jiangsu'),
  source: publishedStudies(
    2008,
    text(
      '2008 年起的政社互动、两份清单、协议书和双向评估见于文献；谁决策、谁监督按本项目的理解写成。',
      '2008 年起的政社互動、兩份清單、協議書和雙向評估見於文獻；誰決策、誰監督按本專案的理解寫成。',
      'The interaction since 2008, the two lists, the agreement and the two-way rating are in the literature; who decides and who supervises is this project’s reading.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    common.assembly,
    common.residentsCommittee,
    common.supervisors,
    common.subdistrictOffice,
    common.socialOrganizations,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'assembly', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    { from: 'assembly', kind: 'SUPERVISES', to: 'committee' },
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
      basis: text('委托协议书', '委託協議書', 'The agreement between the two'),
    },
    { from: 'subdistrict-office', kind: 'BUYS_FROM', to: 'social-organizations' },
  ],
  processes: [
    {
      process: 'TWO_LISTS',
      steps: [
        text('依法履行的清单', '依法履行的清單', 'The list of what is done by law'),
        text('协助政府的清单', '協助政府的清單', 'The list of what is done to help government'),
      ],
    },
    {
      process: 'AGREEMENT',
      steps: [
        text('协商协议', '協商協議', 'Negotiate the agreement'),
        text('双方签订', '雙方簽訂', 'Both sides sign'),
        text('按约定办事和付费', '按約定辦事和付費', 'Do and pay as agreed'),
      ],
    },
    {
      process: 'TWO_WAY_RATING',
      steps: [
        text('政府评社区', '政府評社區', 'Government rates the community'),
        text('社区评政府', '社區評政府', 'The community rates government'),
        text('结果用于续签', '結果用於續簽', 'The results count at renewal'),
      ],
    },
    {
      process: 'FUNDS_FOLLOW_DUTIES',
      steps: [text('事到钱到', '事到錢到', 'The money comes with the duty')],
    },
  ],
  conferences: [],
  traits: [
    text(
      '用协议代替下达任务，双方平等。',
      '用協議代替下達任務，雙方平等。',
      'An agreement between equals takes the place of orders.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['REPRESENTATIVE_ASSEMBLY'] },
    { rule: 'RELATED', from: ['GOVERNMENT'], kind: 'ENTRUSTS', to: ['RESIDENTS_COMMITTEE'] },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
