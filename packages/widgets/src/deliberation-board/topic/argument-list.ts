import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatAgo, formatCount } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { button } from '../../templates/button.ts';
import { tabs } from '../../templates/tabs.ts';
import type { TopicStrings } from './topic.strings.ts';
import { type Argument, STANCES, type Stance, type Topic } from './topic-facts.ts';

const COUNTS = { FOR: 'for', AGAINST: 'against', NEUTRAL: 'neutral' } as const;

export interface ArgumentListOptions {
  readonly reasons: readonly Argument[];
  readonly counts: Topic['argumentCounts'];
  readonly more: boolean;
  readonly loading: boolean;
  /** Columns beside each other, or one list with tabs. */
  readonly wide: boolean;
  readonly stance: Stance;
  readonly words: TopicStrings;
  readonly moreWord: string;
  readonly locale: Locale;
  /** The form, or the button that opens it. */
  readonly form: TemplateResult | typeof nothing;
  readonly onStance: (stance: Stance) => void;
  readonly onMore: () => void;
}

/** The reasons for, against and neither. */
export function argumentList(options: ArgumentListOptions): TemplateResult | typeof nothing {
  const { counts, words, wide, more, loading, moreWord, onMore, form } = options;
  const none = counts.for + counts.against + counts.neutral === 0;
  if (none && form === nothing) return nothing;
  // The form comes first: a reason that arrives meanwhile must not move what is being written.
  return html`<section class="stack" part="arguments" aria-labelledby="reasons-title">
    <h3 id="reasons-title">${words.reasons}</h3>
    ${form}
    ${none ? html`<p class="muted">${words.reasonsNone}</p>` : wide ? columns(options) : tabbed(options)}
    ${more ? html`<p>${button({ label: moreWord, busy: loading, onClick: onMore })}</p>` : nothing}
  </section>`;
}

function title(stance: Stance, { counts, words, locale }: ArgumentListOptions): string {
  return `${words[stance]} ${formatCount(counts[COUNTS[stance]], locale)}`;
}

function columns(options: ArgumentListOptions): TemplateResult {
  return html`<div class="columns">
    ${STANCES.map(
      (stance) => html`<div class="column ${stance.toLowerCase()}">
        <h4>${title(stance, options)}</h4>
        ${list(stance, options)}
      </div>`,
    )}
  </div>`;
}

function tabbed(options: ArgumentListOptions): TemplateResult {
  const { stance, words, onStance } = options;
  return html`<div>${tabs(
    {
      label: words.stances,
      tabs: STANCES.map((id) => ({ id, label: title(id, options) })),
      selected: stance,
      onSelect: onStance,
    },
    html`<div class="column ${stance.toLowerCase()}">${list(stance, options)}</div>`,
  )}</div>`;
}

function list(stance: Stance, { reasons, words, locale }: ArgumentListOptions): TemplateResult {
  const own = reasons.filter((reason) => reason.stance === stance);
  if (!own.length) return html`<p class="muted">${words.argumentNone}</p>`;
  return html`<ul class="plain rows">
    ${repeat(
      own,
      ({ id }) => id,
      ({ body, authorName, createdAt, stateLabel }) => html`<li>
        <p class="text ${body === null ? 'muted' : ''}">${body ?? stateLabel}</p>
        <p class="muted small">${authorName}　${formatAgo(createdAt, locale)}</p>
      </li>`,
    )}
  </ul>`;
}
