/**
 * The roll's marks and the box of an UNLINKABLE ballot. Both are written by one SQL statement each:
 * a row is a JSON object by name that many share and that is written anew each time, so that rows
 * have no order, no transaction and no time of their own that would tell one voter's from another's.
 * An object has a name once, which is what makes a credential and a paper count once.
 */
import type { BallotChoice } from '@linli/methods';
import type { Database } from '../../../database.ts';
import type { Channel } from '../../../generated/prisma/enums.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { shardOf } from './shard-of.ts';

/** The part of a statement that holds the ballot while it is open, so that it cannot close meanwhile. */
const whileOpen = `
  WITH ballot_open AS MATERIALIZED (
    SELECT 1 FROM ballot
    WHERE district_id = $1::uuid AND id = $2::uuid AND state = 'OPEN' AND closes_at > $6::timestamptz
    FOR SHARE
  )`;

/** A row's name and what it is to hold under it. */
interface Put {
  ballot: RowKey;
  shards: number;
  name: string;
  value: string;
  now: Date;
}

const parameters = ({ ballot, shards, name, value, now }: Put) => [
  ballot.districtId,
  ballot.id,
  shardOf(name, shards),
  name,
  value,
  now,
];

/** Marks an entry with the hash of its blinded token. False when it is marked, or nothing is open. */
export async function markIssued(database: Database, put: Put): Promise<boolean> {
  const rows = await database.query(
    `${whileOpen}
     UPDATE ballot_credential_shard AS s
     SET issued = s.issued || jsonb_build_object($4::text, $5::text)
     FROM ballot_open
     WHERE s.district_id = $1::uuid AND s.ballot_id = $2::uuid AND s.shard = $3
       AND NOT jsonb_exists(s.issued, $4::text)
     RETURNING 1`,
    parameters(put),
  );
  return rows.length > 0;
}

/** The hash of the blinded token that an entry is marked with; null when it is not. */
export async function issuedTo(
  database: Database,
  { districtId, id }: RowKey,
  shards: number,
  entryId: string,
): Promise<string | null> {
  const [row] = await database.query<{ hash: string | null }>(
    `SELECT issued ->> $4::text AS hash FROM ballot_credential_shard
     WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND shard = $3`,
    [districtId, id, shardOf(entryId, shards), entryId],
  );
  return row?.hash ?? null;
}

/** What the box holds under a tracking number. */
export interface BoxedPaper {
  choice: BallotChoice | null;
  channel: Channel;
}

/** Puts a paper into the box. False when its number is in it, or nothing is open. */
export async function putPaper(database: Database, put: Put): Promise<boolean> {
  const rows = await database.query(
    `${whileOpen}
     UPDATE ballot_box_shard AS s
     SET papers = s.papers || jsonb_build_object($4::text, $5::jsonb)
     FROM ballot_open
     WHERE s.district_id = $1::uuid AND s.ballot_id = $2::uuid AND s.shard = $3
       AND NOT jsonb_exists(s.papers, $4::text)
     RETURNING 1`,
    parameters(put),
  );
  return rows.length > 0;
}

/** The paper under a tracking number; null when there is none. */
export async function paperIn(
  database: Database,
  { districtId, id }: RowKey,
  shards: number,
  trackingNumber: string,
): Promise<BoxedPaper | null> {
  const [row] = await database.query<{ paper: BoxedPaper | null }>(
    `SELECT papers -> $4::text AS paper FROM ballot_box_shard
     WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND shard = $3`,
    [districtId, id, shardOf(trackingNumber, shards), trackingNumber],
  );
  return row?.paper ?? null;
}
