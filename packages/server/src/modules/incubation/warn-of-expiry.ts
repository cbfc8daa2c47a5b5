import type { Context, Services } from '../../context.ts';
import { dayOf, storedDay } from '../../kernel/clock.ts';
import { globalId } from '../../kernel/global-id.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { holdersOf } from '../../platform/offices.ts';
import { write } from '../../platform/write.ts';
import { today } from './days.ts';
import { warningDays } from './lifecycle.ts';
import { tellOrganization, told } from './notifications.ts';

const warn = defineJob<Record<string, never>>('certification-expiry');

/** Looks every morning (at 08:10 in China) which certifications expire, in this process. */
export async function startIncubationJobs(services: Services): Promise<void> {
  await services.jobs.work(warn, () => warnOfExpiry(services));
  await services.jobs.schedule(warn, '10 0 * * *', {});
}

/** The warning that is due before a last day, or null. */
export function dueWarning(
  expiresOn: string,
  warnedDays: number | null,
  on: string,
): number | null {
  const left = Temporal.PlainDate.from(on).until(expiresOn, { largestUnit: 'day' }).days;
  if (left < 0) return null;
  const due = warningDays.filter((days) => left <= days).at(-1);
  if (due === undefined) return null;
  return warnedDays === null || warnedDays > due ? due : null;
}

/** Warns who holds a certification, and who certifies there, sixty and fifteen days before. */
export async function warnOfExpiry(services: Services): Promise<void> {
  const context = operatorContext(services);
  for (const { row, due } of await dueRows(context)) {
    try {
      await warnOf(context, row, due);
    } catch (error) {
      // One that fails keeps nobody else from being warned; the next morning tries again.
      services.log.error({ err: error, certification: row.id }, 'expiry not warned of');
    }
  }
}

async function dueRows(context: Context) {
  const day = today(context);
  const horizon = Temporal.PlainDate.from(day).add({ days: warningDays[0] }).toString();
  const rows = await context.db.certification.findMany({
    where: {
      revokedAt: null,
      expiresOn: { gte: storedDay(day), lte: storedDay(horizon) },
      organization: { dissolvedAt: null },
    },
    include: { organization: true },
    orderBy: [{ districtId: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((row) => {
    const due = dueWarning(dayOf(row.expiresOn), row.warnedDays, day);
    return due === null ? [] : [{ row, due }];
  });
}

type Due = Awaited<ReturnType<typeof dueRows>>[number]['row'];

async function warnOf(context: Context, row: Due, days: number): Promise<void> {
  const { districtId, id, warnedDays, organization, scheme, expiresOn } = row;
  const place = await loadPlace(context, organization.communityId);
  const passed = new PassedOver();
  const warning = write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.certification.updateMany({
      where: { districtId, id, warnedDays, revokedAt: null },
      data: { warnedDays: days },
    });
    // Another process has warned, or it was revoked meanwhile.
    if (count === 0) throw passed;
    const subject = { subjectType: 'Certification', subjectId: id } as const;
    writing.audit({
      ...subject,
      action: 'certificationExpiry',
      communityId: organization.communityId,
      changes: { warnedDays: days },
    });
    const now = context.clock.now();
    await tellOrganization(context, writing, {
      ...subject,
      kind: told.expiring,
      organization,
      values: { scheme, day: dayOf(expiresOn) },
      onceKey: `certification:${id}:expires:${days}`,
      also: await holdersOf(writing.transaction, 'certification:edit', place, now),
    });
    writing.changed(globalId('Certification', row));
  });
  await warning.catch((error: unknown) => {
    if (error !== passed) throw error;
  });
}

/** Not an error of anybody's: it unwinds a transaction that has nothing to write. */
class PassedOver extends Error {}
