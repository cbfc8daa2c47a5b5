import type { FakeServer } from '../testing/fake-server.ts';
import type { Profile } from './community-profile.controller.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const HOURS = [
  { days: WEEKDAYS, from: '09:00', to: '12:00' },
  { days: WEEKDAYS, from: '14:00', to: '17:30' },
  { days: [6], from: '09:00', to: '12:00' },
];

type Body = Profile['bodies'][number];
type Member = Body['members'][number];

export const member = (name: string, role: Member['role'], more: Partial<Member> = {}): Member => ({
  name,
  role,
  title: null,
  termUntil: null,
  ...more,
});

export const body = (
  id: string,
  name: string,
  kind: Body['kind'],
  more: Partial<Body> = {},
): Body => ({
  id,
  name,
  kind,
  powers: [],
  summary: '',
  address: null,
  telephone: null,
  openingHours: [],
  place: '富乐社区',
  members: [],
  ...more,
});

const relation = (kind: Profile['relations'][number]['kind'], from: Body, to: Body) => ({
  kind,
  from: from.id,
  fromName: from.name,
  to: to.id,
  toName: to.name,
});

const duty = (title: string, basis: string, department: string | null = null) => ({
  id: `duty-${title}`,
  title,
  basis,
  department,
});

const party = body('b-party', '富乐社区党委', 'PARTY_COMMITTEE', {
  powers: ['LEAD'],
  telephone: '0816-234 5670',
  members: [
    member('张明华', 'SECRETARY', { title: '党委书记', termUntil: '2027-01-31' }),
    member('李敏', 'DEPUTY_SECRETARY', { termUntil: '2027-01-31' }),
    member('王建国', 'MEMBER', { termUntil: '2027-01-31' }),
  ],
});
const street = body('b-street', '绵阳市涪城区城厢街道办事处', 'GOVERNMENT', {
  powers: ['LEAD'],
  place: '',
  telephone: '0816-222 1234',
});
const assembly = body('b-assembly', '富乐社区居民代表大会', 'REPRESENTATIVE_ASSEMBLY', {
  powers: ['DECIDE'],
  summary: '每年至少开两次会，定社区的大事，听居委会报告工作。',
  members: [member('刘桂芳', 'CHAIR', { title: '召集人' }), member('陈志强', 'REPRESENTATIVE')],
});
const committee = body('b-committee', '富乐社区居民委员会', 'RESIDENTS_COMMITTEE', {
  powers: ['EXECUTE', 'DECIDE'],
  summary: '办理居民的公共事务，调解纠纷，反映居民的意见。',
  address: '绵阳市涪城区滨江路中段18号富乐家园北门旁一楼',
  telephone: '0816-234 5678',
  openingHours: HOURS,
  members: [
    member('张明华', 'CHAIR', { title: '主任', termUntil: '2030-12-31' }),
    member('何建军', 'VICE_CHAIR', { termUntil: '2030-12-31' }),
    member('赵丽娟', 'MEMBER', { termUntil: '2030-12-31' }),
    member('周小燕', 'MEMBER', { termUntil: '2030-12-31' }),
    member('吴大伟', 'MEMBER', { termUntil: '2026-12-10' }),
  ],
});
const station = body('b-station', '城厢街道第三社区工作站', 'WORK_STATION', {
  powers: ['EXECUTE'],
  place: '',
  telephone: '0816-234 5690',
  openingHours: HOURS,
  members: [member('孙晓东', 'HEAD', { title: '站长' })],
});
const council = body('b-council', '富乐社区居民议事会', 'RESIDENTS_COUNCIL', {
  powers: ['DELIBERATE'],
  members: [member('马秀英', 'CHAIR')],
});
const supervisors = body('b-supervisors', '富乐社区居务监督委员会', 'SUPERVISORY_COMMITTEE', {
  powers: ['SUPERVISE'],
  telephone: '0816-234 5691',
  members: [
    member('郑国平', 'CHAIR', { termUntil: '2027-02-10' }),
    member('冯兰', 'MEMBER', { termUntil: '2027-02-10' }),
  ],
});
const owners = body(
  'b-owners',
  '富乐家园一期（含商业街及地下车库）业主委员会',
  'OWNERS_COMMITTEE',
  {
    place: '富乐家园',
    members: [member('欧阳文静', 'CHAIR', { termUntil: '2028-06-30' })],
  },
);
const property = body('b-property', '四川富乐邻里物业服务有限责任公司', 'PROPERTY_COMPANY', {
  place: '富乐家园',
  telephone: '0816-288 8899',
  members: [member('蒋涛', 'HEAD', { title: '项目经理' })],
});
const volunteers = body('b-volunteers', '“红马甲”志愿服务队', 'VOLUNTEER_TEAM');

const grid = (id: string, level: number, name: string, more: object = {}) => ({
  id,
  level,
  name,
  parent: null,
  buildings: 12,
  responsibleName: null,
  responsibleTelephone: null,
  responsibility: null,
  ...more,
});

/** Who looks after a building, the largest grid first, as the server answers. */
export const responsible = [
  grid('g1', 1, '富乐社区总网格', {
    responsibleName: '张明华',
    responsibleTelephone: '0816-234 5678',
    responsibility: 'COMMUNITY_SECRETARY',
  }),
  grid('g2', 2, '第二网格', {
    responsibleName: '何建军',
    responsibleTelephone: '139 0000 0002',
    responsibility: 'CADRE',
  }),
  grid('g3', 3, '幸福小区微网格', { responsibleName: '杨淑珍', responsibility: 'OTHER' }),
] as Profile['grids'];

/** A community that has said everything of itself. */
export const fullProfile: Profile = {
  id: 'community-1',
  name: '富乐社区',
  level: 'COMMUNITY',
  above: ['绵阳市', '涪城区', '城厢街道'],
  address: null,
  telephone: '0816-234 5678',
  officeHours: null,
  longitude: 104.751,
  latitude: 31.464,
  bodies: [
    party,
    street,
    assembly,
    committee,
    station,
    council,
    supervisors,
    owners,
    property,
    volunteers,
  ],
  relations: [
    relation('LEADS', street, party),
    relation('LEADS', party, assembly),
    relation('LEADS', party, committee),
    relation('LEADS', party, council),
    relation('GUIDES', street, committee),
    relation('GUIDES', committee, owners),
    relation('SUPERVISES', supervisors, committee),
    relation('SUPERVISES', supervisors, station),
    relation('SUPERVISES', owners, property),
    relation('BUYS_FROM', owners, property),
    relation('ENTRUSTS', assembly, committee),
    relation('PARTNERS', committee, station),
  ],
  grids: responsible,
  dutiesByLaw: [
    duty('调解邻里纠纷', '《中华人民共和国城市居民委员会组织法》第三条'),
    duty('办理公共事务和公益事业', '《中华人民共和国城市居民委员会组织法》第三条'),
    duty('向政府反映居民的意见和要求', '《中华人民共和国城市居民委员会组织法》第三条'),
    duty('组织居民会议、公布居务', '《中华人民共和国城市居民委员会组织法》第九条'),
    duty('宣传法律和政策', '《中华人民共和国城市居民委员会组织法》第三条'),
    duty('管理居委会的财产', '《中华人民共和国城市居民委员会组织法》第四条'),
    duty('订立居民公约', '《中华人民共和国城市居民委员会组织法》第十五条'),
  ],
  dutiesInAssistance: [
    duty('高龄津贴的摸底和初审', '涪民发〔2025〕12号', '涪城区民政局'),
    duty('流动人口信息登记', '涪公发〔2024〕8号', '涪城区公安分局城厢派出所'),
  ],
  agreements: [
    {
      id: 'a1',
      title: '2026年政府购买社区服务协议',
      since: '2026-01-01',
      until: '2026-12-31',
      sides: ['绵阳市涪城区城厢街道办事处', '富乐社区居民委员会'],
    },
    {
      id: 'a2',
      title: '富乐家园电动自行车充电棚共建协议',
      since: '2026-03-01',
      until: '2028-02-29',
      sides: ['富乐家园业主委员会', '四川富乐邻里物业服务有限责任公司', '富乐社区居民委员会'],
    },
  ],
};

/** A community that has said next to nothing. */
export const bareProfile: Profile = {
  ...fullProfile,
  telephone: null,
  longitude: null,
  latitude: null,
  bodies: [],
  relations: [],
  grids: [],
  dutiesByLaw: [],
  dutiesInAssistance: [],
  agreements: [],
};

const place = (id: string, name: string, level: string) => ({ id, name, level });
const ancestors = [
  place('district', '涪城区', 'DISTRICT'),
  place('community-1', '富乐社区', 'COMMUNITY'),
  place('estate-1', '幸福小区', 'ESTATE'),
];
export const building = (number: number) => ({
  ...place(`building-${number}`, `${number}栋`, 'BUILDING'),
  ancestors,
});

/** Lets the server answer everything that a profile asks. */
export function answerProfile(server: FakeServer, profile: Profile | null = fullProfile): void {
  server.answer('CommunityProfile', () => ({ communityProfile: profile }));
  server.answer('ProfileBuildings', ({ search = '' }: { search?: string }) => ({
    community: {
      buildings: {
        nodes: search.includes('没有') ? [] : [building(3), building(13)],
        pageInfo: { hasNextPage: false },
      },
    },
  }));
  server.answer('ProfileBuilding', () => ({ community: { ...building(3), responsible } }));
}
