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
