import { resident } from '../persons.ts';
import { doctorVisit, haircut, handrails, mealDelivery, repairs } from './home-services.ts';
import {
  activityRoom,
  afterSchool,
  bulkyWaste,
  jobHelp,
  legalAdvice,
  residenceLetter,
} from './office-services.ts';
import type { ServiceContent } from './service-content.ts';

/** In the order of the list. */
export const services: readonly ServiceContent[] = [
  mealDelivery,
  repairs,
  doctorVisit,
  residenceLetter,
  haircut,
  handrails,
  afterSchool,
  activityRoom,
  bulkyWaste,
  legalAdvice,
  jobHelp,
];

type StaffAction = 'ACCEPT' | 'RETURN' | 'SCHEDULE' | 'START' | 'DELIVER' | 'CLOSE';

/** One step after applying: by staff, or by the applicant. */
export interface RequestStep {
  action: StaffAction | 'WITHDRAW' | 'RESUBMIT' | 'RATE';
  /** Days before the seeding. */
  days: number;
  reason?: string;
  stars?: number;
  comment?: string;
}

export interface RequestContent {
  service: ServiceContent;
  by: string;
  /** Days before the seeding. */
  days: number;
  steps: readonly RequestStep[];
}

const path = ['ACCEPT', 'SCHEDULE', 'START', 'DELIVER'] as const;

/** The usual way, as far as a step: accepted and scheduled the next day, done the day after. */
function until(last: (typeof path)[number], days: number): RequestStep[] {
  return path
    .slice(0, path.indexOf(last) + 1)
    .map((action, index) => ({ action, days: Math.max(1, days - (index < 2 ? 1 : 2)) }));
}

const delivered = (
  service: ServiceContent,
  by: string,
  days: number,
  ...further: RequestStep[]
): RequestContent => ({ service, by, days, steps: [...until('DELIVER', days), ...further] });

const rated = (
  service: ServiceContent,
  by: string,
  days: number,
  stars: number,
  comment?: string,
): RequestContent =>
  delivered(service, by, days, {
    action: 'RATE',
    days: days - 3,
    stars,
    ...(comment ? { comment } : {}),
  });

const closed = ({ days, steps, ...request }: RequestContent): RequestContent => ({
  ...request,
  days,
  steps: [...steps, { action: 'CLOSE', days: days - 4 }],
});

/** Oldest first, every state among them, and one that is late. */
export const requests: readonly RequestContent[] = [
  closed(rated(repairs, '唐婆婆', 38, 5, '师傅来得快，还帮我把另一个龙头也紧了紧。')),
  closed(rated(mealDelivery, '六楼的吴爷爷', 37, 5, '饭是热的，菜也软。')),
  closed(rated(haircut, '卢婆婆', 36, 5)),
  rated(repairs, '一楼的杨婆婆', 34, 4),
  rated(mealDelivery, '照顾妈妈的小江', 33, 5, '中午不用请假赶回家了，谢谢志愿者。'),
  rated(haircut, '孙大爷', 31, 4),
  rated(repairs, '小唐', 29, 5),
  rated(mealDelivery, '老两口在七楼', 28, 4, '汤有时候洒出来一点。'),
  rated(repairs, '何姐', 26, 3, '修是修好了，约的时间晚了半天。'),
  rated(mealDelivery, '严阿姨', 25, 5),
  rated(repairs, '退休教师老郭', 23, 5),
  rated(mealDelivery, resident, 22, 5, '送饭的姑娘每次都等我开门，站一会儿才走。'),
  rated(doctorVisit, '向大爷', 21, 5, '药怎么吃讲得很明白。'),
  rated(repairs, '顶楼租客小林', 19, 5),
  rated(mealDelivery, '腿脚不好的老马', 17, 4),
  rated(doctorVisit, '蒲阿姨', 16, 4),
  rated(residenceLetter, '刚搬来的小许', 15, 5),
  delivered(activityRoom, '文老师', 14),
  {
    service: handrails,
    by: '腿脚不好的老马',
    days: 55,
    steps: [...until('START', 55)],
  },
  {
    service: bulkyWaste,
    by: '曾先生',
    days: 12,
    steps: [{ action: 'WITHDRAW', days: 11 }],
  },
  {
    service: residenceLetter,
    by: '安安妈妈',
    days: 10,
    steps: [
      {
        action: 'RETURN',
        days: 9,
        reason: '租房合同上个月到期了，请带新的合同，或者请房东来一趟。',
      },
      { action: 'RESUBMIT', days: 3 },
      { action: 'ACCEPT', days: 2 },
    ],
  },
  {
    service: afterSchool,
    by: '程程爸爸',
    days: 8,
    steps: [{ action: 'RETURN', days: 7, reason: '接送人的电话少写了一位，麻烦您补上再提交。' }],
  },
  delivered(repairs, resident, 6),
  { service: legalAdvice, by: '裁缝铺刘姐', days: 4, steps: until('SCHEDULE', 4) },
  { service: doctorVisit, by: resident, days: 3, steps: until('START', 3) },
  { service: bulkyWaste, by: '汤师傅', days: 2, steps: until('ACCEPT', 2) },
  { service: haircut, by: '陈阿姨', days: 2, steps: [] },
  { service: mealDelivery, by: '罗嬢嬢', days: 1, steps: [] },
  { service: jobHelp, by: '大学生小付', days: 1, steps: [] },
];
