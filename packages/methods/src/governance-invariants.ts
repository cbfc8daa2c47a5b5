import type {
  GovernanceBodyKind,
  GovernanceInvariant,
  GovernanceLevel,
  GovernanceModel,
  GovernancePower,
  GovernanceRelationKind,
  GovernanceRule,
} from './governance-model.ts';

/** A body as it is, in a place or in a model. */
export interface LaidOutBody {
  /** Anything that tells it from the others. */
  readonly id: string;
  /** Its key in the model. */
  readonly key: string;
  readonly kind: GovernanceBodyKind;
  readonly level: GovernanceLevel;
  readonly powers: readonly GovernancePower[];
  /** How many communities it serves. */
  readonly serves: number;
}

/** Bodies with the relations between them; `from` and `to` are ids. */
export interface LaidOutGovernance {
  readonly bodies: readonly LaidOutBody[];
  readonly relations: readonly {
    readonly from: string;
    readonly kind: GovernanceRelationKind;
    readonly to: string;
  }[];
}

/** A rule that is not kept: its place in the list, and the bodies that break it (none: one lacks). */
export interface BrokenInvariant {
  readonly index: number;
  readonly rule: GovernanceRule;
  readonly bodies: readonly string[];
}

/** The rules that the bodies do not keep, in the order of the list. */
export function checkInvariants(
  invariants: readonly GovernanceInvariant[],
  governance: LaidOutGovernance,
): BrokenInvariant[] {
  return invariants.flatMap((invariant, index) => {
    const broken = breakersOf(invariant, governance);
    return broken === null
      ? []
      : [{ index, rule: invariant.rule, bodies: broken.map(({ id }) => id) }];
  });
}

/** The model as it stands on paper: each body once, serving the fewest that it may. */
export function layoutOf(model: Pick<GovernanceModel, 'bodies' | 'relations'>): LaidOutGovernance {
  return {
    bodies: model.bodies.map(({ key, kind, level, powers, serves }) => ({
      id: key,
      key,
      kind,
      level,
      powers,
      serves: serves?.least ?? 1,
    })),
    relations: model.relations,
  };
}

/** The bodies that break the rule; null when it is kept. */
function breakersOf(
  invariant: GovernanceInvariant,
  { bodies, relations }: LaidOutGovernance,
): readonly LaidOutBody[] | null {
  const none = (breakers: readonly LaidOutBody[]) => (breakers.length === 0 ? null : breakers);
  switch (invariant.rule) {
    case 'SINGLE_LEADER': {
      const leaders = bodies.filter(
        ({ level, powers }) => level === invariant.level && powers.includes('LEAD'),
      );
      return leaders.length === 1 ? null : leaders;
    }
    case 'EVERY_EXECUTOR_SUPERVISED':
      return none(
        bodies.filter(
          ({ id, powers }) =>
            powers.includes('EXECUTE') &&
            !relations.some(
              ({ kind, to, from }) => kind === 'SUPERVISES' && to === id && from !== id,
            ),
        ),
      );
    case 'DECIDER_IS_NOT_EXECUTOR':
      return none(
        bodies.filter(({ powers }) => powers.includes('DECIDE') && powers.includes('EXECUTE')),
      );
    case 'LEADS_ACYCLIC':
      return none(bodies.filter(({ id }) => leadsItself(id, relations)));
    case 'POWER_HELD_BY': {
      const holders = bodies.filter(({ powers }) => powers.includes(invariant.power));
      if (holders.length === 0) return [];
      return none(holders.filter(({ kind }) => !invariant.kinds.includes(kind)));
    }
    case 'BODY_SERVES':
      return none(
        bodies.filter(
          ({ key, serves }) =>
            key === invariant.body && (serves < invariant.least || serves > invariant.most),
        ),
      );
    case 'RELATED': {
      const sources = new Set(
        bodies.filter(({ kind }) => invariant.from.includes(kind)).map(({ id }) => id),
      );
      return none(
        bodies.filter(
          ({ id, kind }) =>
            invariant.to.includes(kind) &&
            !relations.some(
              (relation) =>
                relation.kind === invariant.kind &&
                relation.to === id &&
                sources.has(relation.from),
            ),
        ),
      );
    }
  }
}

/** Whether the LEADS relations lead from a body back to it. */
function leadsItself(start: string, relations: LaidOutGovernance['relations']): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const relation of relations) {
      if (relation.kind !== 'LEADS' || relation.from !== from) continue;
      if (relation.to === start) return true;
      if (seen.has(relation.to)) continue;
      seen.add(relation.to);
      open.push(relation.to);
    }
  }
  return false;
}
