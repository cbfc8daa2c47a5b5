import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../../../foundation/format.ts';
import type { Locale } from '../../../foundation/locale.ts';
import { badge } from '../../../templates/badge.ts';
import type { CourseStrings } from './course.strings.ts';
import type { Course } from './course-facts.ts';

type Section = TemplateResult | typeof nothing;

/** A heading and entries; nothing without entries. */
function entries<Entry>(
  title: string,
  list: readonly Entry[],
  draw: (entry: Entry) => TemplateResult,
): Section {
  if (!list.length) return nothing;
  return html`<div>
    <h4>${title}</h4>
    <ul class="plain entries">${list.map((entry) => html`<li>${draw(entry)}</li>`)}</ul>
  </div>`;
}

/** What residents objected to in the sorting, and what came of it. */
export function contests(course: Course, words: CourseStrings, locale: Locale): Section {
  return entries(
    words.contests,
    course.contests,
    ({ at, state, reason, words: said }) => html`<p class="facts">
        ${badge(words.contestStates[state], state === 'OPEN' ? 'waiting' : 'done')}
        <span class="muted small">${formatDay(at, locale)}</span>
      </p>
      ${reason ? html`<p>${words.yourReason(reason)}</p>` : nothing}
      ${said ? html`<p>${said}</p>` : nothing}`,
  );
}

export function answers(course: Course, words: CourseStrings, locale: Locale): Section {
  return entries(
    words.answers,
    course.answers,
    ({ at, body, organization }) => html`<p class="text">${body}</p>
      <p class="muted small">${organization.name}　${formatMoment(at, locale)}</p>`,
  );
}

export function reviews(course: Course, words: CourseStrings): Section {
  return entries(
    words.reviews,
    course.reviews,
    ({ heldOn, outcome, words: said, organization }) => html`<p class="facts">
        ${badge(words.outcomes[outcome], outcome === 'AGREED' ? 'done' : 'warning')}
      </p>
      <p class="text">${said}</p>
      <p class="muted small">${organization.name}　${heldOn}</p>`,
  );
}

/** What was decided, the newest first, with what it rests on. */
export function decisions(course: Course, words: CourseStrings, locale: Locale): Section {
  return entries(
    words.decisions,
    course.decisions,
    ({ agreed, at, basis, words: said, organization }) => html`<p class="facts">
        ${badge(agreed ? words.agreed : words.notAgreed, agreed ? 'done' : 'warning')}
        <span>${words.bases[basis]}</span>
      </p>
      <p class="text">${said}</p>
      <p class="muted small">${organization ? `${organization.name}　` : ''}${formatMoment(at, locale)}</p>`,
  );
}

/** Meetings on the topic, and who is invited to them. */
export function meetings(
  course: Course,
  words: CourseStrings,
  locale: Locale,
  origin: string,
): Section {
  const { invited } = course;
  if (!invited.length && !course.meetings.length) return nothing;
  return html`${entries(
    words.meetings,
    course.meetings,
    ({
      title,
      place,
      startsAt,
      stateLabel,
      noticeDocument,
    }) => html`<p><strong>${title}</strong> ${stateLabel}</p>
      <p class="muted small">${formatMoment(startsAt, locale)}　${place}</p>
      <p><a href=${origin + noticeDocument}>${words.meetingNotice}</a></p>`,
  )}
  ${invited.length ? html`<p><strong>${words.invited}</strong> ${invited.map(({ name }) => name).join('、')}</p>` : nothing}`;
}
