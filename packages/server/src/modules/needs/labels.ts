import type { NeedCategory, NeedState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { NeedAction } from './lifecycle.ts';

/** The states as people read them. */
export const needStateLabels: Readonly<Record<NeedState, Localised>> = {
  OPEN: { 'zh-CN': '待满足', 'zh-TW': '待滿足', en: 'Open' },
  MET: { 'zh-CN': '已满足', 'zh-TW': '已滿足', en: 'Met' },
  CLOSED: { 'zh-CN': '已关闭', 'zh-TW': '已關閉', en: 'Closed' },
};

export const needCategoryLabels: Readonly<Record<NeedCategory, Localised>> = {
  ELDERLY_CARE: { 'zh-CN': '养老', 'zh-TW': '長照', en: 'Care of the elderly' },
  CHILDREN: { 'zh-CN': '托幼', 'zh-TW': '托育', en: 'Children' },
  HEALTH: { 'zh-CN': '看病健康', 'zh-TW': '醫療健康', en: 'Health' },
  DISABILITY: { 'zh-CN': '助残', 'zh-TW': '身心障礙', en: 'Disability' },
  WORK: { 'zh-CN': '就业', 'zh-TW': '就業', en: 'Work' },
  LEARNING: { 'zh-CN': '学习文体', 'zh-TW': '學習與文康', en: 'Learning and leisure' },
  REPAIR: { 'zh-CN': '维修', 'zh-TW': '維修', en: 'Repairs' },
  ENVIRONMENT: { 'zh-CN': '环境', 'zh-TW': '環境', en: 'Surroundings' },
  SAFETY: { 'zh-CN': '安全', 'zh-TW': '安全', en: 'Safety' },
  OTHER: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'Other' },
};

/** The words for buttons. */
export const needButtonLabels: Readonly<Record<NeedAction, Localised>> = {
  MEET: { 'zh-CN': '已经满足', 'zh-TW': '已經滿足', en: 'It is met' },
  CLOSE: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
};

/** The words for what has happened, on timelines. */
export const needStepLabels: Readonly<Record<NeedAction | 'RECORD', Localised>> = {
  RECORD: { 'zh-CN': '列入需求清单', 'zh-TW': '列入需求清單', en: 'Put on the list of needs' },
  MEET: { 'zh-CN': '需求已满足', 'zh-TW': '需求已滿足', en: 'Met' },
  CLOSE: { 'zh-CN': '需求已关闭', 'zh-TW': '需求已關閉', en: 'Closed' },
};
