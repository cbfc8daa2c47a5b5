import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId } from '../../../platform/write.ts';
import { findSuggestion, placeOf } from '../access.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({
  suggestion: z.string(),
  body: prose(2_000),
  service: z.string().nullish(),
});

/**
 * Answers a suggestion. One that came back unsettled is answered again; earlier answers stay on
 * the timeline. The answer may name a service for which the neighbour may apply.
 *
 * Outcomes: the suggestion's key, also when the same worker sends the same answer twice;
 * InvalidInputError; NOT_FOUND (suggestion, service); WRONG_STATE when it is answered already; at the top level
 * FORBIDDEN without `suggestion:answer` in the community.
 */
export async function answerSuggestion(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { suggestion: id, body, service } = parseInput(form, input);
  const suggestion = await findSuggestion(context, id);
  assertMay(context.viewer, 'suggestion:answer', await placeOf(context, suggestion));
  const answeredById = actorId(context.viewer);
  const answerServiceId = service ? await serviceHere(context, service, suggestion) : null;
  const repeated =
    suggestion.state === 'ANSWERED' &&
    suggestion.answer === body &&
    suggestion.answerServiceId === answerServiceId &&
    suggestion.answeredById === answeredById;
  if (!repeated) {
    await moveSuggestion(context, suggestion, {
      action: 'ANSWER',
      mutation: 'answerSuggestion',
      words: body,
      data: { answer: body, answeredAt: context.clock.now(), answeredById, answerServiceId },
    });
  }
  return suggestion;
}

/** A service of the district. */
async function serviceHere(
  { db }: Context,
  globalId: string,
  { districtId }: RowKey,
): Promise<string> {
  const path = ['service'];
  const key = namedRow(globalId, 'Service', path);
  const found = await db.service.findUnique({ where: { districtId_id: key } });
  if (found?.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return found.id;
}
