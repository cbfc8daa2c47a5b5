import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { ReliefRound } from '../../../generated/prisma/client.ts';
import { ReliefOutcome } from '../../../generated/prisma/enums.ts';
import {
  type FieldProblem,
  InvalidInputError,
  RuleRefusedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, write } from '../../../platform/write.ts';
import { today } from '../days.ts';
import { findDuty, findRound, placeOf } from '../find.ts';
import { reliefLifecycle, reliefState } from '../lifecycle.ts';
import { loadForm } from '../loads.ts';
import { assertDecidable, assertMergeable, type Outcome } from '../relief-rules.ts';

const form = z.object({
  round: z.string(),
  duty: z.string(),
  outcome: z.enum(ReliefOutcome),
  reason: prose(1_000),
  mergedInto: z.string().nullish(),
  timesPerYear: loadForm.timesPerYear.nullish(),
  minutesEach: loadForm.minutesEach.nullish(),
});

/**
 * Says what becomes of one duty. Nothing changes before the round closes; until then the decision
 * may be taken anew, and the last one counts.
 *
 * Outcomes: the round's key, also when the same is decided again; InvalidInputError, also for a load
 * or a duty to merge into that the outcome lacks or does not take; NOT_FOUND (round, duty,
 * mergedInto); WRONG_STATE for a closed round; DUTY_NOT_CURRENT; DUTY_BY_LAW; MERGE_TARGET_INVALID;
 * MERGE_TARGET_NEEDED; RELIEF_NOT_LESS; LOAD_ABOVE_ADMITTED; at the top level FORBIDDEN without
 * `relief:decide` in the district.
 */
export async function decideRelief(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const round = await findRound(context, wanted.round);
  const { districtId, id: roundId } = round;
  assertMay(context.viewer, 'relief:decide', await placeOf(context, districtId));
  assertFits(wanted);
  const { id: dutyId } = await ofDistrict(context, districtId, wanted.duty, ['duty']);
  const target = wanted.mergedInto
    ? await ofDistrict(context, districtId, wanted.mergedInto, ['mergedInto'])
    : null;
  const outcome: Outcome = {
    dutyId,
    outcome: wanted.outcome,
    mergedIntoId: target?.id ?? null,
    timesPerYear: wanted.timesPerYear ?? null,
    minutesEach: wanted.minutesEach ?? null,
  };
  const decision = {
    ...outcome,
    reason: wanted.reason,
    decidedAt: context.clock.now(),
    decidedById: actorId(context.viewer),
  };
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    await lockOpenRound(transaction, round, 'DECIDE', wanted.reason);
    await assertRules(transaction, round, outcome, today(context.clock));
    await transaction.reliefDecision.upsert({
      where: { districtId_roundId_dutyId: { districtId, roundId, dutyId } },
      create: { ...decision, districtId, roundId },
      update: decision,
    });
    writing.audit({
      action: 'decideRelief',
      subjectType: 'ReliefRound',
      subjectId: roundId,
      communityId: districtId,
      changes: { duty: dutyId, outcome: wanted.outcome },
    });
    writing.changed(globalId('ReliefRound', round), globalId('Duty', { districtId, id: dutyId }));
  });
  return round;
}

/** An outcome takes what it needs and nothing else. */
function assertFits(wanted: z.output<typeof form>): void {
  const changesLoad = wanted.outcome === 'ADJUSTED' || wanted.outcome === 'REDUCED';
  const needed = {
    mergedInto: wanted.outcome === 'MERGED',
    timesPerYear: changesLoad,
    minutesEach: changesLoad,
  };
  const problems = Object.entries(needed).flatMap(([name, isNeeded]): FieldProblem[] => {
    const given = (wanted[name as keyof typeof needed] ?? null) !== null;
    if (given === isNeeded) return [];
    return [{ path: [name], code: isNeeded ? 'VALUE_REQUIRED' : 'VALUE_INVALID' }];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
}

async function ofDistrict(
  context: Context,
  districtId: string,
  named: string,
  path: readonly string[],
) {
  const duty = await findDuty(context, named, path);
  if (duty.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return duty;
}

/** Waits until nobody else decides in or closes the round. @throws RuleRefusedError WRONG_STATE */
export async function lockOpenRound(
  transaction: Transaction,
  { districtId, id }: ReliefRound,
  action: 'DECIDE' | 'CLOSE',
  reason: string | null,
): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM relief_round
    WHERE district_id = ${districtId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const where = { districtId_id: { districtId, id } };
  const state = reliefState(await transaction.reliefRound.findUniqueOrThrow({ where }));
  const decider = new Set(['DECIDER']);
  const result = transition(reliefLifecycle, state, action, decider, {}, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
}

/** The rules of one decision beside the others of its round, in the transaction that counts. */
export async function assertRules(
  transaction: Transaction,
  { districtId, id: roundId }: ReliefRound,
  decision: Outcome,
  day: string,
): Promise<void> {
  const { dutyId, mergedIntoId } = decision;
  const others = await transaction.reliefDecision.findMany({
    where: { districtId, roundId, dutyId: { not: dutyId } },
  });
  const duty = await transaction.duty.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: dutyId } },
    include: { admission: true, community: true, loads: { where: { until: null } } },
  });
  assertDecidable(duty, decision, others, day);
  if (mergedIntoId === null) return;
  const target = await transaction.duty.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: mergedIntoId } },
  });
  assertMergeable(duty, target, duty.community, others, day);
}
