import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { maskNumbers } from '../mask-numbers.ts';
import { findSubject } from '../subjects.ts';
import { actOnContent } from './act-on-content.ts';

const form = z.object({ subject: z.string(), words: prose(500, 0).nullish() });

/**
 * Looks at a contribution and lets it stand: open reports of it are dismissed, and the reporters told.
 *
 * Outcomes: the case's key, also when the same person keeps it again.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `content:moderate` in its place), NOT_FOUND,
 * INVALID_INPUT, OWN_CONTRIBUTION, WRONG_STATE (hidden, or shown again after it was).
 */
export async function keepContent(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { subject, words } = parseInput(form, input);
  const found = await findSubject(context, subject);
  assertMay(context.viewer, 'content:moderate', found.place);
  return actOnContent(context, found, {
    action: 'KEEP',
    mutation: 'keepContent',
    category: null,
    words: words ? maskNumbers(words) : null,
  });
}
