import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { Composer } from '../../foundation/composer.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { joinStrings } from '../../foundation/strings.ts';
import { photoListStyles } from '../../suggestion-box/photo-list.styles.ts';
import {
  type SuggestionBoxStrings,
  suggestionBoxStrings,
} from '../../suggestion-box/suggestion-box.strings.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import {
  errorSummary,
  focusErrorSummary,
  textAreaField,
  textField,
} from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import { BoardPart, partStyles } from '../board-part.ts';
import { LinliTopicProposed } from '../deliberation-board.events.ts';
import { ProposeTopic, SimilarTopics, SpeaksFor } from '../operations.ts';
import { ProposalPhotos } from './proposal-photos.ts';
import { type ProposeStrings, proposeStrings } from './propose.strings.ts';

/** Characters that a title and a body may have; the server's limits. */
const TITLE = { least: 4, most: 60 };
const BODY_MOST = 4000;
const PLACE_MOST = 60;
/** Milliseconds after the last key before similar topics are looked for. */
const PAUSE = 350;

interface Problem {
  readonly fieldId: 'title' | 'body';
  readonly message: string;
}

/** Its own words, and those of photos. */
type Words = { readonly own: ProposeStrings; readonly part: SuggestionBoxStrings };

/**
 * The form that proposes a topic, inside the board.
 *
 * @fires back - the viewer wants the list
 * @fires see - the viewer wants the new topic; `detail` is its id
 */
export class LinliDeliberationPropose extends BoardPart<Words> {
  static override strings = joinStrings(proposeStrings, suggestionBoxStrings);
  static override styles = [
    ...baseStyles,
    fieldStyles,
    partStyles,
    photoListStyles,
    css`
      .add {
        margin-block: 8px 4px;
      }
      #photos:focus-visible + .add {
        outline: 3px solid var(--_brand);
        outline-offset: 2px;
      }
      .similar {
        justify-content: start;
        margin-inline-start: -12px;
        text-align: start;
      }
      .state {
        white-space: nowrap;
      }
    `,
  ];

  @state() private problems: readonly Problem[] = [];
  /** The title that similar topics are looked for by. */
  @state() private looked = '';
  @state() private proposed: { readonly topic: string; readonly code: string } | null = null;

  readonly #form = new Composer(this, {
    draftKey: () => this.community && `topic:${this.community}`,
    initial: {
      title: '',
      body: '',
      placeWords: '',
      onBehalfOf: '',
      photos: [] as readonly string[],
    },
    document: ProposeTopic,
    input: ({ title, body, placeWords, onBehalfOf, photos }, idempotencyKey) => ({
      input: {
        community: this.community ?? '',
        title: title.trim(),
        body: body.trim(),
        placeWords: placeWords?.trim().slice(0, PLACE_MOST) || null,
        onBehalfOf: onBehalfOf || null,
        photos: [...(photos ?? [])],
        idempotencyKey,
      },
    }),
    onDone: ({ proposeTopic: { topic, receipt } }) => {
      this.proposed = { topic: topic.id, code: receipt.code };
      this.say(this.words.own.done);
      this.dispatchEvent(new LinliTopicProposed(topic.id, receipt.code));
      void this.focusOn('h2');
    },
  });

  readonly #similar = new QueryController(this, {
    document: SimilarTopics,
    variables: () =>
      this.looked.length >= TITLE.least && this.community && !this.proposed
        ? { community: this.community, text: this.looked }
        : null,
    select: ({ similarTopics }) => (similarTopics.length ? similarTopics : null),
  });
  /** The organizations in whose name the viewer may propose. */
  readonly #offices = new QueryController(this, {
    document: SpeaksFor,
    variables: () => ({}),
    select: ({ viewer }) => viewer.speaksFor,
  });
  readonly #photos = new ProposalPhotos(this, () => this.words.part);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override firstUpdated(): void {
    void import('../../speech/voice-input.ts');
    if (this.entered) void this.focusOn('h2');
  }

  override render(): TemplateResult {
    return this.withBack(
      this.words.own.back,
      this.proposed ? this.#done(this.proposed) : this.#fields(),
    );
  }

  #fields(): TemplateResult {
    const words = this.words.own;
    const { value, restored, busy, failure } = this.#form;
    const problem = (id: Problem['fieldId']) =>
      this.problems.find(({ fieldId }) => fieldId === id)?.message ?? this.#fromServer(id);
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <h2 tabindex="-1">${words.title}</h2>
      <p>${words.introduction}</p>
      ${errorSummary(this.sharedWords.summaryTitle, this.problems)}
      ${restored ? html`<p class="muted small" role="status">${this.sharedWords.restored}</p>` : nothing}
      ${textField({
        id: 'title',
        label: words.name,
        hint: words.nameHint,
        error: problem('title'),
        value: value.title,
        onInput: (title) => this.#titled(title),
      })}
      <div role="status">${this.#similarList()}</div>
      ${textAreaField({
        id: 'body',
        label: words.body,
        hint: words.bodyHint,
        error: problem('body'),
        rows: 8,
        value: value.body,
        onInput: (body) => this.#form.set({ body }),
      })}
      <linli-voice-input @dictated=${(event: CustomEvent<string>) => this.#form.set({ body: value.body + event.detail })}></linli-voice-input>
      ${textField({
        id: 'placeWords',
        label: words.placeWords,
        hint: words.placeHint,
        optional: this.sharedWords.optional,
        value: value.placeWords ?? '',
        onInput: (placeWords) => this.#form.set({ placeWords }),
      })}
      ${this.#photos.field()}
      ${this.#inWhoseName()}
      ${failure ? html`<p class="notice ${failure.queued ? '' : 'error'}" role="alert">${this.failureMessage(failure)}</p>` : nothing}
      <p>${button({ label: words.submit, kind: 'primary', type: 'submit', busy })}</p>
    </form>`;
  }

  /** For who speaks for organizations: in their own name, or in that of one of them. */
  #inWhoseName(): TemplateResult | typeof nothing {
    const offices = this.#offices.data ?? [];
    if (!offices.length) return nothing;
    const words = this.words.own;
    return selectField({
      id: 'onBehalfOf',
      label: words.inWhoseName,
      value: this.#form.value.onBehalfOf ?? '',
      options: [
        { value: '', label: words.myself },
        ...offices.map(({ id, name }) => ({ value: id, label: name })),
      ],
      onChange: (onBehalfOf) => this.#form.set({ onBehalfOf }),
    });
  }

  /** What somebody may have proposed already, below the title; the proposal stays as a draft. */
  #similarList(): TemplateResult | typeof nothing {
    const words = this.words.own;
    const found = this.#similar.data;
    if (!found) return nothing;
    const see = (id: string) => this.dispatchEvent(new CustomEvent('see', { detail: id }));
    return html`<div class="card">
      <p><strong>${words.similar}</strong></p>
      <p class="muted small">${words.similarHint}</p>
      <ul class="plain">
        ${found.map(
          ({ id, title, stateLabel }) =>
            html`<li><button class="button quiet similar" type="button" @click=${() => see(id)}>${title}</button> <span class="muted small state">${stateLabel}</span></li>`,
        )}
      </ul>
    </div>`;
  }

  #titled(title: string): void {
    this.#form.set({ title });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.looked = title.trim();
    }, PAUSE);
  }

  #done({ topic, code }: { readonly topic: string; readonly code: string }): TemplateResult {
    const words = this.words.own;
    return html`<div class="card stack">
      <h2 tabindex="-1"><span aria-hidden="true">✓ </span>${words.done}</h2>
      <p>${words.doneNext}</p>
      <p><strong>${words.receipt(code)}</strong><br /><span class="muted small">${words.receiptHint}</span></p>
      <p>${button({
        label: words.see,
        kind: 'primary',
        onClick: () => this.dispatchEvent(new CustomEvent('see', { detail: topic })),
      })}</p>
    </div>`;
  }

  #fromServer(id: string): string | undefined {
    const problems = this.#form.failure?.problems ?? [];
    return problems.find(({ path }) => path[path.length - 1] === id)?.message;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#form.busy) return;
    this.problems = this.#check();
    if (this.problems.length) return focusErrorSummary(this);
    if (!(await this.#photos.upload())) return;
    this.#form.set({ photos: this.#photos.attachments });
    await this.#form.submit();
  };

  #check(): Problem[] {
    const words = this.words.own;
    const title = this.#form.value.title.trim().length;
    const body = this.#form.value.body.trim().length;
    const problems: Problem[] = [];
    if (title < TITLE.least || title > TITLE.most) {
      problems.push({ fieldId: 'title', message: words.nameWrong(title) });
    }
    if (!body) problems.push({ fieldId: 'body', message: words.bodyMissing });
    if (body > BODY_MOST) {
      problems.push({ fieldId: 'body', message: words.bodyLong(body - BODY_MOST) });
    }
    return problems;
  }
}

void defineWidget('linli-deliberation-propose', LinliDeliberationPropose);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-propose': LinliDeliberationPropose;
  }
}
