import type { AdmissionRequest, Duty, ReliefDecision } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { Place } from '../../platform/viewer.ts';
import { dutyErrors } from './errors.ts';
import { dutyState } from './lifecycle.ts';
import { assertWithinAdmitted, type Load, minutesPerYear } from './loads.ts';

/** What a round decides on one duty. */
export type Outcome = Pick<
  ReliefDecision,
  'dutyId' | 'outcome' | 'mergedIntoId' | 'timesPerYear' | 'minutesEach'
>;

/** A duty with what the rules of a round ask of it. */
export type DutyFacts = Duty & { admission: AdmissionRequest | null; loads: readonly Load[] };

const ends = ({ outcome }: Outcome) => outcome === 'DELETED' || outcome === 'MERGED';

/**
 * Whether a decision may be taken: asked when it is taken, and again when the round closes, since
 * loads and ends may have changed in between.
 *
 * @param duty with its present load alone.
 * @param others the decisions of the round on other duties.
 * @throws RuleRefusedError DUTY_NOT_CURRENT, DUTY_BY_LAW, MERGE_TARGET_NEEDED, RELIEF_NOT_LESS,
 *   LOAD_ABOVE_ADMITTED.
 */
export function assertDecidable(
  duty: DutyFacts,
  decision: Outcome,
  others: readonly Outcome[],
  today: string,
): void {
  const { title } = duty;
  if (dutyState(duty, today) !== 'CURRENT') refuse(dutyErrors.DUTY_NOT_CURRENT, title, 'duty');
  if (ends(decision)) {
    if (duty.origin === 'BY_LAW') throw new RuleRefusedError(dutyErrors.DUTY_BY_LAW);
    const needed = others.some(({ mergedIntoId }) => mergedIntoId === duty.id);
    if (needed) refuse(dutyErrors.MERGE_TARGET_NEEDED, title, 'duty');
  }
  const load = loadOf(decision);
  if (!load) return;
  const [present] = duty.loads;
  const isLess = present !== undefined && minutesPerYear(load) < minutesPerYear(present);
  if (decision.outcome === 'REDUCED' && !isLess) {
    refuse(dutyErrors.RELIEF_NOT_LESS, title, 'timesPerYear');
  }
  assertWithinAdmitted(load, duty.admission);
}

/**
 * Whether one duty may go into another: that one stays, and every community that had the first has
 * the other.
 *
 * @throws RuleRefusedError DUTY_NOT_CURRENT, MERGE_TARGET_INVALID.
 */
export function assertMergeable(
  duty: Duty,
  target: Duty,
  place: Place,
  others: readonly Outcome[],
  today: string,
): void {
  if (dutyState(target, today) !== 'CURRENT') {
    refuse(dutyErrors.DUTY_NOT_CURRENT, target.title, 'mergedInto');
  }
  const covers = [place.id, ...place.ancestorIds].includes(target.communityId);
  const targetEnds = others.some((other) => other.dutyId === target.id && ends(other));
  if (target.id === duty.id || !covers || targetEnds) {
    refuse(dutyErrors.MERGE_TARGET_INVALID, target.title, 'mergedInto');
  }
}

/** The new load of a decision; null for outcomes without one. */
export function loadOf({ outcome, timesPerYear, minutesEach }: Outcome): Load | null {
  const changes = outcome === 'ADJUSTED' || outcome === 'REDUCED';
  return changes && timesPerYear !== null && minutesEach !== null
    ? { timesPerYear, minutesEach }
    : null;
}

function refuse(code: string, title: string, field: string): never {
  throw new RuleRefusedError(code, { title }, [field]);
}
