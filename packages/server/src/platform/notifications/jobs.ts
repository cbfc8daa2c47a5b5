import type { Services } from '../../context.ts';
import { defineJob } from '../jobs.ts';
import { deliverDue } from './deliver.ts';

const deliver = defineJob<Record<string, never>>('deliver-notifications');

/** Seconds in which what is told shares one round of sending. */
const pause = 1;

/** Sends notifications in this process: soon after they are told, and every minute what is due. */
export async function startNotificationJobs(services: Services): Promise<void> {
  const { jobs, changes, log } = services;
  await jobs.work(deliver, () => deliverDue(services));
  await jobs.schedule(deliver, '* * * * *', {});
  changes.subscribe(({ nodeIds }) => {
    if (!nodeIds.some((id) => id.startsWith('NotificationInbox:'))) return;
    jobs
      .send(deliver, {}, { debounce: { key: 'deliver', seconds: pause } })
      .catch((error: unknown) => log.error({ err: error }, 'delivery not asked for'));
  });
}
