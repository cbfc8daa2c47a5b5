import type { Context } from '../../context.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { assertPerson, reaches } from '../../platform/viewer.ts';
import { preparePhoto } from './prepare-photo.ts';
import { storeUpload } from './store-upload.ts';

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
  return storeUpload(context, viewer, { action: 'attachPhoto', ...photo, fileName: null });
}
