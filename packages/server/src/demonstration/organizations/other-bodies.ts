import { estates } from '../facts.ts';
import { officers, official, representative } from '../persons.ts';
import { type BodyContent, branchTerm, members, officeHours } from './body-content.ts';

const [management, health] = officers;

const company: BodyContent = {
  kind: 'PROPERTY_COMPANY',
  name: '邻江物业服务公司（演示）',
  at: '望江苑',
  by: 'HAND',
  summary: '负责望江苑的保洁、秩序、绿化和电梯，24小时接报修电话。',
  telephone: '0816-000-0020',
  address: '望江苑1栋底楼（演示地址）',
  openingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
  members: [
    { name: representative, role: 'HEAD', title: '项目经理' },
    ...members('STAFF', '彭建 龚燕'),
  ],
};

const ownersCommittee: BodyContent = {
  kind: 'OWNERS_COMMITTEE',
  name: '望江苑业主委员会',
  at: '望江苑',
  by: 'HAND',
  summary: '替业主盯着物业服务和维修资金，每月公布一次账目。',
  telephone: '0816-000-0021',
  address: '望江苑会所二楼（演示地址）',
  openingHours: [{ days: [6], from: '09:00', to: '12:00' }],
  members: [
    { name: '许建军', role: 'CHAIR', capacities: ['OWNER'], term: branchTerm },
    { name: '袁丽', role: 'VICE_CHAIR', capacities: ['OWNER', 'PARTY_MEMBER'], term: branchTerm },
    ...members('MEMBER', '宋佳 田永强 范晓', { capacities: ['OWNER'], term: branchTerm }),
  ],
};

/** Secretaries answer for the grid of their estate, and two members help each of them. */
const branchMembers: Readonly<Record<(typeof estates)[number]['name'], readonly string[]>> = {
  滨江路2号院: ['郭淑珍', '邓长明', '杨素芳'],
  临江小区: ['汤明华', '蒲秀英', '廖勇'],
  望江苑: ['袁丽', '宋佳', '许建军'],
  纺织厂家属院: ['卢桂芳', '吴启明', '向泽民'],
  桂花巷院落: ['文克俭', '贺兰', '何德贵'],
  江岸新居: ['范晓', '马良', '谭志强'],
};

const branches = estates.map(({ name, address }, index): BodyContent => {
  const [secretary = '', ...others] = branchMembers[name];
  const facts = { capacities: ['PARTY_MEMBER'], term: branchTerm } as const;
  return {
    kind: 'PARTY_BRANCH',
    name: `${name}党支部`,
    at: name,
    by: 'MODEL',
    summary: '小区里有事先找支部，由支部请物业、业委会、居委会和派出所一起商量。',
    telephone: `0816-000-001${index + 1}`,
    address: `${address}（演示地址）`,
    openingHours: [{ days: [2, 5], from: '19:00', to: '20:30' }],
    members: [
      { name: secretary, role: 'SECRETARY', ...facts },
      ...others.map((each) => ({ name: each, role: 'MEMBER', ...facts }) as const),
    ],
  };
});

const office = {
  at: 'DISTRICT',
  by: 'HAND',
  kind: 'GOVERNMENT',
  openingHours: officeHours,
} as const;

/** Departments of the district, and what several communities share. */
const above: readonly BodyContent[] = [
  {
    ...office,
    name: '涪城区民政局',
    summary: '指导社区建设、社会救助和养老服务；给社区派任务的申请由这里牵头审核。',
    telephone: '0816-000-0030',
    address: null,
    members: [{ name: official, role: 'HEAD', title: '负责人' }],
  },
  {
    ...office,
    name: management.organizationName,
    summary: '管市容、垃圾分类和占道经营。',
    telephone: '0816-000-0031',
    address: null,
    members: [{ name: management.name, role: 'HEAD', title: '负责人' }],
  },
  {
    ...office,
    name: health.organizationName,
    summary: '管基层医疗、家庭医生和老年健康。',
    telephone: '0816-000-0032',
    address: null,
    members: [{ name: health.name, role: 'HEAD', title: '负责人' }],
  },
  {
    kind: 'WORK_STATION',
    name: '城厢街道滨江片区社区工作站',
    at: 'SUBDISTRICT',
    by: 'MODEL',
    summary: '社保、低保、残疾证、居住证等要办的手续，都在工作站的窗口办。',
    telephone: '0816-000-0040',
    address: '滨江路12号一楼（演示地址）',
    openingHours: officeHours,
    members: [
      { name: '郑涛', role: 'HEAD', title: '站长', term: branchTerm },
      { name: '赖春梅', role: 'DEPUTY_HEAD', title: '副站长', term: branchTerm },
      ...members('STAFF', '段宁 何小琴 蒲俊', { capacities: ['SOCIAL_WORKER'] }),
    ],
  },
];

export const otherBodies: readonly BodyContent[] = [
  company,
  ownersCommittee,
  ...branches,
  ...above,
];
