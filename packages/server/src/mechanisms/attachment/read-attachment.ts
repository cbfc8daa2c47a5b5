import type { Services } from '../../context.ts';
import { readSignedAddress } from './signed-address.ts';

/** A photo or document as it is answered over HTTP. */
export interface StoredAttachment {
  contentType: string;
  /** The name to save a document under; null for a photo, which is shown. */
  fileName: string | null;
  bytes: Buffer;
}

/**
 * What is at a signed address (path and query, as `Attachment.url` gives it); null when the
 * signature is not ours, has expired, or it is gone. All three look alike to a stranger.
 */
export async function readAttachment(
  services: Pick<Services, 'clock' | 'database' | 'encryption' | 'files'>,
  path: string,
): Promise<StoredAttachment | null> {
  const key = readSignedAddress(services.encryption, path, services.clock.now());
  if (!key) return null;
  const row = await services.database.prisma.attachment.findUnique({
    where: { districtId_id: key },
    select: { contentType: true, fileName: true, sha256: true },
  });
  if (!row) return null;
  const { contentType, fileName, sha256 } = row;
  return { contentType, fileName, bytes: await services.files.read(sha256) };
}
