import type { GovernancePower } from '@linli/methods';
import type {
  GovernanceEffects,
  GovernanceStep,
  GovernanceUses,
  OrganizationStep,
} from './steps.ts';

/** Another application of the district that stands, or is about to. */
export interface OtherApplication {
  id: string;
  communityId: string;
  uses: GovernanceUses;
}

/** What taking an application back does. */
export interface UndoPlan {
  /** REMOVE and RESTORE. */
  steps: readonly GovernanceStep[];
  /** What another application relies on stays, and becomes that one's to take back. */
  handovers: readonly { to: string; step: GovernanceStep }[];
}

/**
 * Pure. What the application created and nobody else uses is removed; what it changed gets its value
 * back, unless somebody has changed it since.
 *
 * @param powersNow of the organizations that it changed, by id; one that is gone has none.
 */
export function planUndo(
  { communityId, steps }: { communityId: string } & Pick<GovernanceEffects, 'steps'>,
  others: readonly OtherApplication[],
  powersNow: ReadonlyMap<string, readonly GovernancePower[]>,
): UndoPlan {
  const undone: GovernanceStep[] = [];
  const handovers: { to: string; step: GovernanceStep }[] = [];
  for (const step of steps) {
    if (step.act !== 'CREATE') continue;
    const user = others.find(
      (other) =>
        // A process is switched on in one community; rows of the other subjects have ids.
        (step.subject !== 'PROCESS' || other.communityId === communityId) &&
        idsIn(other.uses, step).includes(step.ref ?? ''),
    );
    if (user) handovers.push({ to: user.id, step });
    else undone.push({ ...step, act: 'REMOVE', reason: 'LAID_OUT_BEFORE' });
  }
  const created = new Set(steps.flatMap(({ act, ref }) => (act === 'CREATE' ? [ref] : [])));
  const changes = steps.filter(
    (step): step is OrganizationStep =>
      step.subject === 'ORGANIZATION' && step.act === 'CHANGE' && !created.has(step.ref),
  );
  for (const ref of new Set(changes.map((step) => step.ref))) {
    const ofOne = changes.filter((step) => step.ref === ref);
    const now = powersNow.get(ref ?? '');
    if (now) undoChanges(ofOne, now, others, undone, handovers);
  }
  return { steps: undone, handovers };
}

function undoChanges(
  changes: readonly OrganizationStep[],
  now: readonly GovernancePower[],
  others: readonly OtherApplication[],
  undone: GovernanceStep[],
  handovers: { to: string; step: GovernanceStep }[],
): void {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return;
  const users = others.filter(({ uses }) => uses.organizations.some(({ id }) => id === first.ref));
  const [user] = users;
  if (!first.shared && user) {
    handovers.push(...changes.map((step) => ({ to: user.id, step })));
    return;
  }
  const needed = new Set(
    users.flatMap(({ uses }) =>
      uses.organizations.filter(({ id }) => id === first.ref).flatMap(({ powers }) => powers),
    ),
  );
  const added = changes.flatMap(({ powers, powersBefore }) =>
    powers.filter((power) => !powersBefore.includes(power)),
  );
  const restored = first.shared
    ? now.filter((power) => !added.includes(power) || needed.has(power))
    : isSame(now, last.powers)
      ? first.powersBefore
      : now;
  const covered = changes.flatMap(({ coverage }) => coverage);
  const kept = covered.filter((id) => users.some(({ communityId }) => communityId === id));
  const given = covered.filter((id) => !kept.includes(id));
  if (!isSame(restored, now) || given.length > 0) {
    undone.push({
      ...first,
      act: 'RESTORE',
      reason: 'WAS_SO_BEFORE',
      powersBefore: now,
      powers: restored,
      coverage: given,
    });
  }
  const stays = added.filter((power) => needed.has(power));
  if (user && (stays.length > 0 || kept.length > 0)) {
    const powers = [...new Set([...first.powersBefore, ...stays])];
    handovers.push({ to: user.id, step: { ...first, powers, coverage: kept } });
  }
}

function idsIn(uses: GovernanceUses, { subject }: GovernanceStep): readonly string[] {
  switch (subject) {
    case 'ORGANIZATION':
      return uses.organizations.map(({ id }) => id);
    case 'RELATION':
      return uses.relations;
    case 'CONFERENCE':
      return uses.conferences;
    case 'PROCESS':
      return uses.processes;
  }
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();
