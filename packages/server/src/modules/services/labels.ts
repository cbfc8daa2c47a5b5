import type { ServiceRequestState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';

export const stateLabels: Readonly<Record<ServiceRequestState, Localised>> = {
  SUBMITTED: { 'zh-CN': '等待受理', 'zh-TW': '等待受理', en: 'Waiting to be accepted' },
  RETURNED: { 'zh-CN': '退回补充', 'zh-TW': '退回補充', en: 'Returned for completion' },
  ACCEPTED: { 'zh-CN': '已受理', 'zh-TW': '已受理', en: 'Accepted' },
  SCHEDULED: { 'zh-CN': '已约好时间', 'zh-TW': '已約好時間', en: 'Scheduled' },
  IN_PROGRESS: { 'zh-CN': '正在办理', 'zh-TW': '正在辦理', en: 'In progress' },
  DELIVERED: { 'zh-CN': '已办好，等您评价', 'zh-TW': '已辦好，等您評價', en: 'Delivered' },
  RATED: { 'zh-CN': '已评价', 'zh-TW': '已評價', en: 'Rated' },
  CLOSED: { 'zh-CN': '已办结', 'zh-TW': '已結案', en: 'Closed' },
  WITHDRAWN: { 'zh-CN': '已撤回', 'zh-TW': '已撤回', en: 'Withdrawn' },
};

/** The words for each act: on buttons, and on the timeline. */
export const actionLabels = {
  APPLY: { 'zh-CN': '提交申请', 'zh-TW': '送出申請', en: 'Apply' },
  ACCEPT: { 'zh-CN': '受理', 'zh-TW': '受理', en: 'Accept' },
  RETURN: { 'zh-CN': '退回补充', 'zh-TW': '退回補充', en: 'Return for completion' },
  RESUBMIT: { 'zh-CN': '补充后重新提交', 'zh-TW': '補充後重新送出', en: 'Complete and send again' },
  SCHEDULE: { 'zh-CN': '约好时间', 'zh-TW': '約好時間', en: 'Schedule' },
  START: { 'zh-CN': '开始办理', 'zh-TW': '開始辦理', en: 'Start' },
  DELIVER: { 'zh-CN': '办好了', 'zh-TW': '辦好了', en: 'Deliver' },
  RATE: { 'zh-CN': '评价服务', 'zh-TW': '評價服務', en: 'Rate the service' },
  CLOSE: { 'zh-CN': '办结', 'zh-TW': '結案', en: 'Close' },
  WITHDRAW: { 'zh-CN': '撤回申请', 'zh-TW': '撤回申請', en: 'Withdraw' },
} as const satisfies Readonly<Record<string, Localised>>;
