import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { TopicState } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalReferenceId, type RowKey } from '../../kernel/global-id.ts';
import { namedReference, namedRow } from '../../kernel/named-row.ts';

/** What permissions need of a topic's community. */
export const placeFields = { id: true, districtId: true, ancestorIds: true } as const;

/** The row key in a global id of this type, or NOT_FOUND. */
export function keyIn(typename: 'Topic' | 'Statement', text: string): RowKey {
  return namedRow(text, typename, ['input', typename.toLowerCase()]);
}

/** The topic of a global id with its community's place, or NOT_FOUND at the field that named it. */
export async function loadTopic(context: Context, text: string, field = 'topic') {
  const topic = await context.db.topic.findUnique({
    where: { districtId_id: namedRow(text, 'Topic', ['input', field]) },
    include: { community: { select: placeFields } },
  });
  if (topic) return topic;
  throw new RuleRefusedError('NOT_FOUND', {}, ['input', field]);
}

/** The community of a global id, or NOT_FOUND; above the districts there is nothing to take part in. */
export async function loadCommunity(context: Context, text: string) {
  const id = namedReference(text, 'Community', ['input', 'community']);
  const community = await context.db.community.findUnique({ where: { id }, select: placeFields });
  if (community?.districtId) return { ...community, districtId: community.districtId };
  throw new RuleRefusedError('NOT_FOUND', {}, ['input', 'community']);
}

/** The nodes whose lists of topics a topic is in: its community and everything above. */
export function listsOf(community: { id: string; ancestorIds: readonly string[] }): string[] {
  return [community.id, ...community.ancestorIds].map((id) => globalReferenceId('Community', id));
}

/**
 * Reads a topic's state and holds it until the transaction ends, so that no step can overtake what
 * is being contributed. `alone` also keeps other contributors out, to give out the next number.
 * People act on what is shown alone; what follows by itself goes on while a topic is hidden.
 */
export async function holdState(
  transaction: Transaction,
  topic: RowKey,
  { alone = false, alsoHidden = false } = {},
): Promise<TopicState> {
  const [row] = await transaction.$queryRawUnsafe<{ state: TopicState; shown: boolean }[]>(
    `SELECT state::text, moderation = 'ACCEPTED' AS shown FROM topic WHERE district_id = $1::uuid AND id = $2::uuid
     FOR ${alone ? 'NO KEY UPDATE' : 'SHARE'}`,
    topic.districtId,
    topic.id,
  );
  if (row && (row.shown || alsoHidden)) return row.state;
  throw new RuleRefusedError('NOT_FOUND');
}
