import type { Suggestion } from '../../generated/prisma/client.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { actorId } from '../../platform/write.ts';

/** What the rules ask of a suggestion. */
export type SuggestionParts = Pick<
  Suggestion,
  'districtId' | 'authorId' | 'callerPhoneIndex' | 'recordedById'
>;

/**
 * Whether the suggestion is the viewer's own: they made it, or a worker entered it for the phone
 * number that they have proved to be theirs.
 */
export function isAuthor(
  viewer: Viewer,
  viewerPhoneIndex: string | null,
  suggestion: Omit<SuggestionParts, 'recordedById'>,
): boolean {
  if (viewer.kind !== 'person' || viewer.districtId !== suggestion.districtId) return false;
  if (suggestion.authorId !== null) return suggestion.authorId === viewer.personId;
  return viewerPhoneIndex !== null && viewerPhoneIndex === suggestion.callerPhoneIndex;
}

/** The parts that the viewer has in a suggestion, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  viewerPhoneIndex: string | null,
  suggestion: SuggestionParts,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isAuthor(viewer, viewerPhoneIndex, suggestion)) kinds.add('AUTHOR');
  if (may(viewer, 'suggestion:answer', place)) kinds.add('WORKER');
  const { recordedById } = suggestion;
  if (recordedById !== null && recordedById === actorId(viewer)) kinds.add('RECORDER');
  return kinds;
}
