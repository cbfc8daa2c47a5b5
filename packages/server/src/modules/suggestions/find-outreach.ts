import type { Context } from '../../context.ts';
import type { Outreach } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { may } from '../../platform/viewer.ts';
import { isPublic } from './outreach-policies.ts';

/**
 * The outreach with this global id.
 *
 * @throws RuleRefusedError NOT_FOUND.
 */
export async function findOutreach(context: Context, globalId: string): Promise<Outreach> {
  const path = ['outreach'];
  const key = namedRow(globalId, 'Outreach', path);
  const row = await context.db.outreach.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return row;
}

/** Whether the viewer is of the staff who read what neighbours say there. */
export async function isStaffFor(context: Context, { communityId }: Outreach): Promise<boolean> {
  return may(context.viewer, 'suggestion:read', await loadPlace(context, communityId));
}

export async function mayReadOutreach(context: Context, outreach: Outreach): Promise<boolean> {
  return isPublic(outreach) || isStaffFor(context, outreach);
}
