import { adoptStyles, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { textAreaField, textField } from '../templates/field.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { photoField } from './photo-field.ts';
import type { photoList } from './photo-list.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import {
  type MadeSuggestion,
  SuggestionBoxController,
  type SuggestionBoxView,
} from './suggestion-box.controller.ts';
import { LinliSuggestionMade } from './suggestion-box.events.ts';
import { type SuggestionBoxStrings, suggestionBoxStrings } from './suggestion-box.strings.ts';
import { suggestionBoxStyles } from './suggestion-box.styles.ts';
import type { suggestionReceipt } from './suggestion-receipt.ts';

/** Characters that the server takes, and from where on the box counts down. */
const MOST_CHARACTERS = 2000;
const COUNT_FROM = 1800;

type Problems = { readonly [field in 'body' | 'phone']?: string | undefined };

/**
 * The lightest contribution: one box, photos if one likes, and a receipt to follow it by.
 *
 * @fires linli-suggestion-made - it was received; `detail.suggestion`, `detail.receiptCode`
 * @csspart frame - everything
 * @csspart receipt - the receipt shown afterwards
 */
export class LinliSuggestionBox extends LinliElement<SuggestionBoxStrings> {
  static override strings = suggestionBoxStrings;
  static override styles = [...baseStyles, fieldStyles, suggestionBoxStyles];

  /** Address of the page with `<linli-my-affairs>`; the receipt links to it. */
  @property({ attribute: 'my-affairs-href' }) myAffairsHref: string | null = null;

  readonly #box = new SuggestionBoxController(this, {
    community: () => this.communityId,
    prepare: (file) => this.#prepare(file),
    onMade: (made) => this.#made(made),
  });

  /** Styles of the parts that were fetched. */
  readonly #adopted: CSSResult[] = [];

  @state() private problems: Problems = {};
  @state() private photoPart: typeof photoList | null = null;
  @state() private receiptPart: typeof suggestionReceipt | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Neither keeps anybody from writing: without a network the box is there alone.
    void import('../speech/voice-input.ts').catch(() => undefined);
    void import('./in-person/in-person.ts').catch(() => undefined);
  }

  override render(): TemplateResult {
    const { view } = this.#box;
    switch (view.state) {
      case 'initial':
        return this.frame(skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'short']));
      case 'empty':
        return this.frame(emptyState(this.words.noCommunity));
      case 'ready':
        return this.frame(html`${this.#form(view)}
          <linli-in-person .community=${this.communityId}></linli-in-person>`);
      case 'queued':
        return this.frame(this.#queued());
      case 'done':
        return this.frame(this.#receipt(view.made));
    }
  }

  #form(view: SuggestionBoxView & { state: 'ready' }): TemplateResult {
    const { words, sharedWords } = this;
    const left = MOST_CHARACTERS - [...this.#box.body].length;
    return html`<form novalidate @submit=${this.#submit}>
      ${textAreaField({
        id: 'body',
        label: words.body,
        hint: words.bodyHint,
        error: this.problems.body,
        value: this.#box.body,
        rows: 6,
        onInput: (body) => {
          this.problems = { ...this.problems, body: undefined };
          this.#box.write(body);
        },
      })}
      <linli-voice-input @dictated=${this.#dictated}></linli-voice-input>
      <p class="muted small under">
        ${this.#box.restored ? sharedWords.restored : nothing}
        ${left < MOST_CHARACTERS - COUNT_FROM && left >= 0 ? words.left(left) : nothing}
      </p>
      ${photoField(this.#box.photos, {
        words,
        message: (failure) => this.failureMessage(failure),
        list: this.photoPart,
        onAdd: (files) => void this.#addPhotos(files),
        onRemove: (key) => void this.#removePhoto(key),
      })}
      ${textField({
        id: 'phone',
        label: words.phone,
        hint: words.phoneHint,
        type: 'tel',
        autocomplete: 'tel',
        error: this.problems.phone,
        value: this.#box.phone,
        onInput: (phone) => {
          this.problems = { ...this.problems, phone: undefined };
          this.#box.writePhone(phone);
        },
      })}
      <div class="send">
        ${this.#hindrance(view)}
        ${button({
          label: words.submit,
          kind: 'primary',
          type: 'submit',
          busy: view.sending !== null,
          busyLabel: view.sending === 'photos' ? words.sendingPhotos : words.sending,
        })}
        <p class="muted small">${words.afterwards}</p>
      </div>
    </form>`;
  }

  readonly #dictated = ({ detail }: CustomEvent<string>): void => {
    this.problems = { ...this.problems, body: undefined };
    this.#box.write(this.#box.body + detail);
  };

  /** What keeps it from being sent, beside the button that was pressed. */
  #hindrance(view: SuggestionBoxView & { state: 'ready' }): TemplateResult | typeof nothing {
    const { words } = this;
    if (view.failure) {
      const { failure } = view;
      const reference = failure.kind === 'failed' && failure.requestId;
      return html`<div class="notice error" role="alert" id="hindrance" tabindex="-1">
        <p>${this.failureMessage(failure)}</p>
        ${reference ? html`<p class="small">${this.sharedWords.requestId(reference)}</p>` : nothing}
      </div>`;
    }
    if (!view.hindrance) return nothing;
    const text = { 'sign-in': words.signInNeeded, 'photos-waiting': words.waitingForPhotos };
    return html`<p class="notice" role="status" id="hindrance">${text[view.hindrance]}</p>`;
  }

  #queued(): TemplateResult {
    return html`<div class="card stack" role="status">
      <h2 id="result" tabindex="-1"><span aria-hidden="true">○ </span>${this.words.waitingToSend}</h2>
      <p>${this.words.waitingToSendMore}</p>
      <blockquote>${this.#box.body}</blockquote>
    </div>`;
  }

  #receipt(made: MadeSuggestion): TemplateResult {
    const { words, locale, myAffairsHref } = this;
    // Should its part not be here, the code is what matters.
    if (!this.receiptPart) {
      return html`<h2 id="result" tabindex="-1">${words.received}</h2>
        <p class="code">${made.receipt.code}</p>`;
    }
    return this.receiptPart({
      made,
      words,
      locale,
      myAffairsHref,
      office: this.#box.community ?? { name: words.office, telephone: null },
      announce: (message) => this.announce(message),
      onAnother: () => void this.#startAnew(),
    });
  }

  /** Fetched while the suggestion travels. */
  async #loadReceipt(): Promise<void> {
    const part = await import('./suggestion-receipt.ts').catch(() => null);
    if (!part || this.receiptPart) return;
    this.#adopt(part.suggestionReceiptStyles);
    this.receiptPart = part.suggestionReceipt;
  }

  /** Fetches the photos' part with the first one; without a network a picture travels as it is. */
  async #prepare(file: File): Promise<PreparedPhoto | null> {
    const part = await import('./photo-list.ts').catch(() => null);
    if (!part) return { file, thumbnail: null };
    if (!this.photoPart) this.#adopt(part.photoListStyles);
    this.photoPart = part.photoList;
    return part.preparePhoto(file);
  }

  #adopt(styles: CSSResult): void {
    this.#adopted.push(styles);
    const { elementStyles } = this.constructor as typeof LinliElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#adopted]);
  }

  async #addPhotos(files: readonly File[]): Promise<void> {
    const leftOut = await this.#box.addPhotos(files);
    if (leftOut) this.announce(this.words.photosLeftOut(leftOut));
  }

  async #removePhoto(key: number): Promise<void> {
    this.#box.photos.remove(key);
    await this.#focus('#photos');
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.problems = this.#check();
    const [wrong] = Object.keys(this.problems);
    if (wrong) return this.#focus(`#${wrong}`);
    await Promise.all([this.#box.submit(), this.#loadReceipt()]);
    await this.#focus('#result, #hindrance.error');
  };

  #check(): Problems {
    const { words } = this;
    const characters = [...this.#box.body.trim()].length;
    const phone = this.#box.phone.replace(/\s|-/g, '');
    if (phone !== this.#box.phone) this.#box.writePhone(phone);
    return {
      ...(characters === 0 && { body: words.bodyMissing }),
      ...(characters > MOST_CHARACTERS && {
        body: words.bodyTooLong(characters - MOST_CHARACTERS),
      }),
      ...(phone && !/^1\d{10}$/.test(phone) && { phone: words.phoneWrong }),
    };
  }

  #made({ suggestion, receipt }: MadeSuggestion): void {
    void this.#loadReceipt();
    this.dispatchEvent(
      new LinliSuggestionMade({ suggestion: suggestion.id, receiptCode: receipt.code }),
    );
  }

  async #startAnew(): Promise<void> {
    this.#box.startAnew();
    await this.#focus('#body');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-suggestion-box', LinliSuggestionBox);

declare global {
  interface HTMLElementTagNameMap {
    'linli-suggestion-box': LinliSuggestionBox;
  }
}
