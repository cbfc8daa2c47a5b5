import type { Context } from '../../context.ts';
import type { Need } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';
import { may } from '../../platform/viewer.ts';

/** The need with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findNeed({ db }: Context, globalId: string): Promise<Need> {
  const key = namedRow(globalId, 'Need', ['need']);
  const row = await db.need.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['need']);
  return row;
}

/** Staff who read the list of needs there. */
export async function isForStaff(context: Context, { communityId }: Need): Promise<boolean> {
  return may(context.viewer, 'need:read', await loadPlace(context, communityId));
}

/** A need is read by staff and by the one who raised what it came of. */
export async function mayRead(context: Context, need: Need): Promise<boolean> {
  if (await isForStaff(context, need)) return true;
  const { viewer, db } = context;
  if (viewer.kind !== 'person' || viewer.districtId !== need.districtId) return false;
  return (await receiptHolders(db, need)).includes(viewer.personId);
}
