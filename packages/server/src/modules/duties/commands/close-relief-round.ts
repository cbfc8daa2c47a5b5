import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Duty, ReliefDecision, ReliefRound } from '../../../generated/prisma/client.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { districtMinutesPerYear } from '../burden-reads.sql.ts';
import { today } from '../days.ts';
import { dutyErrors } from '../errors.ts';
import { findRound, placeOf } from '../find.ts';
import { dutyState } from '../lifecycle.ts';
import { lastDay, lockDuty, openLoad } from '../loads.ts';
import { logReliefRound } from '../log.ts';
import { tellReliefClosed } from '../notifications.ts';
import { loadOf } from '../relief-rules.ts';
import { assertRules, lockOpenRound } from './decide-relief.ts';

const form = z.object({ round: z.string(), leaveRest: z.boolean().default(false) });

/**
 * Closes a round: everything decided happens on this day, together, and the burden before and after
 * is kept. A duty that ended by itself in the meantime is passed over.
 *
 * Outcomes: the round's key, also when it is closed already; NOT_FOUND; RELIEF_UNDECIDED while
 * current duties of assistance are undecided, unless the rest is to be left; the refusals of
 * decideRelief for a decision that does not hold any more, with the duty's title; at the top level
 * FORBIDDEN without `relief:decide` in the district.
 */
export async function closeReliefRound(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { round: named, leaveRest } = parseInput(form, input);
  const round = await findRound(context, named);
  const { districtId, id: roundId } = round;
  assertMay(context.viewer, 'relief:decide', await placeOf(context, districtId));
  if (round.closedAt !== null) return round;
  const day = today(context.clock);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    await lockOpenRound(transaction, round, 'CLOSE', null);
    if (!leaveRest) await assertAllDecided(transaction, round, day);
    const minutesBefore = await districtMinutesPerYear(transaction, districtId, day);
    const decisions = await transaction.reliefDecision.findMany({
      where: { districtId, roundId },
      // Always in the same order: two writers that lock several duties do not wait for one another.
      orderBy: { dutyId: 'asc' },
    });
    const concerned = new Set<string>();
    const applied: ReliefDecision[] = [];
    for (const decision of decisions) {
      const duty = await apply(context, writing, round, decision, day);
      if (duty === null) continue;
      applied.push(decision);
      if (duty.departmentId !== null) concerned.add(duty.departmentId);
    }
    const minutesAfter = await districtMinutesPerYear(transaction, districtId, day);
    await transaction.reliefRound.update({
      where: { districtId_id: { districtId, id: roundId } },
      data: { closedAt: context.clock.now(), minutesBefore, minutesAfter },
    });
    const subject = { subjectType: 'ReliefRound', subjectId: roundId };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'CLOSE',
      from: 'OPEN',
      to: 'CLOSED',
    });
    await logReliefRound(context, writing, round, applied, { minutesBefore, minutesAfter });
    await tellReliefClosed(context, writing, round, [...concerned]);
    writing.audit({
      ...subject,
      action: 'closeReliefRound',
      communityId: districtId,
      changes: { minutesBefore: String(minutesBefore), minutesAfter: String(minutesAfter) },
    });
    writing.changed(globalId('ReliefRound', round));
  });
  return round;
}

/** @throws RuleRefusedError RELIEF_UNDECIDED */
async function assertAllDecided(
  transaction: Transaction,
  { districtId, id: roundId }: ReliefRound,
  day: string,
): Promise<void> {
  const count = await transaction.duty.count({
    where: {
      districtId,
      origin: 'ASSISTANCE',
      since: { lte: storedDay(day) },
      OR: [{ until: null }, { until: { gte: storedDay(day) } }],
      decisions: { none: { roundId } },
    },
  });
  if (count > 0) throw new RuleRefusedError(dutyErrors.RELIEF_UNDECIDED, { count });
}

/** Makes a decision happen; answers its duty, or null for one that had ended by itself. */
async function apply(
  context: Context,
  writing: Writing,
  round: ReliefRound,
  decision: ReliefDecision,
  day: string,
): Promise<Duty | null> {
  const { transaction } = writing;
  const { districtId, dutyId: id, outcome, reason, mergedIntoId } = decision;
  const duty = await lockDuty(transaction, { districtId, id });
  const from = dutyState(duty, day);
  if (from === 'ENDED') return null;
  await assertRules(transaction, round, decision, day);
  const ends = outcome === 'DELETED' || outcome === 'MERGED';
  if (ends) {
    await transaction.duty.update({
      where: { districtId_id: { districtId, id } },
      data: {
        until: lastDay(duty, day),
        endReason: reason,
        mergedIntoId,
        updatedAt: context.clock.now(),
      },
    });
  }
  const load = loadOf(decision);
  if (load) await openLoad(transaction, duty, load, day);
  const subject = { subjectType: 'Duty', subjectId: id };
  const to = ends ? 'ENDED' : from;
  const action = `RELIEF_${outcome}`;
  await recordStep(context, writing, districtId, { ...subject, action, from, to, reason });
  writing.audit({
    ...subject,
    action: 'closeReliefRound',
    communityId: duty.communityId,
    changes: { outcome },
  });
  writing.changed(globalId('Duty', duty));
  return duty;
}
