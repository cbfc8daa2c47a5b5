import { html, nothing, svg, type TemplateResult } from 'lit';
import { daysUntil, formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import type { Meeting, MeetingResolution, Outcome } from './joint-conference.controller.ts';
import type { JointConferenceStrings } from './joint-conference.strings.ts';

export interface PastMeetingOptions {
  readonly words: JointConferenceStrings;
  readonly locale: Locale;
  /** Where the API is, beside which the papers lie. */
  readonly origin: string;
}

/** What a meeting resolved and what became of it, and who came. */
export function pastMeeting(meeting: Meeting, options: PastMeetingOptions): TemplateResult {
  const { words, locale, origin } = options;
  const { title, startsAt, state, stateLabel, cancelReason, resolutions, minutes } = meeting;
  return html`<article>
    <h4 id="title-${meeting.id}" tabindex="-1">${title}</h4>
    <p class="muted small row">
      <time datetime=${startsAt}>${formatDay(startsAt, locale)}</time>
      ${state === 'HELD' ? nothing : badge(stateLabel, state === 'CANCELLED' ? 'error' : 'waiting')}
    </p>
    ${cancelReason ? html`<p>${words.cancelledBecause(cancelReason)}</p>` : nothing}
    ${state === 'PLANNED' ? html`<p class="muted">${words.noMinutesYet}</p>` : nothing}
    ${state === 'HELD' && !resolutions.length ? html`<p class="muted">${words.nothingResolved}</p>` : nothing}
    ${
      resolutions.length
        ? html`<h5>${words.resolved}</h5>
          <ol class="plain resolutions">${resolutions.map((one) => html`<li>${resolution(one, options)}</li>`)}</ol>`
        : nothing
    }
    ${attendance(meeting, words)}
    ${
      minutes === null
        ? nothing
        : html`<details>
            <summary>${words.minutes}</summary>
            <div class="stack">
              <p class="muted small">${words.minutesFor}</p>
              <p class="prose">${minutes}</p>
              ${meeting.minutesDocument ? html`<a class="button" href=${origin + meeting.minutesDocument}>${words.minutesDocument}</a>` : nothing}
            </div>
          </details>`
    }
  </article>`;
}

function attendance({ attendances }: Meeting, words: JointConferenceStrings) {
  if (!attendances.length) return nothing;
  const count = (kind: 'PRESENT' | 'EXCUSED' | 'ABSENT') =>
    attendances.filter(({ attendance }) => attendance === kind).length;
  const [present, excused, absent] = [count('PRESENT'), count('EXCUSED'), count('ABSENT')];
  const said = [
    words.present(present),
    ...(excused ? [words.excused(excused)] : []),
    ...(absent ? [words.absent(absent)] : []),
  ];
  return html`<details class="attendance">
    <summary>${said.join(words.comma)}</summary>
    <ul class="plain">
      ${attendances.map(
        ({ organization, attendanceLabel, representative }) => html`<li class="pair">
          <span>${organization.name}</span>
          <span class="muted">${attendanceLabel}${representative ? ` · ${representative}` : nothing}</span>
        </li>`,
      )}
    </ul>
  </details>`;
}

function resolution(
  { text, agendaItem, outcomes }: MeetingResolution,
  { words, locale }: PastMeetingOptions,
): TemplateResult {
  return html`${agendaItem ? html`<p class="muted small">${words.onItem(agendaItem.title)}</p>` : nothing}
    <p class="prose">${text}</p>
    ${outcomes.length ? html`<ul class="plain outcomes">${outcomes.map((one) => html`<li>${outcome(one, words, locale)}</li>`)}</ul>` : nothing}`;
}

const TONES: Readonly<Record<Outcome['state'], BadgeTone>> = {
  OPEN: 'waiting',
  IN_PROGRESS: 'active',
  DONE: 'active',
  VERIFIED: 'done',
  CANCELLED: 'error',
};

/** The work that follows: who does it, how far it is, until when. */
function outcome(one: Outcome, words: JointConferenceStrings, locale: Locale): TemplateResult {
  const { title, ownerName, state, stateLabel, progress, dueAt, overdue } = one;
  const settled = state === 'VERIFIED' || state === 'CANCELLED';
  const label = state === 'IN_PROGRESS' ? words.inProgress(stateLabel, progress) : stateLabel;
  const late = -daysUntil(dueAt);
  return html`<p class="task">${title}</p>
    ${ownerName ? html`<p class="muted small">${ownerName}</p>` : nothing}
    ${
      state === 'CANCELLED'
        ? nothing
        : html`<svg class="progress ${overdue ? 'late' : ''}" width="100%" height="8" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="8" rx="4"></rect>
            ${svg`<rect class="value" width="${settled ? 100 : progress}%" height="8" rx="4"></rect>`}
          </svg>`
    }
    <p class="row states">
      ${badge(label, TONES[state])}
      ${overdue ? badge(late > 0 ? words.late(late) : words.lateToday, 'error') : nothing}
      ${settled || overdue ? nothing : html`<span class="muted small">${words.due(formatDay(dueAt, locale))}</span>`}
    </p>`;
}
