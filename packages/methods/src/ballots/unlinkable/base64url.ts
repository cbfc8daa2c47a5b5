import { fromBase64, toBase64 } from '../../merkle/bytes.ts';

/** Base64 for addresses, without padding (RFC 4648, 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** Strict; null for what is no such text. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return fromBase64(text.replace(/-/g, '+').replace(/_/g, '/') + padding);
}
