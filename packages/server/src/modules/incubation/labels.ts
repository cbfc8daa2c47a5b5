import type { FilingKind, GrantKind, IncubationStage } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { CertificationState } from './lifecycle.ts';

/** The stages as people read them. */
export const stageLabels: Readonly<Record<IncubationStage, Localised>> = {
  SPROUT: { 'zh-CN': '萌芽期', 'zh-TW': '萌芽期', en: 'Sprouting' },
  STARTUP: { 'zh-CN': '初创期', 'zh-TW': '初創期', en: 'Starting up' },
  GROWTH: { 'zh-CN': '成长期', 'zh-TW': '成長期', en: 'Growing' },
  GRADUATED: { 'zh-CN': '已出壳', 'zh-TW': '已出殼', en: 'Graduated' },
  LEFT: { 'zh-CN': '已退出', 'zh-TW': '已退出', en: 'Left' },
};

export const certificationLabels: Readonly<Record<CertificationState, Localised>> = {
  VALID: { 'zh-CN': '有效', 'zh-TW': '有效', en: 'Valid' },
  EXPIRED: { 'zh-CN': '已过期', 'zh-TW': '已過期', en: 'Expired' },
  REVOKED: { 'zh-CN': '已撤销', 'zh-TW': '已撤銷', en: 'Revoked' },
};

export const grantLabels: Readonly<Record<GrantKind, Localised>> = {
  MONEY: { 'zh-CN': '资金', 'zh-TW': '資金', en: 'Money' },
  SPACE: { 'zh-CN': '场地', 'zh-TW': '場地', en: 'Space' },
  TRAINING: { 'zh-CN': '培训', 'zh-TW': '培訓', en: 'Training' },
};

export const filingLabels: Readonly<Record<FilingKind, Localised>> = {
  FILING: { 'zh-CN': '备案', 'zh-TW': '備案', en: 'Filing' },
  REGISTRATION: { 'zh-CN': '登记', 'zh-TW': '登記', en: 'Registration' },
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<string, Localised>> = {
  START_UP: { 'zh-CN': '进入初创期', 'zh-TW': '進入初創期', en: 'Start up' },
  GROW: { 'zh-CN': '进入成长期', 'zh-TW': '進入成長期', en: 'Grow' },
  GRADUATE: { 'zh-CN': '出壳', 'zh-TW': '出殼', en: 'Graduate' },
  LEAVE: { 'zh-CN': '退出孵化', 'zh-TW': '退出孵化', en: 'Leave' },
  RETURN: { 'zh-CN': '重新孵化', 'zh-TW': '重新孵化', en: 'Begin again' },
  REVOKE: { 'zh-CN': '撤销认定', 'zh-TW': '撤銷認定', en: 'Revoke' },
  EXPIRE: { 'zh-CN': '期满', 'zh-TW': '期滿', en: 'Period over' },
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  BEGIN: { 'zh-CN': '开始孵化', 'zh-TW': '開始孵化', en: 'Incubation began' },
  START_UP: { 'zh-CN': '进入初创期', 'zh-TW': '進入初創期', en: 'Started up' },
  GROW: { 'zh-CN': '进入成长期', 'zh-TW': '進入成長期', en: 'Began to grow' },
  GRADUATE: { 'zh-CN': '孵化完成，已出壳', 'zh-TW': '孵化完成，已出殼', en: 'Graduated' },
  LEAVE: { 'zh-CN': '退出孵化', 'zh-TW': '退出孵化', en: 'Left' },
  RETURN: { 'zh-CN': '重新开始孵化', 'zh-TW': '重新開始孵化', en: 'Began again' },
  GRANT: { 'zh-CN': '得到扶持', 'zh-TW': '得到扶持', en: 'Was supported' },
};
