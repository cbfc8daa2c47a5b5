import type { Services } from '../context.ts';
import { defineJob } from './jobs.ts';

const housekeeping = defineJob<Record<string, never>>('housekeeping');

/** How many days things are kept that only serve a while. */
const keptDays = {
  /** Change notices; an older cursor makes a client read everything again. */
  change_event: 7,
  /** Idempotency keys; a repeat after this is a new creation. */
  idempotency_record: 7,
  /** Photos that were never attached: whoever uploads one sends its contribution soon after. */
  attachment: 3,
  /** What webhooks were told. */
  webhook_delivery: 30,
} as const;

/**
 * Milliseconds that a file stays after it was last put: somebody may be uploading the same photo
 * again, whose row is written after its file.
 */
const fileRest = 3_600_000;

/** Removes, every hour, what has served its time. */
export async function startHousekeeping(services: Services): Promise<void> {
  await services.jobs.work(housekeeping, () => sweep(services));
  await services.jobs.schedule(housekeeping, '17 * * * *', {});
}

/** Removes ended sessions and codes, old notices and keys, and photos that belong to nothing. */
export async function sweep(services: Services): Promise<void> {
  const { database, clock } = services;
  const now = clock.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const table of [
    'session',
    'sign_in_challenge',
    'contact_challenge',
    'door_code',
    'spent_proof',
  ]) {
    await database.query(`DELETE FROM ${table} WHERE expires_at < $1`, [daysAgo(1)]);
  }
  await database.query('DELETE FROM change_event WHERE at < $1', [daysAgo(keptDays.change_event)]);
  await database.query('DELETE FROM idempotency_record WHERE created_at < $1', [
    daysAgo(keptDays.idempotency_record),
  ]);
  await database.query(
    `DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND created_at < $1`,
    [daysAgo(keptDays.webhook_delivery)],
  );
  await sweepPhotos(services, daysAgo(keptDays.attachment));
}

/** Photos uploaded before this and never attached; a file goes with the last row that names it. */
async function sweepPhotos(
  { database, files, clock }: Services,
  uploadedBefore: Date,
): Promise<void> {
  const removed = await database.query<{ sha256: string }>(
    'DELETE FROM attachment WHERE subject_id IS NULL AND created_at < $1 RETURNING sha256',
    [uploadedBefore],
  );
  const putBefore = new Date(clock.now().getTime() - fileRest);
  for (const sha256 of new Set(removed.map((row) => row.sha256))) {
    const others = await database.query('SELECT 1 FROM attachment WHERE sha256 = $1 LIMIT 1', [
      sha256,
    ]);
    if (others.length === 0) await files.remove(sha256, putBefore);
  }
}
