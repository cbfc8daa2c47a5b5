import { availableActions } from '@linli/methods';
import type { ElectorateRefusal } from '../../mechanisms/electorate/index.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { actionLabels } from './labels.ts';
import { type SurveyState, surveyLifecycle } from './lifecycle.ts';

/** Under what an answer is counted once: a person, or the session of a guest; null for others. */
export function participantId(viewer: Viewer): string | null {
  if (viewer.kind === 'person') return viewer.personId;
  return viewer.kind === 'guest' ? `session:${viewer.sessionHash}` : null;
}

/** Results are everybody's once a survey is closed; those entitled in its place see them before. */
export function mayReadResults(viewer: Viewer, state: SurveyState, place: Place): boolean {
  return (
    state === 'CLOSED' ||
    may(viewer, 'survey:read-results', place) ||
    may(viewer, 'survey:publish', place)
  );
}

/** What the viewer can do with a survey; `refusal`: why they do not count in its electorate. */
export function surveyActions(
  viewer: Viewer,
  state: SurveyState,
  place: Place,
  { refusal, answered }: { refusal: ElectorateRefusal | null; answered: boolean },
): OfferedAction[] {
  const kinds = new Set<string>();
  if (refusal === null) kinds.add('ELECTOR');
  if (may(viewer, 'survey:publish', place)) kinds.add('PUBLISHER');
  const offers = availableActions(surveyLifecycle, state, kinds, { answered })
    .filter(({ action }) => action !== 'OPEN')
    .map((offer) => {
      const code = offer.allowed ? null : offer.refusal.code;
      return {
        action: offer.action,
        label: actionLabels[offer.action],
        reasonRequired: offer.reasonRequired,
        refusal: offer.action === 'RESPOND' && code === 'NOT_FOR_YOU' ? refusal : code,
      };
    });
  const awaited = { action: 'RESPOND', label: actionLabels.RESPOND, reasonRequired: false };
  return state === 'UPCOMING' ? [{ ...awaited, refusal: 'SURVEY_NOT_OPEN' }, ...offers] : offers;
}
