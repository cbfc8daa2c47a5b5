import { committee, company } from '../agreements/agreements.ts';

const party = '中共滨江社区委员会';
const owners = '望江苑业主委员会';
const police = '滨江路派出所（演示）';
const volunteers = '滨江社区志愿服务队';
const helpers = '滨江邻里互助社（演示）';

/** Organizations around the community that meet once a month. */
export const conference = {
  name: '滨江社区联席会议',
  convener: committee,
  members: [committee, party, company, owners, police, volunteers, helpers],
  rhythm: '每月一次，一般在中旬下午',
  noticeDays: 5,
  place: '滨江社区二楼会议室',
} as const;

/** Work that followed from a resolution. Days are counted before the seeding. */
interface WorkContent {
  title: string;
  owner: string;
  /** Who of the cast speaks for the owner. */
  by: 'COMPANY' | 'COMMITTEE';
  due: number;
  progress?: { days: number; percent: number; note: string };
  done?: { days: number; note: string; seen: string };
}

interface MeetingContent {
  title: string;
  /** Days before the seeding when it was called, and when it takes place. */
  called: number;
  days: number;
  agenda: readonly { title: string; body: string }[];
}

/** The last meeting, with one piece of work done, one under way and one late. */
export const held: MeetingContent & {
  attendances: readonly {
    name: string;
    attendance: 'PRESENT' | 'EXCUSED';
    representative: string | null;
  }[];
  minutes: string;
  resolutions: readonly { item: number; text: string; work: WorkContent }[];
} = {
  title: '联席会议例会：照明、充电和出入口',
  called: 26,
  days: 17,
  agenda: [
    { title: '望江苑地库照明', body: '业主反映东侧长期不亮，请物业说明情况。' },
    { title: '电动车充电棚选址', body: '临江小区楼道充电多，先定两处位置。' },
    { title: '望江苑北门出入口', body: '早晚人车混行，孩子上学不安全。' },
  ],
  attendances: [
    { name: committee, attendance: 'PRESENT', representative: '冯丽华' },
    { name: party, attendance: 'PRESENT', representative: '蒋文' },
    { name: company, attendance: 'PRESENT', representative: '赵刚' },
    { name: owners, attendance: 'PRESENT', representative: '许建军' },
    { name: police, attendance: 'EXCUSED', representative: null },
    { name: volunteers, attendance: 'PRESENT', representative: '罗玉芬' },
    { name: helpers, attendance: 'PRESENT', representative: '钟丽' },
  ],
  minutes:
    '一、地库照明。物业说明：东侧线路老化，换灯泡解决不了，需要重新布线。业委会同意先用公共收益垫付。大家要求先拉临时照明。\n二、充电棚选址。居委会介绍了四处备选位置。互助社提出，3栋旁边那处离老人活动室太近，大家同意去掉。其余的先征求楼栋居民意见。\n三、北门出入口。志愿队提出，上学时段安排两个人值守。物业承诺重新划线，把人和车分开。',
  resolutions: [
    {
      item: 0,
      text: '由邻江物业两周内完成地库东侧重新布线；完成前保证临时照明。',
      work: {
        title: '望江苑地库东侧重新布线',
        owner: company,
        by: 'COMPANY',
        due: 3,
        progress: { days: 9, percent: 30, note: '临时照明已经拉好，电工量过尺寸，在等材料。' },
      },
    },
    {
      item: 1,
      text: '由居委会一个月内就三处备选位置征求临江小区各楼栋意见，并公布结果。',
      work: {
        title: '充电棚选址征求居民意见',
        owner: committee,
        by: 'COMMITTEE',
        due: -12,
        progress: {
          days: 5,
          percent: 60,
          note: '8栋楼问了5栋，多数人赞成南门东边那处。还剩三栋周末去问。',
        },
      },
    },
    {
      item: 2,
      text: '由邻江物业一周内给北门重新划线，把人行和车行分开。',
      work: {
        title: '望江苑北门人车分开划线',
        owner: company,
        by: 'COMPANY',
        due: 8,
        done: {
          days: 11,
          note: '线已划好，装了三根隔离桩，早上看过，人和车都分开走了。',
          seen: '去现场看了，划线清楚，家长说好走多了。',
        },
      },
    },
  ],
};

/** The next one, with its agenda. */
export const next: MeetingContent = {
  title: '联席会议例会：冬季安全和春节前的安排',
  called: 2,
  days: -9,
  agenda: [
    { title: '上次定的事办得怎么样', body: '请各承办单位说明进度，没办完的说清什么时候办完。' },
    { title: '冬季用火用电安全', body: '请派出所介绍辖区情况，物业准备各小区检查表。' },
    { title: '寒潮时怎么联系独居老人', body: '互助社和志愿队一起排班，避免重复上门。' },
  ],
};

/** What the district asked of the committee. */
export const assigned = [
  {
    title: '更新居民代表名册',
    body: '有四位代表搬走了，请补选后更新名册。',
    days: 12,
    due: -8,
  },
  {
    title: '把居委会办公时间贴到每个单元门口',
    body: '调查里有不少居民不知道居委会在哪、什么时候有人。请把地址、电话和办公时间贴出去。',
    days: 6,
    due: -5,
  },
] as const;
