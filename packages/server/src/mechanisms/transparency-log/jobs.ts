import type { Services } from '../../context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { sequenceLogs } from './sequence-log.ts';

const sequencing = defineJob<Record<string, never>>('sequence-logs');

/** Seconds in which what is logged shares one head. */
const pause = 1;

/** Sequences logs in this process: soon after something was laid down, and every minute. */
export async function startLogSequencing(services: Services): Promise<void> {
  const { jobs, changes, log } = services;
  await jobs.work(sequencing, () => sequenceLogs(services));
  await jobs.schedule(sequencing, '* * * * *', {});
  changes.subscribe(({ nodeIds }) => {
    if (!nodeIds.some((id) => id.startsWith('TransparencyLog:'))) return;
    jobs
      .send(sequencing, {}, { debounce: { key: 'sequence', seconds: pause } })
      .catch((error: unknown) => log.error({ err: error }, 'sequencing not asked for'));
  });
}
