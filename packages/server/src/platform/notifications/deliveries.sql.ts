import type { Database } from '../../database.ts';
import type { NotificationChannel } from '../../generated/prisma/enums.ts';

/** Attempts after which a delivery is given up. */
export const mostAttempts = 8;

/** What is sent as one message: one notification, or all of a digest. */
export interface ClaimedDelivery {
  districtId: string;
  personId: string;
  channel: NotificationChannel;
  digest: boolean;
  /** The notifications, with the number of the attempt that this claim began. */
  items: { notificationId: string; attempt: number }[];
}

/** How many messages one claim takes. */
const mostGroups = 10;

/**
 * Processes claim one after another, so that a digest is never taken in two halves. The number
 * names the lock; nothing else of ours takes one by a number alone.
 */
const claimLock = 510_703_001;

/**
 * Claims messages that are due. A claim puts the next attempt off (2, 4, 8 … minutes) before this
 * one begins: another process passes it over, and after a crash it is due again.
 */
export async function claimDue(
  database: Database,
  now: Date,
  channels: readonly NotificationChannel[],
): Promise<ClaimedDelivery[]> {
  const rows = await database.transactSql(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [claimLock]);
    return query<{
      district_id: string;
      person_id: string;
      channel: NotificationChannel;
      digest: boolean;
      notification_id: string;
      attempts: number;
    }>(
      `WITH due AS (
         SELECT DISTINCT district_id, person_id, channel, pace,
           CASE WHEN pace = 'AT_ONCE' THEN notification_id END AS alone
         FROM notification_delivery
         WHERE state = 'WAITING' AND at <= $1 AND attempts < $2
           AND channel::text = ANY($3::text[])
         LIMIT $4
       )
       UPDATE notification_delivery AS delivery
       SET attempts = delivery.attempts + 1,
         at = $1::timestamptz + interval '1 minute' * power(2, delivery.attempts + 1)
       FROM due
       WHERE delivery.district_id = due.district_id AND delivery.person_id = due.person_id
         AND delivery.channel = due.channel AND delivery.pace = due.pace
         AND (due.alone IS NULL OR delivery.notification_id = due.alone)
         AND delivery.state = 'WAITING' AND delivery.at <= $1 AND delivery.attempts < $2
       RETURNING delivery.district_id, delivery.person_id, delivery.channel::text AS channel,
         delivery.pace <> 'AT_ONCE' AS digest, delivery.notification_id, delivery.attempts`,
      [now, mostAttempts, [...channels], mostGroups],
    );
  });
  const groups = new Map<string, ClaimedDelivery>();
  for (const row of rows) {
    const { digest, channel } = row;
    const name = `${row.person_id} ${channel} ${digest ? 'digest' : row.notification_id}`;
    const group = groups.get(name) ?? {
      districtId: row.district_id,
      personId: row.person_id,
      channel,
      digest,
      items: [],
    };
    group.items.push({ notificationId: row.notification_id, attempt: row.attempts });
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Gives up what was cut off, by a crash, in its last attempt. */
export async function giveUpInterrupted(database: Database, now: Date): Promise<void> {
  await database.query(
    `UPDATE notification_delivery SET state = 'FAILED', failure = 'DELIVERY_INTERRUPTED'
     WHERE state = 'WAITING' AND attempts >= $2 AND at <= $1`,
    [now, mostAttempts],
  );
}
