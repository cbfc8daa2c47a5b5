import type { GovernanceBody, GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

const centre = (
  key: string,
  kind: GovernanceBody['kind'],
  title: GovernanceBody['title'],
): GovernanceBody => ({
  key,
  kind,
  level: 'COMMUNITY',
  title,
  nameTemplate: `{community}${title['zh-CN']}`,
  powers: [],
  composition: [{ role: 'HEAD', least: 1, most: 1 }],
});

const centres = [
  centre('volunteers', 'VOLUNTEER_TEAM', text('志愿服务中心', '志願服務中心', 'Volunteer centre')),
  centre(
    'mutual-aid',
    'MUTUAL_AID_CENTER',
    text('邻里互助中心', '鄰里互助中心', 'Neighbours’ help centre'),
  ),
  centre('day-care', 'SERVICE_CENTER', text('日间照料中心', '日間照料中心', 'Day-care centre')),
  centre('legal-aid', 'SERVICE_CENTER', text('法律援助中心', '法律援助中心', 'Legal-aid centre')),
  centre(
    'culture',
    'SERVICE_CENTER',
    text('文体健康中心', '文體健康中心', 'Culture and health centre'),
  ),
];

/** One core, three axes, four links, five centres. */
export const bijiang: GovernanceModel = {
  version: 1,
  key: 'bijiang',
  name: text('碧江模式', '碧江模式', 'Bijiang'),
  summary: text(
    '一核三轴四联五心：社区大党委是核心，居委会、工作站、服务中心是三轴，四方联动，五个中心服务居民。',
    '一核三軸四聯五心：社區大黨委是核心，居委會、工作站、服務中心是三軸，四方聯動，五個中心服務居民。',
    'One core, three axes, four links, five centres: the general party committee; committee, station and service centre; four kinds of partners; five centres for residents.',
  ),
  place: text('贵州铜仁碧江区', '貴州銅仁碧江區', 'Bijiang District, Tongren, Guizhou'),
  source: publishedStudies(
    null,
    text(
      '一核、三轴、四联、五心见于文献；权力怎样分给三轴，按本项目的理解写成。',
      '一核、三軸、四聯、五心見於文獻；權力怎樣分給三軸，按本專案的理解寫成。',
      'Core, axes, links and centres are in the literature; how the three axes share the powers is this project’s reading.',
    ),
  ),
  bodies: [
    {
      ...common.partyCommittee,
      title: text('社区大党委', '社區大黨委', 'General party committee'),
      nameTemplate: '{community}大党委',
    },
    { ...common.residentsCommittee, powers: ['DECIDE', 'DELIBERATE'] },
    common.workStation,
    common.serviceCenter,
    common.supervisors,
    common.socialOrganizations,
    common.ownersCommittee,
    common.propertyCompany,
    common.residentUnits,
    ...centres,
  ],
  relations: [
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'station', basis: bases.partyConstitution },
    { from: 'party', kind: 'LEADS', to: 'service-centre', basis: bases.partyConstitution },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'station' },
    { from: 'supervisors', kind: 'SUPERVISES', to: 'service-centre' },
    { from: 'committee', kind: 'SUPERVISES', to: 'station' },
    { from: 'party', kind: 'COORDINATES', to: 'social-organizations' },
    { from: 'party', kind: 'COORDINATES', to: 'owners-committee' },
    { from: 'party', kind: 'COORDINATES', to: 'property-company' },
    { from: 'party', kind: 'COORDINATES', to: 'resident-units' },
    ...centres.map(({ key }) => ({
      from: 'service-centre',
      kind: 'COORDINATES' as const,
      to: key,
    })),
  ],
  processes: [
    {
      process: 'JOINT_CONFERENCE',
      steps: [
        text('大党委召集', '大黨委召集', 'The general party committee convenes'),
        text('四方提事、领事', '四方提事、領事', 'The four bring matters and take them on'),
      ],
    },
    {
      process: 'FIVE_CENTRES',
      steps: centres.map(({ title }) => title),
    },
  ],
  conferences: [
    {
      key: 'four-links',
      level: 'COMMUNITY',
      title: text('大党委联席会议', '大黨委聯席會議', 'Conference of the four links'),
      nameTemplate: '{community}大党委联席会议',
      convener: 'party',
      members: [
        'party',
        'committee',
        'social-organizations',
        'owners-committee',
        'property-company',
        'resident-units',
      ],
      rhythm: text('每季度一次', '每季一次', 'Once a quarter'),
      noticeDays: 3,
    },
  ],
  traits: [
    text(
      '驻区单位和物业的负责人兼任大党委委员。',
      '駐區單位和物業的負責人兼任大黨委委員。',
      'Heads of resident units and property companies sit in the general party committee.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'EXECUTE', kinds: ['WORK_STATION', 'SERVICE_CENTER'] },
    {
      rule: 'RELATED',
      from: ['PARTY_COMMITTEE'],
      kind: 'COORDINATES',
      to: ['SOCIAL_ORGANIZATION', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY', 'RESIDENT_UNIT'],
    },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
