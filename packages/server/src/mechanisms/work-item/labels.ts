import type { WorkItemState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { WorkItemAction } from './lifecycle.ts';

/** The states as people read them. */
export const workItemStateLabels: Readonly<Record<WorkItemState, Localised>> = {
  OPEN: { 'zh-CN': '待办', 'zh-TW': '待辦', en: 'To do' },
  IN_PROGRESS: { 'zh-CN': '办理中', 'zh-TW': '辦理中', en: 'In progress' },
  DONE: { 'zh-CN': '已办完，等待核实', 'zh-TW': '已辦完，等待核實', en: 'Done, to be verified' },
  VERIFIED: { 'zh-CN': '已核实办结', 'zh-TW': '已核實結案', en: 'Verified' },
  CANCELLED: { 'zh-CN': '已取消', 'zh-TW': '已取消', en: 'Cancelled' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<WorkItemAction, Localised>> = {
  REPORT: { 'zh-CN': '报进展', 'zh-TW': '回報進度', en: 'Report progress' },
  FINISH: { 'zh-CN': '办完了', 'zh-TW': '辦完了', en: 'It is done' },
  VERIFY: { 'zh-CN': '核实办结', 'zh-TW': '核實結案', en: 'Verify' },
  REOPEN: { 'zh-CN': '退回重办', 'zh-TW': '退回重辦', en: 'Send back' },
  REASSIGN: { 'zh-CN': '换人办理', 'zh-TW': '換人辦理', en: 'Give to somebody else' },
  CHANGE_DUE_DATE: { 'zh-CN': '调整期限', 'zh-TW': '調整期限', en: 'Change the due date' },
  CANCEL: { 'zh-CN': '取消事项', 'zh-TW': '取消事項', en: 'Cancel' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<WorkItemAction | 'ASSIGN', Localised>> = {
  ASSIGN: { 'zh-CN': '交办', 'zh-TW': '交辦', en: 'Assigned' },
  REPORT: { 'zh-CN': '报告进展', 'zh-TW': '回報進度', en: 'Progress reported' },
  FINISH: { 'zh-CN': '办完，等待核实', 'zh-TW': '辦完，等待核實', en: 'Said to be done' },
  VERIFY: { 'zh-CN': '核实办结', 'zh-TW': '核實結案', en: 'Verified' },
  REOPEN: { 'zh-CN': '核实未通过，退回重办', 'zh-TW': '核實未通過，退回重辦', en: 'Sent back' },
  REASSIGN: { 'zh-CN': '换人办理', 'zh-TW': '換人辦理', en: 'Given to somebody else' },
  CHANGE_DUE_DATE: { 'zh-CN': '调整期限', 'zh-TW': '調整期限', en: 'Due date changed' },
  CANCEL: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancelled' },
};
