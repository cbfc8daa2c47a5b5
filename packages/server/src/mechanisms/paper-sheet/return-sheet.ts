import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { Writing } from '../../platform/write.ts';
import { readSheetCode } from './code.ts';
import { holdSheet, move } from './enter-sheet.ts';
import type { SheetSubject } from './issue-sheets.ts';

/**
 * Takes back a sheet that nobody has entered, in the transaction: it is void.
 *
 * @throws RuleRefusedError CODE_MISTYPED, PAPER_UNKNOWN, PAPER_ELSEWHERE, WRONG_STATE
 */
export async function returnSheet(
  writing: Writing,
  { districtId, subjectId }: SheetSubject,
  typed: string,
  reason: string,
): Promise<void> {
  const code = readSheetCode(typed);
  if (code === null) throw new RuleRefusedError('CODE_MISTYPED', {}, ['code']);
  const sheet = await holdSheet(writing, districtId, code);
  if (sheet.subjectId !== subjectId) throw new RuleRefusedError('PAPER_ELSEWHERE', {}, ['code']);
  if (sheet.state !== 'ISSUED') throw new RuleRefusedError('WRONG_STATE', {}, ['code']);
  await move(writing, sheet, 'VOID', { voidReason: reason, currentKey: null }, reason);
}
