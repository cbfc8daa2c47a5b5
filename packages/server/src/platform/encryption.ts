import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/**
 * Hashing and encryption behind one interface, so that a host can put others in their place
 * (SM3, SM4). The names are what is stored beside the result.
 */
export interface Encryption {
  /** Encrypts a text; the purpose, for example `person.phone`, is authenticated with it. */
  encrypt(text: string, purpose: string): string;
  decrypt(cipher: string, purpose: string): string;
  /** A keyed hash that is equal for equal texts, to look up what is stored encrypted. */
  blindIndex(text: string, purpose: string): string;
}

const version = 'a1';
/** In bytes. Said when deciphering too: a tag cut short is easier to forge, and Node would take it. */
const authTagLength = 16;

/** AES-256-GCM and HMAC-SHA-256 with keys derived (HKDF) from one secret of at least 32 bytes. */
export function createEncryption(secret: Uint8Array): Encryption {
  if (secret.length < 32) throw new Error('The encryption key must have at least 32 bytes.');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'linli', use, 32));
  const columnKey = derive('columns');
  const indexKey = derive('blind-indexes');
  return {
    encrypt(text, purpose) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', columnKey, nonce, { authTagLength }).setAAD(
        Buffer.from(purpose),
      );
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
      return `${version}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')}`;
    },
    decrypt(stored, purpose) {
      const [found, body = ''] = stored.split('.');
      if (found !== version) throw new Error(`Unknown encryption version ${found}.`);
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', columnKey, bytes.subarray(0, 12), {
        authTagLength,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-16));
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
    },
    blindIndex: (text, purpose) =>
      createHmac('sha256', indexKey).update(`${purpose}\u0000${text}`).digest('base64url'),
  };
}

/** SHA-256 in hexadecimal: for tokens, documents and files, which are not secret-keyed. */
export function sha256(value: string | Uint8Array): string {
  return hash('sha256', value, 'hex');
}
