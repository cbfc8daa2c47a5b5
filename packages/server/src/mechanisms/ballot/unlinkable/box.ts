import type { Transaction } from '../../../database.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import type { BoxedPaper } from './box.sql.ts';

/** The most rows that a roll's marks or a box are split into. */
const mostShards = 1_024;

/** How many rows a ballot's marks and its box are split into: the root of its roll. */
export function shardsFor(entries: number): number {
  return Math.max(1, Math.min(mostShards, Math.ceil(Math.sqrt(entries))));
}

/** Lays out the empty rows of a ballot's marks and box. */
export async function layOutBox(
  transaction: Transaction,
  { districtId, id: ballotId }: RowKey,
  shards: number,
): Promise<void> {
  const data = Array.from({ length: shards }, (_, shard) => ({ districtId, ballotId, shard }));
  await transaction.ballotCredentialShard.createMany({ data });
  await transaction.ballotBoxShard.createMany({ data });
}

/** Everything in the box, by tracking number. */
export async function readBox(
  db: Transaction,
  { districtId, id: ballotId }: RowKey,
): Promise<Map<string, BoxedPaper>> {
  const shards = await db.ballotBoxShard.findMany({ where: { districtId, ballotId } });
  return new Map(
    shards.flatMap(({ papers }) =>
      Object.entries(papers as unknown as Readonly<Record<string, BoxedPaper>>),
    ),
  );
}

/** How many papers are in the box. */
export async function countInBox(
  db: Transaction,
  { districtId, id: ballotId }: RowKey,
): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
    `SELECT coalesce(sum((SELECT count(*) FROM jsonb_object_keys(papers))), 0)::int AS count
     FROM ballot_box_shard WHERE district_id = $1::uuid AND ballot_id = $2::uuid`,
    districtId,
    ballotId,
  );
  return row?.count ?? 0;
}

/**
 * Seals marks and box at the close: the private key is destroyed, the hashes of blinded tokens go,
 * and all rows are written anew by one transaction in the order of their numbers, so that neither
 * where they lie nor who wrote them last says anything any more.
 */
export async function sealBox(
  transaction: Transaction,
  { districtId, id: ballotId }: RowKey,
): Promise<void> {
  const where = { districtId, ballotId };
  const inOrder = { where, orderBy: { shard: 'asc' } } as const;
  const marks = await transaction.ballotCredentialShard.findMany(inOrder);
  const boxes = await transaction.ballotBoxShard.findMany(inOrder);
  await transaction.ballotCredentialShard.deleteMany({ where });
  await transaction.ballotBoxShard.deleteMany({ where });
  await transaction.ballotCredentialShard.createMany({
    data: marks.map((row) => ({ ...row, issued: namesOf(row.issued) })),
  });
  await transaction.ballotBoxShard.createMany({
    data: boxes.map((row) => ({ ...row, papers: row.papers as Prisma.InputJsonObject })),
  });
  await transaction.ballotKey.updateMany({ where, data: { privateCipher: null } });
}

/** The same names, which say who took part, without what each held. */
function namesOf(issued: unknown): Prisma.InputJsonObject {
  return Object.fromEntries(Object.keys(issued as object).map((name) => [name, true]));
}
