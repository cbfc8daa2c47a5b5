import type { Context } from '../../context.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { assertPerson, reaches } from '../../platform/viewer.ts';
import { documentName, isPdf } from './prepare-document.ts';
import { storeUpload } from './store-upload.ts';

const megabytes = 10;

/**
 * Takes a PDF document of the viewer, to be attached as evidence afterwards. It is kept as it came,
 * never opened here, and only ever handed out as a download.
 *
 * Outcomes: the document's key; DOCUMENT_TOO_LARGE over 10 MB; DOCUMENT_UNREADABLE when the bytes
 * are no whole PDF; RATE_LIMITED.
 */
export async function attachDocument(context: Context, input: { file: File }): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  if (input.file.size > megabytes * 1024 * 1024) {
    throw new RuleRefusedError('DOCUMENT_TOO_LARGE', { megabytes }, ['file']);
  }
  await context.limits.consume('upload', viewer.personId);
  const bytes = Buffer.from(await input.file.arrayBuffer());
  if (!isPdf(bytes)) throw new RuleRefusedError('DOCUMENT_UNREADABLE', {}, ['file']);
  return storeUpload(context, viewer, {
    action: 'attachDocument',
    bytes,
    contentType: 'application/pdf',
    width: null,
    height: null,
    fileName: documentName(input.file.name),
  });
}
