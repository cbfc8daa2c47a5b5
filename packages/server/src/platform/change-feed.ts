import type { Database } from '../database.ts';

/** Nodes that one committed write changed. `sequence` orders the changes. */
export interface Change {
  sequence: bigint;
  districtId: string;
  nodeIds: readonly string[];
}

const channel = 'linli_changes';
/** A NOTIFY carries less than 8,000 bytes; longer lists are read from the outbox. */
const largestPayload = 7_500;

/**
 * Tells every process what was committed. A write puts a row into the outbox and notifies within
 * its transaction, so that nobody hears of what was rolled back; `since` reads what was missed.
 */
export interface ChangeFeed {
  subscribe(listener: (change: Change) => void): () => void;
  /**
   * Tells at once, within this process, that something of a district was written: called after the
   * commit and before the write is answered. Notices come later, over the database.
   */
  announceLocally(districtId: string): void;
  /** Hears of this process's own writes as they commit. */
  subscribeLocally(listener: (districtId: string) => void): () => void;
  /** Changes after a sequence number, oldest first; null when too many or too old to replay. */
  since(sequence: bigint): Promise<readonly Change[] | null>;
  /** The newest sequence number this process knows. */
  latest(): bigint;
  close(): Promise<void>;
}

const replayLimit = 1_000;

export async function openChangeFeed(database: Database): Promise<ChangeFeed> {
  const listeners = new Set<(change: Change) => void>();
  const localListeners = new Set<(districtId: string) => void>();
  const [newest] = await database.query<{ sequence: string }>(
    'SELECT coalesce(max(sequence), 0)::text AS sequence FROM change_event',
  );
  let latest = BigInt(newest?.sequence ?? 0);
  const deliver = (change: Change) => {
    if (change.sequence > latest) latest = change.sequence;
    for (const listener of listeners) listener(change);
  };
  const catchUp = async (after: bigint) => {
    for (const change of (await read(database, after, replayLimit)) ?? []) deliver(change);
  };
  const stop = await database.listen(
    channel,
    (payload) => {
      const [sequence = '0', districtId = '', ids] = payload.split(' ');
      if (ids === undefined) void catchUp(BigInt(sequence) - 1n);
      else deliver({ sequence: BigInt(sequence), districtId, nodeIds: ids.split(',') });
    },
    () => void catchUp(latest),
  );
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announceLocally(districtId) {
      for (const listener of localListeners) listener(districtId);
    },
    subscribeLocally(listener) {
      localListeners.add(listener);
      return () => localListeners.delete(listener);
    },
    async since(sequence) {
      const changes = await read(database, sequence, replayLimit + 1);
      return changes.length > replayLimit ? null : changes;
    },
    latest: () => latest,
    close: stop,
  };
}

async function read(database: Database, after: bigint, limit: number): Promise<Change[]> {
  const rows = await database.query<{ sequence: string; district_id: string; node_ids: string[] }>(
    `SELECT sequence::text, district_id, node_ids FROM change_event
     WHERE sequence > $1 ORDER BY sequence LIMIT $2`,
    [after.toString(), limit],
  );
  return rows.map((row) => ({
    sequence: BigInt(row.sequence),
    districtId: row.district_id,
    nodeIds: row.node_ids,
  }));
}

/** Tells listeners of every outbox row in `written`; a part of the statement that wrote them. */
export const notifyOfWritten = `
  SELECT pg_notify('${channel}',
    CASE WHEN length(array_to_string(node_ids, ',')) < ${largestPayload}
    THEN concat_ws(' ', sequence, district_id, array_to_string(node_ids, ','))
    ELSE concat_ws(' ', sequence, district_id) END)::text AS notified
  FROM written`;

/** The SQL that puts a change into the outbox and tells of it; parameters: district, time, node ids. */
export const announceChange = `
  WITH written AS (
    INSERT INTO change_event (district_id, at, node_ids) VALUES ($1::uuid, $2::timestamptz, $3::text[])
    RETURNING sequence, district_id, node_ids
  )
  ${notifyOfWritten}`;
