import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../kernel/input.ts';
import { namedReference, namedRow } from '../../kernel/named-row.ts';
import { notificationKinds } from '../notifications/kinds.ts';
import { assertMay, type Place } from '../viewer.ts';
import { createOnce, write } from '../write.ts';
import { isAcceptable } from './post.ts';
import { secretText } from './signature.ts';

/** The most webhooks of a district. */
const mostEndpoints = 20;

export const secretPurpose = 'webhook_endpoint.secret';

const form = z.object({
  district: z.string(),
  url: z.string().trim().min(1).max(2_000),
  /** Kinds of notification; none for all. */
  kinds: z.array(z.string()).max(100),
  idempotencyKey,
});

export interface RegisteredWebhook {
  key: RowKey;
  /** Shown this once; null in the answer to a repeat. */
  secret: string | null;
}

/** A district as permissions need it. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function districtPlace(
  { db }: Context,
  id: string,
  path: readonly string[] = [],
): Promise<Place> {
  const place = await db.community.findUnique({
    where: { id },
    select: { id: true, districtId: true, ancestorIds: true },
  });
  if (place?.districtId !== id) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return place;
}

/**
 * Registers where a district's other system is told what happens.
 *
 * Outcomes: the webhook with its secret, which is shown this once; InvalidInputError; NOT_FOUND when
 * the id names no district; WEBHOOK_ADDRESS_REFUSED; WEBHOOK_KIND_UNKNOWN; WEBHOOKS_FULL; at the top
 * level FORBIDDEN without `webhook:edit` in the district.
 */
export async function registerWebhook(
  context: Context,
  input: z.input<typeof form>,
): Promise<RegisteredWebhook> {
  const { idempotencyKey: key, ...sent } = parseInput(form, input);
  const districtId = namedReference(sent.district, 'Community', ['district']);
  const district = await districtPlace(context, districtId, ['district']);
  assertMay(context.viewer, 'webhook:edit', district);
  const { url, kinds } = sent;
  if (!isAcceptable(url, { toPrivate: context.webhooksToPrivateAddresses })) {
    throw new RuleRefusedError('WEBHOOK_ADDRESS_REFUSED', {}, ['url']);
  }
  const known = notificationKinds();
  const unknown = kinds.find((kind) => !known.includes(kind));
  if (unknown !== undefined) {
    throw new RuleRefusedError('WEBHOOK_KIND_UNKNOWN', { kind: unknown }, ['kinds']);
  }
  let secret: string | null = null;
  const creation = { action: 'registerWebhook', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, made) => {
    const { transaction } = writing;
    // The district's row is held, so that two at once are counted one after the other.
    await transaction.$queryRaw`SELECT id FROM community WHERE id = ${districtId}::uuid FOR UPDATE`;
    if ((await transaction.webhookEndpoint.count({ where: { districtId } })) >= mostEndpoints) {
      throw new RuleRefusedError('WEBHOOKS_FULL', { maximum: mostEndpoints });
    }
    const shown = secretText(randomBytes(32));
    await transaction.webhookEndpoint.create({
      data: {
        districtId,
        id: made,
        url,
        kinds: [...new Set(kinds)],
        secretCipher: context.encryption.encrypt(shown, secretPurpose),
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'registerWebhook',
      subjectType: 'WebhookEndpoint',
      subjectId: made,
      communityId: districtId,
      changes: { host: new URL(url).host, kinds },
    });
    secret = shown;
  });
  return { key: { districtId, id }, secret };
}

/**
 * Removes a webhook with what it still had to be told.
 *
 * Outcomes: its global id; NOT_FOUND; at the top level FORBIDDEN without `webhook:edit` in its
 * district.
 */
export async function removeWebhook(context: Context, input: { webhook: string }): Promise<string> {
  const key = namedRow(input.webhook, 'WebhookEndpoint', ['webhook']);
  const { districtId, id } = key;
  const district = await districtPlace(context, districtId, ['webhook']);
  assertMay(context.viewer, 'webhook:edit', district);
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const { count } = await transaction.webhookEndpoint.deleteMany({ where: { districtId, id } });
    if (count === 0) throw new RuleRefusedError('NOT_FOUND', {}, ['webhook']);
    audit({
      action: 'removeWebhook',
      subjectType: 'WebhookEndpoint',
      subjectId: id,
      communityId: districtId,
    });
    changed(globalId('WebhookEndpoint', key));
  });
  return globalId('WebhookEndpoint', key);
}
