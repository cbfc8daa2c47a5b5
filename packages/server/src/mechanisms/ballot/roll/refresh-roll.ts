import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { readRoll } from './read-roll.ts';
import { enlist } from './write-roll.ts';

/**
 * Brings a LIVE roll to the close: who counts by now is on it, and who counts no more has left it,
 * unless they have voted or hold a paper; a vote that was cast by somebody entitled stands. A FROZEN
 * roll stays.
 */
export async function refreshRoll(
  transaction: Transaction,
  ballot: Ballot,
  now: Date,
): Promise<void> {
  if (ballot.rollMode !== 'LIVE') return;
  const units = await readRoll(transaction, ballot, now);
  await enlist(transaction, ballot, units);
  // The keys as one array: a roll may have more entries than a statement takes parameters.
  const leaving = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT e.id FROM ballot_entry e WHERE e.district_id = $1::uuid AND e.ballot_id = $2::uuid
       AND NOT e.unit_key = ANY ($3::text[])
       AND NOT EXISTS (SELECT 1 FROM ballot_vote v
         WHERE v.district_id = e.district_id AND v.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM ballot_paper_voter p
         WHERE p.district_id = e.district_id AND p.entry_id = e.id)`,
    ballot.districtId,
    ballot.id,
    units.map(({ unitKey }) => unitKey),
  );
  const ids = leaving.map(({ id }) => id);
  // With the mandates that nobody has used, which name the entry.
  for (const sql of [
    'DELETE FROM ballot_mandate WHERE district_id = $1::uuid AND entry_id = ANY ($2::uuid[])',
    'DELETE FROM ballot_entry WHERE district_id = $1::uuid AND id = ANY ($2::uuid[])',
  ]) {
    await transaction.$executeRawUnsafe(sql, ballot.districtId, ids);
  }
}
