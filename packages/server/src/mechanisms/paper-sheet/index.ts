import './errors.ts';

export { handlesPaper } from './access.ts';
export { enterSheet, type SheetCounting } from './enter-sheet.ts';
export { issueSheets, largestStack, type NewSheet, type SheetSubject } from './issue-sheets.ts';
export {
  type PaperEntered,
  paperEntered,
  paperRefusal,
  paperSheetConnection,
  paperSheetStateEnum,
  paperSheetType,
  paperStackConnection,
  paperStackType,
  paperTotals,
  type RowRefusal,
  rowRefusal,
} from './schema/paper-sheet.ts';
export { openAnswer } from './sealed-answer.ts';
export { sheetTotals } from './totals.ts';
