import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../templates/button.ts';
import type { JointConference } from './joint-conference.controller.ts';

/** The acts that have a form here; who edits or ends conferences does it elsewhere. */
const ACTIONS = [
  'CALL_MEETING',
  'PROPOSE_AGENDA_ITEM',
  'SET_AGENDA',
  'RECORD_ATTENDANCE',
  'RECORD_MINUTES',
  'RESCHEDULE',
  'CANCEL',
] as const;
export type MeetingAction = (typeof ACTIONS)[number];

type AvailableAction = JointConference['availableActions'][number];

/** An act that the viewer may take, now or at its time. */
export interface Offer extends AvailableAction {
  readonly action: MeetingAction;
}

/** What the viewer may do now or at its time, in the order of these buttons. */
export const offersOf = (available: readonly AvailableAction[]): readonly Offer[] =>
  ACTIONS.flatMap((action) => {
    const offer = available.find((each) => each.action === action);
    return offer && offer.refusal?.code !== 'NOT_FOR_YOU' ? [{ ...offer, action }] : [];
  });

/** What the viewer may do with a meeting; what waits for its time says so once. */
export function meetingActs(
  title: string,
  offers: readonly Offer[],
  primary: string | null,
  onAct: (offer: Offer) => void,
): TemplateResult | typeof nothing {
  if (!offers.length) return nothing;
  const waiting = offers.filter(({ allowed }) => !allowed);
  const reasons = [...new Set(waiting.map(({ refusal }) => refusal?.message ?? ''))];
  return html`<div class="office">
    <h4>${title}</h4>
    <p class="row">
      ${offers
        .filter(({ allowed }) => allowed)
        .map((offer) =>
          button({
            label: offer.label,
            kind: offer.action === primary ? 'primary' : 'secondary',
            onClick: () => onAct(offer),
          }),
        )}
    </p>
    ${reasons.map(
      (reason) => html`<p class="row">
        ${waiting
          .filter(({ refusal }) => (refusal?.message ?? '') === reason)
          .map(({ label }) => button({ label, refusal: '' }))}
        <span class="muted small">${reason}</span>
      </p>`,
    )}
  </div>`;
}
