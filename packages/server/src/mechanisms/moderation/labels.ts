import type {
  AppealState,
  ModerationActKind,
  ModerationCaseState,
  ModerationCategory,
} from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { ModerationAction } from './lifecycle.ts';

/** The reasons as people choose and read them. */
export const categoryLabels: Readonly<Record<ModerationCategory, Localised>> = {
  PERSONAL_DATA: { 'zh-CN': '泄露个人信息', 'zh-TW': '洩漏個人資料', en: 'Personal data' },
  INSULT: { 'zh-CN': '辱骂或攻击他人', 'zh-TW': '辱罵或攻擊他人', en: 'Insults somebody' },
  FALSE: { 'zh-CN': '内容不实', 'zh-TW': '內容不實', en: 'Not true' },
  SPAM: { 'zh-CN': '广告或刷屏', 'zh-TW': '廣告或洗版', en: 'Advertising or flooding' },
  OFF_TOPIC: { 'zh-CN': '与议题无关', 'zh-TW': '與議題無關', en: 'Off the topic' },
  ILLEGAL: { 'zh-CN': '涉嫌违法', 'zh-TW': '涉嫌違法', en: 'Against the law' },
  OTHER: { 'zh-CN': '其他原因', 'zh-TW': '其他原因', en: 'Another reason' },
};

export const caseStateLabels: Readonly<Record<ModerationCaseState, Localised>> = {
  REPORTED: { 'zh-CN': '待处理', 'zh-TW': '待處理', en: 'To be looked at' },
  KEPT: { 'zh-CN': '保留', 'zh-TW': '保留', en: 'Kept' },
  HIDDEN: { 'zh-CN': '已隐藏', 'zh-TW': '已隱藏', en: 'Hidden' },
  APPEALED: { 'zh-CN': '申诉中', 'zh-TW': '申訴中', en: 'Under appeal' },
  RESTORED: { 'zh-CN': '已恢复', 'zh-TW': '已恢復', en: 'Shown again' },
};

export const appealStateLabels: Readonly<Record<AppealState, Localised>> = {
  PENDING: { 'zh-CN': '申诉待裁定', 'zh-TW': '申訴待裁定', en: 'Appeal to be decided' },
  UPHELD: { 'zh-CN': '申诉成立，已恢复', 'zh-TW': '申訴成立，已恢復', en: 'Appeal upheld' },
  DISMISSED: { 'zh-CN': '申诉不成立', 'zh-TW': '申訴不成立', en: 'Appeal dismissed' },
};

export const actKindLabels: Readonly<Record<ModerationActKind, Localised>> = {
  HIDE: { 'zh-CN': '隐藏', 'zh-TW': '隱藏', en: 'Hidden' },
  KEEP: { 'zh-CN': '保留', 'zh-TW': '保留', en: 'Kept' },
  RESTORE: { 'zh-CN': '恢复', 'zh-TW': '恢復', en: 'Shown again' },
};

/** The words for buttons. */
export const actionLabels: Readonly<Record<ModerationAction, Localised>> = {
  HIDE: { 'zh-CN': '隐藏', 'zh-TW': '隱藏', en: 'Hide' },
  KEEP: { 'zh-CN': '保留', 'zh-TW': '保留', en: 'Keep' },
  RESTORE: { 'zh-CN': '恢复显示', 'zh-TW': '恢復顯示', en: 'Show again' },
  APPEAL: { 'zh-CN': '提出申诉', 'zh-TW': '提出申訴', en: 'Appeal' },
  UPHOLD_APPEAL: { 'zh-CN': '申诉成立', 'zh-TW': '申訴成立', en: 'Uphold the appeal' },
  DISMISS_APPEAL: { 'zh-CN': '申诉不成立', 'zh-TW': '申訴不成立', en: 'Dismiss the appeal' },
};

/** The words for what has happened, on the timelines of contributions. */
export const moderationStepLabels: Readonly<Record<ModerationAction, Localised>> = {
  HIDE: { 'zh-CN': '已隐藏', 'zh-TW': '已隱藏', en: 'Hidden' },
  KEEP: { 'zh-CN': '已审核公开', 'zh-TW': '已審核公開', en: 'Reviewed and shown' },
  RESTORE: { 'zh-CN': '已恢复显示', 'zh-TW': '已恢復顯示', en: 'Shown again' },
  APPEAL: { 'zh-CN': '作者提出申诉', 'zh-TW': '作者提出申訴', en: 'The author appealed' },
  UPHOLD_APPEAL: {
    'zh-CN': '申诉成立，已恢复显示',
    'zh-TW': '申訴成立，已恢復顯示',
    en: 'Appeal upheld, shown again',
  },
  DISMISS_APPEAL: { 'zh-CN': '申诉不成立', 'zh-TW': '申訴不成立', en: 'Appeal dismissed' },
};

/** What stands where a hidden contribution's title would. */
export const hiddenTitle: Localised = {
  'zh-CN': '（内容已隐藏）',
  'zh-TW': '（內容已隱藏）',
  en: '(hidden)',
};
