import type { Context } from '../../context.ts';
import type { JointConference } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertActive, findOrganization } from '../organizations/index.ts';

/** The conference with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findConference({ db }: Context, globalId: string): Promise<JointConference> {
  const key = namedRow(globalId, 'JointConference', ['conference']);
  const row = await db.jointConference.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['conference']);
  return row;
}

/**
 * The id of an organization that takes part.
 *
 * @throws RuleRefusedError NOT_FOUND, ORGANIZATION_DISSOLVED; ForbiddenError for another district's.
 */
async function participant(
  context: Context,
  districtId: string,
  globalId: string,
  path: readonly string[],
): Promise<string> {
  const organization = await findOrganization(context, globalId, path);
  if (organization.districtId !== districtId) throw new ForbiddenError();
  assertActive(organization, path);
  return organization.id;
}

/** Who convenes. */
export const convenerOf = (context: Context, districtId: string, globalId: string) =>
  participant(context, districtId, globalId, ['convener']);

/** The members, each once. @throws RuleRefusedError CONFERENCE_TOO_SMALL below two. */
export async function membersOf(
  context: Context,
  districtId: string,
  globalIds: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const [index, globalId] of globalIds.entries()) {
    found.add(await participant(context, districtId, globalId, ['members', String(index)]));
  }
  if (found.size < 2) throw new RuleRefusedError('CONFERENCE_TOO_SMALL', {}, ['members']);
  return [...found];
}
