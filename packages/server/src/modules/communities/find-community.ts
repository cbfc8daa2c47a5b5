import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedReference } from '../../kernel/named-row.ts';

/**
 * The community with this global id, for a command that was given it in the input field at
 * `path`.
 *
 * @throws RuleRefusedError NOT_FOUND for an id that is malformed, of another type, or of nothing.
 */
export async function findCommunity(
  { db }: Pick<Context, 'db'>,
  globalId: string,
  path: readonly string[] = ['community'],
): Promise<Community> {
  const id = namedReference(globalId, 'Community', path);
  const community = await db.community.findUnique({ where: { id } });
  if (!community) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return community;
}
