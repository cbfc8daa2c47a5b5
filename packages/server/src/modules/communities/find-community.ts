import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { splitGlobalId } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';

/**
 * The community with this global id, for a command that was given it in the input field `field`.
 *
 * @throws RuleRefusedError NOT_FOUND for an id that is malformed, of another type, or of nothing.
 */
export async function findCommunity(
  { db }: Pick<Context, 'db'>,
  globalId: string,
  field = 'community',
): Promise<Community> {
  const parts = splitGlobalId(globalId);
  const named = parts?.typename === 'Community' && isUuid(parts.id);
  const community = named ? await db.community.findUnique({ where: { id: parts.id } }) : null;
  if (!community) throw new RuleRefusedError('NOT_FOUND', {}, [field]);
  return community;
}
