import type { AppraisalGrade } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { DutyRosterAction, DutyRosterState } from './lifecycle.ts';

/** The states of a roster as people read them. */
export const rosterLabels: Readonly<Record<DutyRosterState, Localised>> = {
  DRAFT: { 'zh-CN': '草稿', 'zh-TW': '草稿', en: 'Draft' },
  PUBLISHED: { 'zh-CN': '已公布', 'zh-TW': '已公布', en: 'Published' },
  REPLACED: { 'zh-CN': '已更换', 'zh-TW': '已更換', en: 'Replaced' },
};

/** The words for buttons. */
export const rosterButtons: Readonly<Record<DutyRosterAction, Localised>> = {
  PUBLISH: { 'zh-CN': '公布值班表', 'zh-TW': '公布值班表', en: 'Publish' },
  REPLACE: { 'zh-CN': '换新的值班表', 'zh-TW': '換新的值班表', en: 'Publish a new version' },
};

/** The grades as people read them. */
export const gradeLabels: Readonly<Record<AppraisalGrade, Localised>> = {
  EXCELLENT: { 'zh-CN': '优秀', 'zh-TW': '優秀', en: 'Excellent' },
  COMPETENT: { 'zh-CN': '称职', 'zh-TW': '稱職', en: 'Competent' },
  BASICALLY_COMPETENT: { 'zh-CN': '基本称职', 'zh-TW': '基本稱職', en: 'Basically competent' },
  NOT_COMPETENT: { 'zh-CN': '不称职', 'zh-TW': '不稱職', en: 'Not competent' },
};
