import type { Transaction } from '../../database.ts';
import type { PaperSheetState } from '../../generated/prisma/enums.ts';
import type { SheetSubject } from './issue-sheets.ts';

/** How many sheets of a subject stand where. */
export async function sheetTotals(
  db: Transaction,
  { districtId, subjectType, subjectId }: SheetSubject,
): Promise<Record<PaperSheetState, number>> {
  const rows = await db.paperSheet.groupBy({
    by: ['state'],
    where: { districtId, subjectType, subjectId },
    _count: true,
  });
  const totals = { ISSUED: 0, ENTERED: 0, DISPUTED: 0, COUNTED: 0, NOT_COUNTED: 0, VOID: 0 };
  for (const { state, _count } of rows) totals[state] = _count;
  return totals;
}
