import type { ImportState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { ImportAction } from './lifecycle.ts';

/** The states as people read them. */
export const stateLabels: Readonly<Record<ImportState, Localised>> = {
  CHECKING: { 'zh-CN': '正在核对', 'zh-TW': '正在核對', en: 'Being checked' },
  CHECKED: { 'zh-CN': '已核对，等待导入', 'zh-TW': '已核對，等待匯入', en: 'Checked' },
  RUNNING: { 'zh-CN': '正在导入', 'zh-TW': '正在匯入', en: 'Being imported' },
  DONE: { 'zh-CN': '已导入', 'zh-TW': '已匯入', en: 'Imported' },
  FAILED: { 'zh-CN': '没有导入', 'zh-TW': '沒有匯入', en: 'Not imported' },
  DISCARDED: { 'zh-CN': '已放弃', 'zh-TW': '已放棄', en: 'Given up' },
};

/** The words for the buttons of who imports; what the process does itself has none. */
export const buttonLabels = {
  MAP: { 'zh-CN': '重新对应各列', 'zh-TW': '重新對應各欄', en: 'Match the columns' },
  START: { 'zh-CN': '开始导入', 'zh-TW': '開始匯入', en: 'Import' },
  DISCARD: { 'zh-CN': '放弃', 'zh-TW': '放棄', en: 'Give up' },
} as const satisfies Partial<Record<ImportAction, Localised>>;
