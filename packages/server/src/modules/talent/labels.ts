import type { Localised } from '../../kernel/locale.ts';
import type { ReportingInAction, ReportingInState } from './lifecycle.ts';

export const stateLabels: Readonly<Record<ReportingInState, Localised>> = {
  REPORTED: { 'zh-CN': '已报到，等社区确认', 'zh-TW': '已報到，等社區確認', en: 'Reported in' },
  CONFIRMED: { 'zh-CN': '社区已确认', 'zh-TW': '社區已確認', en: 'Confirmed' },
  ENDED: { 'zh-CN': '已结束', 'zh-TW': '已結束', en: 'Ended' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<ReportingInAction, Localised>> = {
  CONFIRM: { 'zh-CN': '确认报到', 'zh-TW': '確認報到', en: 'Confirm' },
  END: { 'zh-CN': '结束报到', 'zh-TW': '結束報到', en: 'End' },
};

/** The words for what has happened, on the timeline. */
export const stepLabels: Readonly<Record<ReportingInAction | 'REPORT', Localised>> = {
  REPORT: { 'zh-CN': '来报到', 'zh-TW': '來報到', en: 'Reported in' },
  CONFIRM: { 'zh-CN': '社区确认了报到', 'zh-TW': '社區確認了報到', en: 'Confirmed by the office' },
  END: { 'zh-CN': '报到结束', 'zh-TW': '報到結束', en: 'Ended' },
};
