import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { sha256 } from '../../platform/encryption.ts';
import type { PersonViewer } from '../../platform/viewer.ts';
import { write } from '../../platform/write.ts';

/** What is kept of an upload, ready to be stored. */
export interface PreparedUpload {
  /** The mutation, as the audit names it. */
  action: 'attachPhoto' | 'attachDocument';
  bytes: Buffer;
  contentType: string;
  width: number | null;
  height: number | null;
  fileName: string | null;
}

/** Stores an upload as the viewer's own, to be attached to a contribution afterwards. */
export async function storeUpload(
  context: Context,
  { districtId, personId: ownerId }: PersonViewer,
  { action, bytes, ...kept }: PreparedUpload,
): Promise<RowKey> {
  const name = sha256(bytes);
  // Stored before its row is written: a file without a row harms nobody, a row without a file does.
  await context.files.put(name, bytes);
  const id = newId();
  await write(context, districtId, async ({ transaction, audit }) => {
    audit({ action, subjectType: 'Attachment', subjectId: id });
    await transaction.attachment.create({
      data: {
        districtId,
        id,
        ownerId,
        ...kept,
        bytes: bytes.length,
        sha256: name,
        createdAt: context.clock.now(),
      },
    });
  });
  return { districtId, id };
}
