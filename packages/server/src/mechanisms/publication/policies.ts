import { availableActions } from '@linli/methods';
import type { Objection, Publication } from '../../generated/prisma/client.ts';
import type { Permission } from '../../platform/permissions.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import type { OfferedAction } from '../lifecycle/index.ts';
import { buttonLabels } from './labels.ts';
import { objectionLifecycle, ownSteps, publicationLifecycle } from './lifecycle.ts';

/** What the rules ask of a publication. */
export type PublicationFacts = Pick<Publication, 'districtId' | 'organizationId'>;

/** The parts that the viewer has in a publication, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  { districtId, organizationId }: PublicationFacts,
  permission: Permission,
  place: Place,
): ReadonlySet<string> {
  const speaks =
    organizationId !== null &&
    viewer.kind === 'person' &&
    viewer.districtId === districtId &&
    actsFor(viewer, organizationId);
  const staff = may(viewer, 'publication:edit', place) || may(viewer, permission, place);
  return new Set(speaks || staff ? ['EDITOR'] : []);
}

/** Who may object: everybody who is signed in, and of verified residents those who live there. */
export const leastLevel = 'ACCOUNT' as const;

/** Whether a notice takes objections at this moment: until its last civil day is over. */
export function takesObjections(
  { state, endsAt }: Pick<Publication, 'state' | 'endsAt'>,
  now: Date,
): boolean {
  return state === 'RUNNING' && now < endsAt;
}

/**
 * Everything that can be done with a notice: objecting first, then its next steps.
 *
 * @param objecting why the viewer may not object, where they live considered; null when they may
 */
export function publicationActions(
  publication: Pick<Publication, 'state' | 'endsAt'>,
  kinds: ReadonlySet<string>,
  objecting: string | null,
  mayRecord: boolean,
  now: Date,
): OfferedAction[] {
  const open = takesObjections(publication, now);
  const participation: OfferedAction[] = open
    ? [
        { action: 'OBJECT', refusal: objecting },
        { action: 'RECORD_OBJECTION', refusal: mayRecord ? null : 'NOT_FOR_YOU' },
      ].map(({ action, refusal }) => ({
        action,
        refusal,
        label: buttonLabels[action as 'OBJECT' | 'RECORD_OBJECTION'],
        reasonRequired: false,
      }))
    : [];
  const steps = availableActions(publicationLifecycle, publication.state, kinds, undefined)
    .filter(({ action }) => !ownSteps.includes(action))
    .filter(({ action }) => action !== 'EXTEND' || open);
  return [...participation, ...steps.map(offered)];
}

/** Whether the viewer objected themselves: others answer it. */
export function isOwnObjection(
  viewer: Viewer,
  { districtId, authorId }: Pick<Objection, 'districtId' | 'authorId'>,
): boolean {
  return (
    viewer.kind === 'person' && viewer.districtId === districtId && viewer.personId === authorId
  );
}

/** What can be done with an objection: answering it, while its notice is there. */
export function objectionActions(
  { outcome }: Pick<Objection, 'outcome'>,
  { state }: Pick<Publication, 'state'>,
  kinds: ReadonlySet<string>,
): OfferedAction[] {
  if (state === 'WITHDRAWN' || state === 'ENDED') return [];
  return availableActions(objectionLifecycle, outcome ?? 'RECEIVED', kinds, undefined).map(offered);
}

function offered(offer: {
  action: keyof typeof buttonLabels;
  reasonRequired: boolean;
  refusal?: { code: string };
}): OfferedAction {
  const { action, reasonRequired, refusal } = offer;
  return { action, label: buttonLabels[action], reasonRequired, refusal: refusal?.code ?? null };
}
