import type { Transaction } from '../../database.ts';
import type { CommunityLevel } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { treeErrors } from './errors.ts';

const order: readonly CommunityLevel[] = [
  'CITY',
  'DISTRICT',
  'SUBDISTRICT',
  'COMMUNITY',
  'ESTATE',
  'COURTYARD',
  'BUILDING',
];

/**
 * Lets one at a time edit the tree of a district: two moves at once could close a circle, and two
 * additions could give one name twice.
 */
export async function lockTree(transaction: Transaction, districtId: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`community-tree:${districtId}`}, 0))`;
}

/** Refuses a parent that lies above a community, or is not of a higher level. */
export function assertBelow(level: CommunityLevel, parentLevel: CommunityLevel): void {
  const above = order.indexOf(parentLevel);
  if (above >= order.indexOf('COMMUNITY') && above < order.indexOf(level)) return;
  throw new RuleRefusedError(treeErrors.COMMUNITY_NOT_BELOW, {}, ['parent']);
}

/** Refuses a name that another child of the parent has. To be asked under `lockTree`. */
export async function assertNameFree(
  transaction: Transaction,
  { parentId, name, id }: { parentId: string; name: string; id: string },
): Promise<void> {
  const same = { parentId, name, id: { not: id } };
  if (!(await transaction.community.findFirst({ where: same, select: { id: true } }))) return;
  throw new RuleRefusedError(treeErrors.COMMUNITY_NAME_TAKEN, { name }, ['name']);
}
