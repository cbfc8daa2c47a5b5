import type { Context } from '../../context.ts';
import type { Membership, Organization } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';

/**
 * The membership with this global id and its body, for a command that was given it in `membership`.
 *
 * @throws RuleRefusedError NOT_FOUND
 */
export async function findMembership(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<Membership & { organization: Organization }> {
  const key = namedRow(globalId, 'Membership', ['membership']);
  const membership = await db.membership.findUnique({
    where: { districtId_id: key },
    include: { organization: true },
  });
  if (!membership) throw new RuleRefusedError('NOT_FOUND', {}, ['membership']);
  return membership;
}
