import type { GovernancePower, GovernanceProcess, GovernanceRelationKind } from '@linli/methods';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';

/** Why a step is as it is. Permanent; the words are in labels.ts. */
export type StepReason =
  | 'NOT_THERE_YET'
  | 'POWERS_DIFFER'
  | 'SERVES_MORE'
  | 'FITS_ALREADY'
  | 'NONE_THERE'
  | 'NO_ESTATE'
  | 'TOO_FEW_MEMBERS'
  | 'ON_ALREADY'
  | 'RUNS_ELSEWHERE'
  | 'LAID_OUT_BEFORE'
  | 'WAS_SO_BEFORE';

/** CREATE, CHANGE and LEAVE lay a model out; REMOVE and RESTORE take one back. */
export type StepAct = 'CREATE' | 'CHANGE' | 'LEAVE' | 'REMOVE' | 'RESTORE';

interface Step<Subject extends string> {
  subject: Subject;
  act: StepAct;
  reason: StepReason;
  /** What people read: the name, or the names on both sides. */
  name: string;
  /**
   * The row: an id, or `new:…` for what does not exist yet; for a process its name. Null where
   * there is nothing.
   */
  ref: string | null;
}

export interface OrganizationStep extends Step<'ORGANIZATION'> {
  /** The body's key in the model. */
  body: string;
  kind: OrganizationKind;
  nodeId: string;
  powersBefore: readonly GovernancePower[];
  powers: readonly GovernancePower[];
  /** Communities that it comes to serve by this step, or serves no longer. */
  coverage: readonly string[];
  /** Others use it too: powers are added to it and never taken by a model. */
  shared: boolean;
}

export interface RelationStep extends Step<'RELATION'> {
  /** Refs of the two organizations. */
  from: string;
  kind: GovernanceRelationKind;
  to: string;
  basis: string | null;
}

export interface ConferenceStep extends Step<'CONFERENCE'> {
  nodeId: string;
  convener: string;
  members: readonly string[];
  rhythm: string;
  noticeDays: number;
}

export interface ProcessStep extends Step<'PROCESS'> {
  process: GovernanceProcess;
  settings: Readonly<Record<string, number | boolean>>;
}

export type GovernanceStep = OrganizationStep | RelationStep | ConferenceStep | ProcessStep;

/** What an application relies on, its own or found: nobody takes it away while it stands. */
export interface GovernanceUses {
  organizations: readonly { id: string; powers: readonly GovernancePower[] }[];
  relations: readonly string[];
  conferences: readonly string[];
  processes: readonly string[];
}

/** What an application did, kept with it: the steps CREATE and CHANGE, in order, with real ids. */
export interface GovernanceEffects {
  steps: readonly GovernanceStep[];
  uses: GovernanceUses;
}
