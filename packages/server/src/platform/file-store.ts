import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where attachments lie, named by the SHA-256 of their content, so that a name never changes. */
export interface FileStore {
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  read(sha256: string): Promise<Buffer>;
  /** Removes a file that was last put before this moment; a younger or missing one stays as it is. */
  remove(sha256: string, putBefore: Date): Promise<void>;
}

const namePattern = /^[0-9a-f]{64}$/;

/** Files in a folder, spread over 256 subfolders; written whole and flushed before they are named. */
export function createFolderStore(folder: string): FileStore {
  const place = (sha256: string) => {
    if (!namePattern.test(sha256)) throw new Error('A stored file is named by its SHA-256.');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(sha256, bytes) {
      const path = place(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const temporary = `${path}.${process.pid}.${Date.now()}`;
      const file = await open(temporary, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    },
    read: (sha256) => readFile(place(sha256)),
    async remove(sha256, putBefore) {
      const path = place(sha256);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < putBefore) await rm(path, { force: true });
    },
  };
}
