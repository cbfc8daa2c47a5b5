import type { GovernanceProcess } from '@linli/methods';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { isSwitchable } from '../processes.ts';

/**
 * Switches a process on or off in a community, and with it in everything below. What a node above
 * has switched on stays on.
 *
 * Outcomes: the community's id, also when it was so already; NOT_FOUND (community);
 * GOVERNANCE_NEEDS_COMMUNITY outside of any district; PROCESS_NOT_SWITCHABLE; at the top level
 * FORBIDDEN without `community:edit` there.
 */
export async function switchProcess(
  context: Context,
  {
    community: globalId,
    process,
    on,
  }: { community: string; process: GovernanceProcess; on: boolean },
): Promise<{ communityId: string }> {
  const community = await findCommunity(context, globalId);
  assertMay(context.viewer, 'community:edit', community);
  const { id: communityId, districtId } = community;
  if (districtId === null) {
    throw new RuleRefusedError('GOVERNANCE_NEEDS_COMMUNITY', {}, ['community']);
  }
  if (!isSwitchable(process)) throw new RuleRefusedError('PROCESS_NOT_SWITCHABLE', {}, ['process']);
  const where = { districtId, communityId, process };
  const isOn = (await context.db.communityProcess.count({ where })) > 0;
  if (isOn === on) return { communityId };
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    if (on) {
      await transaction.communityProcess.createMany({
        data: { ...where, enabledAt: context.clock.now() },
        skipDuplicates: true,
      });
    } else {
      await transaction.communityProcess.deleteMany({ where });
    }
    audit({
      action: 'switchProcess',
      subjectType: 'Community',
      subjectId: communityId,
      communityId,
      changes: { [process]: { from: isOn, to: on } },
    });
    changed(globalReferenceId('Community', communityId));
  });
  return { communityId };
}
