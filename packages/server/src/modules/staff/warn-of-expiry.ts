import type { Context, Services } from '../../context.ts';
import { civilDay, storedDay } from '../../kernel/clock.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { write } from '../../platform/write.ts';
import { tellOfExpiry } from './notifications.ts';

const warn = defineJob<Record<string, never>>('staff-certificate-expiry');

/** Days before its last one at which the holder of a certificate is warned. */
const warningDays = 60;

/** Looks every morning (at 08:10 in China) which certificates expire, in this process. */
export async function startStaffJobs(services: Services): Promise<void> {
  await services.jobs.work(warn, () => warnOfCertificates(services));
  await services.jobs.schedule(warn, '10 0 * * *', {});
}

/** Warns the holders of certificates that expire within sixty days, and their staff, once each. */
export async function warnOfCertificates(services: Services): Promise<void> {
  const context = operatorContext(services);
  for (const certificate of await dueCertificates(context)) {
    try {
      await warnOf(context, certificate);
    } catch (error) {
      // One that fails keeps nobody else from being warned; the next morning tries again.
      services.log.error({ err: error, certificate: certificate.id }, 'expiry not warned of');
    }
  }
}

function dueCertificates({ db, clock }: Context) {
  const today = civilDay(clock.now());
  const horizon = Temporal.PlainDate.from(today).add({ days: warningDays }).toString();
  return db.staffCertificate.findMany({
    where: {
      warnedAt: null,
      expiresOn: { gte: storedDay(today), lte: storedDay(horizon) },
      membership: {
        endedAt: null,
        OR: [{ termUntil: null }, { termUntil: { gte: storedDay(today) } }],
        organization: { dissolvedAt: null },
      },
    },
    include: { membership: { include: { organization: true } } },
    orderBy: [{ districtId: 'asc' }, { id: 'asc' }],
  });
}

type Due = Awaited<ReturnType<typeof dueCertificates>>[number];

async function warnOf(context: Context, certificate: Due): Promise<void> {
  const { districtId, id, membership } = certificate;
  const passed = new PassedOver();
  const warning = write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.staffCertificate.updateMany({
      where: { districtId, id, warnedAt: null },
      data: { warnedAt: context.clock.now() },
    });
    // Another process has warned.
    if (count === 0) throw passed;
    writing.audit({
      action: 'warnOfCertificate',
      subjectType: 'StaffCertificate',
      subjectId: id,
      communityId: membership.organization.communityId,
    });
    await tellOfExpiry(context, writing, certificate);
  });
  await warning.catch((error: unknown) => {
    if (error !== passed) throw error;
  });
}

/** Not an error of anybody's: it unwinds a transaction that has nothing to write. */
class PassedOver extends Error {}
