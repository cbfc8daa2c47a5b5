import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { maskNumbers } from '../mask-numbers.ts';
import { findSubject } from '../subjects.ts';
import { actOnContent } from './act-on-content.ts';

export const categories = [
  'PERSONAL_DATA',
  'INSULT',
  'FALSE',
  'SPAM',
  'OFF_TOPIC',
  'ILLEGAL',
  'OTHER',
] as const;

const form = z.object({
  subject: z.string(),
  category: z.enum(categories),
  /** What stands in place of the text; everybody reads it. */
  words: prose(500, 0),
});

/**
 * Hides a contribution from everybody but its author and those who judge it, for a stated reason.
 *
 * Outcomes: the case's key, also when the same person hides it again with the same words.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `content:moderate` in its place), NOT_FOUND,
 * INVALID_INPUT, REASON_REQUIRED, WRONG_STATE (hidden already, also when somebody was faster).
 */
export async function hideContent(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { subject, category, words } = parseInput(form, input);
  const found = await findSubject(context, subject);
  assertMay(context.viewer, 'content:moderate', found.place);
  return actOnContent(context, found, {
    action: 'HIDE',
    mutation: 'hideContent',
    category,
    words: maskNumbers(words),
  });
}
