import type { Services } from '../../../context.ts';

/** The tables in which rows were written anew; PostgreSQL keeps the old versions until they are cleared. */
const tables = ['ballot_credential_shard', 'ballot_box_shard', 'ballot_key'] as const;

/**
 * Clears, after a close, what older versions of rows would tell: which paper came after which mark,
 * and the destroyed key. VACUUM FULL writes the tables anew and gives the old files back.
 */
export async function sweepBoxes({ database }: Pick<Services, 'database'>): Promise<void> {
  const closed = await database.prisma.ballotKey.findMany({
    where: { swept: false, privateCipher: null },
    select: { districtId: true, ballotId: true },
  });
  if (closed.length === 0) return;
  for (const table of tables) await database.execute(`VACUUM (FULL) ${table}`);
  for (const key of closed) {
    const where = { districtId_ballotId: key };
    await database.prisma.ballotKey.update({ where, data: { swept: true } });
  }
}

/** Clears old versions while votes are taken, as well as can be done without locking anybody out. */
export async function vacuumBoxes({ database }: Pick<Services, 'database'>): Promise<void> {
  const open = await database.prisma.ballotKey.findFirst({
    where: { swept: false },
    select: { ballotId: true },
  });
  if (!open) return;
  for (const table of tables) await database.execute(`VACUUM ${table}`);
}
