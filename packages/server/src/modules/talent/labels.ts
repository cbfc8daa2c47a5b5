import type { Localised } from '../../kernel/locale.ts';
import type {
  ClaimAction,
  ClaimState,
  PostAction,
  PostState,
  ReportingInAction,
  ReportingInState,
  TalentAction,
} from './lifecycle.ts';

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

const words = (zhCN: string, zhTW: string, en: string): Localised => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

export const talentStateLabels: Readonly<Record<'OFFERED' | 'PAUSED', Localised>> = {
  OFFERED: words('可以找到', '可以找到', 'Shown'),
  PAUSED: words('已暂停，别人看不到', '已暫停，別人看不到', 'Paused, not shown'),
};

export const talentButtonLabels: Readonly<Record<TalentAction, Localised>> = {
  PAUSE: words('先暂停', '先暫停', 'Pause'),
  RESUME: words('恢复显示', '恢復顯示', 'Show again'),
  WITHDRAW: words('撤下并删除', '撤下並刪除', 'Withdraw and delete'),
};

export const postStateLabels: Readonly<Record<PostState, Localised>> = {
  OPEN: words('可以认领', '可以認領', 'Open'),
  CLOSED: words('不再认领', '不再認領', 'Closed'),
};

export const postButtonLabels: Readonly<Record<PostAction, Localised>> = {
  CLAIM: words('我来认领', '我來認領', 'Claim it'),
  CLOSE: words('停止认领', '停止認領', 'Close'),
};

export const postStepLabels: Readonly<Record<'OPEN' | 'CLOSE', Localised>> = {
  OPEN: words('设了岗位', '設了崗位', 'Opened'),
  CLOSE: words('不再认领', '不再認領', 'Closed'),
};

export const claimStateLabels: Readonly<Record<ClaimState, Localised>> = {
  CLAIMED: words('已认领，等答复', '已認領，等回覆', 'Claimed, not decided'),
  ACCEPTED: words('在岗', '在崗', 'On the post'),
  DECLINED: words('没有接受', '沒有接受', 'Declined'),
  RELEASED: words('已退出', '已退出', 'Released'),
  COMPLETED: words('已完成', '已完成', 'Completed'),
};

export const claimButtonLabels: Readonly<Record<ClaimAction, Localised>> = {
  ACCEPT: words('接受', '接受', 'Accept'),
  DECLINE: words('不接受', '不接受', 'Decline'),
  REPORT: words('记一次服务', '記一次服務', 'Report work'),
  COMPLETE: words('完成了', '完成了', 'Complete'),
  RELEASE: words('退出岗位', '退出崗位', 'Release'),
};

export const claimStepLabels: Readonly<Record<ClaimAction | 'CLAIM', Localised>> = {
  CLAIM: words('认领了岗位', '認領了崗位', 'Claimed'),
  ACCEPT: words('接受了认领', '接受了認領', 'Accepted'),
  DECLINE: words('没有接受认领', '沒有接受認領', 'Declined'),
  REPORT: words('记了一次服务', '記了一次服務', 'Reported work'),
  COMPLETE: words('岗位完成', '崗位完成', 'Completed'),
  RELEASE: words('退出了岗位', '退出了崗位', 'Released'),
};
