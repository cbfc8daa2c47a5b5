import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actorId } from '../../../platform/write.ts';
import { findSuggestion } from '../access.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({ suggestion: z.string() });

/**
 * Takes back what one has just entered by mistake. Its words, name and number are deleted; that
 * something was entered and taken back stays.
 *
 * Outcomes: the suggestion's key, also when it is discarded twice; NOT_FOUND; DISCARD_TIME_OVER
 * after two minutes; WRONG_STATE once somebody has acted on it; at the top level FORBIDDEN for
 * anybody but the worker who entered it.
 */
export async function discardSuggestion(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { suggestion: id } = parseInput(form, input);
  const suggestion = await findSuggestion(context, id);
  const { districtId, recordedById, state, outreachId } = suggestion;
  if (recordedById === null || recordedById !== actorId(context.viewer)) throw new ForbiddenError();
  if (state === 'DISCARDED') return suggestion;
  await moveSuggestion(context, suggestion, {
    action: 'DISCARD',
    mutation: 'discardSuggestion',
    words: null,
    data: {
      body: '',
      callerNameCipher: null,
      callerPhoneCipher: null,
      callerPhoneIndex: null,
      householdId: null,
    },
    alongside: async ({ transaction, changed }) => {
      await transaction.receipt.updateMany({
        where: { districtId, subjectId: suggestion.id },
        data: { personId: null, phoneIndex: null },
      });
      if (outreachId !== null) changed(globalId('Outreach', { districtId, id: outreachId }));
    },
  });
  return suggestion;
}
