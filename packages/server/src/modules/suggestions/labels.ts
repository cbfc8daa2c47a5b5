import type { SuggestionState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { SuggestionAction } from './lifecycle.ts';

/** The states as people read them. */
export const stateLabels: Readonly<Record<SuggestionState, Localised>> = {
  RECEIVED: { 'zh-CN': '已收到，等待答复', 'zh-TW': '已收到，等待答覆', en: 'Received' },
  ANSWERED: { 'zh-CN': '已答复', 'zh-TW': '已答覆', en: 'Answered' },
  TOPIC_RAISED: { 'zh-CN': '已转为议题', 'zh-TW': '已轉為議題', en: 'Became a topic' },
  SETTLED: { 'zh-CN': '已解决', 'zh-TW': '已解決', en: 'Settled' },
  UNSETTLED: {
    'zh-CN': '还没解决，等待再次答复',
    'zh-TW': '還沒解決，等待再次答覆',
    en: 'Not settled yet',
  },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<SuggestionAction, Localised>> = {
  ANSWER: { 'zh-CN': '答复', 'zh-TW': '答覆', en: 'Answer' },
  RAISE_TOPIC: { 'zh-CN': '转为议题', 'zh-TW': '轉為議題', en: 'Make it a topic' },
  SETTLE: { 'zh-CN': '问题解决了', 'zh-TW': '問題解決了', en: 'This is settled' },
  UNSETTLE: { 'zh-CN': '还没解决', 'zh-TW': '還沒解決', en: 'Not settled yet' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  MAKE: { 'zh-CN': '建议已提交', 'zh-TW': '建議已送出', en: 'Suggestion made' },
  RECORD: {
    'zh-CN': '工作人员代为登记',
    'zh-TW': '工作人員代為登記',
    en: 'Entered by the office',
  },
  ANSWER: { 'zh-CN': '社区已答复', 'zh-TW': '社區已答覆', en: 'Answered by the office' },
  RAISE_TOPIC: {
    'zh-CN': '已转为议题，请邻居们一起商量',
    'zh-TW': '已轉為議題，請鄰居們一起商量',
    en: 'Made a topic for all neighbours',
  },
  SETTLE: { 'zh-CN': '提出人表示已解决', 'zh-TW': '提出人表示已解決', en: 'Said to be settled' },
  UNSETTLE: {
    'zh-CN': '提出人表示还没解决',
    'zh-TW': '提出人表示還沒解決',
    en: 'Said not to be settled',
  },
};
