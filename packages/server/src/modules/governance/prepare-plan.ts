import { createHash } from 'node:crypto';
import type { BrokenInvariant, GovernanceModel } from '@linli/methods';
import type { Transaction } from '../../database.ts';
import type { GovernanceApplication } from '../../generated/prisma/client.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { prepareUndo, standingApplication } from './applications.ts';
import { findModel } from './find-model.ts';
import type { Hindrance } from './hindrances.ts';
import { type DistrictCommunity, loadState } from './load-state.ts';
import {
  type ApplicationPlan,
  brokenInvariants,
  planApplication,
} from './plan/plan-application.ts';
import type { UndoPlan } from './plan/plan-undo.ts';
import type { GovernanceStep } from './plan/steps.ts';

/** Laying out a model in a community, looked at before it is done. */
export interface PreparedPlan {
  model: GovernanceModel;
  community: DistrictCommunity;
  /** Names exactly this plan over exactly this state. */
  hash: string;
  application: ApplicationPlan;
  /** The application whose place this one would take, and how that goes. */
  replaces: { application: GovernanceApplication; undo: UndoPlan } | null;
  /** All that would happen: what the former model leaves first. */
  steps: readonly GovernanceStep[];
  broken: readonly BrokenInvariant[];
  hindrances: readonly Hindrance[];
}

/**
 * Looks at what is there and plans. Without `lock` the plan may be old by the time it is carried out,
 * which its hash then tells.
 *
 * @param nextId the id that the new application will have
 * @throws RuleRefusedError GOVERNANCE_MODEL_UNKNOWN; InvalidInputError for communities that are to
 *   share the station of a model that has none.
 */
export async function preparePlan(
  db: Transaction,
  community: DistrictCommunity,
  { modelKey, sharedWith }: { modelKey: string; sharedWith: readonly string[] },
  { lock, nextId }: { lock: boolean; nextId: string },
): Promise<PreparedPlan> {
  const { id: communityId, districtId } = community;
  const model = await findModel(db, districtId, modelKey);
  if (sharedWith.length > 0 && !model.bodies.some(({ serves }) => serves)) {
    throw new InvalidInputError([{ path: ['sharedWith'], code: 'VALUE_INVALID' }]);
  }
  const state = await loadState(db, community);
  const application = planApplication(model, state, [communityId, ...sharedWith]);
  const standing = await standingApplication(db, districtId, communityId);
  const next = { id: nextId, communityId, uses: application.uses };
  const prepared = standing ? await prepareUndo(db, standing, { lock, next }) : null;
  const undone = prepared?.plan.steps ?? [];
  const gone = new Set(undone.flatMap(({ act, ref }) => (act === 'REMOVE' ? [ref] : [])));
  const relations = state.relations.filter(({ id }) => !gone.has(id));
  const steps = [...undone, ...application.steps];
  return {
    model,
    community,
    application,
    replaces: standing && prepared ? { application: standing, undo: prepared.plan } : null,
    steps,
    broken: brokenInvariants(model, application, relations),
    hindrances: prepared?.hindrances ?? [],
    hash: createHash('sha256')
      .update(JSON.stringify([communityId, model, standing?.id ?? null, steps]))
      .digest('hex'),
  };
}
