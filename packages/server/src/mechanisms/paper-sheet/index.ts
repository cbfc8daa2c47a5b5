import './errors.ts';
import './to-do.ts';
import './schema/acts.ts';

export { handlesPaper } from './access.ts';
export { printedCode } from './code.ts';
export { enterSheet, type SheetCounting } from './enter-sheet.ts';
export { issueSheets, largestStack, type NewSheet, type SheetSubject } from './issue-sheets.ts';
export { returnSheet } from './return-sheet.ts';
export { type RowRefusal, refusalOfRow } from './row-refusal.ts';
export { issuedStack, noRow, sheetsOf, stacksOf } from './schema/of-subject.ts';
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
} from './schema/paper-sheet.ts';
export { openAnswer } from './sealed-answer.ts';
export { describeSheetSubject } from './subjects.ts';
export { sheetTotals } from './totals.ts';
