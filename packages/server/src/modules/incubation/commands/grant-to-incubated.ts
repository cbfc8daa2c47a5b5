import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import {
  ForbiddenError,
  InvalidInputError,
  RuleRefusedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { createOnce } from '../../../platform/write.ts';
import { problemsOfDay } from '../days.ts';
import { incubationErrors } from '../errors.ts';
import { findIncubation } from '../find.ts';
import { grantLabels } from '../labels.ts';
import { runningStages } from '../lifecycle.ts';
import { tellOrganization, told } from '../notifications.ts';
import { incubationKinds } from '../policies.ts';

const form = z.object({
  incubation: z.string(),
  kind: z.enum(['MONEY', 'SPACE', 'TRAINING']),
  description: prose(500),
  amount: z.object({ amount: z.string().regex(/^\d{1,15}$/) }).nullish(),
  grantedOn: z.iso.date(),
  idempotencyKey,
});

/**
 * Enters what an organization in incubation was given: money with its amount, space or training.
 *
 * Outcomes: the incubation's key, also for a repeat of the same idempotency key; InvalidInputError,
 * with GRANT_AMOUNT_INVALID and NOT_HAPPENED_YET; NOT_FOUND; INCUBATION_OVER; IDEMPOTENCY_KEY_REUSED;
 * at the top level FORBIDDEN for who neither has `incubation:edit` at its place nor speaks for the
 * centre that incubates it.
 */
export async function grantToIncubated(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const { incubation, place } = await findIncubation(context, wanted.incubation);
  const { districtId, id: incubationId, organization } = incubation;
  const kinds = incubationKinds(context.viewer, incubation, place);
  if (!kinds.has('WORKER') && !kinds.has('INCUBATOR')) throw new ForbiddenError();
  const problems = problemsOfDay(context, 'grantedOn', wanted.grantedOn);
  const amountMinor = BigInt(wanted.amount?.amount ?? '0');
  if (wanted.kind === 'MONEY' ? amountMinor === 0n : amountMinor > 0n) {
    problems.push({ path: ['amount'], code: incubationErrors.GRANT_AMOUNT_INVALID });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  const creation = { action: 'grantToIncubated', idempotencyKey: key, input: wanted };
  await createOnce(
    context,
    districtId,
    creation,
    async (writing) => {
      const { transaction } = writing;
      // Held, so that it cannot end while something is granted.
      const [row] = await transaction.$queryRawUnsafe<{ stage: string }[]>(
        `SELECT stage::text FROM incubation WHERE district_id = $1::uuid AND id = $2::uuid FOR SHARE`,
        districtId,
        incubationId,
      );
      if (!row || !runningStages.includes(row.stage)) {
        throw new RuleRefusedError(incubationErrors.INCUBATION_OVER);
      }
      const id = newId();
      await transaction.incubationGrant.create({
        data: {
          districtId,
          id,
          incubationId,
          kind: wanted.kind,
          description: wanted.description,
          amountMinor,
          grantedOn: storedDay(wanted.grantedOn),
        },
      });
      const subject = { subjectType: 'Incubation', subjectId: incubationId } as const;
      const step = { ...subject, action: 'GRANT', from: row.stage, to: row.stage };
      await recordStep(context, writing, districtId, step);
      writing.audit({
        ...subject,
        action: 'grantToIncubated',
        communityId: organization.communityId,
        changes: { grant: id, kind: wanted.kind, amountMinor: String(amountMinor) },
      });
      writing.changed(globalId('Incubation', incubation));
      await tellOrganization(context, writing, {
        ...subject,
        kind: told.granted,
        organization,
        values: { grant: grantLabels[wanted.kind] },
        onceKey: `incubation-grant:${id}`,
      });
    },
    () => incubationId,
  );
  return incubation;
}
