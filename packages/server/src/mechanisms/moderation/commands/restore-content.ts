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
 * Shows a hidden contribution to everybody again.
 *
 * Outcomes: the case's key, also when the same person restores it again.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `content:moderate` in its place), NOT_FOUND,
 * INVALID_INPUT, OWN_CONTRIBUTION, WRONG_STATE (not hidden, or an appeal waits to be decided).
 */
export async function restoreContent(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { subject, words } = parseInput(form, input);
  const found = await findSubject(context, subject);
  assertMay(context.viewer, 'content:moderate', found.place);
  return actOnContent(context, found, {
    action: 'RESTORE',
    mutation: 'restoreContent',
    category: null,
    words: words ? maskNumbers(words) : null,
  });
}
