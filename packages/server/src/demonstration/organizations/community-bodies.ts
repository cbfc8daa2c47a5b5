import { office } from '../facts.ts';
import { worker } from '../persons.ts';
import {
  type BodyContent,
  branchTerm,
  committeeTerm,
  longHours,
  members,
  officeHours,
} from './body-content.ts';

const open = { openingHours: [], telephone: null, address: null } as const;
const here = { at: 'COMMUNITY', address: office.address } as const;

/** The bodies of the community itself. */
export const communityBodies: readonly BodyContent[] = [
  {
    ...here,
    kind: 'RESIDENTS_COMMITTEE',
    name: '滨江社区居民委员会',
    by: 'HAND',
    summary: '居民自己选出来的组织：召集大家商量事情，听大家的意见，调解邻里纠纷，监督工作站办事。',
    telephone: office.telephone,
    openingHours: longHours,
    members: [
      { name: '冯丽华', role: 'CHAIR', term: committeeTerm, capacities: ['PARTY_MEMBER'] },
      ...members('VICE_CHAIR', '蒋文 彭晓燕', { term: committeeTerm }),
      ...members('MEMBER', '曾国平 赖春梅 钟海', { term: committeeTerm }),
      // Came in at a by-election; the term ends soon.
      { name: '付雪', role: 'MEMBER', title: '妇女和儿童工作委员', term: [1_030, 58] },
      { name: worker, role: 'STAFF', title: '社区工作者', capacities: ['SOCIAL_WORKER'] },
      { name: '邓宇', role: 'STAFF', title: '社区工作者', capacities: ['SOCIAL_WORKER'] },
    ],
  },
  {
    ...here,
    kind: 'PARTY_COMMITTEE',
    name: '中共滨江社区委员会',
    by: 'MODEL',
    summary: '领导社区里的各类组织，牵头解决一家单位办不了的事。',
    telephone: '0816-000-0001',
    openingHours: officeHours,
    members: [
      { name: '冯丽华', role: 'SECRETARY', term: committeeTerm, capacities: ['PARTY_MEMBER'] },
      { name: '蒋文', role: 'DEPUTY_SECRETARY', term: committeeTerm },
      ...members('MEMBER', '彭晓燕 郭淑珍 郑涛', { term: committeeTerm }),
    ],
  },
  {
    ...open,
    kind: 'REPRESENTATIVE_ASSEMBLY',
    name: '滨江社区居民代表大会',
    at: 'COMMUNITY',
    by: 'MODEL',
    summary: '每个楼栋推选代表，一年至少开两次会，决定社区里的大事。',
    members: members(
      'REPRESENTATIVE',
      '杨素芳 何德贵 邓长明 罗玉芬 秦守义 谭志强 贺兰 廖勇 曾建 汤明华 李红梅 蒲秀英 吴启明 卢桂芳 孙正德 马良 钟丽 田永强',
      { term: committeeTerm },
    ),
  },
  {
    ...here,
    kind: 'SUPERVISORY_COMMITTEE',
    name: '滨江社区监督委员会',
    by: 'MODEL',
    summary: '看居委会的账目和办的事，每个季度公布一次，居民可以直接找他们反映。',
    telephone: '0816-000-0004',
    openingHours: [{ days: [3], from: '14:30', to: '17:00' }],
    members: [
      { name: '文克俭', role: 'HEAD', term: committeeTerm },
      ...members('STANDING_MEMBER', '贺兰 孙正德 严玉琼', { term: committeeTerm }),
    ],
  },
  {
    ...here,
    kind: 'VOLUNTEER_TEAM',
    name: '滨江社区志愿服务队',
    by: 'HAND',
    summary: '陪老人看病买药、护送孩子过马路、打扫楼道，谁有空谁来。',
    telephone: '0816-000-0005',
    openingHours: [{ days: [6], from: '09:00', to: '11:30' }],
    members: [
      { name: '罗玉芬', role: 'HEAD', title: '队长' },
      { name: '许志明', role: 'DEPUTY_HEAD' },
      ...members('MEMBER', '李红梅 廖勇 宋佳 段宁 唐永秀'),
    ],
  },
  {
    ...here,
    kind: 'SERVICE_CENTER',
    name: '滨江社会组织孵化中心',
    by: 'HAND',
    summary: '给刚起步的社会组织一间屋子、一位老师和一点起步资金。',
    telephone: '0816-000-0006',
    openingHours: officeHours,
    members: [{ name: '邱雨', role: 'HEAD', title: '中心主任', capacities: ['SOCIAL_WORKER'] }],
  },
  {
    kind: 'SOCIAL_ORGANIZATION',
    name: '滨江邻里互助社（演示）',
    at: 'COMMUNITY',
    by: 'HAND',
    summary: '帮独居和高龄老人做饭、修小家电、陪着说说话，也教老人用手机。',
    telephone: '0816-000-0007',
    address: '临江小区1栋底楼（演示地址）',
    openingHours: [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00' }],
    members: [
      { name: '钟丽', role: 'HEAD', title: '理事长' },
      ...members('MEMBER', '江雪梅 付晓 马良', { term: branchTerm }),
    ],
  },
  {
    kind: 'RESIDENT_UNIT',
    name: '滨江路派出所（演示）',
    at: 'COMMUNITY',
    by: 'HAND',
    summary: '管治安、户籍和出入登记，社区民警每周到社区坐班一次。',
    telephone: '0816-000-0008',
    address: '滨江路40号（演示地址）',
    openingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    members: [{ name: '程警官', role: 'REPRESENTATIVE', title: '社区民警' }],
  },
];
