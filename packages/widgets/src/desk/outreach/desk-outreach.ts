import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatDay } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textAreaField } from '../../templates/field.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import { OutreachChanged } from '../desk.events.ts';
import { type Act, actsView, offeredActs } from '../subject/acts.view.ts';
import { LinliDeskDoors } from './desk-doors.ts';
import { type Outreach, OutreachController } from './outreach.controller.ts';
import { type OutreachStrings, outreachStrings } from './outreach.strings.ts';
import { planForm } from './plan-form.view.ts';

const ACTS = ['START', 'CLOSE', 'EDIT', 'CANCEL'];

/**
 * Letter-box rounds, visits and reception days: planned, begun, door after door, ended. What is
 * heard is entered beside it. Only `<linli-desk>` uses it.
 *
 * @fires outreach-changed - one was planned, begun or ended
 */
export class LinliDeskOutreach extends LinliElement<OutreachStrings> {
  static override strings = outreachStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
        align-items: end;
        gap: 16px;
        max-inline-size: 38em;
      }
      .pair .field {
        margin: 0;
      }
      .outreach {
        max-inline-size: none;
        padding-block: 20px;
        border-block-end: 1px solid var(--_line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        margin-block: 4px;
      }
    `,
  ];

  /** Id of the community. */
  @property({ attribute: false }) place: string | null = null;
  /** Whether the viewer may plan. */
  @property({ attribute: false }) mayPlan = false;

  @state() private planning = false;
  @state() private checked = false;
  /** The step whose words are written, of which outreach. */
  @state() private chosen: { readonly id: string; readonly action: string } | null = null;
  @state() private text = '';
  @state() private done: string | null = null;

  readonly #outreach = new OutreachController(this, () => this.place);

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.locale}>
      <h3>${this.words.heading}</h3>
      <div role="status">${this.done ? html`<p class="notice">${this.done}</p>` : nothing}</div>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { words } = this;
    const { view } = this.#outreach;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'tall', 'tall']);
      case 'empty':
        return emptyState(words.none);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#outreach.refetch());
      case 'ready': {
        const { grids, outreach } = view.data;
        return html`${this.planning ? this.#form(grids) : this.#planButton()}
          ${
            outreach.nodes.length
              ? html`<ul class="plain">${outreach.nodes.map((each) => this.#line(each))}</ul>`
              : this.planning
                ? nothing
                : emptyState(words.none)
          }`;
      }
    }
  }

  #planButton(): TemplateResult | typeof nothing {
    if (!this.mayPlan) return nothing;
    return html`<div>${button({ label: this.words.plan, onClick: () => this.#open() })}</div>`;
  }

  #form(grids: Parameters<typeof planForm>[0]['grids']): TemplateResult {
    return planForm({
      outreach: this.#outreach,
      grids,
      words: this.words,
      sharedWords: this.sharedWords,
      faults: this.checked ? this.#outreach.faults : [],
      failure: this.#failure(),
      onSave: () => void this.#save(),
      onCancel: () => {
        this.planning = false;
        this.#outreach.draft.clear();
        void this.#focus('.button');
      },
    });
  }

  #failure(): TemplateResult | typeof nothing {
    const { failure } = this.#outreach;
    if (!failure) return nothing;
    return html`<div class="notice error" role="alert">
      <p>${this.failureMessage(failure)}</p>
      ${failure.problems?.map(({ message }) => html`<p>${message}</p>`)}
    </div>`;
  }

  #line(outreach: Outreach): TemplateResult {
    const { words, locale } = this;
    const { id, title, kindLabel, stateLabel, heldBy, venue, report } = outreach;
    const running = outreach.state === 'RUNNING';
    const days = [...new Set([outreach.firstDay, outreach.lastDay])].map((day) =>
      formatDay(day, locale),
    );
    const hours = [outreach.opensAt, outreach.closesAt].filter(Boolean).join('–');
    return html`<li class="outreach stack" id="outreach-${id}" tabindex="-1">
      <div>
        <h4>${title}</h4>
        <p class="head small">${badge(stateLabel, running ? 'active' : 'waiting')} <span>${kindLabel}</span>
          ${running && report ? html`<strong>${words.matters(report.matters)}</strong>` : nothing}</p>
        <p class="muted">${[`${days.join('–')} ${hours}`.trim(), venue, heldBy].filter(Boolean).join(' · ')}</p>
      </div>
      ${running ? html`<p>${words.toEnter}</p>` : nothing}
      ${running && outreach.kind === 'VISIT' ? html`<linli-desk-doors .outreach=${outreach} .visits=${this.#outreach}></linli-desk-doors>` : nothing}
      ${this.#steps(outreach)}
    </li>`;
  }

  #steps(outreach: Outreach): TemplateResult {
    const { words, chosen } = this;
    const mine = chosen?.id === outreach.id ? chosen.action : null;
    return actsView({
      acts: offeredActs(outreach.availableActions, ACTS),
      primary: false,
      chosen: mine,
      acting: this.#outreach.busy ? mine : null,
      busyLabel: words.busy,
      sharedWords: this.sharedWords,
      failure: mine ? this.#outreach.failure : null,
      failureMessage: (failure) => this.failureMessage(failure),
      fields: ({ action, reasonRequired }) =>
        action === 'CLOSE' || action === 'CANCEL'
          ? textAreaField({
              id: `words-${outreach.id}`,
              label: words.words[action],
              hint: words.wordsHint,
              optional: reasonRequired ? undefined : this.sharedWords.optional,
              error:
                this.checked && reasonRequired && !this.text.trim()
                  ? words.wordsMissing
                  : undefined,
              rows: 3,
              value: this.text,
              onInput: (text) => {
                this.text = text;
              },
            })
          : null,
      onChoose: (action) => {
        this.checked = false;
        this.text = '';
        this.#outreach.reset();
        this.chosen = action ? { id: outreach.id, action } : null;
        void this.#focus(
          action
            ? `#${CSS.escape(`words-${outreach.id}`)}`
            : `#${CSS.escape(`outreach-${outreach.id}`)}`,
        );
      },
      onAct: (act) => void this.#take(outreach, act),
    });
  }

  async #take(outreach: Outreach, { action, label, reasonRequired }: Act): Promise<void> {
    if (action === 'EDIT') {
      this.#outreach.edit(outreach);
      return this.#open();
    }
    const { id, title } = outreach;
    this.checked = reasonRequired && !this.text.trim();
    if (this.checked) return this.#focus(`#${CSS.escape(`words-${id}`)}`);
    this.chosen = { id, action };
    if (!(await this.#outreach.take(id, action, this.text))) return;
    this.chosen = null;
    this.text = '';
    this.done = this.words.done(title, label);
    this.dispatchEvent(new OutreachChanged());
    // What is over has left the list.
    await this.#focus(`#${CSS.escape(`outreach-${id}`)}`, '.button');
  }

  #open(): void {
    this.planning = true;
    this.checked = false;
    this.done = null;
    this.#outreach.reset();
    void this.#focus('form .control');
  }

  async #save(): Promise<void> {
    const [fault] = this.#outreach.faults;
    this.checked = fault !== undefined;
    if (fault) return this.#focus(`#plan-${fault}`);
    if (!(await this.#outreach.save())) return;
    this.planning = false;
    this.done = this.words.saved;
    this.dispatchEvent(new OutreachChanged());
    await this.#focus('.button');
  }

  /** Focuses what is there of these, the first before the others. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    const found = selectors.map((each) => this.renderRoot.querySelector<HTMLElement>(each));
    found.find(Boolean)?.focus();
  }
}

/** Defines the tags once their words are there. */
export async function define(): Promise<void> {
  await defineWidget('linli-desk-doors', LinliDeskDoors);
  await defineWidget('linli-desk-outreach', LinliDeskOutreach);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-doors': LinliDeskDoors;
    'linli-desk-outreach': LinliDeskOutreach;
  }
}
