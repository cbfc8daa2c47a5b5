import { createHash } from 'node:crypto';

/** As many statements as one topic may have: routing and grouping are measured with them. */
export const mostStatements = 10_000;

/**
 * By which two statements of a topic are the same: the SHA-256, in base64url, of the text without
 * case, width, spaces and punctuation. What is nothing but those is taken as it is.
 */
export function statementDigest(body: string): string {
  const text = body.normalize('NFKC').toLowerCase();
  const bare = text.replaceAll(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
  return createHash('sha256')
    .update(bare || text)
    .digest('base64url');
}
