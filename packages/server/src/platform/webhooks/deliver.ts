import type { Services } from '../../context.ts';
import type { Database } from '../../database.ts';
import { globalId } from '../../kernel/global-id.ts';
import { operatorContext } from '../../operator-context.ts';
import { notify } from '../notifications/notify.ts';
import { holdersOf } from '../offices.ts';
import { write } from '../write.ts';
import { districtPlace, secretPurpose } from './endpoints.ts';
import { webhookDisabled } from './notifications.ts';
import { post } from './post.ts';
import { signatureHeaders } from './signature.ts';

/** Minutes from each attempt to the next; after the last one, 24 hours on, it is given up. */
const waits = [1, 5, 30, 120, 300, 480, 504] as const;

/** How many are sent side by side. */
const mostAtOnce = 20;

interface Claimed {
  district_id: string;
  id: string;
  endpoint_id: string;
  payload: object;
  attempts: number;
  created_at: Date;
  url: string;
  secret_cipher: string;
}

/** Sends every webhook that is due now. Several processes may do it at once. */
export async function deliverWebhooks(services: Services): Promise<void> {
  for (;;) {
    const claimed = await claim(services.database, services.clock.now());
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((delivery) => attempt(services, delivery)));
  }
}

/**
 * Claims what is due. A claim puts the next attempt off before this one begins: another process
 * passes it over, and after a crash it is due again.
 */
function claim(database: Database, now: Date): Promise<Claimed[]> {
  return database.query<Claimed & Record<string, unknown>>(
    `WITH due AS (
       SELECT delivery.district_id, delivery.id
       FROM webhook_delivery AS delivery
       WHERE delivery.state = 'WAITING' AND delivery.at <= $1
       ORDER BY delivery.at
       LIMIT $3
       FOR UPDATE SKIP LOCKED
     )
     UPDATE webhook_delivery AS delivery
     SET attempts = delivery.attempts + 1,
       at = $1::timestamptz
         + interval '1 minute' * coalesce(($2::int[])[delivery.attempts + 1], 1)
     FROM due, webhook_endpoint AS endpoint
     WHERE delivery.district_id = due.district_id AND delivery.id = due.id
       AND endpoint.district_id = delivery.district_id AND endpoint.id = delivery.endpoint_id
     RETURNING delivery.district_id, delivery.id, delivery.endpoint_id, delivery.payload,
       delivery.attempts, delivery.created_at, endpoint.url, endpoint.secret_cipher`,
    [now, [...waits], mostAtOnce],
  );
}

async function attempt(services: Services, claimed: Claimed): Promise<void> {
  const status = await send(services, claimed);
  const now = services.clock.now();
  const { webhookDelivery } = services.database.prisma;
  const where = { districtId: claimed.district_id, id: claimed.id, state: 'WAITING' as const };
  if (status !== null && status >= 200 && status < 300) {
    const data = { state: 'SENT', status, failure: null, sentAt: now } as const;
    await webhookDelivery.updateMany({ where, data });
    return;
  }
  const failure = status === null ? 'WEBHOOK_UNREACHABLE' : 'WEBHOOK_ANSWERED_WRONG';
  const isLast = claimed.attempts > waits.length;
  await webhookDelivery.updateMany({
    where,
    data: { status, failure, ...(isLast ? { state: 'FAILED' } : {}) },
  });
  if (status === 410 || (isLast && !(await tookSomething(services, claimed)))) {
    await disable(services, claimed);
  }
}

/** The status that was answered; null when there was none. */
async function send(services: Services, claimed: Claimed): Promise<number | null> {
  const { encryption, clock, log, webhooksToPrivateAddresses: toPrivate } = services;
  try {
    const secret = encryption.decrypt(claimed.secret_cipher, secretPurpose);
    const body = JSON.stringify(claimed.payload);
    const headers = signatureHeaders(secret, { id: claimed.id, at: clock.now(), body });
    return await post({ url: claimed.url, headers, body }, { toPrivate });
  } catch (error) {
    log.warn({ err: error, webhook: claimed.endpoint_id }, 'webhook not delivered');
    return null;
  }
}

/** Whether the endpoint has taken anything since this delivery was laid down. */
async function tookSomething({ database }: Services, claimed: Claimed): Promise<boolean> {
  const taken = await database.prisma.webhookDelivery.findFirst({
    where: {
      districtId: claimed.district_id,
      endpointId: claimed.endpoint_id,
      state: 'SENT',
      sentAt: { gte: claimed.created_at },
    },
    select: { id: true },
  });
  return taken !== null;
}

/** Stops sending to an address that is gone, and tells the officials, once. */
async function disable(services: Services, claimed: Claimed): Promise<void> {
  const context = operatorContext(services);
  const { district_id: districtId, endpoint_id: endpointId } = claimed;
  const where = { districtId, id: endpointId, disabledAt: null };
  if (!(await context.db.webhookEndpoint.findFirst({ where }))) return;
  const district = await districtPlace(context, districtId);
  const now = context.clock.now();
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const subject = { subjectType: 'WebhookEndpoint', subjectId: endpointId };
    const { count } = await transaction.webhookEndpoint.updateMany({
      where,
      data: { disabledAt: now },
    });
    await transaction.webhookDelivery.updateMany({
      where: { districtId, endpointId, state: 'WAITING' },
      data: { state: 'FAILED', failure: 'WEBHOOK_DISABLED' },
    });
    audit({ action: 'disableWebhook', ...subject, communityId: districtId });
    changed(globalId('WebhookEndpoint', { districtId, id: endpointId }));
    if (count === 0) return;
    await notify(context, writing, {
      kind: webhookDisabled,
      personIds: await holdersOf(transaction, 'webhook:edit', district, now),
      ...subject,
      communityId: districtId,
      values: { host: new URL(claimed.url).host },
      onceKey: `${endpointId}:disabled`,
    });
  });
}
