import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { tabsStyles } from '../templates/tabs.css.ts';
import { tabs } from '../templates/tabs.ts';
import { DeskController, type DeskList } from './desk.controller.ts';
import { type DeskStrings, deskStrings } from './desk.strings.ts';
import { deskStyles } from './desk.styles.ts';
import { PartsController } from './parts.controller.ts';

type Section =
  | 'MINE'
  | 'OVERSEEN'
  | 'matters'
  | 'outreach'
  | 'surveys'
  | 'messages'
  | 'burden'
  | 'imports';

/** CSS pixels from which the entry form stands beside the list and is open at once. */
const WIDE = 760;

/**
 * The desk of a community's staff: take down what a neighbour says, one to-do list over everything
 * that waits for the viewer, for officials what waits for others and may be urged, the needs and
 * incidents that came of suggestions, letter boxes, visits and reception days, surveys, messages, what is asked of the place month by month, and tables to bring in. What a viewer sees follows from their permissions and offices.
 *
 * @attr community - the community's id or 12-digit code; the page's unless given
 * @fires linli-suggestion-recorded - a neighbour's word was taken down; `detail.receiptCode`
 * @fires linli-desk-acted - a step was taken; `detail.id`, `detail.kind`, `detail.action`
 * @fires linli-survey-published - a survey was published; `detail.survey`
 * @fires linli-survey-results-wanted - a survey's results are asked for; `detail.survey`. They
 *   are shown in place, unless the page prevents it
 * @csspart frame - everything
 */
export class LinliDesk extends LinliElement<DeskStrings> {
  static override strings = deskStrings;
  static override styles = [...baseStyles, tabsStyles, deskStyles];

  readonly #desk = new DeskController(this, () => this.communityId);

  readonly #parts = new PartsController(this);

  /** Null until one is chosen: then it is the viewer's list. */
  @state() private section: Section | null = null;
  /** Room for the entry form beside the list. */
  @state() private wide = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide = this.offsetWidth >= WIDE;
  }

  override updated(): void {
    if (this.#desk.isStaff) this.#parts.load('list');
    if (this.#desk.may('SUGGESTION_RECORD')) this.#parts.load('entry');
    if (this.#desk.may('WORK_ITEM_ASSIGN')) this.#parts.load('assign');
    const { section } = this;
    if (section && section !== 'MINE' && section !== 'OVERSEEN') this.#parts.load(section);
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
        ${
          this.#desk.may('SUGGESTION_RECORD') || this.#desk.may('WORK_ITEM_ASSIGN')
            ? html`<div class="aside stack ${this.#desk.may('SUGGESTION_RECORD') ? '' : 'solo'}">${this.#entry(list)} ${this.#assign(list)}</div>`
            : nothing
        }
        <div class="main">${this.#sections(list)}</div>
      </div>`;
  }

  #assign({ place }: DeskList): TemplateResult | typeof nothing {
    if (!this.#desk.may('WORK_ITEM_ASSIGN') || !this.#parts.has('assign')) return nothing;
    return html`<linli-desk-assign .place=${place.id} @work-assigned=${() => this.#desk.refetch()}></linli-desk-assign>`;
  }

  #entry({ place }: DeskList): TemplateResult | typeof nothing {
    if (!this.#desk.may('SUGGESTION_RECORD')) return nothing;
    if (!this.#parts.has('entry')) {
      return skeleton(this.sharedWords.loading, this.wide ? ['tall', 'tall', 'tall'] : ['line']);
    }
    return html`<linli-desk-entry @linli-suggestion-recorded=${() => this.#desk.refetch()} .community=${place.id} .open=${this.wide}
      .primary=${this.#listed && !this.#desk.hasOpen}></linli-desk-entry>`;
  }

  #sections(list: DeskList): TemplateResult {
    const { words } = this;
    const all: [Section, string, boolean][] = [
      ['MINE', `${words.todo} ${list.mine}`, true],
      ['OVERSEEN', `${words.overseen} ${list.overseen ?? ''}`, list.overseen !== null],
      ['matters', words.matters, this.#desk.may('NEED_READ') || this.#desk.may('INCIDENT_READ')],
      [
        'outreach',
        words.outreach,
        this.#desk.may('OUTREACH_EDIT') || this.#desk.may('SUGGESTION_RECORD'),
      ],
      [
        'surveys',
        words.surveys,
        this.#desk.may('SURVEY_PUBLISH') || this.#desk.may('SURVEY_READ_RESULTS'),
      ],
      ['messages', words.messages(this.#desk.unread), true],
      ['burden', words.burden, this.#desk.may('DEMAND_REFUSE') || this.#desk.may('DUTY_EDIT')],
      ['imports', words.imports, this.#desk.may('RECORD_IMPORT')],
    ];
    const shown = all.filter(([, , open]) => open).map(([id, label]) => ({ id, label }));
    if (shown.length < 2) return this.#todo(list);
    const selected = this.section ?? this.#desk.look;
    return tabs<Section>(
      {
        label: words.sections,
        tabs: shown,
        selected,
        onSelect: (section) => {
          this.section = section;
          if (section === 'MINE' || section === 'OVERSEEN') this.#desk.see(section);
        },
      },
      this.#panel(list),
    );
  }

  /** Whether the to-do list is what is looked at. */
  get #listed(): boolean {
    return this.section === null || this.section === 'MINE' || this.section === 'OVERSEEN';
  }

  #panel(list: DeskList): TemplateResult {
    const { section } = this;
    if (section === null || section === 'MINE' || section === 'OVERSEEN') return this.#todo(list);
    if (!this.#parts.views || !this.#parts.has(section)) {
      return skeleton(this.sharedWords.loading, ['short', 'tall', 'line', 'tall']);
    }
    return this.#parts.views.sectionView(
      this.#desk,
      section,
      list.place.id,
      (subject) => void this.#openSubject(subject),
      // What is under way is offered where words are taken down.
      () => this.renderRoot.querySelector('linli-desk-entry')?.refetch(),
    );
  }

  async #openSubject(subject: string): Promise<void> {
    const item = this.#desk.open(subject);
    this.section = this.#desk.look;
    await this.updateComplete;
    if (item) await this.renderRoot.querySelector('linli-desk-list')?.focusOn(item);
  }

  #todo(list: DeskList): TemplateResult {
    const { words } = this;
    if (!this.#parts.has('list')) {
      return skeleton(this.sharedWords.loading, ['short', 'tall', 'line', 'tall', 'line', 'tall']);
    }
    return html`<h3 class="visually-hidden">${this.#desk.look === 'OVERSEEN' ? words.overseen : words.todo}</h3>
      <linli-desk-list .desk=${this.#desk} .list=${list} .say=${(sentence: string) => this.announce(sentence)}></linli-desk-list>`;
  }
}

void defineWidget('linli-desk', LinliDesk);

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk': LinliDesk;
  }
}
