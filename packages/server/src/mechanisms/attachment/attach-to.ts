import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { readRowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

/** The most photos that one contribution takes. */
export const largestPhotoCount = 6;
/** The most documents that one contribution takes. */
export const largestDocumentCount = 6;

/** Uploads and the subject that they are attached to. */
export interface Attaching {
  districtId: string;
  /** The uploads' global ids, as the sender gave them. */
  ids: readonly string[];
  /** What they are, as the input's field is named; photos when left out. */
  kind?: 'photos' | 'documents';
  /** Who must have uploaded them. */
  ownerId: string;
  subjectType: string;
  subjectId: string;
}

const kinds = {
  photos: { contentType: { startsWith: 'image/' }, refusal: 'ATTACHMENT_UNAVAILABLE' },
  documents: { contentType: 'application/pdf', refusal: 'DOCUMENT_UNAVAILABLE' },
} as const;

/**
 * Attaches photos or documents to a subject in the command's transaction.
 *
 * @throws RuleRefusedError ATTACHMENT_UNAVAILABLE or DOCUMENT_UNAVAILABLE unless each is of that
 *   kind, the owner's and still free.
 */
export async function attachTo(
  _context: Context,
  { transaction }: Writing,
  { districtId, ids, kind = 'photos', ownerId, subjectType, subjectId }: Attaching,
): Promise<void> {
  const { contentType, refusal } = kinds[kind];
  const keys = ids.map((id) => readRowKey(id, 'Attachment'));
  const own = new Set(keys.flatMap((key) => (key?.districtId === districtId ? [key.id] : [])));
  const { count } = await transaction.attachment.updateMany({
    where: { districtId, id: { in: [...own] }, ownerId, contentType, subjectId: null },
    data: { subjectType, subjectId },
  });
  if (count !== new Set(ids).size) throw new RuleRefusedError(refusal, {}, [kind]);
}
