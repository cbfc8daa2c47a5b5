import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../../../foundation/format.ts';
import type { Locale } from '../../../foundation/locale.ts';
import { badge } from '../../../templates/badge.ts';
import type { Topic } from '../topic-facts.ts';
import type { CourseStrings } from './course.strings.ts';
import type { Course } from './course-facts.ts';

type Section = TemplateResult | typeof nothing;

/** The class, who answers and by when; overdue by shape, word and colour. */
export function sorting(course: Course, words: CourseStrings, locale: Locale): Section {
  const { triageClass, triageDueAt, answerer, answerDueAt, answeredAt, answerOverdue, state } =
    course;
  if (!triageClass) {
    if (state !== 'PROPOSED' || !triageDueAt) return nothing;
    return html`<p>${badge(words.unsorted, 'waiting')} ${words.sortBy(formatDay(triageDueAt, locale))}</p>`;
  }
  const due = answeredAt
    ? badge(words.answeredOn(formatDay(answeredAt, locale)), 'done')
    : answerOverdue
      ? badge(words.overdue, 'error')
      : nothing;
  return html`<p class="facts">
    <strong>${words.classes[triageClass]}</strong>
    <span>${answerer ? words.answerer(answerer.name) : words.answererCommunity}</span>
    ${answerDueAt && !answeredAt ? html`<span>${words.dueBy(formatDay(answerDueAt, locale))}</span>` : nothing}
    ${due}
  </p>`;
}

/** Where it is, with what it looks like there. */
export function placeAndPhotos(course: Course, words: CourseStrings, origin: string): Section {
  const { placeWords, latitude, longitude, photos, documents } = course;
  const point = latitude !== null && longitude !== null;
  if (!placeWords && !point && !photos.length && !documents.length) return nothing;
  return html`<div class="stack place">
    ${
      placeWords || point
        ? html`<p><strong>${words.place}</strong> ${placeWords ?? ''}
          ${point ? html`<a href="geo:${latitude},${longitude}">${words.map}</a>` : nothing}</p>`
        : nothing
    }
    ${
      photos.length
        ? html`<ul class="plain photos" aria-label=${words.photos}>
            ${photos.map(
              ({ url, width, height }, index) =>
                html`<li><a href=${origin + url} target="_blank" rel="noopener"><img src=${origin + url} alt=${words.photo(index + 1)} loading="lazy" width=${width ?? nothing} height=${height ?? nothing} /></a></li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      documents.length
        ? html`<ul class="plain" aria-label=${words.documents}>
            ${documents.map(({ url, fileName }) => html`<li><a href=${origin + url}>${fileName ?? words.documents}</a></li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** Topics that this one came from, went into, took in and gave off. */
export function kin(course: Course, words: CourseStrings, see: (id: string) => void): Section {
  const { mergedInto, merged, splitFrom, splits } = course;
  const groups: [string, readonly { readonly id: string; readonly title: string }[]][] = [
    [words.mergedInto, mergedInto ? [mergedInto] : []],
    [words.merged, merged],
    [words.splitFrom, splitFrom ? [splitFrom] : []],
    [words.splits, splits],
  ];
  const shown = groups.filter(([, topics]) => topics.length);
  if (!shown.length) return nothing;
  return html`${shown.map(
    ([label, topics]) => html`<div class=${label === words.mergedInto ? 'notice' : ''}>
      <h4>${label}</h4>
      <ul class="plain">
        ${topics.map(({ id, title }) => html`<li><button class="link" type="button" @click=${() => see(id)}>${title}</button></li>`)}
      </ul>
    </div>`,
  )}`;
}

/** Posters that lead to this page, for who may hang them up. */
export function posters({ a4, a3 }: Course, words: CourseStrings, origin: string): Section {
  const sizes = [
    ['A4', a4],
    ['A3', a3],
  ] as const;
  const printed = sizes.filter(([, address]) => address !== null);
  if (!printed.length) return nothing;
  return html`<p class="facts">
    ${printed.map(
      ([size, address]) =>
        html`<a href=${origin + address} target="_blank" rel="noopener">${words.poster(size)}</a>`,
    )}
  </p>`;
}

/** Every step so far, folded. */
export function history(
  timeline: Topic['timeline'],
  words: CourseStrings,
  locale: Locale,
): Section {
  if (!timeline.length) return nothing;
  return html`<details>
    <summary>${words.timeline}</summary>
    <ol class="plain timeline">
      ${timeline.map(
        ({ at, label, reason }) => html`<li>
          <strong>${label}</strong> <span class="muted small">${formatMoment(at, locale)}</span>
          ${reason ? html`<p>${words.stepReason(reason)}</p>` : nothing}
        </li>`,
      )}
    </ol>
  </details>`;
}

/** What was decided once and withdrawn since. */
export function withdrawn(course: Course, words: CourseStrings): Section {
  if (!course.withdrawnResolutions.length) return nothing;
  return html`<details>
    <summary>${words.withdrawn}</summary>
    <ul class="plain entries">
      ${course.withdrawnResolutions.map(
        ({ title, withdrawReason }) =>
          html`<li><p><strong>${title}</strong></p>${withdrawReason ? html`<p>${words.because(withdrawReason)}</p>` : nothing}</li>`,
      )}
    </ul>
  </details>`;
}
