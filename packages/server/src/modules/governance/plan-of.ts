import type { Context } from '../../context.ts';
import { newId } from '../../kernel/ids.ts';
import { findGovernedCommunity, findSharing } from './find-governed-community.ts';
import { type PreparedPlan, preparePlan } from './prepare-plan.ts';

/**
 * The plan of laying out a model in a community, for a viewer who may apply it.
 *
 * @throws RuleRefusedError NOT_FOUND, GOVERNANCE_NEEDS_COMMUNITY, GOVERNANCE_MODEL_UNKNOWN;
 *   InvalidInputError for communities that cannot share a station with it; at the top level
 *   FORBIDDEN.
 */
export async function planOf(
  context: Context,
  wanted: { community: string; model: string; sharedWith: readonly string[] },
): Promise<PreparedPlan> {
  const community = await findGovernedCommunity(context, wanted.community);
  const sharedWith = await findSharing(context, community, wanted.sharedWith);
  const asked = { modelKey: wanted.model, sharedWith };
  return preparePlan(context.db, community, asked, { lock: false, nextId: newId() });
}
