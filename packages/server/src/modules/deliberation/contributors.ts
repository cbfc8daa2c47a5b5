import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';

/**
 * Who is told what becomes of a topic: its proposer, whoever holds a receipt for it, and whoever has
 * argued or stated in it. Who has only voted on statements is not: a vote takes a second, and a
 * popular topic has thousands.
 */
export async function contributorsOf(transaction: Transaction, topic: RowKey): Promise<string[]> {
  const { districtId, id: topicId } = topic;
  const [holders, rows] = [
    await receiptHolders(transaction, topic),
    await transaction.$queryRaw<{ person: string }[]>`
      SELECT proposer_id::text AS person FROM topic
        WHERE district_id = ${districtId}::uuid AND id = ${topicId}::uuid AND proposer_id IS NOT NULL
      UNION SELECT author_id::text FROM argument
        WHERE district_id = ${districtId}::uuid AND topic_id = ${topicId}::uuid
      UNION SELECT author_id::text FROM statement
        WHERE district_id = ${districtId}::uuid AND topic_id = ${topicId}::uuid
          AND author_id IS NOT NULL`,
  ];
  return [...new Set([...holders, ...rows.map(({ person }) => person)])];
}
