import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { openRecording, recordingForm, recordMatter } from '../record-matter.ts';

/** The most matters that are entered at once. */
const mostMatters = 50;

const form = z.object({
  ...recordingForm,
  matters: z.array(z.unknown()).min(1).max(mostMatters),
  // Each matter's own key is made of it, so it leaves room.
  idempotencyKey: z
    .string()
    .min(8)
    .max(90)
    .regex(/^\P{Cc}*$/u),
});

/** One matter as it is sent. */
export interface Matter {
  body: string;
  callerName?: string | null | undefined;
  callerPhone?: string | null | undefined;
  household?: string | null | undefined;
}

/** What became of one matter: entered, or why not. */
export type RecordedMatter =
  | { key: RowKey; refusal: null }
  | { key: null; refusal: InvalidInputError | RuleRefusedError };

/**
 * Enters several matters of one place and origin, such as a pile of letters or what was said behind
 * the doors of a building. Each stands for itself: one that is refused keeps none of the others out.
 * Sent again with the same key, what was entered stays as it is, and what was refused and has been
 * mended is entered.
 *
 * Outcomes: for each matter, in its order, the suggestion's key or its refusal (InvalidInputError
 * with paths in the matter; NOT_FOUND and OUTREACH_PLACE_OUTSIDE for its household;
 * IDEMPOTENCY_KEY_REUSED when it was entered with other words). For all: InvalidInputError;
 * NOT_FOUND (community, outreach); OUTREACH_NOT_RUNNING; OUTREACH_PLACE_OUTSIDE; at the top level
 * FORBIDDEN without `suggestion:record` in the community.
 */
export async function recordSuggestions(
  context: Context,
  input: {
    community: string;
    channel: string;
    origin?: string | null | undefined;
    outreach?: string | null | undefined;
    matters: readonly Matter[];
    idempotencyKey: string;
  },
): Promise<RecordedMatter[]> {
  const { idempotencyKey, matters, ...wanted } = parseInput(form, input);
  const recording = await openRecording(context, wanted);
  const recorded: RecordedMatter[] = [];
  // One after the other: they stand in the list in the order of the pile.
  for (const [index, matter] of matters.entries()) {
    try {
      const key = await recordMatter(context, recording, matter, `${idempotencyKey}#${index}`);
      recorded.push({ key, refusal: null });
    } catch (error) {
      if (!(error instanceof InvalidInputError || error instanceof RuleRefusedError)) throw error;
      recorded.push({ key: null, refusal: error });
    }
  }
  return recorded;
}
