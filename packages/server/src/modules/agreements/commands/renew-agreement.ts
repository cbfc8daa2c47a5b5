import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { assertActive } from '../../organizations/index.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';
import { movedDay, nextPeriod } from '../calendar.ts';
import { findAgreement, holdAgreement, type LoadedAgreement } from '../load-agreement.ts';
import type { Terms } from '../terms.ts';
import { layDownAgreement } from './lay-down-agreement.ts';

const form = z.object({ agreement: z.string(), side: z.string(), idempotencyKey });

/**
 * Drafts the agreement that is to follow one that is in force or has ended: with the same sides,
 * obligations, money and questions, for the period that comes next. The sides may counter it; the
 * present one is renewed when that one comes into force.
 *
 * Outcomes: the successor's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; NOT_A_SIDE; WRONG_STATE; RENEWED_ALREADY when there is a successor;
 * ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN for who neither speaks
 * for the side nor drafts for it.
 */
export async function renewAgreement(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const found = await findAgreement(context, wanted.agreement);
  const sideId = sideOf(context, found, wanted.side, { drafting: true });
  const { districtId } = found;
  const creation = { action: 'renewAgreement', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const agreement = await holdAgreement(writing.transaction, found);
    const to = stepOf(context, agreement, 'RENEW', sideId);
    for (const { organization } of agreement.parties) assertActive(organization, []);
    await layDownAgreement(context, writing, {
      districtId,
      id,
      communityId: agreement.communityId,
      sides: agreement.parties.map(({ organization }) => organization),
      sideId,
      formId: agreement.formId,
      terms: await followingTerms(context, writing, agreement),
      renewsId: agreement.id,
      mutation: 'renewAgreement',
    });
    await leaveTrace(context, writing, agreement, {
      mutation: 'renewAgreement',
      action: 'RENEW',
      from: agreement.state,
      to,
      sideId,
    });
  });
  return { districtId, id };
}

/** The present terms for the next period; days move with it, duties that have ended are left out. */
async function followingTerms(
  { clock }: Context,
  { transaction }: Writing,
  agreement: LoadedAgreement,
): Promise<Terms> {
  const { districtId, id: agreementId } = agreement;
  const today = civilDay(clock.now());
  const period = nextPeriod(agreement, today);
  const obligations = await transaction.agreementObligation.findMany({
    where: { districtId, agreementId },
    include: { duty: { select: { until: true } } },
    orderBy: { position: 'asc' },
  });
  return {
    title: agreement.title,
    ...period,
    obligations: obligations.map(({ organizationId, text, dutyId, duty, amountMinor, dueOn }) => ({
      id: newId(),
      obligorId: organizationId,
      text,
      dutyId: duty?.until && dayOf(duty.until) < period.since ? null : dutyId,
      amountMinor: String(amountMinor),
      dueOn: dueOn && movedDay(dayOf(dueOn), dayOf(agreement.since), period),
    })),
  };
}
