import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { holdGovernance } from '../applications.ts';
import { isBuiltIn } from '../find-model.ts';
import { findDistrict } from './define-governance-model.ts';

/**
 * Removes a model of the district's own.
 *
 * Outcomes: its key; NOT_FOUND (community); GOVERNANCE_MODEL_BUILT_IN; GOVERNANCE_MODEL_UNKNOWN, also
 * for a repeat; GOVERNANCE_MODEL_IN_USE while it stands in a community; at the top level FORBIDDEN.
 */
export async function removeGovernanceModel(
  context: Context,
  { community, model: key }: { community: string; model: string },
): Promise<{ key: string }> {
  const { districtId } = await findDistrict(context, community);
  if (isBuiltIn(key)) throw new RuleRefusedError('GOVERNANCE_MODEL_BUILT_IN', {}, ['model']);
  const record = await context.db.governanceModelRecord.findUnique({
    where: { districtId_key: { districtId, key: key.replaceAll('\u0000', '') } },
  });
  if (!record) throw new RuleRefusedError('GOVERNANCE_MODEL_UNKNOWN', {}, ['model']);
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    await holdGovernance(transaction, districtId);
    const standing = await transaction.governanceApplication.count({
      where: { districtId, modelKey: key, currentKey: { not: null } },
    });
    if (standing > 0) throw new RuleRefusedError('GOVERNANCE_MODEL_IN_USE', {}, ['model']);
    await transaction.governanceModelRecord.deleteMany({ where: { districtId, key } });
    audit({
      action: 'removeGovernanceModel',
      subjectType: 'GovernanceModel',
      subjectId: record.id,
      communityId: districtId,
      changes: { key: { from: key, to: null } },
    });
    changed(globalReferenceId('Community', districtId));
  });
  return { key };
}
