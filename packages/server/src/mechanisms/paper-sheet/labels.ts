import type { PaperSheetState } from '../../generated/prisma/enums.ts';
import type { Localised } from '../../kernel/locale.ts';

/** The states of a sheet as people read them. */
export const sheetStateLabels: Readonly<Record<PaperSheetState, Localised>> = {
  ISSUED: { 'zh-CN': '已印发，还没录入', 'zh-TW': '已印發，還沒輸入', en: 'Issued' },
  ENTERED: { 'zh-CN': '录了一遍，等第二个人', 'zh-TW': '輸入一次，等第二個人', en: 'Entered once' },
  DISPUTED: { 'zh-CN': '两遍不一致', 'zh-TW': '兩次不一致', en: 'Read differently' },
  COUNTED: { 'zh-CN': '已计入', 'zh-TW': '已計入', en: 'Counted' },
  NOT_COUNTED: { 'zh-CN': '不计入', 'zh-TW': '不計入', en: 'Not counted' },
  VOID: { 'zh-CN': '已作废', 'zh-TW': '已作廢', en: 'Void' },
};
