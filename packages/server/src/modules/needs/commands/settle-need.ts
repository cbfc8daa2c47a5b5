import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { findNeed } from '../access.ts';
import { needLifecycle } from '../lifecycle.ts';
import { needActors } from '../policies.ts';
import { tellSource } from '../sources.ts';

const form = z.object({
  need: z.string(),
  outcome: z.enum(['MET', 'CLOSED']),
  words: prose(500),
});

const actionTo = { MET: 'MEET', CLOSED: 'CLOSE' } as const;

/**
 * Says how a need was met, or closes it with a reason. Whoever raised it is told and says whether
 * that settles it.
 *
 * Outcomes: the need's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it is settled already; at the top level FORBIDDEN without `need:edit` in the
 * community.
 */
export async function settleNeed(
  context: Context,
  input: Omit<z.input<typeof form>, 'outcome'> & { outcome: string },
): Promise<RowKey> {
  const { need: name, outcome, words } = parseInput(form, input);
  const need = await findNeed(context, name);
  const { districtId, id, communityId, state } = need;
  const kinds = needActors(context.viewer, await loadPlace(context, communityId));
  if (kinds.size === 0) throw new ForbiddenError();
  if (state === outcome && need.outcomeWords === words) return need;
  const action = actionTo[outcome];
  const result = transition(needLifecycle, state, action, kinds, {}, words);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.need.updateMany({
      where: { districtId, id, state },
      data: { state: outcome, outcomeWords: words, settledAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'Need', subjectId: id };
    const step = { ...subject, action, from: state, to: outcome, reason: words };
    await recordStep(context, writing, districtId, step);
    const changes = { state: { from: state, to: outcome } };
    writing.audit({ ...subject, action: 'settleNeed', communityId, changes });
    writing.changed(globalId('Need', need), globalReferenceId('Community', communityId));
    await tellSource(context, writing, need, words);
  });
  return need;
}
