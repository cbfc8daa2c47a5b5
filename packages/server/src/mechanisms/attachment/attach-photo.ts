import type { Context } from '../../context.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { sha256 } from '../../platform/encryption.ts';
import { assertPerson, reaches } from '../../platform/viewer.ts';
import { write } from '../../platform/write.ts';
import { preparePhoto } from './prepare-photo.ts';

const megabytes = 10;

/**
 * Takes a photo of the viewer, to be attached to a contribution afterwards. Until then it is the
 * viewer's alone.
 *
 * Outcomes: the photo's key; FILE_TOO_LARGE over 10 MB; IMAGE_UNREADABLE; RATE_LIMITED.
 */
export async function attachPhoto(context: Context, input: { file: File }): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  if (input.file.size > megabytes * 1024 * 1024) {
    throw new RuleRefusedError('FILE_TOO_LARGE', { megabytes }, ['file']);
  }
  await context.limits.consume('upload', viewer.personId);
  const photo = await preparePhoto(new Uint8Array(await input.file.arrayBuffer()));
  const name = sha256(photo.bytes);
  // Stored before its row is written: a file without a row harms nobody, a row without a file does.
  await context.files.put(name, photo.bytes);
  const { districtId, personId: ownerId } = viewer;
  const id = newId();
  await write(context, districtId, async ({ transaction, audit }) => {
    audit({ action: 'attachPhoto', subjectType: 'Attachment', subjectId: id });
    await transaction.attachment.create({
      data: {
        districtId,
        id,
        ownerId,
        contentType: photo.contentType,
        bytes: photo.bytes.length,
        width: photo.width,
        height: photo.height,
        sha256: name,
        createdAt: context.clock.now(),
      },
    });
  });
  return { districtId, id };
}
