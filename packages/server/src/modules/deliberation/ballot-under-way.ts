import type { Transaction } from '../../database.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/**
 * Refuses to decide or merge a topic by another way while residents vote on it, or their votes wait to
 * be counted. Call it when the topic is held: opening a ballot waits for that.
 *
 * @throws RuleRefusedError BALLOT_UNDER_WAY
 */
export async function assertNoBallotRuns(
  transaction: Pick<Transaction, 'ballot'>,
  { districtId, id }: RowKey,
): Promise<void> {
  const running = await transaction.ballot.findFirst({
    where: { districtId, hostType: 'Topic', hostId: id, state: { in: ['OPEN', 'CLOSED'] } },
    select: { id: true },
  });
  if (running) throw new RuleRefusedError('BALLOT_UNDER_WAY');
}
