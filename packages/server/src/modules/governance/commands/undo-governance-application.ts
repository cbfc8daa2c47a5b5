import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { holdGovernance, prepareUndo } from '../applications.ts';
import { takeBack } from '../carry-out.ts';
import { GovernanceHinderedError } from '../errors.ts';

/**
 * Takes back what a model laid out in a community: removes what it created, restores what it
 * changed. What another community's application relies on stays and becomes that one's.
 *
 * Outcomes: the application's key; NOT_FOUND; WRONG_STATE when it does not stand any more;
 * GovernanceHinderedError with all that depends on what would go; at the top level FORBIDDEN
 * without `governance:apply` in the community.
 */
export async function undoGovernanceApplication(
  context: Context,
  input: { application: string },
): Promise<RowKey> {
  const key = namedRow(input.application, 'GovernanceApplication', ['application']);
  const found = await context.db.governanceApplication.findUnique({
    where: { districtId_id: key },
    include: { community: true },
  });
  if (!found) throw new RuleRefusedError('NOT_FOUND', {}, ['application']);
  assertMay(context.viewer, 'governance:apply', found.community);
  const { districtId, id, communityId } = found;
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    await holdGovernance(transaction, districtId);
    // Read again: another may have taken it back, or handed it something.
    const application = await transaction.governanceApplication.findUniqueOrThrow({
      where: { districtId_id: key },
    });
    if (application.currentKey === null) throw new RuleRefusedError('WRONG_STATE');
    const { plan, hindrances } = await prepareUndo(transaction, application, { lock: true });
    if (hindrances.length > 0) throw new GovernanceHinderedError(districtId, hindrances);
    const now = context.clock.now();
    await takeBack(writing, plan, { districtId, communityId, applicationId: id, now });
    await transaction.governanceApplication.update({
      where: { districtId_id: key },
      data: { undoneAt: now, currentKey: null },
    });
    writing.audit({
      action: 'undoGovernanceApplication',
      subjectType: 'GovernanceApplication',
      subjectId: id,
      communityId,
      changes: { model: { from: application.modelKey, to: null } },
    });
    writing.changed(
      globalReferenceId('Community', communityId),
      globalId('GovernanceApplication', key),
    );
  });
  return { districtId, id };
}
