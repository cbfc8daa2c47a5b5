import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { formatCount } from '../../../foundation/format.ts';
import { button } from '../../../templates/button.ts';
import { fieldStyles } from '../../../templates/field.css.ts';
import { skeleton } from '../../../templates/placeholder.ts';
import { selectField } from '../../../templates/select-field.ts';
import { tabsStyles } from '../../../templates/tabs.css.ts';
import { tabs } from '../../../templates/tabs.ts';
import { BoardPart, partStyles } from '../../board-part.ts';
import type { Topic, TopicAction } from '../topic-facts.ts';
import { type ArgumentOrder, ORDERS, STANCES, type Stance } from './argument-facts.ts';
import { ArgumentForm } from './argument-form.ts';
import { type ArgumentsByStance, argumentsByStance } from './argument-lists.ts';
import { type ArgumentsStrings, argumentsStrings } from './arguments.strings.ts';
import { argumentsStyles } from './arguments.styles.ts';
import './reason.ts';

/** Reasons that are read at a glance, in whatever order. */
const FEW = 3;
const COUNTS = { FOR: 'for', AGAINST: 'against', NEUTRAL: 'neutral' } as const;

/**
 * The reasons for, against and neither, with their replies, and the form for another.
 *
 * @fires contributed - the viewer gave a reason
 */
export class LinliDeliberationArguments extends BoardPart<ArgumentsStrings> {
  static override strings = argumentsStrings;
  static override styles = [...baseStyles, fieldStyles, tabsStyles, partStyles, argumentsStyles];

  @property() topic = '';
  @property({ attribute: false }) counts: Topic['argumentCounts'] | null = null;
  /** The act of giving a reason; null where the stage takes none. */
  @property({ attribute: false }) argue: TopicAction | null = null;
  @property({ type: Boolean }) moderates = false;
  /** Whether there is room for columns. */
  @property({ type: Boolean, reflect: true }) wide = false;
  @state() private stance: Stance = 'FOR';
  @state() private order: ArgumentOrder = 'MOST_THANKED';

  readonly #lists: ArgumentsByStance = argumentsByStance(this, (stance) =>
    this.topic && (this.wide || stance === this.stance)
      ? { id: this.topic, stance, order: this.order }
      : null,
  );
  readonly #form = new ArgumentForm(this, (stance) => {
    this.stance = stance;
    void this.#lists[stance].refetch();
    this.dispatchEvent(new Event('contributed'));
  });
  /** The counts that the lists were last read at. */
  #readAt = '';

  /** Reads what is shown again, as after an act of moderation. */
  refetch(): void {
    for (const stance of STANCES) {
      if (this.wide || stance === this.stance) void this.#lists[stance].refetch();
    }
  }

  override willUpdate(): void {
    super.willUpdate();
    const readAt = Object.values(this.counts ?? {}).join(' ');
    if (this.#readAt && this.#readAt !== readAt) this.refetch();
    this.#readAt = readAt;
  }

  override render(): TemplateResult | typeof nothing {
    const { counts, words } = this;
    if (!counts) return nothing;
    const form = this.#form.render(this.argue);
    const none = counts.for + counts.against + counts.neutral === 0;
    if (none && form === nothing) return nothing;
    // The form comes first: a reason that arrives meanwhile must not move what is being written.
    return html`<section class="stack" aria-labelledby="reasons-title">
      <h3 id="reasons-title" tabindex="-1">${words.reasons}</h3>
      ${form}
      ${none ? html`<p class="muted">${words.reasonsNone}</p>` : html`${counts.for + counts.against + counts.neutral > FEW ? this.#order() : nothing} ${this.wide ? this.#columns() : this.#tabbed()}`}
      <p class="visually-hidden" role="status">${this.heard}</p>
    </section>`;
  }

  #order(): TemplateResult {
    const { words } = this;
    return html`<div class="order">${selectField({
      id: 'order',
      label: words.order,
      value: this.order,
      options: ORDERS.map((value) => ({ value, label: words.orders[value] })),
      onChange: (value) => {
        this.order = value as ArgumentOrder;
      },
    })}<p class="muted small" role="status">${words.formulas[this.order]}</p></div>`;
  }

  #title(stance: Stance): string {
    return `${this.words[stance]} ${formatCount(this.counts?.[COUNTS[stance]] ?? 0, this.locale)}`;
  }

  #columns(): TemplateResult {
    return html`<div class="columns">
      ${STANCES.map(
        (stance) => html`<div class="column ${stance.toLowerCase()}">
          <h4>${this.#title(stance)}</h4>
          ${this.#list(stance)}
        </div>`,
      )}
    </div>`;
  }

  #tabbed(): TemplateResult {
    const { stance } = this;
    return html`<div>${tabs(
      {
        label: this.words.stances,
        tabs: STANCES.map((id) => ({ id, label: this.#title(id) })),
        selected: stance,
        onSelect: (id) => {
          this.stance = id;
        },
      },
      html`<div class="column ${stance.toLowerCase()}">${this.#list(stance)}</div>`,
    )}</div>`;
  }

  #list(stance: Stance): TemplateResult {
    const list = this.#lists[stance];
    const { view } = list;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['tall', 'line']);
      case 'empty':
        return html`<p class="muted">${this.words.argumentNone}</p>`;
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void list.refetch());
      case 'ready':
        return html`<ul class="plain rows">
            ${repeat(
              view.data.items,
              ({ id }) => id,
              (reason) =>
                html`<li><linli-deliberation-reason topic=${this.topic} .reason=${reason} ?moderates=${this.moderates} ?closed=${!this.argue}></linli-deliberation-reason></li>`,
            )}
          </ul>
          ${view.data.next ? html`<p>${button({ label: this.sharedWords.more, busy: view.refreshing, onClick: () => void list.more() })}</p>` : nothing}`;
    }
  }
}

void defineWidget('linli-deliberation-arguments', LinliDeliberationArguments);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-arguments': LinliDeliberationArguments;
  }
}
