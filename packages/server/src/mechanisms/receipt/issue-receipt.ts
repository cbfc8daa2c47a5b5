import type { Context } from '../../context.ts';
import { newCode, newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';

/** What a receipt is given for, and who can find it again. */
export interface ReceiptFor {
  districtId: string;
  subjectType: string;
  subjectId: string;
  /** The contributor, when signed in. */
  personId: string | null;
  /** Blind index of the phone number under which it can be found again. */
  phoneIndex: string | null;
}

/** Issues a receipt in the command's transaction and returns its code, for example `7KQF-3MZD`. */
export async function issueReceipt(
  context: Context,
  { transaction }: Writing,
  receipt: ReceiptFor,
): Promise<string> {
  const code = `${newCode(4)}-${newCode(4)}`;
  await transaction.receipt.create({
    data: { ...receipt, id: newId(), code, createdAt: context.clock.now() },
  });
  return code;
}

/** A code as people type it: case, spaces and the dash do not matter. */
export function normaliseCode(text: string): string {
  const letters = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
