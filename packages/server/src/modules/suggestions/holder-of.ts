import type { RowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

/** Who follows a suggestion by its receipt, to follow what comes of it by another. */
export async function holderOf(
  { transaction }: Writing,
  { districtId, id: subjectId }: RowKey,
): Promise<{ personId: string | null; phoneIndex: string | null }> {
  const receipt = await transaction.receipt.findFirst({
    where: { districtId, subjectId },
    select: { personId: true, phoneIndex: true },
  });
  return receipt ?? { personId: null, phoneIndex: null };
}
