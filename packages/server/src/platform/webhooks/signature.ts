import { createHmac } from 'node:crypto';

const prefix = 'whsec_';

/** The bytes of a secret, `whsec_` and base64; null when it is none of at least 24 bytes. */
export function secretBytes(secret: string): Buffer | null {
  if (!secret.startsWith(prefix)) return null;
  const bytes = Buffer.from(secret.slice(prefix.length), 'base64');
  return bytes.length >= 24 ? bytes : null;
}

/** A secret as it is shown. */
export function secretText(bytes: Uint8Array): string {
  return `${prefix}${Buffer.from(bytes).toString('base64')}`;
}

/**
 * The headers that sign a message by Standard Webhooks (https://www.standardwebhooks.com): HMAC
 * with SHA-256 over the id, the time in seconds and the body.
 *
 * @throws Error when the secret is none
 */
export function signatureHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const key = secretBytes(secret);
  if (!key) throw new Error('A webhook secret is whsec_ and at least 24 bytes in base64.');
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
