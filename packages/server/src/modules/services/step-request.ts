import { type ActionOf, transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type {
  FormVersion,
  Prisma,
  Service,
  ServiceRequest,
} from '../../generated/prisma/client.ts';
import {
  ForbiddenError,
  RuleRefusedError,
  UnauthenticatedError,
} from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { notify } from '../../platform/notifications/index.ts';
import type { Place } from '../../platform/viewer.ts';
import { actorId, write } from '../../platform/write.ts';
import { stateLabels } from './labels.ts';
import { serviceRequestLifecycle } from './lifecycle.ts';
import { serviceRequestAdvanced } from './notifications.ts';
import { actorKinds, mayRead } from './policies.ts';

export type ServiceRequestAction = ActionOf<typeof serviceRequestLifecycle>;

export interface LoadedRequest {
  request: ServiceRequest & { service: Service & { form: FormVersion } };
  place: Place;
}

/** A request that the viewer may read; refused at the top level to everybody else. */
export async function loadRequest(context: Context, key: RowKey): Promise<LoadedRequest> {
  const { viewer } = context;
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') throw new UnauthenticatedError();
  if (viewer.kind !== 'operator' && viewer.districtId !== key.districtId)
    throw new ForbiddenError();
  const request = await context.db.serviceRequest.findUnique({
    where: { districtId_id: key },
    include: { service: { include: { form: true } } },
  });
  if (!request) throw new RuleRefusedError('NOT_FOUND');
  const place = await loadPlace(context, request.communityId);
  if (!mayRead(viewer, request, place)) throw new ForbiddenError();
  return { request, place };
}

export interface RequestStep {
  /** The mutation, for the audit. */
  mutation: string;
  action: ServiceRequestAction;
  reason?: string | null;
  /** What changes beside the state. */
  changes?: Prisma.ServiceRequestUncheckedUpdateManyInput;
}

/**
 * Moves a request one step, with its audit and its timeline.
 *
 * @throws RuleRefusedError with the lifecycle's reason; WRONG_STATE also when somebody else was
 *   faster.
 */
export async function stepRequest(
  context: Context,
  { request, place }: LoadedRequest,
  step: RequestStep,
): Promise<void> {
  const { districtId, id, state } = request;
  const kinds = actorKinds(context.viewer, request, place);
  const facts = { offered: request.service.active };
  const { mutation, action, reason } = step;
  const result = transition(serviceRequestLifecycle, state, action, kinds, facts, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  await write(context, districtId, async (writing) => {
    const moved = await writing.transaction.serviceRequest.updateMany({
      where: { districtId, id, state },
      data: { ...step.changes, state: result.to },
    });
    if (moved.count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'ServiceRequest', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action,
      from: state,
      to: result.to,
      reason: reason ?? null,
    });
    writing.audit({
      action: mutation,
      ...subject,
      communityId: request.communityId,
      changes: { action, from: state, to: result.to },
    });
    writing.changed(
      globalId('ServiceRequest', { districtId, id }),
      ...(action === 'RATE' ? [globalId('Service', { districtId, id: request.serviceId })] : []),
    );
    if (request.applicantId === actorId(context.viewer)) return;
    await notify(context, writing, {
      kind: serviceRequestAdvanced,
      personIds: [request.applicantId],
      ...subject,
      communityId: request.communityId,
      values: { service: request.service.name, state: stateLabels[result.to] },
      onceKey: `${id}:${action}:${context.clock.now().toISOString()}`,
    });
  });
}
