import type { Services } from '../context.ts';
import { defineJob } from './jobs.ts';

const housekeeping = defineJob<Record<string, never>>('housekeeping');

/** How many days things are kept that only serve a while. */
const keptDays = {
  /** Change notices; an older cursor makes a client read everything again. */
  change_event: 7,
  /** Idempotency keys; a repeat after this is a new creation. */
  idempotency_record: 7,
} as const;

/** Removes, every hour, what has served its time. */
export async function startHousekeeping(services: Services): Promise<void> {
  await services.jobs.work(housekeeping, () => sweep(services));
  await services.jobs.schedule(housekeeping, '17 * * * *', {});
}

/** Removes ended sessions and codes, and old notices and keys. */
export async function sweep({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const table of ['session', 'sign_in_challenge', 'door_code']) {
    await database.query(`DELETE FROM ${table} WHERE expires_at < $1`, [daysAgo(1)]);
  }
  await database.query('DELETE FROM change_event WHERE at < $1', [daysAgo(keptDays.change_event)]);
  await database.query('DELETE FROM idempotency_record WHERE created_at < $1', [
    daysAgo(keptDays.idempotency_record),
  ]);
}
