import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { actsFor, assertPerson } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertActive } from '../../organizations/index.ts';
import { findDepartment } from '../find.ts';
import { admissionLifecycle } from '../lifecycle.ts';
import { tellDeciders } from '../notifications.ts';
import { findTargets, requestColumns, requestForm } from '../request-form.ts';

const form = z.object({ department: z.string(), ...requestForm, idempotencyKey });

/**
 * Asks the district's admission body to let a department give communities something to do.
 *
 * Outcomes: the request's key, also for a repeat of the same idempotency key; InvalidInputError
 * (DUTY_PLACE_INVALID, DUTY_PERIOD_INVALID among the codes); NOT_FOUND (department, targets);
 * NOT_A_DEPARTMENT; ORGANIZATION_DISSOLVED; IDEMPOTENCY_KEY_REUSED; at the top level
 * UNAUTHENTICATED, FORBIDDEN for who does not act for the department, or for targets elsewhere.
 */
export async function requestAdmission(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  const { idempotencyKey: key, department: named, ...wanted } = parseInput(form, input);
  const department = await findDepartment(context, named);
  // First: nobody speaks for a dissolved one any more, and should be told why.
  assertActive(department, ['department']);
  if (!actsFor(viewer, department.id)) throw new ForbiddenError();
  const { districtId, id: departmentId } = department;
  const targets = await findTargets(context, districtId, wanted.targets);
  const columns = requestColumns(wanted);
  const creation = {
    action: 'requestAdmission',
    idempotencyKey: key,
    input: { ...wanted, departmentId, targets, fundsMinor: String(wanted.fundsMinor) },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const { transaction } = writing;
    const state = admissionLifecycle.initial;
    const request = await transaction.admissionRequest.create({
      data: {
        ...columns,
        districtId,
        id,
        number: await nextNumber(transaction, districtId),
        departmentId,
        state,
        submittedAt: context.clock.now(),
        submittedById: viewer.personId,
        targets: { create: targets.map((communityId) => ({ communityId })) },
      },
    });
    const subject = { subjectType: 'AdmissionRequest', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'REQUEST',
      from: null,
      to: state,
    });
    await tellDeciders(context, writing, request);
    writing.audit({ ...subject, action: 'requestAdmission', changes: { to: state } });
    writing.changed(globalId('AdmissionRequest', { districtId, id }));
  });
  return { districtId, id };
}

/** Two requests at once take their numbers one after the other, without a gap. */
async function nextNumber(transaction: Transaction, districtId: string): Promise<number> {
  const lock = `admission-number:${districtId}`;
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const { _max } = await transaction.admissionRequest.aggregate({
    where: { districtId },
    _max: { number: true },
  });
  return (_max.number ?? 0) + 1;
}
