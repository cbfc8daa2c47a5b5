import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { actorId, createOnce, type Writing } from '../../../platform/write.ts';
import { holdGovernance } from '../applications.ts';
import { effectsFor, layOut, takeBack } from '../carry-out.ts';
import { GovernanceHinderedError } from '../errors.ts';
import { findGovernedCommunity, findSharing } from '../find-governed-community.ts';
import { type PreparedPlan, preparePlan } from '../prepare-plan.ts';

const form = z.object({
  community: z.string(),
  model: z.string().min(1).max(40),
  sharedWith: z.array(z.string().max(100)).max(50).default([]),
  planHash: z.string().min(1).max(100),
  replace: z.boolean().default(false),
  idempotencyKey,
});

/**
 * Lays out a governance model in a community, exactly as the plan with this hash says: bodies,
 * powers, relations, conferences and processes, all or nothing.
 *
 * Outcomes: the application's key, also for a repeat of the same idempotency key;
 * InvalidInputError; NOT_FOUND (community); GOVERNANCE_NEEDS_COMMUNITY; GOVERNANCE_MODEL_UNKNOWN;
 * GOVERNANCE_MODEL_STANDS without `replace`; GOVERNANCE_PLAN_CHANGED; GOVERNANCE_INVARIANTS_BROKEN;
 * GovernanceHinderedError where the model that is replaced cannot go; IDEMPOTENCY_KEY_REUSED; at the
 * top level FORBIDDEN without `governance:apply` there.
 */
export async function applyGovernanceModel(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findGovernedCommunity(context, wanted.community);
  const sharedWith = await findSharing(context, community, wanted.sharedWith);
  const { districtId } = community;
  const creation = { action: 'applyGovernanceModel', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, applicationId) => {
    await holdGovernance(writing.transaction, districtId);
    const prepared = await preparePlan(
      writing.transaction,
      community,
      { modelKey: wanted.model, sharedWith },
      { lock: true, nextId: applicationId },
    );
    assertFits(prepared, wanted);
    await carryOut(context, writing, prepared, applicationId);
  });
  return { districtId, id };
}

function assertFits(
  { hash, community, replaces, broken, hindrances }: PreparedPlan,
  { replace, planHash }: { replace: boolean; planHash: string },
): void {
  if (replaces && !replace) {
    const model = replaces.application.modelKey;
    throw new RuleRefusedError('GOVERNANCE_MODEL_STANDS', { model }, ['replace']);
  }
  if (hash !== planHash) throw new RuleRefusedError('GOVERNANCE_PLAN_CHANGED', {}, ['planHash']);
  if (broken.length > 0) {
    throw new RuleRefusedError('GOVERNANCE_INVARIANTS_BROKEN', { count: broken.length }, ['model']);
  }
  if (hindrances.length > 0) throw new GovernanceHinderedError(community.districtId, hindrances);
}

async function carryOut(
  context: Context,
  writing: Writing,
  { model, community, application, replaces }: PreparedPlan,
  applicationId: string,
): Promise<void> {
  const { transaction } = writing;
  const { districtId, id: communityId } = community;
  const now = context.clock.now();
  const former = replaces?.application;
  const carrying = { districtId, communityId, now };
  if (former) {
    await transaction.governanceApplication.update({
      where: { districtId_id: { districtId, id: former.id } },
      data: { undoneAt: now, currentKey: null },
    });
  }
  const effects = effectsFor(application.steps, application.uses);
  await transaction.governanceApplication.create({
    data: {
      districtId,
      id: applicationId,
      communityId,
      modelKey: model.key,
      definition: model as unknown as Prisma.InputJsonObject,
      effects: effects as unknown as Prisma.InputJsonObject,
      appliedAt: now,
      appliedById: actorId(context.viewer),
      currentKey: communityId,
    },
  });
  if (replaces && former) {
    await takeBack(writing, replaces.undo, { ...carrying, applicationId: former.id });
  }
  await layOut(writing, effects.steps, { ...carrying, applicationId });
  writing.audit({
    action: 'applyGovernanceModel',
    subjectType: 'GovernanceApplication',
    subjectId: applicationId,
    communityId,
    changes: {
      model: { from: former?.modelKey ?? null, to: model.key },
      effects: { from: null, to: effects.steps.length },
    },
  });
  writing.changed(globalReferenceId('Community', communityId));
}
