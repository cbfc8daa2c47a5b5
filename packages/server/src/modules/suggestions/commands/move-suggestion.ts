import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Prisma, Suggestion } from '../../../generated/prisma/client.ts';
import type { SuggestionState } from '../../../generated/prisma/enums.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { receiptHolders } from '../../../mechanisms/receipt/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { placeOf, viewerPhoneIndex } from '../access.ts';
import { factsOf, type SuggestionAction, suggestionLifecycle } from '../lifecycle.ts';
import { toldOf } from '../notifications.ts';
import { actorKinds } from '../policies.ts';

/** One act on a suggestion that is there already. */
export interface SuggestionMove {
  action: SuggestionAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Words for the timeline, which the one who made it reads. */
  words: string | null;
  data: Prisma.SuggestionUncheckedUpdateManyInput;
  /** What else is written in the same transaction, before the suggestion itself. */
  alongside?: (writing: Writing) => Promise<void>;
}

/**
 * Takes a suggestion to its next state, once, with its step and its audit entry.
 *
 * @throws ForbiddenError for a viewer who may not act; RuleRefusedError WRONG_STATE, also when
 *   somebody else was faster.
 */
export async function moveSuggestion(
  context: Context,
  suggestion: Suggestion,
  move: SuggestionMove,
): Promise<void> {
  const { clock } = context;
  const place = await placeOf(context, suggestion);
  const phoneIndex = await viewerPhoneIndex(context);
  const kinds = actorKinds(context.viewer, phoneIndex, suggestion, place);
  const { action } = move;
  // Who may never act learns nothing about the state.
  const { by = [] } = suggestionLifecycle.transitions.find((each) => each.action === action) ?? {};
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
  const result = transition(
    suggestionLifecycle,
    suggestion.state,
    action,
    kinds,
    factsOf(suggestion, clock.now()),
  );
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  await write(context, suggestion.districtId, (writing) =>
    takeStep(context, writing, suggestion, { ...move, to, community: place.name }),
  );
}

/**
 * Writes the step itself in a transaction that is open: for what follows from something else, such
 * as an incident that the neighbour finds settled.
 *
 * @throws RuleRefusedError WRONG_STATE when somebody else was faster.
 */
export async function takeStep(
  context: Context,
  writing: Writing,
  suggestion: Suggestion,
  step: SuggestionMove & { to: SuggestionState; community: string },
): Promise<void> {
  const { districtId, id, communityId, state } = suggestion;
  const { action, mutation, words, data, alongside, to, community } = step;
  await alongside?.(writing);
  const { count } = await writing.transaction.suggestion.updateMany({
    where: { districtId, id, state },
    data: { ...data, state: to },
  });
  if (count === 0) throw new RuleRefusedError('WRONG_STATE');
  const subject = { subjectType: 'Suggestion', subjectId: id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action,
    from: state,
    to,
    reason: words,
  });
  writing.audit({
    ...subject,
    action: mutation,
    communityId,
    changes: { state: { from: state, to } },
  });
  writing.changed(globalId('Suggestion', suggestion));
  const kind = toldOf[action];
  if (!kind) return;
  await notify(context, writing, {
    kind,
    personIds: await receiptHolders(writing.transaction, suggestion),
    ...subject,
    communityId,
    values: { community },
    onceKey: `${id}:${action}:${context.clock.now().toISOString()}`,
  });
}
