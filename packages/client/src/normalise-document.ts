import { parse, print } from 'graphql';

/**
 * The one text of a document whose SHA-256 names it: parsed, printed without comments, fragments
 * in the order of their first use. Runs at build time only.
 */
export function normaliseDocument(text: string): string {
  return print(parse(text, { noLocation: true }));
}
