import type { AdmissionField } from '../admission.controller.ts';

const fields: Readonly<Record<AdmissionField, string>> = {
  title: '要做的事',
  body: '为什么要做',
  basis: '依据',
  standard: '做到什么样算好',
  timesPerYear: '每年几次',
  minutesEach: '每次多少分钟',
  since: '从哪天起',
  until: '到哪天止',
  funds: '每个社区每年的经费（元）',
  budgetLine: '经费从哪里出',
};

export const strings = {
  gone: '这一件已经不在了，或者您不能再查看。',
  busy: '正在提交…',
  fields,
  number: '编号',
  department: '提出的部门',
  kind: '哪一类',
  targets: '涉及哪里',
  load: '每个社区的工作量',
  loadOf: (times: number, minutes: number, hours: string) =>
    `每年${times}次，每次${minutes}分钟，一年约${hours}小时`,
  term: '期限',
  termOf: (since: string, until: string) => `${since}到${until}`,
  missing: '没有写',
  lastSaid: '审核意见',
  reason: { APPROVE: '想说的话', RETURN: '要补什么', REJECT: '为什么不准入' } as Readonly<
    Record<string, string>
  >,
  reasonHint: '提出的部门会看到。',
  reasonMissing: '请先写下原因。',
};
