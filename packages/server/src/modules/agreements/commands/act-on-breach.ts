import { type ActionOf, transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import type { Writing } from '../../../platform/write.ts';
import { breachLifecycle } from '../lifecycle.ts';
import type { LoadedObligation } from '../load-agreement.ts';
import { breachKinds } from '../policies.ts';
import { actOnObligation } from './act-on-obligation.ts';

/** One act of a side on what was said to be broken. */
export interface BreachAct {
  /** Global ids of the breach and of the side that acts. */
  breach: string;
  side: string;
  mutation: string;
  action: ActionOf<typeof breachLifecycle>;
  words: string | null;
  data: Prisma.AgreementBreachUncheckedUpdateInput;
  /** What else is written with it. */
  alongside?: (writing: Writing, obligation: LoadedObligation) => Promise<void>;
}

/** Takes a breach to its next state. Returns the agreement's key. */
export async function actOnBreach(
  context: Context,
  { breach: text, side, mutation, action, words, data, alongside }: BreachAct,
): Promise<RowKey> {
  const key = namedRow(text, 'AgreementBreach', ['breach']);
  const found = await context.db.agreementBreach.findUnique({ where: { districtId_id: key } });
  if (!found) throw new RuleRefusedError('NOT_FOUND', {}, ['breach']);
  const { districtId, id, obligationId } = found;
  return actOnObligation(context, {
    obligation: globalId('AgreementObligation', { districtId, id: obligationId }),
    side,
    mutation,
    action,
    words,
    async perform(writing, obligation, sideId) {
      const breach = obligation.breaches.find((each) => each.id === id);
      if (!breach) throw new RuleRefusedError('NOT_FOUND', {}, ['breach']);
      const kinds = breachKinds([sideId], obligation, breach);
      const result = transition(breachLifecycle, breach.state, action, kinds, {});
      if (!result.ok) {
        if (result.refusal.code === 'NOT_FOR_YOU') throw new ForbiddenError();
        throw new RuleRefusedError(result.refusal.code);
      }
      await writing.transaction.agreementBreach.update({
        where: { districtId_id: { districtId, id } },
        data: { ...data, state: result.to },
      });
      await alongside?.(writing, obligation);
    },
  });
}
