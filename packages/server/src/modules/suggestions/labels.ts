import type {
  DoorOutcome,
  OutreachKind,
  OutreachState,
  SuggestionOrigin,
  SuggestionState,
} from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { SuggestionAction } from './lifecycle.ts';
import type { OutreachAction } from './outreach-lifecycle.ts';

/** The states as people read them. */
export const stateLabels: Readonly<Record<SuggestionState, Localised>> = {
  RECEIVED: { 'zh-CN': '已收到，等待答复', 'zh-TW': '已收到，等待答覆', en: 'Received' },
  ANSWERED: { 'zh-CN': '已答复', 'zh-TW': '已答覆', en: 'Answered' },
  TOPIC_RAISED: { 'zh-CN': '已转为议题', 'zh-TW': '已轉為議題', en: 'Became a topic' },
  NEED_RECORDED: {
    'zh-CN': '已列入需求清单',
    'zh-TW': '已列入需求清單',
    en: 'On the list of needs',
  },
  INCIDENT_REPORTED: {
    'zh-CN': '已作为事件派人处理',
    'zh-TW': '已作為事件派人處理',
    en: 'Being handled as an incident',
  },
  DISCARDED: {
    'zh-CN': '登记有误，已撤销',
    'zh-TW': '登記有誤，已撤銷',
    en: 'Entered by mistake, taken back',
  },
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
  RECORD_NEED: { 'zh-CN': '列入需求清单', 'zh-TW': '列入需求清單', en: 'Put on the list of needs' },
  REPORT_INCIDENT: {
    'zh-CN': '作为事件派人处理',
    'zh-TW': '作為事件派人處理',
    en: 'Report as an incident',
  },
  TELL_OUTCOME: { 'zh-CN': '告知结果', 'zh-TW': '告知結果', en: 'Tell the outcome' },
  CONFIRM: { 'zh-CN': '确认解决', 'zh-TW': '確認解決', en: 'Confirm' },
  DISCARD: { 'zh-CN': '撤销登记', 'zh-TW': '撤銷登記', en: 'Take back' },
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
  RECORD_NEED: {
    'zh-CN': '已列入需求清单',
    'zh-TW': '已列入需求清單',
    en: 'Put on the list of needs',
  },
  REPORT_INCIDENT: {
    'zh-CN': '已作为事件上报',
    'zh-TW': '已作為事件通報',
    en: 'Reported as an incident',
  },
  TELL_OUTCOME: { 'zh-CN': '事情有了结果', 'zh-TW': '事情有了結果', en: 'There is an outcome' },
  CONFIRM: { 'zh-CN': '提出人核实已解决', 'zh-TW': '提出人確認已解決', en: 'Found settled' },
  DISCARD: { 'zh-CN': '登记有误，已撤销', 'zh-TW': '登記有誤，已撤銷', en: 'Taken back' },
  SETTLE: { 'zh-CN': '提出人表示已解决', 'zh-TW': '提出人表示已解決', en: 'Said to be settled' },
  UNSETTLE: {
    'zh-CN': '提出人表示还没解决',
    'zh-TW': '提出人表示還沒解決',
    en: 'Said not to be settled',
  },
};

/** How a suggestion reached the office. */
export const originLabels: Readonly<Record<SuggestionOrigin, Localised>> = {
  ONLINE: { 'zh-CN': '网上', 'zh-TW': '網路', en: 'Online' },
  PHONE: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'Telephone' },
  COUNTER: { 'zh-CN': '窗口', 'zh-TW': '櫃檯', en: 'Counter' },
  LETTER_BOX: { 'zh-CN': '意见箱', 'zh-TW': '意見箱', en: 'Letter box' },
  VISIT: { 'zh-CN': '上门走访', 'zh-TW': '到府訪視', en: 'Visit' },
  RECEPTION_DAY: { 'zh-CN': '开门接访', 'zh-TW': '接待日', en: 'Reception day' },
};

export const outreachKindLabels: Readonly<Record<OutreachKind, Localised>> = {
  LETTER_BOX: { 'zh-CN': '开意见箱', 'zh-TW': '開意見箱', en: 'Letter-box round' },
  VISIT: originLabels.VISIT,
  RECEPTION_DAY: originLabels.RECEPTION_DAY,
};

export const outreachStateLabels: Readonly<Record<OutreachState, Localised>> = {
  PLANNED: { 'zh-CN': '已安排', 'zh-TW': '已安排', en: 'Planned' },
  RUNNING: { 'zh-CN': '进行中', 'zh-TW': '進行中', en: 'Under way' },
  CLOSED: { 'zh-CN': '已结束', 'zh-TW': '已結束', en: 'Closed' },
  CANCELLED: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
};

export const outreachButtonLabels: Readonly<Record<OutreachAction, Localised>> = {
  EDIT: { 'zh-CN': '修改安排', 'zh-TW': '修改安排', en: 'Change' },
  START: { 'zh-CN': '开始', 'zh-TW': '開始', en: 'Start' },
  CLOSE: { 'zh-CN': '结束', 'zh-TW': '結束', en: 'Close' },
  CANCEL: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
};

export const outreachStepLabels: Readonly<Record<OutreachAction | 'PLAN', Localised>> = {
  PLAN: { 'zh-CN': '作了安排', 'zh-TW': '做了安排', en: 'Planned' },
  EDIT: { 'zh-CN': '改了安排', 'zh-TW': '改了安排', en: 'Changed' },
  START: { 'zh-CN': '开始了', 'zh-TW': '開始了', en: 'Started' },
  CLOSE: { 'zh-CN': '结束了', 'zh-TW': '結束了', en: 'Closed' },
  CANCEL: { 'zh-CN': '取消了', 'zh-TW': '取消了', en: 'Cancelled' },
};

export const doorOutcomeLabels: Readonly<Record<DoorOutcome, Localised>> = {
  VISITED: { 'zh-CN': '走访了', 'zh-TW': '訪視了', en: 'Visited' },
  NOBODY_HOME: { 'zh-CN': '没人在家', 'zh-TW': '沒人在家', en: 'Nobody home' },
  REFUSED: { 'zh-CN': '不愿意谈', 'zh-TW': '不願意談', en: 'Did not want to talk' },
};
