import type { Context } from '../../context.ts';
import type { Organization, WorkItem } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../electorate/index.ts';
import { mayRead } from './policies.ts';

/** The work item with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findWorkItem({ db }: Context, globalId: string): Promise<WorkItem> {
  const key = namedRow(globalId, 'WorkItem', ['workItem']);
  const row = await db.workItem.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['workItem']);
  return row;
}

export async function mayReadWorkItem(context: Context, item: WorkItem): Promise<boolean> {
  return mayRead(context.viewer, item, await loadPlace(context, item.communityId));
}

/**
 * An organization of this district that still exists, by its global id in the input at `path`.
 *
 * @throws RuleRefusedError NOT_FOUND, ORGANIZATION_DISSOLVED; ForbiddenError for another district's.
 */
export async function livingOrganization(
  { db }: Context,
  districtId: string,
  globalId: string,
  path: readonly string[],
): Promise<Organization> {
  const key = namedRow(globalId, 'Organization', path);
  const organization = await db.organization.findUnique({ where: { districtId_id: key } });
  if (!organization) throw new RuleRefusedError('NOT_FOUND', {}, path);
  if (organization.districtId !== districtId) throw new ForbiddenError();
  if (organization.dissolvedAt !== null) {
    throw new RuleRefusedError('ORGANIZATION_DISSOLVED', { name: organization.name }, path);
  }
  return organization;
}
