import type { Localised } from '../../kernel/locale.ts';
import type { SurveyState } from './lifecycle.ts';

export const stateLabels: Readonly<Record<SurveyState, Localised>> = {
  UPCOMING: { 'zh-CN': '即将开始', 'zh-TW': '即將開始', en: 'Opens soon' },
  OPEN: { 'zh-CN': '正在进行', 'zh-TW': '正在進行', en: 'Open' },
  CLOSED: { 'zh-CN': '已结束', 'zh-TW': '已結束', en: 'Closed' },
};

export const actionLabels = {
  OPEN: { 'zh-CN': '开始', 'zh-TW': '開始', en: 'Open' },
  RESPOND: { 'zh-CN': '填写问卷', 'zh-TW': '填寫問卷', en: 'Answer the survey' },
  RECORD: { 'zh-CN': '录入纸质问卷', 'zh-TW': '錄入紙本問卷', en: 'Enter a paper answer' },
  CLOSE: { 'zh-CN': '结束问卷', 'zh-TW': '結束問卷', en: 'Close the survey' },
} as const satisfies Readonly<Record<string, Localised>>;

/** The group of those who did not answer the question of a breakdown. */
export const unansweredLabel: Localised = {
  'zh-CN': '没有回答',
  'zh-TW': '沒有回答',
  en: 'No answer',
};
