import type { GovernanceBody, GovernanceModel } from '@linli/methods';
import * as common from './bodies.ts';
import { bases, publishedStudies, text } from './text.ts';

const workCommittee = (key: string, zhCN: string, zhTW: string, en: string): GovernanceBody => ({
  key,
  kind: 'COORDINATING_BODY',
  level: 'SUBDISTRICT',
  title: text(zhCN, zhTW, en),
  nameTemplate: `{subdistrict}${zhCN}`,
  powers: ['EXECUTE'],
  composition: [{ role: 'HEAD', least: 1, most: 1 }],
});

const workCommittees = [
  workCommittee('municipal', '市政管理委员会', '市政管理委員會', 'Municipal management committee'),
  workCommittee(
    'development',
    '社区发展委员会',
    '社區發展委員會',
    'Community development committee',
  ),
  workCommittee(
    'security',
    '社会治安综合治理委员会',
    '社會治安綜合治理委員會',
    'Security committee',
  ),
  workCommittee('finance', '财政经济委员会', '財政經濟委員會', 'Finance and economy committee'),
];

/** Led by government: the subdistrict is the level that decides and executes. */
export const shanghai: GovernanceModel = {
  version: 1,
  key: 'shanghai',
  name: text('上海模式', '上海模式', 'Shanghai'),
  summary: text(
    '政府主导。街道是重心：两级政府、三级管理、四级网络，街道牵头，各部门和居委会一起落实。',
    '政府主導。街道是重心：兩級政府、三級管理、四級網絡，街道牽頭，各部門和居委會一起落實。',
    'Led by government, with the subdistrict at its centre: two levels of government, three of management, a network of four. The subdistrict takes the lead; departments and residents’ committees carry out.',
  ),
  place: text('上海', '上海', 'Shanghai'),
  source: publishedStudies(
    1996,
    text(
      '“两级政府、三级管理”和城区管理委员会、四个工作委员会见于文献；各机构的权力和相互关系按本项目的理解写成。',
      '「兩級政府、三級管理」和城區管理委員會、四個工作委員會見於文獻；各機構的權力和相互關係按本專案的理解寫成。',
      'The levels, the urban management committee and the four work committees are in the literature; how powers and relations are given to each body is this project’s reading.',
    ),
  ),
  bodies: [
    { ...common.subdistrictParty, powers: ['LEAD'] },
    { ...common.subdistrictOffice, powers: ['DECIDE'] },
    {
      key: 'urban-management',
      kind: 'COORDINATING_BODY',
      level: 'SUBDISTRICT',
      title: text('城区管理委员会', '城區管理委員會', 'Urban management committee'),
      nameTemplate: '{subdistrict}城区管理委员会',
      powers: ['DELIBERATE', 'SUPERVISE'],
      composition: [{ role: 'HEAD', least: 1, most: 1 }],
    },
    ...workCommittees,
    common.partyCommittee,
    common.residentsCommittee,
    common.residentUnits,
    common.socialOrganizations,
  ],
  relations: [
    { from: 'subdistrict-party', kind: 'LEADS', to: 'subdistrict-office' },
    { from: 'subdistrict-party', kind: 'LEADS', to: 'party' },
    ...workCommittees.flatMap(({ key }) => [
      { from: 'subdistrict-office', kind: 'LEADS' as const, to: key },
      { from: 'urban-management', kind: 'COORDINATES' as const, to: key },
      { from: 'urban-management', kind: 'SUPERVISES' as const, to: key },
    ]),
    { from: 'party', kind: 'LEADS', to: 'committee', basis: bases.partyConstitution },
    {
      from: 'subdistrict-office',
      kind: 'GUIDES',
      to: 'committee',
      basis: bases.residentsCommitteesLaw,
    },
    { from: 'urban-management', kind: 'SUPERVISES', to: 'committee' },
    { from: 'resident-units', kind: 'SUPPORTS', to: 'committee' },
    { from: 'social-organizations', kind: 'SUPPORTS', to: 'committee' },
  ],
  processes: [
    {
      process: 'JOINT_CONFERENCE',
      steps: [
        text('街道召集', '街道召集', 'The subdistrict convenes'),
        text('各部门和单位一起议', '各部門和單位一起議', 'Departments and units deliberate'),
        text('分工落实', '分工落實', 'Each carries out its part'),
      ],
    },
  ],
  conferences: [],
  traits: [
    text(
      '领导、执行、支持分成三个系统，五类主体各有位置：党组织、政府、居民自治组织、驻区单位、社会组织。',
      '領導、執行、支持分成三個系統，五類主體各有位置：黨組織、政府、居民自治組織、駐區單位、社會組織。',
      'Leading, carrying out and supporting are three systems, with a place for five kinds of participants: party, government, residents’ self-government, resident units, social organizations.',
    ),
    text(
      '办事力量强，居民自己作主的余地较小。',
      '辦事力量強，居民自己作主的餘地較小。',
      'Strong in getting things done; residents decide less themselves.',
    ),
  ],
  invariants: [
    { rule: 'SINGLE_LEADER', level: 'SUBDISTRICT' },
    { rule: 'SINGLE_LEADER', level: 'COMMUNITY' },
    { rule: 'POWER_HELD_BY', power: 'DECIDE', kinds: ['GOVERNMENT'] },
    { rule: 'EVERY_EXECUTOR_SUPERVISED' },
    { rule: 'DECIDER_IS_NOT_EXECUTOR' },
    { rule: 'LEADS_ACYCLIC' },
  ],
};
