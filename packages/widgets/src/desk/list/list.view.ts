import { html, nothing, svg, type TemplateResult } from 'lit';
import { daysUntil, formatDay } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { DeskController, DeskOutcome } from '../desk.controller.ts';
import { type DeskCounts, type DeskItem, keyOf } from '../desk-items.ts';
import type { ListStrings } from './list.strings.ts';

export interface FilterViewOptions {
  readonly desk: DeskController;
  readonly counts: DeskCounts;
  readonly words: ListStrings;
}

/** Which kind to show, with how many wait of each. */
export function filterView({ desk, counts, words }: FilterViewOptions): TemplateResult {
  const { total, overdue, byKind } = counts;
  const chips = [
    ['all', words.all, total] as const,
    ['overdue', words.overdue, overdue] as const,
    ...byKind.map(({ kind, total: count }) => [kind.name, kind.label, count] as const),
  ];
  return html`<div class="filters" role="group" aria-label=${words.filter}>
    ${chips.map(([filter, label, count]) =>
      count || filter === desk.filter
        ? html`<button class="filter" type="button" aria-pressed=${desk.filter === filter ? 'true' : 'false'}
            @click=${() => desk.show(filter)}>${label} <span class="count">${count}</span></button>`
        : nothing,
    )}
  </div>`;
}

export interface RowViewOptions {
  readonly desk: DeskController;
  readonly row: DeskItem | DeskOutcome;
  readonly words: ListStrings;
  readonly locale: Locale;
  /** Whether the lines are of several places, so that each says its own. */
  readonly places: boolean;
  /** What is behind the open item. */
  readonly body: (item: DeskItem) => TemplateResult;
  /** The button that urges it. */
  readonly urge: (item: DeskItem) => TemplateResult;
}

/** An item of the list, folded or open, or what became of it. */
export function rowView(options: RowViewOptions): TemplateResult {
  const { desk, row, words } = options;
  if ('item' in row) return doneRow(row, words);
  const open = desk.isOpen(row);
  const outcome = desk.outcomeOf(row);
  const about = [options.places && row.community.name, row.department?.name].filter(Boolean);
  return html`<li class="item ${row.overdue ? 'overdue' : ''} ${open ? 'open' : ''}">
    <h4><button class="item-head" id="item-${keyOf(row)}" type="button"
      aria-expanded=${open ? 'true' : 'false'} @click=${() => desk.toggle(row)}
    >
      <span class="item-about">
        <span class="item-kind">${icon(row.kind)} ${row.kindLabel}
          <span class="state">${row.stateLabel}</span></span>
        <span class="item-text">${row.title}</span>
        ${about.length ? html`<span class="muted small">${about.join(' · ')}</span>` : nothing}
      </span>
      ${due(options, row)}
    </button></h4>
    ${outcome ? html`<p class="outcome">${tick} ${words.acted(outcome.label)}</p>` : nothing}
    ${
      row.mayUrge || row.urgedTimes
        ? html`<div class="urged row small">
            ${row.urgedTimes ? html`<span>${flag} ${words.urged(row.urgedTimes)}</span>` : nothing}
            ${row.mayUrge && desk.look === 'OVERSEEN' ? options.urge(row) : nothing}
          </div>`
        : nothing
    }
    ${open ? html`<div class="item-body">${options.body(row)}</div>` : nothing}
  </li>`;
}

function doneRow({ item, action, label }: DeskOutcome, words: ListStrings): TemplateResult {
  const result = action === 'ANSWER' ? words.answered : words.acted(label);
  return html`<li class="item done" id="item-${keyOf(item)}" tabindex="-1">
    <p class="outcome">${tick} ${result}</p>
    <p class="clamp muted">${item.title}</p>
  </li>`;
}

function due({ words, locale }: RowViewOptions, item: DeskItem): TemplateResult {
  const wanted = html`<span class="wanted small">${item.wanted}</span>`;
  if (!item.dueAt) {
    return html`<span class="item-due">${wanted}
      <span class="muted small">${words.waiting(formatDay(item.since, locale))}</span></span>`;
  }
  const days = daysUntil(item.dueAt);
  const badge = item.overdue ? words.overdueBy(-days) : words.dueIn(Math.max(0, days));
  const tone = item.overdue ? 'error' : days < 2 ? 'warning' : '';
  return html`<span class="item-due">
    <span class="badge ${tone}">${item.overdue ? warning : clock} ${badge}</span>
    ${wanted} <span class="muted small">${words.dueOn(formatDay(item.dueAt, locale))}</span>
  </span>`;
}

function drawing(path: string, style = 'icon'): TemplateResult {
  return html`<svg class=${style} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    ${svg`<path d=${path}></path>`}
  </svg>`;
}

const clock = drawing('M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 6v4l3 2', 'icon small-icon');
const warning = drawing('M10 3L18 17H2zM10 8v4M10 14.2v.3', 'icon small-icon');
const flag = drawing('M5 17.5V3.500h10l-2 3.500l2 3.500H5', 'icon small-icon');
const tick = drawing('M3.5 10.5l4.5 4.5L16.5 5.5');
const SHEET = 'M5 2.5h7l3.5 3.500v11.500H5zM12 2.5V6h3.500M7.5 10h5M7.5 13.500h5';
/** A bubble, two heads, a list that is ticked off; a sheet for all else. */
const KINDS: Readonly<Record<string, string>> = {
  Suggestion: 'M3 4h14v9H9l-4 3.5V13H3z',
  Topic:
    'M7 9.5a2.7 2.7 0 1 1 0-5.4a2.7 2.7 0 0 1 0 5.4M2 16.5c0-6 10-6 10 0M13.5 9.5a2.3 2.3 0 0 0 0-4.6M14.5 12c2.200 .5 3.5 2 3.5 4.5',
  WorkItem: 'M3 5l1.5 1.500L7 4M3 12l1.5 1.500L7 11M10 5.500h7M10 12.500h7',
};

function icon(kind: string): TemplateResult {
  return drawing(KINDS[kind] ?? SHEET);
}
