import type { Services } from '../../context.ts';
import type { Residency } from '../../generated/prisma/client.ts';
import { globalId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { operatorContext } from '../../operator-context.ts';
import { followResidencies } from '../../platform/identity/residency.ts';
import { defineJob } from '../../platform/jobs.ts';
import { notify } from '../../platform/notifications/index.ts';
import { write } from '../../platform/write.ts';
import { toldOf } from './notifications.ts';

const expiring = defineJob<Record<string, never>>('expire-verifications');

/** Makes, every night at 03:23 in Shanghai, claims of the verifications that have expired. */
export async function startResidentsJobs(services: Services): Promise<void> {
  await services.jobs.work(expiring, () => expireVerifications(services));
  await services.jobs.schedule(expiring, '23 19 * * *', {});
}

/** Each in a transaction of its own: what a crash leaves is taken up the next night. */
export async function expireVerifications(services: Services): Promise<void> {
  const due = await services.database.prisma.residency.findMany({
    where: { state: 'VERIFIED', expiresAt: { lte: services.clock.now() } },
    orderBy: { expiresAt: 'asc' },
  });
  for (const residency of due) await expire(services, residency);
}

async function expire(services: Services, residency: Residency): Promise<void> {
  const context = operatorContext(services);
  const { districtId, id, communityId, personId, expiresAt } = residency;
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const subject = { subjectType: 'Residency', subjectId: id };
    const states = { from: 'VERIFIED', to: 'CLAIMED' };
    audit({ action: 'expireVerification', ...subject, communityId, changes: { state: states } });
    const { count } = await transaction.residency.updateMany({
      where: { districtId, id, state: 'VERIFIED', expiresAt },
      data: { state: 'CLAIMED' },
    });
    // Verified again in the meantime.
    if (count === 0) return;
    await recordStep(context, writing, districtId, { ...subject, action: 'EXPIRE', ...states });
    await followResidencies(context, transaction, residency);
    changed(globalId('Residency', residency));
    const kind = toldOf.EXPIRE;
    if (kind) {
      await notify(context, writing, {
        kind,
        personIds: [personId],
        ...subject,
        communityId,
        values: {},
        onceKey: `${kind}:${id}:${expiresAt?.toISOString()}`,
      });
    }
  });
}
