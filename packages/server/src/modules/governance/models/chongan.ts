import type { GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

/** A short one: party organization, committee, social organizations and units linked in a conference. */
export const chongan: GovernanceModel = {
  version: 1,
  key: 'chongan',
  name: text('崇安四联治理', '崇安四聯治理', 'Chong’an four-link'),
  summary: text(
    '四方联起来治理社区：党组织、居委会、社会组织、驻区单位，有事一起商量、一起办。',
    '四方聯起來治理社區：黨組織、居委會、社會組織、駐區單位，有事一起商量、一起辦。',
    'Four parties govern together: party organization, residents’ committee, social organizations and resident units deliberate and act jointly.',
  ),
  place: text('崇安', '崇安', 'Chong’an'),
  source: publishedStudies(
    null,
    text(
      '“四联”的名称见于文献；是哪四方、怎样联，这里全是本项目的理解，请按当地的做法修改。',
      '「四聯」的名稱見於文獻；是哪四方、怎樣聯，這裡全是本專案的理解，請按當地的做法修改。',
      'The name is in the literature; which four are linked, and how, is wholly this project’s reading. Change it to local practice.',
    ),
  ),
  bodies: [
    common.partyCommittee,
    common.assembly,
    common.residentsCommittee,
    common.supervisors,
    common.socialOrganizations,
    common.residentUnits,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'committee' },
    { from: 'social-organizations', kind: 'PARTNERS', to: 'committee' },
    { from: 'resident-units', kind: 'PARTNERS', to: 'committee' },
  ],
  processes: [
    {
      process: 'JOINT_CONFERENCE',
      steps: [
        text('一起提', '一起提', 'Raise it together'),
        text('一起议', '一起議', 'Deliberate together'),
        text('一起办', '一起辦', 'Act together'),
        text('一起评', '一起評', 'Judge together'),
      ],
    },
  ],
  conferences: [
    {
      key: 'four-link',
      level: 'COMMUNITY',
      title: text('四联联席会议', '四聯聯席會議', 'Four-link conference'),
      nameTemplate: '{community}四联联席会议',
      convener: 'party',
      members: ['party', 'committee', 'social-organizations', 'resident-units'],
      rhythm: text('每两个月一次', '每兩個月一次', 'Every two months'),
      noticeDays: 3,
    },
  ],
  traits: [],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
