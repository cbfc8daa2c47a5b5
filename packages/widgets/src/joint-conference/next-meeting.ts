import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../foundation/locale.ts';
import { badge } from '../templates/badge.ts';
import { button } from '../templates/button.ts';
import type { JointConference, Meeting } from './joint-conference.controller.ts';
import type { JointConferenceStrings } from './joint-conference.strings.ts';
import { meetingEnd, meetingTime } from './meeting-time.ts';

export interface NextMeetingOptions {
  readonly words: JointConferenceStrings;
  readonly locale: Locale;
  /** Where the API is, beside which calendars and papers lie. */
  readonly origin: string;
  /** Whether its first button is the primary one on the screen. */
  readonly primary: boolean;
  readonly onCopy: (address: string) => void;
}

/** When, where and on what the next meeting is, and how to keep it in mind. */
export function nextMeeting(
  meeting: Meeting,
  conference: JointConference,
  options: NextMeetingOptions,
): TemplateResult {
  const { words, locale, origin } = options;
  const { title, urgent, startsAt, place, timeline } = meeting;
  const called = timeline.find(({ action }) => action === 'CALL');
  const moved = timeline.some(({ action }) => action === 'RESCHEDULE');
  return html`<article class="card next">
    <p class="row kinds">
      ${urgent ? badge(words.urgent, 'warning') : badge(words.regular, 'waiting')}
      ${moved ? badge(words.moved, 'warning') : nothing}
    </p>
    <p class="when">
      <time datetime=${startsAt}>${meetingTime(meeting, locale)}</time><span class="until">–${meetingEnd(meeting, locale)}</span>
    </p>
    <h4>${title}</h4>
    <dl>
      <div><dt>${words.place}</dt><dd>${place}</dd></div>
      <div><dt>${words.convener}</dt><dd>${conference.convener.name}</dd></div>
      ${urgent && called?.reason ? html`<div><dt>${words.urgentBecause}</dt><dd>${called.reason}</dd></div>` : nothing}
    </dl>
    <h4>${words.agenda}</h4>
    ${agenda(meeting, words)}
    <p class="row acts">
      <a class="button ${options.primary ? 'primary' : ''}" href=${origin + meeting.calendarAddress}>${words.addToCalendar}</a>
      <a class="button" href=${origin + meeting.noticeDocument}>${words.notice}</a>
    </p>
    ${subscription(conference, options)}
  </article>`;
}

function agenda({ agenda }: Meeting, words: JointConferenceStrings): TemplateResult {
  if (!agenda.length) return html`<p class="muted">${words.noAgenda}</p>`;
  return html`<ol class="agenda">
    ${agenda.map(
      ({ title, body, organization }) => html`<li>
        <p>${title}</p>
        ${body ? html`<p class="muted small">${body}</p>` : nothing}
        ${organization ? html`<p class="muted small">${words.broughtBy(organization.name)}</p>` : nothing}
      </li>`,
    )}
  </ol>`;
}

/** A meeting that comes after the next one, in short. */
export function laterMeeting(
  meeting: Meeting,
  words: JointConferenceStrings,
  locale: Locale,
  origin: string,
): TemplateResult {
  const { id, title, startsAt, place, urgent, agenda: items } = meeting;
  return html`<article>
    <h4 id="title-${id}" tabindex="-1">${title}</h4>
    <p class="row">
      <time datetime=${startsAt}>${meetingTime(meeting, locale)}–${meetingEnd(meeting, locale)}</time>
      ${urgent ? badge(words.urgent, 'warning') : nothing}
    </p>
    <p class="muted">${place}</p>
    ${items.length ? agenda(meeting, words) : nothing}
    <p><a class="link" href=${origin + meeting.calendarAddress}>${words.addToCalendar}</a></p>
  </article>`;
}

/** The calendar of all its meetings, for who knows how to subscribe to one. */
export function subscription(
  { calendarAddress }: JointConference,
  { words, origin, onCopy }: NextMeetingOptions,
): TemplateResult {
  const address = origin + calendarAddress;
  return html`<details>
    <summary>${words.subscribe}</summary>
    <div class="stack">
      <p class="muted">${words.subscribeHow}</p>
      <p class="address">${address}</p>
      ${button({ label: words.copy, onClick: () => onCopy(address) })}
    </div>
  </details>`;
}
