import type { Organization } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';

/**
 * Refuses an organization that has been dissolved: it takes part in nothing new.
 *
 * @param path the input field that names it
 * @throws RuleRefusedError ORGANIZATION_DISSOLVED
 */
export function assertActive(
  { name, dissolvedAt }: Pick<Organization, 'name' | 'dissolvedAt'>,
  path: readonly string[] = ['organization'],
): void {
  if (dissolvedAt !== null) throw new RuleRefusedError('ORGANIZATION_DISSOLVED', { name }, path);
}
