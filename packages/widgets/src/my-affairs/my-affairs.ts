import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { textField } from '../templates/field.ts';
import { skeleton } from '../templates/placeholder.ts';
import { affairHead } from './affair-head.ts';
import {
  type Affair,
  formatCode,
  isWholeCode,
  MyAffairsController,
  type MyAffairsPage,
} from './my-affairs.controller.ts';
import { type MyAffairsStrings, myAffairsStrings } from './my-affairs.strings.ts';
import { myAffairsStyles } from './my-affairs.styles.ts';

/**
 * 我的事: what the viewer contributed and how each stands; for visitors a look-up by receipt code.
 *
 * @slot empty - links to what one can do, for who has done nothing yet
 * @fires linli-suggestion-settled - `detail.suggestion`, `detail.settled`
 * @fires linli-service-rated - `detail.serviceRequest`, `detail.stars`
 * @fires linli-affair-opened - a link to the subject's own page was followed; may be cancelled
 * @csspart frame - everything
 */
export class LinliMyAffairs extends LinliElement<MyAffairsStrings> {
  static override strings = myAffairsStrings;
  static override styles = [...baseStyles, fieldStyles, myAffairsStyles];

  /** Address of a topic's page; `{id}` stands for the topic. */
  @property({ attribute: 'topic-href' }) topicHref: string | null = null;
  /** Address where a returned application is completed; `{id}` stands for the application. */
  @property({ attribute: 'service-href' }) serviceHref: string | null = null;

  readonly #affairs = new MyAffairsController(this);

  @state() private open: ReadonlySet<string> = new Set();
  @state() private code = '';
  @state() private codeProblem: string | undefined;

  /** The code whose receipt was opened after the look-up. */
  #revealed: string | null = null;

  override willUpdate(): void {
    super.willUpdate();
    const { found, code } = this.#affairs;
    if (found.state !== 'ready' || found.refreshing || this.#revealed === code) return;
    this.#revealed = code;
    this.open = new Set([...this.open, found.data.id]);
    void this.#load(() => import('./affair.ts'));
    void this.#focus('#found .head');
  }

  override render(): TemplateResult {
    const { view } = this.#affairs;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(html`<h2>${this.words.title}</h2>
          ${[1, 2, 3].map(() => html`<div class="placeholder">${skeleton(this.sharedWords.loading, ['short', 'line', 'short'])}</div>`)}`);
      case 'empty':
        return this.frame(
          html`<h2>${this.words.title}</h2>${this.#nothingYet()} ${this.#otherCode()}`,
        );
      case 'refused':
      case 'failed':
        return this.frame(html`<h2>${this.words.title}</h2>
          ${this.failureView(view.failure, () => this.#affairs.refetch())}`);
      case 'ready':
        return this.frame(
          view.data.signedIn ? this.#list(view.data, view.refreshing) : this.#visitor(),
        );
    }
  }

  #list({ affairs, hasMore }: MyAffairsPage, refreshing: boolean): TemplateResult {
    const { words, sharedWords } = this;
    return html`<div class="title">
        <h2>${words.title}</h2>
        ${button({ label: words.print, kind: 'quiet', onClick: () => void this.#print(affairs) })}
      </div>
      <ul class="plain affairs">${affairs.map((affair) => html`<li>${this.#affair(affair, true)}</li>`)}</ul>
      ${hasMore ? html`<p class="more">${button({ label: sharedWords.more, busy: refreshing, onClick: () => this.#affairs.more() })}</p>` : nothing}
      ${!hasMore && this.#affairs.cutShort ? html`<p class="muted">${words.end}</p>` : nothing}
      ${this.#otherCode()}`;
  }

  #affair(affair: Affair, signedIn: boolean): TemplateResult {
    const { words, locale } = this;
    const open = this.open.has(affair.id);
    const href = { Topic: this.topicHref, ServiceRequest: this.serviceHref }[affair.kind];
    return html`<h3>
        <button class="head" type="button" aria-expanded=${open ? 'true' : 'false'}
          @click=${() => void this.#toggle(affair.id)}>${affairHead(affair, words, locale)}</button>
      </h3>
      ${
        open
          ? html`<p class="muted small own-code">${words.code} <strong>${affair.code}</strong></p>
            <linli-affair .affair=${affair} ?signed-in=${signedIn}
              href=${href?.replace('{id}', encodeURIComponent(affair.subjectId)) ?? nothing}
              @linli-suggestion-settled=${this.#changed} @linli-service-rated=${this.#changed}></linli-affair>`
          : nothing
      }`;
  }

  #visitor(): TemplateResult {
    const { words } = this;
    return html`<h2>${words.visitorTitle}</h2>
      <section class="card stack">
        <p>${words.visitorSignIn}</p>
        ${button({ label: words.signIn, kind: 'primary', onClick: () => void this.requestSignIn() })}
      </section>
      <section class="card stack look-up">${this.#lookUp(false)}</section>`;
  }

  #nothingYet(): TemplateResult {
    const { words } = this;
    return html`<div class="card stack">
      <p>${words.empty}</p>
      <ul>${words.can.map((thing) => html`<li>${thing}</li>`)}</ul>
      <slot name="empty"></slot>
      <p class="muted">${words.afterwards}</p>
    </div>`;
  }

  /** Somebody signed in may hold a receipt of a relative too. */
  #otherCode(): TemplateResult {
    return html`<details class="other">
      <summary>${this.words.lookUpOther}</summary>
      ${this.#lookUp(true)}
    </details>`;
  }

  #lookUp(signedIn: boolean): TemplateResult {
    const { words } = this;
    return html`<form novalidate @submit=${this.#submitCode}>
        ${textField({
          id: 'code',
          label: signedIn ? words.code : words.lookUpTitle,
          hint: words.lookUpHint,
          autocomplete: 'off',
          error: this.codeProblem,
          value: this.code,
          onInput: (typed) => this.#typeCode(typed),
        })}
        ${button({ label: words.lookUp, type: 'submit', busy: this.#affairs.found.state === 'pending' })}
      </form>
      <div id="found" tabindex="-1" role="status">${this.#found(signedIn)}</div>`;
  }

  #found(signedIn: boolean): TemplateResult | typeof nothing {
    const { found, code } = this.#affairs;
    switch (found.state) {
      case 'initial':
      case 'pending':
        return nothing;
      case 'empty':
        return html`<p class="notice">${this.words.codeUnknown(code ?? '')}</p>`;
      case 'refused':
      case 'failed':
        return this.failureView(found.failure, () => this.#affairs.lookUp(code ?? ''));
      case 'ready':
        return html`<div class="result">${this.#affair(found.data, signedIn)}</div>
          ${signedIn ? nothing : html`<p class="muted">${this.words.signInForMore}</p>`}`;
    }
  }

  /** Writes the dash by itself, but leaves alone what is being corrected in the middle. */
  #typeCode(typed: string): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    const atEnd = input?.selectionStart === typed.length;
    const deleting = typed.length < this.code.length;
    this.code = atEnd && !deleting ? formatCode(typed) : typed;
    this.codeProblem = undefined;
    // Lit sees no change when a letter that does not count is typed after the eighth.
    if (input && input.value !== this.code) input.value = this.code;
  }

  readonly #submitCode = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = formatCode(this.code);
    this.code = code;
    if (!isWholeCode(code)) {
      this.codeProblem = this.words.codeWrong;
      return this.#focus('#code');
    }
    this.#revealed = null;
    this.#affairs.lookUp(code);
  };

  async #toggle(id: string): Promise<void> {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
    await this.#load(() => import('./affair.ts'));
  }

  /** Fetches a part that is needed now; without a network it says so. */
  async #load<Part>(part: () => Promise<Part>): Promise<Part | null> {
    try {
      return await part();
    } catch {
      this.announce(this.sharedWords.failures.offline);
      return null;
    }
  }

  readonly #changed = (): void => void this.#affairs.refetch();

  async #print(affairs: readonly Affair[]): Promise<void> {
    const loaded = await this.#load(() => import('./print-affairs.ts'));
    loaded?.printAffairs(affairs, this.words, this.locale);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-my-affairs', LinliMyAffairs);

declare global {
  interface HTMLElementTagNameMap {
    'linli-my-affairs': LinliMyAffairs;
  }
}
