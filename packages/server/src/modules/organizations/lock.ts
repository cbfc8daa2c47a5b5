import type { Transaction } from '../../database.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { assertActive } from './assert-active.ts';

/**
 * Makes acts on one body wait for one another, and reads it as the last of them left it. Its members,
 * terms and dissolution are judged under this lock.
 *
 * @throws RuleRefusedError ORGANIZATION_DISSOLVED
 */
export async function lockActive(
  transaction: Transaction,
  { districtId, id }: RowKey,
  path?: readonly string[],
): Promise<Organization> {
  await transaction.$queryRaw`
    SELECT 1 FROM organization
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const organization = await transaction.organization.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
  assertActive(organization, path);
  return organization;
}

/** Makes acts of a district that concern this wait for one another until the transaction ends. */
export async function lockName(transaction: Transaction, ...names: string[]): Promise<void> {
  await transaction.$queryRaw`
    SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${names.join(':')}, 0))`;
}
