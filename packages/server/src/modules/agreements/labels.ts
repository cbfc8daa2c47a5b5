import type { AgreementState, BreachState, ObligationState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';

/** The states as people read them. */
export const stateLabels: Readonly<Record<AgreementState, Localised>> = {
  DRAFTED: { 'zh-CN': '已起草', 'zh-TW': '已起草', en: 'Drafted' },
  COUNTERED: { 'zh-CN': '协商中', 'zh-TW': '協商中', en: 'Negotiated' },
  SIGNING: { 'zh-CN': '签署中', 'zh-TW': '簽署中', en: 'Being signed' },
  IN_FORCE: { 'zh-CN': '生效中', 'zh-TW': '生效中', en: 'In force' },
  RENEWED: { 'zh-CN': '已续签', 'zh-TW': '已續簽', en: 'Renewed' },
  ENDED: { 'zh-CN': '已结束', 'zh-TW': '已結束', en: 'Ended' },
  ABANDONED: { 'zh-CN': '未达成', 'zh-TW': '未達成', en: 'Not concluded' },
};

export const obligationLabels: Readonly<Record<ObligationState, Localised>> = {
  OPEN: { 'zh-CN': '待履行', 'zh-TW': '待履行', en: 'To be done' },
  FULFILLED: { 'zh-CN': '已履行', 'zh-TW': '已履行', en: 'Done' },
  BREACHED: {
    'zh-CN': '有人反映未履行',
    'zh-TW': '有人反映未履行',
    en: 'Said not to be kept',
  },
};

export const breachLabels: Readonly<Record<BreachState, Localised>> = {
  REPORTED: { 'zh-CN': '等待说明', 'zh-TW': '等待說明', en: 'Waits for an answer' },
  ANSWERED: { 'zh-CN': '已说明', 'zh-TW': '已說明', en: 'Answered' },
  REMEDIED: { 'zh-CN': '已补救', 'zh-TW': '已補救', en: 'Put right' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<string, Localised>> = {
  SIGN: { 'zh-CN': '签署', 'zh-TW': '簽署', en: 'Sign' },
  COUNTER: { 'zh-CN': '提出修改', 'zh-TW': '提出修改', en: 'Propose changes' },
  ABANDON: { 'zh-CN': '不再协商', 'zh-TW': '不再協商', en: 'Give up' },
  ENTER_INTO_FORCE: { 'zh-CN': '各方签齐', 'zh-TW': '各方簽齊', en: 'All have signed' },
  GIVE_NOTICE: { 'zh-CN': '通知提前结束', 'zh-TW': '通知提前結束', en: 'Give notice' },
  RATE: { 'zh-CN': '评价对方', 'zh-TW': '評價對方', en: 'Rate the other side' },
  RENEW: { 'zh-CN': '续签', 'zh-TW': '續簽', en: 'Renew' },
  BE_RENEWED: { 'zh-CN': '新协议生效', 'zh-TW': '新協議生效', en: 'Successor in force' },
  END: { 'zh-CN': '期满或提前结束', 'zh-TW': '期滿或提前結束', en: 'Period over' },
  CONFIRM_FULFILMENT: { 'zh-CN': '确认已履行', 'zh-TW': '確認已履行', en: 'Confirm it is done' },
  REPORT_BREACH: { 'zh-CN': '反映没做到', 'zh-TW': '反映沒做到', en: 'Say it was not kept' },
  REMEDY: { 'zh-CN': '已补救', 'zh-TW': '已補救', en: 'Put right' },
  ANSWER_BREACH: { 'zh-CN': '说明情况', 'zh-TW': '說明情況', en: 'Answer' },
  ACKNOWLEDGE_REMEDY: { 'zh-CN': '认可已补救', 'zh-TW': '認可已補救', en: 'Accept the remedy' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  DRAFT: { 'zh-CN': '协议已起草', 'zh-TW': '協議已起草', en: 'Drafted' },
  SIGN: { 'zh-CN': '一方已签署', 'zh-TW': '一方已簽署', en: 'Signed by one side' },
  COUNTER: {
    'zh-CN': '提出了新文本，签署重新开始',
    'zh-TW': '提出了新文本，簽署重新開始',
    en: 'New text put forward; signing starts again',
  },
  ABANDON: { 'zh-CN': '协商中止', 'zh-TW': '協商中止', en: 'Given up' },
  ENTER_INTO_FORCE: {
    'zh-CN': '各方签齐，协议生效',
    'zh-TW': '各方簽齊，協議生效',
    en: 'Signed by all; in force',
  },
  GIVE_NOTICE: {
    'zh-CN': '一方通知提前结束',
    'zh-TW': '一方通知提前結束',
    en: 'One side gave notice',
  },
  RATE: { 'zh-CN': '一方已评价', 'zh-TW': '一方已評價', en: 'One side has rated another' },
  RENEW: { 'zh-CN': '已起草续签文本', 'zh-TW': '已起草續簽文本', en: 'A renewal was drafted' },
  BE_RENEWED: { 'zh-CN': '续签的协议已生效', 'zh-TW': '續簽的協議已生效', en: 'Renewed' },
  END: { 'zh-CN': '协议已结束', 'zh-TW': '協議已結束', en: 'Ended' },
  CONFIRM_FULFILMENT: {
    'zh-CN': '一项约定确认已履行',
    'zh-TW': '一項約定確認已履行',
    en: 'An obligation was confirmed as done',
  },
  REPORT_BREACH: {
    'zh-CN': '反映一项约定没有做到',
    'zh-TW': '反映一項約定沒有做到',
    en: 'An obligation was said not to be kept',
  },
  ANSWER_BREACH: { 'zh-CN': '责任方已说明', 'zh-TW': '責任方已說明', en: 'The obligor answered' },
  ACKNOWLEDGE_REMEDY: {
    'zh-CN': '反映的一方认可已补救',
    'zh-TW': '反映的一方認可已補救',
    en: 'The remedy was accepted',
  },
};
