import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { actorId, write } from '../../../platform/write.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';
import { agreementErrors } from '../errors.ts';
import { findAgreement, holdAgreement } from '../load-agreement.ts';
import { obligationRows, readTerms, storedTerms, type TermsInput } from '../terms.ts';

const form = z.object({
  agreement: z.string(),
  side: z.string(),
  expectedVersion: z.int(),
  note: prose(1_000, 0).nullish(),
});

export interface CounterAgreementInput extends z.input<typeof form> {
  terms: TermsInput;
}

/**
 * Puts a whole new text to the other sides, with a note. Every signature given so far was for
 * another text and is cleared.
 *
 * Outcomes: the agreement's key; InvalidInputError, also for its terms; NOT_FOUND; NOT_A_SIDE;
 * WRONG_STATE when it is in force or given up; AGREEMENT_CHANGED when `expectedVersion` is not the
 * newest, so that nobody counters a text they have not read; at the top level FORBIDDEN for who
 * neither speaks for the side nor drafts for it.
 */
export async function counterAgreement(
  context: Context,
  { terms: termsInput, ...rest }: CounterAgreementInput,
): Promise<RowKey> {
  const { agreement: id, side, expectedVersion, note } = parseInput(form, rest);
  const found = await findAgreement(context, id);
  const { districtId } = found;
  const sideId = sideOf(context, found, side, { drafting: true });
  stepOf(context, found, 'COUNTER', sideId);
  if (found.version !== expectedVersion) refuseChanged();
  const carried = await context.db.agreementObligation.findMany({
    where: { districtId, agreementId: found.id },
    select: { id: true },
  });
  const terms = await readTerms(context, termsInput, {
    districtId,
    sideIds: found.parties.map(({ organizationId }) => organizationId),
    carriedIds: carried.map((obligation) => obligation.id),
  });
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const agreement = await holdAgreement(transaction, found);
    const to = stepOf(context, agreement, 'COUNTER', sideId);
    if (agreement.version !== expectedVersion) refuseChanged();
    const version = expectedVersion + 1;
    const now = context.clock.now();
    const ofAgreement = { districtId, agreementId: agreement.id };
    await transaction.agreement.update({
      where: { districtId_id: { districtId, id: agreement.id } },
      data: {
        title: terms.title,
        since: new Date(terms.since),
        until: new Date(terms.until),
        state: to,
        version,
        updatedAt: now,
      },
    });
    await transaction.agreementParty.updateMany({
      where: ofAgreement,
      data: { signedVersion: null, signedAt: null, signedById: null },
    });
    await transaction.agreementObligation.deleteMany({ where: ofAgreement });
    await transaction.agreementObligation.createMany({ data: obligationRows(agreement, terms) });
    await transaction.agreementVersion.create({
      data: {
        ...ofAgreement,
        version,
        terms: storedTerms(terms),
        proposedById: actorId(context.viewer),
        organizationId: sideId,
        note: note || null,
        createdAt: now,
      },
    });
    const { title } = terms;
    await leaveTrace(
      context,
      writing,
      { ...agreement, title },
      {
        mutation: 'counterAgreement',
        action: 'COUNTER',
        from: agreement.state,
        to,
        sideId,
        words: note || null,
        changes: { version },
      },
    );
  });
  return found;
}

function refuseChanged(): never {
  throw new RuleRefusedError(agreementErrors.AGREEMENT_CHANGED, {}, ['expectedVersion']);
}
