import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actsFor, assertPerson } from '../../../platform/viewer.ts';
import { findRequest } from '../find.ts';
import { moveRequest } from './move-request.ts';

const form = z.object({ request: z.string() });

/**
 * Takes back a request that is not decided.
 *
 * Outcomes: the request's key, also when it was withdrawn before; NOT_FOUND; WRONG_STATE once it is
 * decided; at the top level UNAUTHENTICATED, FORBIDDEN for who does not act for the department.
 */
export async function withdrawAdmission(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  const request = await findRequest(context, parseInput(form, input).request);
  if (!actsFor(viewer, request.departmentId)) throw new ForbiddenError();
  if (request.state === 'WITHDRAWN') return request;
  await moveRequest(context, request, {
    action: 'WITHDRAW',
    mutation: 'withdrawAdmission',
    reason: null,
    data: {},
  });
  return request;
}
