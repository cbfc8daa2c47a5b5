import type { FakeServer } from '../testing/fake-server.ts';

const rating = { average: 4.62, count: 128 };
const noRating = { average: null, count: 3 };
const money = (amount: number) => ({ amount: String(amount), currency: 'CNY' });

interface Sample {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly summary: string;
  readonly timeLimitDays?: number;
  readonly price?: { readonly amount: string; readonly currency: string };
  readonly delivery?: readonly string[];
  readonly rating?: { readonly average: number | null; readonly count: number };
}

const service = (sample: Sample) => ({
  timeLimitDays: 3,
  price: money(0),
  delivery: ['ON_SITE'],
  rating: noRating,
  ...sample,
});

/** The menu of a community, with a long name and each kind of price and delivery. */
export const services = [
  service({
    id: 'service-1',
    name: '水电上门小修',
    category: '便民维修',
    summary: '换灯泡、修水龙头、通下水道，师傅上门，材料费另算。',
    price: money(1200),
    delivery: ['AT_HOME'],
    rating,
  }),
  service({
    id: 'service-2',
    name: '开锁换锁',
    category: '便民维修',
    summary: '公安备案的师傅，核对身份后开锁。',
    timeLimitDays: 1,
    price: money(8000),
    delivery: ['AT_HOME'],
  }),
  service({
    id: 'service-3',
    name: '老人助餐',
    category: '养老助残',
    summary: '七十岁以上老人的午餐和晚餐，可以送到家。',
    timeLimitDays: 2,
    delivery: ['AT_HOME', 'ON_SITE'],
    rating: { average: 4.9, count: 56 },
  }),
  service({
    id: 'service-4',
    name: '困难残疾人生活补贴和重度残疾人护理补贴资格认定与申请',
    category: '养老助残',
    summary: '持有残疾人证的困难家庭和重度残疾人，按月领取补贴。',
    timeLimitDays: 20,
    delivery: ['ON_SITE', 'REMOTE'],
  }),
  service({
    id: 'service-5',
    name: '居住证明',
    category: '证明办理',
    summary: '入学、办事要用的居住情况说明。',
    delivery: ['ON_SITE', 'REMOTE'],
    rating: { average: 4.1, count: 12 },
  }),
];

export const detail = {
  __typename: 'Service',
  ...services[0],
  provider: '涪城区邻里帮服务中心',
  standard: '约好的时间两小时内到；修好以后试用给您看；三十天内同样的毛病免费返修。',
  legalBasis: '《涪城区社区便民服务清单（2026年版）》第七项',
  eligibility: '住在本社区的居民，租户也可以。',
  documents: [
    { name: '住址', note: '楼栋、单元和门牌号', required: true },
    { name: '问题照片', note: '手机拍一张就行', required: false },
  ],
  steps: [
    '填申请，说清楚哪里坏了',
    '社区和您约时间',
    '师傅上门，先报价再动手',
    '试用没问题，您来评价',
  ],
  availableActions: [{ action: 'APPLY', allowed: true, label: '提交申请', refusal: null }],
};

const text = { hint: null, required: true, showIf: [] };

export const form = {
  version: 1,
  questions: [
    { ...text, id: 'what', kind: 'TEXT', label: '哪里坏了', maxLength: 200, multiline: true },
    {
      ...text,
      id: 'kind',
      kind: 'SINGLE',
      label: '属于哪一类',
      options: [
        { id: 'water', label: '水' },
        { id: 'power', label: '电' },
      ],
    },
    {
      ...text,
      id: 'leak',
      kind: 'SINGLE',
      label: '现在还在漏水吗',
      hint: '还在漏的话，请先关掉总阀。',
      showIf: [{ partOf: null, operator: 'IS', question: 'kind', option: 'water', number: null }],
      options: [
        { id: 'yes', label: '还在漏' },
        { id: 'no', label: '不漏了' },
      ],
    },
    { ...text, id: 'phone', kind: 'PHONE', label: '联系电话', hint: '师傅出发前会打给您。' },
    {
      ...text,
      id: 'day',
      kind: 'DATE',
      label: '哪天方便',
      required: false,
      dateMin: null,
      dateMax: null,
    },
  ],
};

export const returned = {
  __typename: 'ServiceRequest',
  id: 'request-1',
  stateLabel: '退回补充',
  receiptCode: '7KQF-3MZD',
  returnedReason: '请写清楚是厨房还是卫生间的水龙头。',
  answers: [
    {
      question: 'what',
      choice: null,
      choices: null,
      number: null,
      text: '水龙头漏水',
      date: null,
      rows: null,
    },
    {
      question: 'kind',
      choice: 'water',
      choices: null,
      number: null,
      text: null,
      date: null,
      rows: null,
    },
    {
      question: 'leak',
      choice: 'yes',
      choices: null,
      number: null,
      text: null,
      date: null,
      rows: null,
    },
    {
      question: 'phone',
      choice: null,
      choices: null,
      number: null,
      text: '13800138000',
      date: null,
      rows: null,
    },
  ],
  service: { id: 'service-1', name: '水电上门小修', timeLimitDays: 3, form },
  availableActions: [{ action: 'RESUBMIT', allowed: true, refusal: null }],
};

/** Lets the server answer everything that the menu asks. */
export function answerServices(server: FakeServer): void {
  server.answer('ServiceMenu', () => menuOf(services));
  server.answer('ServiceDetail', () => ({ node: detail }));
  server.answer('ServiceApplicationForm', () => ({ node: { ...detail, form } }));
  server.answer('ReturnedApplication', () => ({ node: returned }));
  server.answer('ApplyForService', () => ({
    applyForService: {
      __typename: 'ApplyForServiceSuccess',
      serviceRequest: { id: 'request-9' },
      receipt: { code: '7KQF-3MZD' },
    },
  }));
  server.answer('ResubmitServiceRequest', () => ({
    resubmitServiceRequest: {
      __typename: 'ResubmitServiceRequestSuccess',
      serviceRequest: { id: 'request-1', receiptCode: '7KQF-3MZD' },
    },
  }));
}

/** What the menu's query answers; with a cursor there is more. */
export function menuOf(nodes: readonly object[], endCursor: string | null = null) {
  const pageInfo = { hasNextPage: endCursor !== null, endCursor };
  return { community: { id: 'community-1', name: '花园社区', services: { nodes, pageInfo } } };
}
