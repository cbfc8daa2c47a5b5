import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Prisma, Service } from '../../../generated/prisma/client.ts';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { loadRequest, type ServiceRequestAction, stepRequest } from '../step-request.ts';

/** The acts that need nothing but, at most, a reason. */
export type AdvanceAction = Exclude<ServiceRequestAction, 'RATE' | 'RESUBMIT'>;

export interface AdvanceServiceRequestInput {
  serviceRequest: RowKey;
  action: AdvanceAction;
  reason?: string | null;
}

const input = z.object({ reason: prose(500, 0).nullish() });

/**
 * Moves a request on: staff accept, return, schedule, start, deliver and close; the applicant
 * withdraws. Accepting sets the due date, in working days of the service's time limit.
 *
 * Outcomes: done; UNAUTHENTICATED or FORBIDDEN for who may not read it; NOT_FOUND; NOT_FOR_YOU;
 * WRONG_STATE; REASON_REQUIRED; InvalidInputError.
 */
export async function advanceServiceRequest(
  context: Context,
  { serviceRequest, action, ...rest }: AdvanceServiceRequestInput,
): Promise<RowKey> {
  const loaded = await loadRequest(context, serviceRequest);
  const reason = parseInput(input, rest).reason || null;
  const changes = changesOf(action, context.clock.now(), loaded.request.service, reason);
  await stepRequest(context, loaded, {
    mutation: 'advanceServiceRequest',
    action,
    reason,
    changes,
  });
  return serviceRequest;
}

function changesOf(
  action: AdvanceAction,
  now: Date,
  { timeLimitDays }: Service,
  reason: string | null,
): Prisma.ServiceRequestUncheckedUpdateManyInput {
  switch (action) {
    case 'ACCEPT':
      return { dueAt: afterWorkingDays(now, timeLimitDays), returnedReason: null };
    case 'RETURN':
      return { returnedReason: reason };
    case 'DELIVER':
      return { deliveredAt: now };
    default:
      return {};
  }
}
