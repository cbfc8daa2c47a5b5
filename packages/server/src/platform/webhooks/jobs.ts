import type { Services } from '../../context.ts';
import { defineJob } from '../jobs.ts';
import { deliverWebhooks } from './deliver.ts';

const deliver = defineJob<Record<string, never>>('deliver-webhooks');

/** Sends webhooks in this process: soon after what happened, and every minute what is due. */
export async function startWebhookJobs(services: Services): Promise<void> {
  const { jobs, changes, log } = services;
  await jobs.work(deliver, () => deliverWebhooks(services));
  await jobs.schedule(deliver, '* * * * *', {});
  changes.subscribe(({ nodeIds }) => {
    if (!nodeIds.some((id) => id.startsWith('WebhookEndpoint:'))) return;
    jobs
      .send(deliver, {}, { debounce: { key: 'deliver', seconds: 1 } })
      .catch((error: unknown) => log.error({ err: error }, 'webhooks not asked for'));
  });
}
