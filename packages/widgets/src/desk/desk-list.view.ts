import { html, nothing, svg, type TemplateResult } from 'lit';
import { daysUntil, formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import type { DeskController, DeskOutcome } from './desk.controller.ts';
import type { DeskStrings } from './desk.strings.ts';
import type { DeskCount, DeskFilter, DeskItem } from './desk-items.ts';

export interface FilterViewOptions {
  readonly desk: DeskController;
  readonly counts: ReadonlyMap<DeskFilter, DeskCount>;
  readonly words: DeskStrings;
}

/** Which kind to show, with how many wait of each. */
export function filterView({ desk, counts, words }: FilterViewOptions): TemplateResult {
  return html`<div class="filters" role="group" aria-label=${words.filter}>
    ${[...counts].map(
      ([filter, { count, more }]) => html`<button class="filter" type="button"
        aria-pressed=${desk.filter === filter ? 'true' : 'false'} @click=${() => desk.show(filter)}
      >${words.filters[filter]} <span class="count">${count}${more ? '+' : ''}</span></button>`,
    )}
  </div>`;
}

export interface RowViewOptions {
  readonly desk: DeskController;
  readonly row: DeskItem | DeskOutcome;
  readonly words: DeskStrings;
  readonly locale: Locale;
  readonly onToggle: (item: DeskItem) => void;
  /** What is behind the open item. */
  readonly body: (item: DeskItem) => TemplateResult;
}

/** An item of the list, folded or open, or what became of it. */
export function rowView(options: RowViewOptions): TemplateResult {
  const { desk, row, words, onToggle } = options;
  if ('item' in row) return doneRow(row, words);
  const open = desk.openId === row.id;
  const outcome = desk.outcomeOf(row);
  return html`<li class="item ${row.overdue ? 'overdue' : ''} ${open ? 'open' : ''}">
    <h4><button class="item-head" id="item-${row.id}" type="button"
      aria-expanded=${open ? 'true' : 'false'} @click=${() => onToggle(row)}
    >
      <span class="item-about">
        <span class="item-kind">${icon(row.kind)} ${words.kinds[row.kind]}
          <span class="state">${row.stateLabel}</span></span>
        <span class="item-text">${row.text}</span>
        ${row.from || row.channel ? html`<span class="muted small">${row.from ?? (row.channel && words.channels[row.channel])}</span>` : nothing}
      </span>
      ${due(options, row)}
    </button></h4>
    ${outcome ? html`<p class="outcome">${tick} ${words.acted(outcome.label)}</p>` : nothing}
    ${open ? html`<div class="item-body">${options.body(row)}</div>` : nothing}
  </li>`;
}

function doneRow({ item, action, label }: DeskOutcome, words: DeskStrings): TemplateResult {
  const result = action === 'ANSWER' ? words.answered : words.acted(label);
  return html`<li class="item done" id="item-${item.id}" tabindex="-1">
    <p class="outcome">${tick} ${result}</p>
    <p class="clamp muted">${item.text}</p>
  </li>`;
}

function due({ words, locale }: RowViewOptions, item: DeskItem): TemplateResult {
  if (!item.due) {
    return html`<span class="item-due muted small">${words.waiting(formatDay(item.since, locale))}</span>`;
  }
  const days = daysUntil(item.due);
  const badge = item.overdue ? words.overdueBy(-days) : words.dueIn(Math.max(0, days));
  const tone = item.overdue ? 'error' : days < 2 ? 'warning' : '';
  return html`<span class="item-due">
    <span class="badge ${tone}">${item.overdue ? warning : clock} ${badge}</span>
    <span class="muted small">${words.dueOn[item.kind](formatDay(item.due, locale))}</span>
  </span>`;
}

function drawing(path: string, style = 'icon'): TemplateResult {
  return html`<svg class=${style} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    ${svg`<path d=${path}></path>`}
  </svg>`;
}

const clock = drawing('M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14M10 6v4l3 2', 'icon small-icon');
const warning = drawing('M10 3L18 17H2zM10 8v4M10 14.2v.3', 'icon small-icon');
const tick = drawing('M3.5 10.5l4.5 4.5L16.5 5.5');
/** A bubble, a sheet, two heads. */
const KINDS: Readonly<Record<DeskItem['kind'], string>> = {
  suggestion: 'M3 4h14v9H9l-4 3.5V13H3z',
  request: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13.5h5',
  topic:
    'M7 9.5a2.7 2.7 0 1 1 0-5.4a2.7 2.7 0 0 1 0 5.4M2 16.5c0-6 10-6 10 0M13.5 9.5a2.3 2.3 0 0 0 0-4.6M14.5 12c2.200 .5 3.500 2 3.500 4.500',
};

function icon(kind: DeskItem['kind']): TemplateResult {
  return drawing(KINDS[kind]);
}
