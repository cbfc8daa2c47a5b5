import type { GovernancePower, GovernanceRelationKind } from '@linli/methods';
import type { OrganizationKind } from '../../../generated/prisma/enums.ts';

/** A node of the tree, as much as plans need of it. */
export interface PlanNode {
  id: string;
  name: string;
}

/** Where a model is laid out. */
export interface Places {
  district: PlanNode;
  /** The district itself where no subdistrict lies between. */
  subdistrict: PlanNode;
  community: PlanNode;
  estates: readonly PlanNode[];
}

/** An organization that is there, not dissolved. */
export interface StandingOrganization {
  id: string;
  /** The node of the tree that it belongs to. */
  nodeId: string;
  /** The estate in which that lies; null above. */
  estateId: string | null;
  kind: OrganizationKind;
  name: string;
  powers: readonly GovernancePower[];
  /** The communities that it is entered as serving. */
  coverage: readonly string[];
}

export interface StandingRelation {
  id: string;
  fromId: string;
  kind: GovernanceRelationKind;
  toId: string;
}

export interface StandingConference {
  id: string;
  nodeId: string;
  name: string;
}

/** What is there before a plan: all that it may use, change or leave alone. */
export interface GovernanceState {
  places: Places;
  /** In the community, below it and in the two nodes above; the oldest first. */
  organizations: readonly StandingOrganization[];
  /** That hold now, between these. */
  relations: readonly StandingRelation[];
  conferences: readonly StandingConference[];
  /** Switched on in the community itself. */
  ownProcesses: readonly string[];
  /** Switched on in a node above it. */
  inheritedProcesses: readonly string[];
}
