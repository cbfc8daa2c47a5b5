import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { matterForm, openRecording, recordingForm, recordMatter } from '../record-matter.ts';

const form = z.object({ ...recordingForm, ...matterForm, idempotencyKey });

/**
 * Enters what a neighbour said by telephone, at the counter, on a visit or on paper. Their name and
 * number are kept encrypted; the receipt is found again by the number.
 *
 * Outcomes: the suggestion's key, also for a repeat of the same idempotency key;
 * InvalidInputError; NOT_FOUND (community, outreach, household); OUTREACH_NOT_RUNNING;
 * OUTREACH_PLACE_OUTSIDE; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without
 * `suggestion:record` in the community.
 */
export async function recordSuggestion(
  context: Context,
  input: Omit<z.input<typeof form>, 'channel' | 'origin'> & {
    channel: string;
    origin?: string | null | undefined;
  },
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { body, callerName, callerPhone, household } = wanted;
  const recording = await openRecording(context, wanted);
  return recordMatter(context, recording, { body, callerName, callerPhone, household }, key);
}
