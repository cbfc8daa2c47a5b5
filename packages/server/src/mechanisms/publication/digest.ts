import { createHash } from 'node:crypto';
import { canonicalJson } from '@linli/methods';

/** What everybody reads of a notice, in the order of its fields. */
export interface PublishedText {
  title: string;
  text: string;
  place: string;
}

/**
 * SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of title, text and place: whoever kept the
 * notice can show that it was not changed afterwards.
 */
export function digestOf({ title, text, place }: PublishedText): string {
  return createHash('sha256').update(canonicalJson({ title, text, place })).digest('hex');
}
