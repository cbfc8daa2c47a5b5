import type { Context, Services } from '../../context.ts';
import { civilDay } from '../../kernel/clock.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { write } from '../../platform/write.ts';
import { dueWarning, endsOn, noticeDays, warningDays } from './calendar.ts';
import { endAgreementRow } from './end-agreement-row.ts';
import { holdAgreement } from './load-agreement.ts';
import { tellOfEnd } from './notifications.ts';

const keepTime = defineJob<Record<string, never>>('agreement-time');

/** Looks every morning (at 08:05 in China) which agreements end, and does so in this process. */
export async function startAgreementJobs(services: Services): Promise<void> {
  await services.jobs.work(keepTime, () => keepAgreementTime(services));
  await services.jobs.schedule(keepTime, '5 0 * * *', {});
}

/** Ends the agreements whose last day has passed, and reminds the sides of those that end soon. */
export async function keepAgreementTime(services: Services): Promise<void> {
  const context = operatorContext(services);
  for (const key of await nearTheirEnd(context)) {
    try {
      await keepTimeOf(context, key);
    } catch (error) {
      // One that fails keeps no other from ending; the next morning tries again.
      services.log.error({ err: error, agreement: key.id }, 'agreement not kept in time');
    }
  }
}

/** Agreements in force that end within the days of the first reminder, by period or by notice. */
async function nearTheirEnd({ db, clock }: Context): Promise<RowKey[]> {
  const horizon = Temporal.PlainDate.from(civilDay(clock.now())).add({ days: warningDays[0] });
  const latestNotice = horizon.subtract({ days: noticeDays });
  const until = (day: Temporal.PlainDate) => ({ lte: new Date(day.toString()) });
  return db.agreement.findMany({
    where: {
      state: 'IN_FORCE',
      OR: [{ until: until(horizon) }, { parties: { some: { noticeOn: until(latestNotice) } } }],
    },
    select: { districtId: true, id: true },
    orderBy: [{ districtId: 'asc' }, { id: 'asc' }],
  });
}

async function keepTimeOf(context: Context, key: RowKey): Promise<void> {
  const today = civilDay(context.clock.now());
  const { districtId, id } = key;
  const nothing = new NothingToDo();
  try {
    await write(context, districtId, async (writing) => {
      const agreement = await holdAgreement(writing.transaction, key);
      if (agreement.state !== 'IN_FORCE') throw nothing;
      if (today > endsOn(agreement)) {
        await endAgreementRow(context, writing, agreement, 'agreementTime');
        return;
      }
      const warnedDays = dueWarning(agreement, today);
      if (warnedDays === null) throw nothing;
      await writing.transaction.agreement.update({
        where: { districtId_id: { districtId, id } },
        data: { warnedDays },
      });
      writing.audit({
        action: 'agreementTime',
        subjectType: 'Agreement',
        subjectId: id,
        communityId: agreement.communityId,
        changes: { warnedDays },
      });
      await tellOfEnd(context, writing, agreement, {
        day: endsOn(agreement),
        days: warnedDays,
      });
      writing.changed(globalId('Agreement', key));
    });
  } catch (error) {
    if (error !== nothing) throw error;
  }
}

/** Not an error of anybody's: it unwinds a transaction that has nothing to write. */
class NothingToDo extends Error {}
