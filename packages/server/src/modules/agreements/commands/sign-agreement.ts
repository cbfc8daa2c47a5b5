import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { AgreementState } from '../../../generated/prisma/enums.ts';
import { civilDay, dayOf } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { assertActive } from '../../organizations/index.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';

import { agreementErrors } from '../errors.ts';
import { findAgreement, holdAgreement, type LoadedAgreement } from '../load-agreement.ts';
import { logInForce } from '../log.ts';

const form = z.object({ agreement: z.string(), side: z.string(), version: z.int() });

/**
 * Signs the newest text for a side. The last signature puts the agreement in force, and makes the
 * one that it follows, if there is one, renewed.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; ALREADY_SIGNED, which
 * changes nothing; AGREEMENT_CHANGED when `version` is not the newest; WRONG_STATE;
 * AGREEMENT_PERIOD_OVER; ORGANIZATION_DISSOLVED when a side has been dissolved; at the top level
 * FORBIDDEN for who does not speak for the side.
 */
export async function signAgreement(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { agreement: id, side, version } = parseInput(form, input);
  const found = await findAgreement(context, id);
  const sideId = sideOf(context, found, side);
  await write(context, found.districtId, async (writing) => {
    const agreement = await holdAgreement(writing.transaction, found);
    assertSignable(context, agreement, sideId, version);
    const to = stepOf(context, agreement, 'SIGN', sideId);
    await sign(context, writing, agreement, sideId);
    const others = agreement.parties.filter(({ organizationId }) => organizationId !== sideId);
    if (others.every(({ signedVersion }) => signedVersion === version)) {
      await putInForce(context, writing, agreement);
    } else {
      await setState(context, writing, agreement, to);
    }
  });
  return found;
}

function assertSignable(
  context: Context,
  agreement: LoadedAgreement,
  sideId: string,
  version: number,
): void {
  const own = agreement.parties.find(({ organizationId }) => organizationId === sideId);
  // Looked at first: whoever sends the last signature twice is told that it counts.
  if (own?.signedVersion === version && agreement.state !== 'ABANDONED') {
    throw new RuleRefusedError(agreementErrors.ALREADY_SIGNED);
  }
  stepOf(context, agreement, 'SIGN', sideId);
  if (agreement.version !== version) {
    throw new RuleRefusedError(agreementErrors.AGREEMENT_CHANGED, {}, ['version']);
  }
  if (dayOf(agreement.until) < civilDay(context.clock.now())) {
    throw new RuleRefusedError(agreementErrors.AGREEMENT_PERIOD_OVER);
  }
  for (const { organization } of agreement.parties) assertActive(organization, []);
}

async function sign(
  context: Context,
  writing: Writing,
  agreement: LoadedAgreement,
  organizationId: string,
): Promise<void> {
  const { districtId, id: agreementId, version, state } = agreement;
  await writing.transaction.agreementParty.update({
    where: {
      districtId_agreementId_organizationId: { districtId, agreementId, organizationId },
    },
    data: {
      signedVersion: version,
      signedAt: context.clock.now(),
      signedById: actorId(context.viewer),
    },
  });
  await leaveTrace(context, writing, agreement, {
    mutation: 'signAgreement',
    action: 'SIGN',
    from: state,
    to: 'SIGNING',
    sideId: organizationId,
    changes: { version },
  });
}

/** Keeps the sides from being dissolved until what binds them is written. */
async function holdSides(
  { transaction }: Writing,
  { districtId, parties }: LoadedAgreement,
): Promise<void> {
  const sides = await transaction.$queryRawUnsafe<{ name: string; dissolvedAt: Date | null }[]>(
    `SELECT name, dissolved_at AS "dissolvedAt" FROM organization
     WHERE district_id = $1::uuid AND id = ANY($2::uuid[]) ORDER BY id FOR SHARE`,
    districtId,
    parties.map(({ organizationId }) => organizationId),
  );
  for (const side of sides) assertActive(side, []);
}

async function putInForce(
  context: Context,
  writing: Writing,
  agreement: LoadedAgreement,
): Promise<void> {
  await holdSides(writing, agreement);
  await setState(context, writing, agreement, 'IN_FORCE');
  await leaveTrace(context, writing, agreement, {
    mutation: 'signAgreement',
    action: 'ENTER_INTO_FORCE',
    from: 'SIGNING',
    to: 'IN_FORCE',
    sideId: null,
  });
  await logInForce(context, writing, agreement);
  if (agreement.renewsId === null) return;
  const { districtId } = agreement;
  const before = await holdAgreement(writing.transaction, { districtId, id: agreement.renewsId });
  await setState(context, writing, before, 'RENEWED');
  await leaveTrace(context, writing, before, {
    mutation: 'signAgreement',
    action: 'BE_RENEWED',
    from: before.state,
    to: 'RENEWED',
    sideId: null,
  });
}

async function setState(
  { clock }: Context,
  { transaction }: Writing,
  { districtId, id }: RowKey,
  state: AgreementState,
): Promise<void> {
  const now = clock.now();
  await transaction.agreement.update({
    where: { districtId_id: { districtId, id } },
    data: { state, updatedAt: now, ...(state === 'IN_FORCE' ? { inForceAt: now } : {}) },
  });
}
