import type { Context } from '../../context.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';

/**
 * The organization with this global id, for a command that was given it in the input field at
 * `path`.
 *
 * @throws RuleRefusedError NOT_FOUND for an id that is malformed, of another type, or of nothing.
 */
export async function findOrganization(
  { db }: Pick<Context, 'db'>,
  globalId: string,
  path: readonly string[] = ['organization'],
): Promise<Organization> {
  const key = namedRow(globalId, 'Organization', path);
  const organization = await db.organization.findUnique({ where: { districtId_id: key } });
  if (!organization) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return organization;
}
