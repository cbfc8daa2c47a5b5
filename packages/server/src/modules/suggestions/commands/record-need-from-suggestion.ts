import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { layDownNeed, needText } from '../../needs/index.ts';
import { findSuggestion, placeOf } from '../access.ts';
import { holderOf } from '../holder-of.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({ suggestion: z.string(), ...needText });

/**
 * Puts what a suggestion is about on the list of needs. Its maker follows the need; once it is met or
 * closed, that is the answer, and they say whether it settles the matter.
 *
 * Outcomes: the suggestion's key, also when the same need is sent twice; InvalidInputError;
 * NOT_FOUND; WRONG_STATE when it is settled or turned into something already; at the top level
 * FORBIDDEN without `suggestion:answer` in the community.
 */
export async function recordNeedFromSuggestion(
  context: Context,
  input: Omit<z.input<typeof form>, 'category'> & { category: string },
): Promise<RowKey> {
  const { suggestion: name, ...need } = parseInput(form, input);
  const suggestion = await findSuggestion(context, name);
  assertMay(context.viewer, 'suggestion:answer', await placeOf(context, suggestion));
  const { districtId, id: sourceId, communityId, householdId, needId } = suggestion;
  if (suggestion.state === 'NEED_RECORDED' && needId !== null) {
    const where = { districtId_id: { districtId, id: needId } };
    const { category, title, body } = await context.db.need.findUniqueOrThrow({ where });
    if (category === need.category && title === need.title && body === need.body) {
      return suggestion;
    }
  }
  const id = newId();
  await moveSuggestion(context, suggestion, {
    action: 'RECORD_NEED',
    mutation: 'recordNeedFromSuggestion',
    words: need.title,
    data: { needId: id },
    alongside: async (writing) =>
      layDownNeed(context, writing, {
        ...need,
        ...{ districtId, id, communityId, householdId, sourceType: 'Suggestion', sourceId },
        holder: await holderOf(writing, suggestion),
      }),
  });
  return suggestion;
}
