import type { Services } from '../../context.ts';
import type { Ballot, Prisma } from '../../generated/prisma/client.ts';
import { DomainError, errorMessage } from '../../kernel/domain-error.ts';
import { type Localised, locales } from '../../kernel/locale.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { notify } from '../../platform/notifications/index.ts';
import { holdersOf } from '../../platform/offices.ts';
import { write } from '../../platform/write.ts';
import { loadPlace } from '../electorate/index.ts';
import { closeHeld } from './commands/close-ballot.ts';
import { keysFor, openHeld } from './commands/open-ballot.ts';
import { hostDescriber } from './hosts.ts';
import { notOpened } from './notifications.ts';
import { tellVoters } from './tell-voters.ts';
import { sweepBoxes, vacuumBoxes } from './unlinkable/sweep.ts';

const running = defineJob<Record<string, never>>('ballots');
const vacuuming = defineJob<Record<string, never>>('ballot-boxes');

/** Opens, closes and tells, every minute. What is due is read from the ballots, so a crash loses none. */
export async function startBallotJobs(services: Services): Promise<void> {
  await services.jobs.work(running, () => runBallots(services));
  await services.jobs.schedule(running, '* * * * *', {});
  await services.jobs.work(vacuuming, () => vacuumBoxes(services));
  await services.jobs.schedule(vacuuming, '*/10 * * * *', {});
}

/**
 * Takes every ballot whose time has come one step on. Two processes at once wait for one another at
 * the ballot's row, and the second finds it done.
 */
export async function runBallots(services: Services): Promise<void> {
  const now = services.clock.now();
  const due = { opensAt: { lte: now }, closesAt: { gt: now } };
  for (const ballot of await find(services, { state: 'DRAFT', ...due })) {
    await open(services, ballot);
  }
  for (const ballot of await find(services, { state: 'OPEN', closesAt: { lte: now } })) {
    await attempt(services, ballot, () =>
      write(operatorContext(services), ballot.districtId, (writing) =>
        closeHeld(operatorContext(services), writing, ballot),
      ),
    );
  }
  await sweepBoxes(services);
  const untold: Prisma.BallotWhereInput = {
    told: { in: ['', 'OPENED', 'CLOSES_SOON'] },
    state: { in: ['OPEN', 'COUNTED', 'CANCELLED'] },
  };
  for (const ballot of await find(services, untold)) {
    await attempt(services, ballot, () => tellVoters(services, ballot));
  }
}

function find({ database }: Services, where: Prisma.BallotWhereInput): Promise<Ballot[]> {
  return database.prisma.ballot.findMany({
    where,
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
  });
}

async function open(services: Services, ballot: Ballot): Promise<void> {
  const context = operatorContext(services);
  const keys = await keysFor(ballot);
  const refusal = await attempt(services, ballot, () =>
    write(context, ballot.districtId, (writing) => openHeld(context, writing, ballot, keys)),
  );
  // Somebody was faster, or nothing that staff could mend.
  if (refusal === null || refusal.code === 'BALLOT_ALREADY_OPEN') return;
  await attempt(services, ballot, () => tellStaff(services, ballot, refusal));
}

/** Does it, or says why a rule refused it. One ballot that fails holds up no other. */
async function attempt(
  { log }: Services,
  { id }: Ballot,
  act: () => Promise<unknown>,
): Promise<DomainError | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    log.error({ err: error, ballot: id }, 'ballot job failed');
    return null;
  }
}

async function tellStaff(
  services: Services,
  { districtId, id, communityId, hostType, title }: Ballot,
  { code, values }: DomainError,
): Promise<void> {
  const context = operatorContext(services);
  const permission = hostDescriber(hostType)?.permission;
  if (!permission) return;
  const place = await loadPlace(context, communityId);
  const onceKey = `ballot:${id}:${code}`;
  const told = { districtId, subjectId: id, onceKey };
  if (await context.db.notification.findFirst({ where: told })) return;
  await write(context, districtId, async (writing) => {
    const now = context.clock.now();
    await notify(context, writing, {
      kind: notOpened,
      personIds: await holdersOf(writing.transaction, permission, place, now),
      subjectType: 'Ballot',
      subjectId: id,
      communityId,
      values: { title, reason: reasonOf(code, values) },
      onceKey,
    });
    writing.audit({ action: 'tellOfBallot', subjectType: 'Ballot', subjectId: id, communityId });
  });
}

function reasonOf(code: string, values: DomainError['values']): Localised {
  const said = locales.map((locale) => [locale, errorMessage(code, locale, values)]);
  return Object.fromEntries(said) as Record<keyof Localised, string>;
}
