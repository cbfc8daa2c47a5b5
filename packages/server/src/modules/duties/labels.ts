import type {
  AdmissionState,
  DemandKind,
  DutyOrigin,
  ReliefOutcome,
} from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { AdmissionAction, DutyState, ReliefState } from './lifecycle.ts';

const words = (zhCN: string, zhTW: string, en: string): Localised => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

export const admissionStateLabels: Readonly<Record<AdmissionState, Localised>> = {
  SUBMITTED: words('等待审核', '等待審核', 'Waiting to be decided'),
  RETURNED: words('退回补充', '退回補件', 'Returned to be completed'),
  APPROVED: words('已准入', '已准入', 'Admitted'),
  REJECTED: words('未准入', '未准入', 'Not admitted'),
  WITHDRAWN: words('已撤回', '已撤回', 'Withdrawn'),
};

export const dutyStateLabels: Readonly<Record<DutyState, Localised>> = {
  UPCOMING: words('还没开始', '尚未開始', 'Not begun yet'),
  CURRENT: words('正在履行', '履行中', 'Current'),
  ENDED: words('已结束', '已結束', 'Ended'),
};

export const reliefStateLabels: Readonly<Record<ReliefState, Localised>> = {
  OPEN: words('正在清理', '清理中', 'Open'),
  CLOSED: words('已完成', '已完成', 'Closed'),
};

export const originLabels: Readonly<Record<DutyOrigin, Localised>> = {
  BY_LAW: words('依法履行', '依法履行', 'By law'),
  ASSISTANCE: words('协助政府', '協助政府', 'In assistance of government'),
};

export const kindLabels: Readonly<Record<DemandKind, Localised>> = {
  TASK: words('工作任务', '工作任務', 'Task'),
  FORM: words('报表', '報表', 'Form'),
  LEDGER: words('台账', '臺帳', 'Ledger'),
  CONTEST: words('评比达标', '評比', 'Contest'),
  ORGAN: words('组织机构牌子', '組織掛牌', 'Organ or plaque'),
  NETWORK: words('信息系统', '資訊系統', 'Network or system'),
  INSPECTION: words('检查考核', '檢查考核', 'Inspection'),
  CERTIFICATE: words('开具证明', '開立證明', 'Certificate'),
};

export const outcomeLabels: Readonly<Record<ReliefOutcome, Localised>> = {
  DELETED: words('取消', '取消', 'Deleted'),
  ADJUSTED: words('调整', '調整', 'Adjusted'),
  MERGED: words('合并', '合併', 'Merged'),
  REDUCED: words('减少', '減少', 'Reduced'),
  KEPT: words('保留', '保留', 'Kept'),
};

/** The words for buttons. */
export const buttonLabels: Readonly<
  Record<AdmissionAction | 'BEGIN' | 'CHANGE_LOAD' | 'END' | 'DECIDE' | 'CLOSE', Localised>
> = {
  APPROVE: words('准入', '准入', 'Admit'),
  RETURN: words('退回补充', '退回補件', 'Return'),
  REJECT: words('不准入', '不准入', 'Reject'),
  RESUBMIT: words('补充后再提交', '補件後再送出', 'Submit again'),
  WITHDRAW: words('撤回', '撤回', 'Withdraw'),
  BEGIN: words('到了开始日期', '到了開始日期', 'Its first day comes'),
  CHANGE_LOAD: words('修改工作量', '修改工作量', 'Change the load'),
  END: words('结束这一项', '結束這一項', 'End it'),
  DECIDE: words('逐项决定', '逐項決定', 'Decide on a duty'),
  CLOSE: words('完成本轮清理', '完成本輪清理', 'Close the round'),
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  REQUEST: words('部门已提交申请', '部門已送出申請', 'Asked for by the department'),
  APPROVE: words('同意准入', '同意准入', 'Admitted'),
  RETURN: words('退回补充', '退回補件', 'Returned to be completed'),
  REJECT: words('不予准入', '不予准入', 'Not admitted'),
  RESUBMIT: words('部门补充后再次提交', '部門補件後再次送出', 'Submitted again'),
  WITHDRAW: words('部门已撤回', '部門已撤回', 'Withdrawn by the department'),
  LIST: words('列入清单', '列入清單', 'Put on the list'),
  CHANGE_LOAD: words('工作量有变化', '工作量有變動', 'The load was changed'),
  END: words('从清单中去掉', '從清單中移除', 'Taken off the list'),
  RELIEF_DELETED: words('减负清理：取消', '減負清理：取消', 'Relief: deleted'),
  RELIEF_ADJUSTED: words('减负清理：调整', '減負清理：調整', 'Relief: adjusted'),
  RELIEF_MERGED: words('减负清理：合并到另一项', '減負清理：併入另一項', 'Relief: merged'),
  RELIEF_REDUCED: words('减负清理：减少', '減負清理：減少', 'Relief: reduced'),
  RELIEF_KEPT: words('减负清理：保留', '減負清理：保留', 'Relief: kept'),
  OPEN: words('开始清理', '開始清理', 'The round was opened'),
  CLOSE: words('清理完成', '清理完成', 'The round was closed'),
};
