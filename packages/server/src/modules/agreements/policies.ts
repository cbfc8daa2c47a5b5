import { availableActions } from '@linli/methods';
import type {
  AgreementState,
  BreachState,
  ObligationState,
  OrganizationKind,
} from '../../generated/prisma/enums.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { type Dated, isRatingOpen } from './calendar.ts';
import { buttonLabels } from './labels.ts';
import {
  type AgreementFacts,
  agreementLifecycle,
  breachLifecycle,
  isPublic,
  obligationLifecycle,
} from './lifecycle.ts';

/** An organization that is or may become a side. */
export interface SideOrganization {
  id: string;
  kind: OrganizationKind;
  community: Place;
}

/** An agreement, as much as policies need of it. */
export interface PolicyAgreement extends Dated {
  state: AgreementState;
  version: number;
  community: Place;
  parties: readonly {
    organizationId: string;
    signedVersion: number | null;
    noticeOn: Date | null;
    organization: SideOrganization;
  }[];
  renewedBy: object | null;
  ratings: readonly { raterId: string; ratedId: string }[];
}

/** Whether the viewer drafts for an organization: its speakers, and a committee's office. */
export function draftsFor(viewer: Viewer, { id, kind, community }: SideOrganization): boolean {
  if (actsFor(viewer, id)) return true;
  return kind === 'RESIDENTS_COMMITTEE' && may(viewer, 'agreement:draft', community);
}

/** The sides that the viewer speaks for. */
export function ownSides(
  viewer: Viewer,
  { parties }: { parties: readonly { organizationId: string }[] },
): string[] {
  return parties
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => actsFor(viewer, organizationId));
}

/**
 * Whether the viewer reads what is between the sides: drafts, earlier texts, breaches, ratings.
 * They speak for a side, or have `agreement:read` at the place or where a side is at home.
 */
export function isInsider(
  viewer: Viewer,
  agreement: Pick<PolicyAgreement, 'community' | 'parties'>,
): boolean {
  if (ownSides(viewer, agreement).length > 0) return true;
  return [
    agreement.community,
    ...agreement.parties.map((side) => side.organization.community),
  ].some((place) => may(viewer, 'agreement:read', place));
}

/** Everybody reads what was signed by all. */
export function mayRead(
  viewer: Viewer,
  agreement: Pick<PolicyAgreement, 'state' | 'community' | 'parties'>,
): boolean {
  return isPublic(agreement.state) || isInsider(viewer, agreement);
}

/** The parts that the viewer has in an agreement, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  agreement: Pick<PolicyAgreement, 'parties'>,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (ownSides(viewer, agreement).length > 0) kinds.add('SIDE');
  if (agreement.parties.some(({ organization }) => draftsFor(viewer, organization))) {
    kinds.add('DRAFTER');
  }
  return kinds;
}

/** What the lifecycle asks, seen from these sides. */
export function factsFor(
  agreement: PolicyAgreement,
  sideIds: readonly string[],
  today: string,
): AgreementFacts {
  const own = agreement.parties.filter(({ organizationId }) => sideIds.includes(organizationId));
  const rated = new Set(agreement.ratings.map(({ raterId, ratedId }) => `${raterId}:${ratedId}`));
  return {
    hasSigned: own.length > 0 && own.every((side) => side.signedVersion === agreement.version),
    hasGivenNotice: own.length > 0 && own.every((side) => side.noticeOn !== null),
    hasSuccessor: agreement.renewedBy !== null,
    isRatingOpen: isRatingOpen(agreement, today),
    hasRatedAll:
      own.length > 0 &&
      own.every((rater) =>
        agreement.parties.every(
          ({ organizationId: ratedId }) =>
            ratedId === rater.organizationId || rated.has(`${rater.organizationId}:${ratedId}`),
        ),
      ),
  };
}

/** The acts that leave the present state; what follows by itself is nobody's button. */
export function agreementActions(
  viewer: Viewer,
  agreement: PolicyAgreement,
  today: string,
): OfferedAction[] {
  const kinds = actorKinds(viewer, agreement);
  const facts = factsFor(agreement, ownSides(viewer, agreement), today);
  return offered(availableActions(agreementLifecycle, agreement.state, kinds, facts), [
    'ENTER_INTO_FORCE',
    'BE_RENEWED',
    'END',
  ]);
}

/** What the viewer can do about an obligation; nothing before the agreement is in force. */
export function obligationActions(
  viewer: Viewer,
  agreement: PolicyAgreement,
  obligation: { organizationId: string; state: ObligationState },
): OfferedAction[] {
  if (!isPublic(agreement.state)) return [];
  const others = ownSides(viewer, agreement).filter((side) => side !== obligation.organizationId);
  const kinds = new Set(others.length > 0 ? ['OTHER_SIDE'] : []);
  return offered(availableActions(obligationLifecycle, obligation.state, kinds, {}), ['REMEDY']);
}

/** The parts that sides have in what was said to be broken. */
export function breachKinds(
  sideIds: readonly string[],
  obligation: { organizationId: string },
  breach: { organizationId: string },
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (sideIds.includes(obligation.organizationId)) kinds.add('OBLIGOR');
  if (sideIds.includes(breach.organizationId)) kinds.add('REPORTER');
  return kinds;
}

export function breachActions(
  viewer: Viewer,
  agreement: PolicyAgreement,
  obligation: { organizationId: string },
  breach: { organizationId: string; state: BreachState },
): OfferedAction[] {
  const kinds = breachKinds(ownSides(viewer, agreement), obligation, breach);
  return offered(availableActions(breachLifecycle, breach.state, kinds, {}), []);
}

type Available = {
  action: string;
  reasonRequired: boolean;
} & ({ allowed: true } | { allowed: false; refusal: { code: string } });

function offered(actions: readonly Available[], followUps: readonly string[]): OfferedAction[] {
  return actions
    .filter(({ action }) => !followUps.includes(action))
    .map((each) => ({
      action: each.action,
      label: buttonLabels[each.action] as OfferedAction['label'],
      reasonRequired: each.reasonRequired,
      refusal: each.allowed ? null : each.refusal.code,
    }));
}
