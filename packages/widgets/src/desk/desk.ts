import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formStyles } from '../form/form.css.ts';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { tabsStyles } from '../templates/tabs.css.ts';
import { tabs } from '../templates/tabs.ts';
import { type DeskAction, DeskController, type DeskList } from './desk.controller.ts';
import { LinliDeskActed, LinliSuggestionRecorded } from './desk.events.ts';
import { type DeskStrings, deskStrings } from './desk.strings.ts';
import { deskStyles } from './desk.styles.ts';
import { EntryController } from './desk-entry.controller.ts';
import { entryView } from './desk-entry.view.ts';
import { itemView } from './desk-item.view.ts';
import type { DeskItem } from './desk-items.ts';
import { filterView, rowView } from './desk-list.view.ts';

type Section = 'todo' | 'surveys';

/** CSS pixels from which the entry form stands beside the list and is open at once. */
const WIDE = 760;

/**
 * The desk of a community's staff: take down what a neighbour says, one to-do list over
 * suggestions, applications and proposed topics, and surveys. What a viewer sees follows from
 * their permissions; who may only look sees no buttons.
 *
 * @attr community - the community's id or 12-digit code; the page's unless given
 * @fires linli-suggestion-recorded - a neighbour's word was taken down; `detail.receiptCode`
 * @fires linli-desk-acted - a step was taken; `detail.id`, `detail.kind`, `detail.action`
 * @fires linli-survey-published - a survey was published; `detail.survey`
 * @fires linli-survey-results-wanted - a survey's results are asked for; `detail.survey`. Unless
 *   the page prevents it, nothing else happens
 * @csspart frame - everything
 */
export class LinliDesk extends LinliElement<DeskStrings> {
  static override strings = deskStrings;
  static override styles = [...baseStyles, formStyles, tabsStyles, deskStyles];

  readonly #desk = new DeskController(
    this,
    () => this.communityId,
    (item, action) => this.dispatchEvent(new LinliDeskActed(item, action)),
  );
  readonly #entry = new EntryController(
    this,
    () => this.#desk.communityId,
    (code) => this.dispatchEvent(new LinliSuggestionRecorded(code)),
  );

  @state() private section: Section = 'todo';
  @state() private entryOpen = false;
  @state() private textMissing = false;
  @state() private surveysLoaded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.entryOpen ||= this.offsetWidth >= WIDE;
  }

  override render(): TemplateResult {
    const { words } = this;
    const { view } = this.#desk;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(this.#waiting());
      case 'visitor':
        return this.frame(
          this.#notice(
            words.signInOffer,
            button({
              label: this.sharedWords.signIn,
              kind: 'primary',
              onClick: () => void this.requestSignIn(),
            }),
          ),
        );
      case 'resident':
        return this.frame(this.#notice(words.notForYou));
      case 'elsewhere':
        return this.frame(this.#notice(words.elsewhere));
      case 'missing':
        return this.frame(this.#notice(words.noPlace));
      case 'failed':
        return this.frame(this.failureView(view.failure, () => this.#desk.refetch()));
      case 'ready':
      case 'empty':
        return this.frame(this.#ready(view.data));
    }
  }

  #waiting(): TemplateResult {
    return html`<h2>${this.words.title}</h2>
      ${skeleton(this.sharedWords.loading, ['short', 'tall', 'line', 'tall', 'line', 'tall'])}`;
  }

  #notice(sentence: string, action?: TemplateResult): TemplateResult {
    return html`<div class="stack">
      <h2>${this.words.title}</h2>
      <p>${this.words.forWorkers}</p>
      ${emptyState(sentence, action)}
    </div>`;
  }

  #ready(list: DeskList): TemplateResult {
    const { words } = this;
    return html`<header>
        <h2>${words.title}</h2>
        <p class="muted">${list.place.name}</p>
      </header>
      <div class="columns">
        ${this.#desk.may('SUGGESTION_RECORD') ? html`<div class="aside">${this.#entryForm()}</div>` : nothing}
        <div class="main">${this.#sections(list)}</div>
      </div>`;
  }

  #entryForm(): TemplateResult {
    const entry = this.#entry;
    return entryView({
      entry,
      words: this.words,
      sharedWords: this.sharedWords,
      open: this.entryOpen || entry.restored || entry.notes.length > 0,
      primary: this.section === 'todo' && this.#desk.openId === null,
      failure: entry.failure && this.failureMessage(entry.failure),
      onOpen: () => {
        this.entryOpen = true;
        void this.#focus('#entry-body');
      },
      onSubmit: () => void this.#submitEntry(),
    });
  }

  #sections(list: DeskList): TemplateResult {
    const { words } = this;
    if (!this.#desk.may('SURVEY_PUBLISH') && !this.#desk.may('SURVEY_READ_RESULTS')) {
      return this.#todo(list);
    }
    const all = list.counts.get('all');
    return tabs<Section>(
      {
        label: words.sections,
        tabs: [
          { id: 'todo', label: `${words.todo} ${all?.count ?? 0}${all?.more ? '+' : ''}` },
          { id: 'surveys', label: words.surveys },
        ],
        selected: this.section,
        onSelect: (section) => {
          this.section = section;
          if (section === 'surveys') void this.#loadSurveys();
        },
      },
      this.section === 'todo' ? this.#todo(list) : this.#surveys(list),
    );
  }

  #todo({ items, counts }: DeskList): TemplateResult {
    const { words } = this;
    const desk = this.#desk;
    const waits = counts.get('all')?.count ?? 0;
    return html`<div class="stack">
      <h3 class="visually-hidden">${words.todo}</h3>
      ${desk.readOnly ? html`<p class="muted">${words.readOnly}</p>` : nothing}
      ${waits ? filterView({ desk, counts, words }) : nothing}
      ${items.length ? nothing : emptyState(waits ? words.nothingHere : words.nothing)}
      <ul class="plain list" ?hidden=${!items.length}>
        ${repeat(
          items,
          (row) => ('item' in row ? row.item.id : row.id),
          (row) =>
            rowView({
              desk,
              row,
              words,
              locale: this.locale,
              onToggle: (item) => this.#toggle(item),
              body: (item) => this.#item(item),
            }),
        )}
      </ul>
    </div>`;
  }

  #item(item: DeskItem): TemplateResult {
    return itemView({
      desk: this.#desk,
      item,
      words: this.words,
      sharedWords: this.sharedWords,
      locale: this.locale,
      textMissing: this.textMissing && !this.#desk.draft.value.text.trim(),
      failureMessage: (failure) => this.failureMessage(failure),
      onAct: (action) => void this.#act(item, action),
      onChoose: (act) => {
        this.textMissing = false;
        this.#desk.draft.set({ act });
        void this.#focus(act ? '#act-text' : `#item-${CSS.escape(item.id)}`);
      },
    });
  }

  #surveys({ place }: DeskList): TemplateResult {
    if (!this.surveysLoaded) {
      return skeleton(this.sharedWords.loading, ['short', 'tall', 'line', 'tall']);
    }
    return html`<linli-desk-surveys .community=${place.id} .mayPublish=${this.#desk.may('SURVEY_PUBLISH')}></linli-desk-surveys>`;
  }

  async #loadSurveys(): Promise<void> {
    const { defineSurveys } = await import('./surveys/desk-surveys.ts');
    await defineSurveys();
    this.surveysLoaded = true;
  }

  #toggle(item: DeskItem): void {
    this.textMissing = false;
    this.#desk.toggle(item);
  }

  async #submitEntry(): Promise<void> {
    await this.#entry.submit();
    await this.updateComplete;
    const [problem] = this.#entry.problems;
    await this.#focus(problem ? `#entry-${problem.field}` : '#entry-body');
  }

  async #act(item: DeskItem, action: DeskAction): Promise<void> {
    const { text } = this.#desk.draft.value;
    const needsWords = action.action === 'ANSWER' || action.reasonRequired;
    if (needsWords && !text.trim()) {
      this.textMissing = true;
      await this.#focus('#act-text');
      return;
    }
    if (!(await this.#desk.act(action, text.trim() || null))) return;
    const { words } = this;
    this.announce(action.action === 'ANSWER' ? words.answered : words.acted(action.label));
    await this.#focus(`#item-${CSS.escape(item.id)}`);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-desk', LinliDesk);

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk': LinliDesk;
  }
}
