import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actsFor, assertPerson } from '../../../platform/viewer.ts';
import { findRequest } from '../find.ts';
import { tellDeciders } from '../notifications.ts';
import { findTargets, requestColumns, requestForm, sameText } from '../request-form.ts';
import { moveRequest } from './move-request.ts';

const form = z.object({ request: z.string(), ...requestForm });

/**
 * Submits a returned request again, with everything as it is meant now.
 *
 * Outcomes: the request's key, also when the same was sent before; InvalidInputError; NOT_FOUND;
 * WRONG_STATE unless it was returned; at the top level UNAUTHENTICATED, FORBIDDEN for who does not
 * act for the department.
 */
export async function resubmitAdmission(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  const { request: named, ...wanted } = parseInput(form, input);
  const request = await findRequest(context, named);
  if (!actsFor(viewer, request.departmentId)) throw new ForbiddenError();
  const { districtId, id: requestId } = request;
  const targets = await findTargets(context, districtId, wanted.targets);
  const columns = requestColumns(wanted);
  const before = request.targets.map(({ communityId }) => communityId).sort();
  const present = Object.fromEntries(
    Object.keys(columns).map((name) => [name, request[name as keyof typeof columns]]),
  );
  const repeated = request.state === 'SUBMITTED' && sameText([columns, targets], [present, before]);
  if (repeated) return request;
  const submittedAt = context.clock.now();
  await moveRequest(context, request, {
    action: 'RESUBMIT',
    mutation: 'resubmitAdmission',
    reason: null,
    data: {
      ...columns,
      submittedAt,
      submittedById: viewer.personId,
      decidedAt: null,
      decisionReason: null,
    },
    alongside: async (writing) => {
      const { transaction } = writing;
      await transaction.admissionTarget.deleteMany({ where: { districtId, requestId } });
      await transaction.admissionTarget.createMany({
        data: targets.map((communityId) => ({ districtId, requestId, communityId })),
      });
      await tellDeciders(context, writing, { ...request, ...columns, submittedAt });
    },
  });
  return request;
}
