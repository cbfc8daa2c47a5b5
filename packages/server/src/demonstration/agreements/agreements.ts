import type { AnswerInput } from '../../mechanisms/form/index.ts';
import type { EstateName } from '../facts.ts';

export const committee = '滨江社区居民委员会';
export const company = '邻江物业服务公司（演示）';

/** What one side owes the other. Days are counted before the seeding. */
export interface ObligationContent {
  by: typeof committee | typeof company;
  text: string;
  /** The title of the duty that it is part of. */
  duty?: string;
  yuan?: number;
  due?: number;
  kept?: { days: number; note: string };
  breach?: { days: number; body: string; answer: string };
}

export interface AgreementContent {
  title: string;
  /** The estate that it is about, or the whole community. */
  place: EstateName | null;
  /** Days before the seeding when it was drafted, and its period before and after. */
  drafted: number;
  since: number;
  until: number;
  obligations: readonly ObligationContent[];
}

/** In force, and close enough to its end that the sides rate one another. */
export const estateCare: AgreementContent & { rating: readonly AnswerInput[] } = {
  title: '望江苑共建共管协议',
  place: null,
  drafted: 325,
  since: 318,
  until: 46,
  obligations: [
    {
      by: company,
      text: '楼道每周打扫两次，垃圾桶每天清运，随叫随到的保洁不少于三人。',
    },
    {
      by: company,
      text: '地库和楼道的灯坏了，24小时内换好。',
      breach: {
        days: 21,
        body: '地下车库东侧有六盏灯半个月没亮，业主反映了三次。',
        answer: '线路老化，换灯泡不管用。已经约了电工重新布线，换好之前先拉了临时照明。',
      },
    },
    {
      by: company,
      text: '配合居委会每月查一次消防通道和充电处，当天整改。',
      duty: '防火安全检查',
    },
    {
      by: company,
      text: '从公共收益里拿出一万二千元，给单元门口装休息椅和扶手。',
      yuan: 12_000,
      due: 120,
      kept: { days: 126, note: '装了九处，业主委员会的人一起验收的。' },
    },
    {
      by: committee,
      text: '每季度召集一次业主、物业和居委会的见面会，把大家的意见整理好送给物业。',
    },
  ],
  rating: [
    { question: 'kept', number: 4 },
    { question: 'timely', number: 3 },
    { question: 'open', number: 5 },
    { question: 'together', number: 5 },
    { question: 'words', text: '保洁和绿化做得好，修灯慢了些。账目公开得清楚，有事愿意坐下来谈。' },
  ],
};

/** Drafted and signed by the committee; the company has not signed yet. */
export const charging: AgreementContent = {
  title: '临江小区电动车充电棚共建协议',
  place: '临江小区',
  drafted: 9,
  since: -9,
  until: 374,
  obligations: [
    { by: committee, text: '定好两处位置，征求楼栋居民的意见并公布结果。', due: -25 },
    {
      by: company,
      text: '出设备、出人安装，充电每度不高于八角，棚里装自动灭火装置。',
      yuan: 36_000,
      due: -60,
    },
    { by: company, text: '每天巡查一次，看见楼道里充电的，劝到棚里来。' },
  ],
};
