import type { Services } from '../../context.ts';
import { readSignedAddress } from './signed-address.ts';

/** A photo as it is answered over HTTP. */
export interface StoredPhoto {
  contentType: string;
  bytes: Buffer;
}

/**
 * The photo at a signed address (path and query, as `Attachment.url` gives it); null when the
 * signature is not ours, has expired, or the photo is gone. All three look alike to a stranger.
 */
export async function readAttachment(
  services: Pick<Services, 'clock' | 'database' | 'encryption' | 'files'>,
  path: string,
): Promise<StoredPhoto | null> {
  const key = readSignedAddress(services.encryption, path, services.clock.now());
  if (!key) return null;
  const row = await services.database.prisma.attachment.findUnique({
    where: { districtId_id: key },
    select: { contentType: true, sha256: true },
  });
  return row && { contentType: row.contentType, bytes: await services.files.read(row.sha256) };
}
