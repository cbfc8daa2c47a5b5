import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { readRowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

/** The most photos that one contribution takes. */
export const largestPhotoCount = 6;

/** Photos and the subject that they are attached to. */
export interface Attaching {
  districtId: string;
  /** The photos' global ids, as the sender gave them. */
  ids: readonly string[];
  /** Who must have uploaded them. */
  ownerId: string;
  subjectType: string;
  subjectId: string;
}

/**
 * Attaches photos to a subject in the command's transaction.
 *
 * @throws RuleRefusedError ATTACHMENT_UNAVAILABLE unless each is the owner's and still free.
 */
export async function attachTo(
  _context: Context,
  { transaction }: Writing,
  { districtId, ids, ownerId, subjectType, subjectId }: Attaching,
): Promise<void> {
  const keys = ids.map((id) => readRowKey(id, 'Attachment'));
  const own = new Set(keys.flatMap((key) => (key?.districtId === districtId ? [key.id] : [])));
  const { count } = await transaction.attachment.updateMany({
    where: { districtId, id: { in: [...own] }, ownerId, subjectId: null },
    data: { subjectType, subjectId },
  });
  if (count !== new Set(ids).size) {
    throw new RuleRefusedError('ATTACHMENT_UNAVAILABLE', {}, ['photos']);
  }
}
