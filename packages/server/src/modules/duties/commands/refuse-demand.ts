import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Community, Organization } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { coveringDuty, type Demand } from '../coverage.ts';
import { today } from '../days.ts';
import { dutyErrors } from '../errors.ts';
import { findDepartment, findRequest, type RequestWithTargets } from '../find.ts';
import { demandKinds } from '../forms.ts';
import { tellRefusal } from '../notifications.ts';

const form = z.object({
  community: z.string(),
  department: z.string(),
  kind: demandKinds,
  title: line(100),
  reason: prose(1_000),
  request: z.string().nullish(),
  idempotencyKey,
});

/**
 * Refuses, for a community, what a department asks of it without an admission. The community may not
 * be assessed for it.
 *
 * Outcomes: the refusal's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND (community, department, request); NOT_A_DEPARTMENT; REQUEST_OF_OTHERS; NOT_REFUSABLE
 * with the admission's number and basis; DEMAND_BY_LAW; IDEMPOTENCY_KEY_REUSED; at the top level
 * FORBIDDEN without `demand:refuse` there.
 */
export async function refuseDemand(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, ...named } = parseInput(form, input);
  const community = await findCommunity(context, named.community);
  assertMay(context.viewer, 'demand:refuse', community);
  const { districtId } = community;
  if (districtId === null) throw new ForbiddenError();
  const department = await findDepartment(context, named.department);
  if (department.districtId !== districtId) throw new ForbiddenError();
  const request = named.request ? await findRequest(context, named.request) : null;
  if (request) assertConcerns(request, department, community);
  const { kind, title, reason } = named;
  const demand = { kind, title, departmentId: department.id, requestId: request?.id ?? null };
  const creation = {
    action: 'refuseDemand',
    idempotencyKey: key,
    input: { ...demand, reason, communityId: community.id },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    // Here, so that a repeat is answered as before even when something was admitted meanwhile.
    await assertRefusable(writing.transaction, community, demand, today(context.clock));
    const refusal = await writing.transaction.demandRefusal.create({
      data: {
        ...demand,
        reason,
        districtId,
        id,
        communityId: community.id,
        refusedAt: context.clock.now(),
        refusedById: actorId(context.viewer),
      },
    });
    await tellRefusal(context, writing, refusal, {
      department: department.name,
      community: community.name,
    });
    writing.audit({
      action: 'refuseDemand',
      subjectType: 'DemandRefusal',
      subjectId: id,
      communityId: community.id,
      changes: { kind, department: department.id },
    });
    writing.changed(globalId('DemandRefusal', { districtId, id }));
  });
  return { districtId, id };
}

/** @throws RuleRefusedError NOT_FOUND across districts, REQUEST_OF_OTHERS. */
function assertConcerns(
  request: RequestWithTargets,
  department: Organization,
  community: Community,
): void {
  const path = ['request'];
  if (request.districtId !== community.districtId)
    throw new RuleRefusedError('NOT_FOUND', {}, path);
  const here = [community.id, ...community.ancestorIds];
  const asked = request.targets.some(({ communityId }) => here.includes(communityId));
  if (request.departmentId !== department.id || !asked) {
    throw new RuleRefusedError(dutyErrors.REQUEST_OF_OTHERS, {}, path);
  }
}

/** @throws RuleRefusedError NOT_REFUSABLE, DEMAND_BY_LAW. */
async function assertRefusable(
  db: Transaction,
  community: Community,
  demand: Demand,
  day: string,
): Promise<void> {
  const covering = await coveringDuty(db, community, demand, day);
  if (!covering) return;
  const { basis, admission } = covering;
  if (!admission) throw new RuleRefusedError(dutyErrors.DEMAND_BY_LAW, { basis });
  throw new RuleRefusedError(dutyErrors.NOT_REFUSABLE, { number: admission.number, basis });
}
