import type { BallotDefinition } from '@linli/methods';
import type { Database } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { assertIsOpen } from '../assert-open.ts';

type Row = Pick<Ballot, 'secrecy' | 'state' | 'closesAt'> & OpenBox & Record<string, unknown>;

/** What issuing and casting need to know of an UNLINKABLE ballot that is open. */
export interface OpenBox {
  definition: BallotDefinition;
  publicKey: string;
  privateCipher: string | null;
  shards: number;
}

/**
 * Reads it in one statement: every paper and every credential does.
 *
 * @throws RuleRefusedError NOT_FOUND, BALLOT_NOT_UNLINKABLE, BALLOT_NOT_OPEN, BALLOT_CLOSED
 */
export async function openBox(
  database: Database,
  { districtId, id }: RowKey,
  now: Date,
): Promise<OpenBox> {
  const [row] = await database.query<Row>(
    `SELECT b.secrecy::text AS secrecy, b.state::text AS state, b.closes_at AS "closesAt",
       b.definition, k.public_key AS "publicKey", k.private_cipher AS "privateCipher", k.shards
     FROM ballot b
     LEFT JOIN ballot_key k ON k.district_id = b.district_id AND k.ballot_id = b.id
     WHERE b.district_id = $1::uuid AND b.id = $2::uuid`,
    [districtId, id],
  );
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['ballot']);
  if (row.secrecy !== 'UNLINKABLE') throw new RuleRefusedError('BALLOT_NOT_UNLINKABLE');
  assertIsOpen(row, now);
  return row;
}

/** The entries that a person may vote for. */
export async function entryIdsOf(
  database: Database,
  { districtId, id }: RowKey,
  personId: string,
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `SELECT entry_id AS id FROM ballot_voter
     WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND person_id = $3::uuid ORDER BY 1`,
    [districtId, id, personId],
  );
  return rows.map((row) => row.id);
}
