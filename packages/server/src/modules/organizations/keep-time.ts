import type { Context, Services } from '../../context.ts';
import type { Membership, Organization } from '../../generated/prisma/client.ts';
import { civilDay, dayOf, storedDay } from '../../kernel/clock.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { write } from '../../platform/write.ts';
import { tellOfReview, tellOfTermEnd } from './notifications.ts';
import { dueWarning, warningDays } from './term-warning.ts';

const keepTime = defineJob<Record<string, never>>('organization-time');

/** Looks every morning (at 08:10 in China) whose terms end and which rules are to be reviewed. */
export async function startOrganizationJobs(services: Services): Promise<void> {
  await services.jobs.work(keepTime, () => keepOrganizationTime(services));
  await services.jobs.schedule(keepTime, '10 0 * * *', {});
}

/** Warns of terms that end in 90, 30 or 7 days and of rules whose day of review has come, each once. */
export async function keepOrganizationTime(services: Services): Promise<void> {
  const context = operatorContext(services);
  for (const ending of await endingTerms(context)) {
    await unlessItFails(services, ending.organization, () => warnOfTerms(context, ending));
  }
  await remindOfReviews(services, context);
}

interface Ending {
  organization: Organization;
  until: string;
  warning: number;
  memberships: Membership[];
}

/** Terms for which a warning is due, by body, day and warning. One that was renewed needs none. */
async function endingTerms({ db, clock }: Context): Promise<Ending[]> {
  const today = civilDay(clock.now());
  const horizon = Temporal.PlainDate.from(today).add({ days: warningDays[0] }).toString();
  const rows = await db.membership.findMany({
    where: {
      endedAt: null,
      termUntil: { gte: storedDay(today), lte: storedDay(horizon) },
      organization: { dissolvedAt: null },
    },
    include: { organization: true },
    orderBy: [{ districtId: 'asc' }, { organizationId: 'asc' }, { id: 'asc' }],
  });
  const endings = new Map<string, Ending>();
  for (const { organization, ...membership } of rows) {
    const until = dayOf(membership.termUntil as Date);
    const warning = dueWarning(until, today, membership.warnedDays);
    if (warning === null || (await isRenewed(db, membership))) continue;
    const key = `${organization.districtId}:${organization.id}:${until}:${warning}`;
    const ending = endings.get(key) ?? { organization, until, warning, memberships: [] };
    ending.memberships.push(membership);
    endings.set(key, ending);
  }
  return [...endings.values()];
}

async function isRenewed(db: Context['db'], membership: Membership): Promise<boolean> {
  const { districtId, organizationId, publicName, role, seat, termUntil } = membership;
  const next = await db.membership.findFirst({
    where: {
      ...{ districtId, organizationId, publicName, role, seat },
      endedAt: null,
      termSince: { gt: termUntil as Date },
    },
    select: { id: true },
  });
  return next !== null;
}

/** Claims the warning first: of two processes, or after a restart, one gives it. */
async function warnOfTerms(
  context: Context,
  { organization, until, warning, memberships }: Ending,
): Promise<void> {
  const { districtId, id } = organization;
  const today = civilDay(context.clock.now());
  const days = Temporal.PlainDate.from(today).until(until, { largestUnit: 'days' }).days;
  await onceIn(context, districtId, async (writing) => {
    const { count } = await writing.transaction.membership.updateMany({
      where: {
        districtId,
        id: { in: memberships.map((each) => each.id) },
        endedAt: null,
        OR: [{ warnedDays: null }, { warnedDays: { gt: warning } }],
      },
      data: { warnedDays: warning },
    });
    if (count === 0) return false;
    await tellOfTermEnd(context, writing, organization, { until, days, warning, count });
    writing.audit({
      action: 'warnOfTermEnd',
      subjectType: 'Organization',
      subjectId: id,
      communityId: organization.communityId,
      changes: { until, warning, memberships: count },
    });
    return true;
  });
}

/** For so many days after its day of review a rule is still told of, should nothing have run. */
const reviewDays = 30;

async function remindOfReviews(services: Services, context: Context): Promise<void> {
  const today = civilDay(context.clock.now());
  const earliest = Temporal.PlainDate.from(today).subtract({ days: reviewDays }).toString();
  const due = await context.db.regulation.findMany({
    where: {
      repealedAt: null,
      reviewOn: { gte: storedDay(earliest), lte: storedDay(today) },
      organization: { dissolvedAt: null },
    },
    include: { organization: true },
    orderBy: [{ districtId: 'asc' }, { id: 'asc' }],
  });
  for (const { organization, ...regulation } of due) {
    const { districtId, id } = regulation;
    await unlessItFails(services, organization, () =>
      onceIn(context, districtId, async (writing) => {
        const told = await writing.transaction.notification.count({
          where: { districtId, kind: 'REGULATION_REVIEW_DUE', subjectId: id },
        });
        if (told > 0) return false;
        await tellOfReview(context, writing, organization, regulation, dayOf(regulation.reviewOn));
        writing.audit({
          action: 'remindOfReview',
          subjectType: 'Regulation',
          subjectId: id,
          communityId: organization.communityId,
        });
        return true;
      }),
    );
  }
}

/** Writes, unless the work finds that it has been done: then nothing is left behind. */
async function onceIn(
  context: Context,
  districtId: string,
  work: (writing: Parameters<Parameters<typeof write>[2]>[0]) => Promise<boolean>,
): Promise<void> {
  const done = new AlreadyDone();
  try {
    await write(context, districtId, async (writing) => {
      if (!(await work(writing))) throw done;
    });
  } catch (error) {
    if (error !== done) throw error;
  }
}

/** Not an error of anybody's: it unwinds the transaction. */
class AlreadyDone extends Error {}

/** One that fails keeps no other from being told; the next morning tries again. */
async function unlessItFails(
  { log }: Services,
  { id }: Organization,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, organization: id }, 'organization not kept in time');
  }
}
