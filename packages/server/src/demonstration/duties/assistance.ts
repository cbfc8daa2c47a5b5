import type { DemandKind, ReliefOutcome } from '../../generated/prisma/enums.ts';
import { officers } from '../persons.ts';

const [management, health] = officers;

/** What a department asked the district's communities to do. */
export interface RequestContent {
  by: (typeof officers)[number];
  kind: DemandKind;
  title: string;
  body: string;
  basis: string;
  standard: string;
  /** Yuan for every community and year. */
  funds: number;
  timesPerYear: number;
  minutesEach: number;
  /** Days before the seeding when it was asked for; it was decided five days later. */
  days: number;
  /** Days after the seeding when its term ends. */
  until: number;
  /** What the relief round made of it; what was asked for later was not in the round. */
  relief?: {
    outcome: ReliefOutcome;
    reason: string;
    mergedInto?: string;
    timesPerYear?: number;
    minutesEach?: number;
  };
}

const cleanliness = '《四川省城乡环境综合治理条例》';

/** Approved, with funds. */
export const admitted: readonly RequestContent[] = [
  {
    by: management,
    kind: 'TASK',
    title: '垃圾分类桶边指导',
    body: '每周在投放点现场指导，帮居民分得对、扔得准。',
    basis: cleanliness,
    standard: '每周一次，早上7点到9点，记下投放不对的种类',
    funds: 6_000,
    timesPerYear: 52,
    minutesEach: 120,
    days: 410,
    until: 120,
    relief: {
      outcome: 'REDUCED',
      reason: '大多数居民已经会分，改成两周一次，志愿者一起来。',
      timesPerYear: 26,
      minutesEach: 120,
    },
  },
  {
    by: management,
    kind: 'LEDGER',
    title: '生活垃圾分类台账',
    body: '按月填写投放点情况。',
    basis: cleanliness,
    standard: '每月25日前报',
    funds: 1_200,
    timesPerYear: 12,
    minutesEach: 300,
    days: 408,
    until: 150,
    relief: {
      outcome: 'MERGED',
      reason: '指导时已经记了，不再单独填一遍。',
      mergedInto: '垃圾分类桶边指导',
    },
  },
  {
    by: management,
    kind: 'FORM',
    title: '占道经营日巡查表',
    body: '每个工作日巡查一次，填表上报。',
    basis: '《城市市容和环境卫生管理条例》',
    standard: '每天下班前报',
    funds: 2_400,
    timesPerYear: 240,
    minutesEach: 40,
    days: 400,
    until: 100,
    relief: {
      outcome: 'DELETED',
      reason: '执法是城管的事，社区看见了打电话就行。',
    },
  },
  {
    by: health,
    kind: 'TASK',
    title: '家庭医生签约上门宣传',
    body: '把签约能享受什么说清楚，帮行动不便的老人约上门服务。',
    basis: '《中华人民共和国基本医疗卫生与健康促进法》',
    standard: '65岁以上老人户户知道，愿意签的都签上',
    funds: 4_800,
    timesPerYear: 24,
    minutesEach: 150,
    days: 380,
    until: 200,
    relief: {
      outcome: 'ADJUSTED',
      reason: '改成每月一次，由卫生服务中心的医生带队，社区只陪同。',
      timesPerYear: 12,
      minutesEach: 180,
    },
  },
  {
    by: health,
    kind: 'TASK',
    title: '高温和寒潮时联系独居老人',
    body: '发布预警时，当天联系到每一位独居老人。',
    basis: '《中华人民共和国突发事件应对法》',
    standard: '预警当天联系到人，联系不上就上门',
    funds: 3_000,
    timesPerYear: 18,
    minutesEach: 120,
    days: 330,
    until: 260,
    relief: { outcome: 'KEPT', reason: '关系到老人安全，次数也不多，保留。' },
  },
  {
    by: management,
    kind: 'LEDGER',
    title: '养犬登记信息核对',
    body: '一年两次，帮忙核对小区里登记的犬只。',
    basis: '《中华人民共和国动物防疫法》第三十条',
    standard: '每年5月和11月各一次，只核对，不上门收费',
    funds: 1_000,
    timesPerYear: 2,
    minutesEach: 360,
    days: 260,
    until: 300,
    relief: { outcome: 'KEPT', reason: '一年两次，有经费，保留。' },
  },
  {
    by: health,
    kind: 'TASK',
    title: '老年人免费体检通知',
    body: '通知65岁以上老人按时间段体检，帮行动不便的约车。',
    basis: '《中华人民共和国老年人权益保障法》',
    standard: '每年一轮，分四批通知',
    funds: 1_600,
    timesPerYear: 4,
    minutesEach: 180,
    days: 60,
    until: 330,
  },
];

/** Asked for, and waiting for the decision. */
export const waiting: RequestContent = {
  by: management,
  kind: 'FORM',
  title: '共享单车停放情况周报',
  body: '每周报一次小区周边共享单车的停放情况，附照片。',
  basis: '《城市市容和环境卫生管理条例》',
  standard: '每周五下午5点前报，每个点位一张照片',
  funds: 1_500,
  timesPerYear: 52,
  minutesEach: 45,
  days: 4,
  until: 365,
};

/** Asked of the community directly, past the admission body, and refused. */
export const refused = {
  by: management,
  kind: 'CONTEST',
  title: '市容知识竞赛',
  reason:
    '这件事没有经过准入，也没有经费。按规定我们不承接，也不参加考核。要办的话，请先向区里申请。',
  days: 33,
} as const;
