import { type GovernanceProcess, governanceProcesses } from '@linli/methods';
import type { Context } from '../../context.ts';

/** Processes that a model describes and that run outside Linli: naming them is all we do. */
const described: readonly GovernanceProcess[] = ['FIVE_STEPS', 'FIVE_CENTRES', 'THREE_MEETINGS'];

/** Whether Linli asks for the process, so that switching it on means something. */
export function isSwitchable(process: GovernanceProcess): boolean {
  return !described.includes(process);
}

/** The switchable ones, in their order. */
export const switchableProcesses = governanceProcesses.filter(isSwitchable);

/** A process in a community, and where it was switched on. */
export interface ProcessInCommunity {
  process: GovernanceProcess;
  isOn: boolean;
  /** The node above, when it is on there and not in the community itself. */
  inheritedFromId: string | null;
  settings: Readonly<Record<string, number | boolean>>;
}

/** Every switchable process with whether it is on here: in the community itself or above it. */
export async function processesOf(
  { db }: Pick<Context, 'db'>,
  community: { id: string; districtId: string | null; ancestorIds: readonly string[] },
): Promise<ProcessInCommunity[]> {
  const { id, districtId, ancestorIds } = community;
  const rows = districtId
    ? await db.communityProcess.findMany({
        where: { districtId, communityId: { in: [id, ...ancestorIds] } },
      })
    : [];
  // The nearest counts: the community itself, then its ancestors from below.
  const nodes = [id, ...ancestorIds.toReversed()];
  return switchableProcesses.map((process) => {
    const nearest = rows
      .filter((row) => row.process === process)
      .sort((a, b) => nodes.indexOf(a.communityId) - nodes.indexOf(b.communityId))[0];
    return {
      process,
      isOn: nearest !== undefined,
      inheritedFromId: nearest && nearest.communityId !== id ? nearest.communityId : null,
      settings: (nearest?.settings ?? {}) as ProcessInCommunity['settings'],
    };
  });
}

/**
 * Whether a process is switched on in a community, there or in a node above. For modules that work
 * in another way where it is.
 */
export async function isProcessOn(
  { db }: Pick<Context, 'db'>,
  communityId: string,
  process: GovernanceProcess,
): Promise<boolean> {
  const community = await db.community.findUnique({
    where: { id: communityId },
    select: { districtId: true, ancestorIds: true },
  });
  if (!community?.districtId) return false;
  const on = await db.communityProcess.findFirst({
    where: {
      districtId: community.districtId,
      communityId: { in: [communityId, ...community.ancestorIds] },
      process,
    },
    select: { process: true },
  });
  return on !== null;
}
