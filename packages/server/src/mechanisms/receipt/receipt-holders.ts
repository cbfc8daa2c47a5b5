import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** The persons whose contribution a subject is: by their account, or by the phone number that was left. */
export async function receiptHolders(transaction: Transaction, subject: RowKey): Promise<string[]> {
  const { districtId, id: subjectId } = subject;
  const receipts = await transaction.receipt.findMany({
    where: { districtId, subjectId },
    select: { personId: true, phoneIndex: true },
  });
  const phoneIndexes = receipts.flatMap(({ phoneIndex }) => phoneIndex ?? []);
  const byPhone = await transaction.person.findMany({
    where: { districtId, phoneIndex: { in: phoneIndexes } },
    select: { id: true },
  });
  const byAccount = receipts.flatMap(({ personId }) => personId ?? []);
  return [...new Set([...byAccount, ...byPhone.map(({ id }) => id)])];
}
