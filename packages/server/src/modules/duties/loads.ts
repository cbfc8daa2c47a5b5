import { z } from 'zod';
import type { Transaction } from '../../database.ts';
import type { AdmissionRequest, Duty } from '../../generated/prisma/client.ts';
import { dayOf, storedDay } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { daysAfter, laterOf } from './days.ts';
import { dutyErrors } from './errors.ts';

/** What a duty costs one community. */
export interface Load {
  timesPerYear: number;
  /** Minutes of one worker each time. */
  minutesEach: number;
}

/** Ten times a day, and ten days of work at most: what is more is a mistake in writing. */
export const loadForm = {
  timesPerYear: z.int().min(1).max(3_660),
  minutesEach: z.int().min(1).max(14_400),
};

export const minutesPerYear = ({ timesPerYear, minutesEach }: Load): number =>
  timesPerYear * minutesEach;

/**
 * Waits until nobody else changes this duty, and reads it as it is then. Loads and ends are only
 * written by who holds it.
 */
export async function lockDuty(
  transaction: Transaction,
  { districtId, id }: Pick<Duty, 'districtId' | 'id'>,
): Promise<Duty & { admission: AdmissionRequest | null }> {
  await transaction.$queryRaw`SELECT 1 FROM duty
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return transaction.duty.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: { admission: true },
  });
}

/** The load that holds now, or at the duty's begin. */
export async function presentLoad(
  transaction: Pick<Transaction, 'dutyLoad'>,
  { districtId, id }: Pick<Duty, 'districtId' | 'id'>,
) {
  return transaction.dutyLoad.findFirstOrThrow({
    where: { districtId, dutyId: id, until: null },
  });
}

/** @throws RuleRefusedError LOAD_ABOVE_ADMITTED: what a department may not ask by an admission, it may not ask by a change. */
export function assertWithinAdmitted(load: Load, admission: Load | null): void {
  if (admission && minutesPerYear(load) > minutesPerYear(admission)) {
    const minutes = minutesPerYear(admission);
    throw new RuleRefusedError(dutyErrors.LOAD_ABOVE_ADMITTED, { minutes }, ['timesPerYear']);
  }
}

/** Closes the present span the day before, and opens the next from today or the duty's begin. */
export async function openLoad(
  transaction: Transaction,
  duty: Duty,
  { timesPerYear, minutesEach }: Load,
  today: string,
): Promise<void> {
  const { districtId, id: dutyId } = duty;
  const since = storedDay(laterOf(today, dayOf(duty.since)));
  const present = await presentLoad(transaction, duty);
  if (present.since >= since) {
    await transaction.dutyLoad.update({
      where: { districtId_dutyId_since: { districtId, dutyId, since: present.since } },
      data: { timesPerYear, minutesEach },
    });
    return;
  }
  await transaction.dutyLoad.update({
    where: { districtId_dutyId_since: { districtId, dutyId, since: present.since } },
    data: { until: storedDay(daysAfter(dayOf(since), -1)) },
  });
  await transaction.dutyLoad.create({
    data: { districtId, dutyId, since, timesPerYear, minutesEach },
  });
}

/** The last day of a duty that ends today: from today on it holds no more. */
export function lastDay(duty: Pick<Duty, 'since'>, today: string): Date {
  return storedDay(daysAfter(laterOf(today, dayOf(duty.since)), -1));
}
