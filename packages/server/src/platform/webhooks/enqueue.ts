import type { Context } from '../../context.ts';
import { globalId, nodeId } from '../../kernel/global-id.ts';
import { derivedId } from '../../kernel/ids.ts';
import type { Writing } from '../write.ts';

/** What a district's other systems are told: that something happened, never of whom. */
export interface WebhookEvent {
  kind: string;
  subjectType: string;
  subjectId: string;
  communityId: string | null;
  onceKey: string;
}

/** Lays down, in the command's transaction, what each of the district's webhooks is to be told. */
export async function enqueueWebhooks(
  { clock }: Context,
  { transaction, districtId, changed }: Writing,
  { kind, subjectType, subjectId, communityId, onceKey }: WebhookEvent,
): Promise<void> {
  const endpoints = await transaction.webhookEndpoint.findMany({
    where: {
      districtId,
      disabledAt: null,
      OR: [{ kinds: { isEmpty: true } }, { kinds: { has: kind } }],
    },
    select: { id: true },
  });
  if (endpoints.length === 0) return;
  const now = clock.now();
  await transaction.webhookDelivery.createMany({
    data: endpoints.map(({ id: endpointId }) => {
      const id = derivedId(endpointId, kind, onceKey);
      const payload = {
        id,
        kind,
        at: now.toISOString(),
        districtId: nodeId('Community', { districtId, id: districtId }),
        communityId: communityId && nodeId('Community', { districtId, id: communityId }),
        subject: {
          type: subjectType,
          id: nodeId(subjectType, { districtId, id: subjectId }),
        },
      };
      const state = 'WAITING' as const;
      return { districtId, id, endpointId, kind, payload, state, createdAt: now, at: now };
    }),
    skipDuplicates: true,
  });
  // Also what tells a process that there is something to send.
  changed(...endpoints.map(({ id }) => globalId('WebhookEndpoint', { districtId, id })));
}
