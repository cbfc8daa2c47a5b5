import type { Services } from '../../context.ts';
import { sha256 } from '../../platform/encryption.ts';

const purpose = 'import_run.file';

type Store = Pick<Services, 'files' | 'encryption'>;

/** Puts away bytes that hold personal data, encrypted, and returns the name to find them by. */
export async function sealFile(
  { files, encryption }: Store,
  bytes: Uint8Array | string,
): Promise<string> {
  const sealed = Buffer.from(encryption.encrypt(Buffer.from(bytes).toString('base64'), purpose));
  const name = sha256(sealed);
  await files.put(name, sealed);
  return name;
}

export async function openSealedFile({ files, encryption }: Store, name: string): Promise<Buffer> {
  const sealed = await files.read(name);
  return Buffer.from(encryption.decrypt(sealed.toString('utf8'), purpose), 'base64');
}

/** Removes a file that has served. Its name comes from a random nonce: nobody else's file has it. */
export async function removeSealedFile(
  { files }: Pick<Services, 'files'>,
  name: string | null,
): Promise<void> {
  const whenever = new Date(8_640_000_000_000_000);
  if (name !== null) await files.remove(name, whenever);
}
