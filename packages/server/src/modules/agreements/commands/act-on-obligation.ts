import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { leaveTrace, sideOf } from '../act.ts';
import { agreementErrors } from '../errors.ts';
import { isPublic } from '../lifecycle.ts';
import {
  findAgreement,
  findObligation,
  holdAgreement,
  type LoadedAgreement,
  type LoadedObligation,
  readObligation,
} from '../load-agreement.ts';

/** One act of a side on what is owed. */
export interface ObligationAct {
  /** Global ids of the obligation and of the side that acts. */
  obligation: string;
  side: string;
  mutation: string;
  /** For the timeline. */
  action: string;
  words: string | null;
  /** Checks the rules and writes, while nobody else can change the agreement. */
  perform(
    writing: Writing,
    obligation: LoadedObligation,
    sideId: string,
    agreement: LoadedAgreement,
  ): Promise<void>;
}

/**
 * Acts, as a side, on an obligation of an agreement that is or was in force: what was owed when it
 * ended is still owed. Returns the agreement's key.
 */
export async function actOnObligation(
  context: Context,
  { obligation: id, side, mutation, action, words, perform }: ObligationAct,
): Promise<RowKey> {
  const found = await findObligation(context, id);
  const { districtId } = found;
  const agreementId = globalId('Agreement', { districtId, id: found.agreementId });
  const known = await findAgreement(context, agreementId);
  const sideId = sideOf(context, known, side);
  await write(context, districtId, async (writing) => {
    const agreement = await holdAgreement(writing.transaction, known);
    const { state } = agreement;
    if (!isPublic(state)) throw new RuleRefusedError(agreementErrors.AGREEMENT_NOT_IN_FORCE);
    const obligation = await readObligation(writing.transaction, found);
    await perform(writing, obligation, sideId, agreement);
    await leaveTrace(context, writing, agreement, {
      mutation,
      action,
      from: state,
      to: state,
      sideId,
      words,
      changes: { obligation: obligation.id },
    });
  });
  return known;
}

/** Refuses a side that speaks of what it owes itself. */
export function assertOtherSide(obligation: LoadedObligation, sideId: string): void {
  if (obligation.organizationId === sideId) {
    throw new RuleRefusedError(agreementErrors.OWN_OBLIGATION, {}, ['side']);
  }
}
