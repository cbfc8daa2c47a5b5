import type { Transaction } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';

/**
 * Who is told what becomes of a topic: its proposer, whoever holds a receipt for it, and whoever has
 * argued or stated in it or in a topic that it has taken in. Who has only voted on statements is not:
 * a vote takes a second, and a popular topic has thousands.
 */
export async function contributorsOf(transaction: Transaction, topic: RowKey): Promise<string[]> {
  const { districtId, id } = topic;
  const taken = await transaction.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE taken AS (
      SELECT ${id}::uuid AS id
      UNION SELECT topic.id FROM topic JOIN taken ON topic.merged_into_id = taken.id
        WHERE topic.district_id = ${districtId}::uuid
    ) SELECT id::text FROM taken`;
  const ids = taken.map((row) => row.id);
  const rows = await transaction.$queryRaw<{ person: string }[]>`
    SELECT proposer_id::text AS person FROM topic WHERE district_id = ${districtId}::uuid
      AND id = ANY (${ids}::uuid[]) AND proposer_id IS NOT NULL
    UNION SELECT author_id::text FROM argument WHERE district_id = ${districtId}::uuid
      AND topic_id = ANY (${ids}::uuid[])
    UNION SELECT author_id::text FROM statement WHERE district_id = ${districtId}::uuid
      AND topic_id = ANY (${ids}::uuid[]) AND author_id IS NOT NULL`;
  const persons = new Set(rows.map(({ person }) => person));
  for (const each of ids) {
    for (const holder of await receiptHolders(transaction, { districtId, id: each })) {
      persons.add(holder);
    }
  }
  return [...persons];
}
