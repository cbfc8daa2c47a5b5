import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { button } from '../../templates/button.ts';
import { dialogStyles } from '../../templates/dialog.css.ts';
import { closeDialog, openDialog } from '../../templates/dialog.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import type { Ballot, OfferedAct } from '../ballot-facts.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import {
  BallotPapers,
  CancelBallot,
  CloseBallot,
  CountBallot,
  OpenBallot,
  ResolveBallotTie,
} from './operations.ts';
import { type RunStrings, runStrings } from './run.strings.ts';
import { runStyles } from './run.styles.ts';
import { runPapers } from './run-papers.ts';

const ACTS = ['OPEN', 'CLOSE', 'COUNT', 'RESOLVE_TIE', 'CANCEL'] as const;
type Act = (typeof ACTS)[number];

/** The most characters of a reason and of a seed; the server's limits. */
const MOST = { reason: 500, seed: 100 };

const isAct = (action: string): action is Act => ACTS.some((act) => act === action);

/**
 * What whoever runs a ballot does with it, inside it. None of it can be undone: each is asked once
 * more.
 *
 * @fires changed - the ballot is in another state
 */
export class LinliBallotRun extends BallotPart<RunStrings> {
  static override strings = runStrings;
  static override styles = [...baseStyles, fieldStyles, dialogStyles, partStyles, runStyles];

  @state() private act: OfferedAct | null = null;
  @state() private text = '';
  @state() private error: string | undefined;
  /** What was done last, which is said until the next. */
  @state() private acted: Act | null = null;

  #opener: HTMLElement | null = null;
  readonly #done = () => this.#acted();
  readonly #opening = new MutationController(this, { document: OpenBallot, onDone: this.#done });
  readonly #closing = new MutationController(this, { document: CloseBallot, onDone: this.#done });
  readonly #counting = new MutationController(this, { document: CountBallot, onDone: this.#done });
  readonly #cancelling = new MutationController(this, {
    document: CancelBallot,
    onDone: this.#done,
  });
  readonly #drawing = new MutationController(this, {
    document: ResolveBallotTie,
    onDone: this.#done,
  });

  readonly #papers = new QueryController(this, {
    document: BallotPapers,
    variables: () => (this.record ? { id: this.record.id, page: location.href } : null),
    select: ({ node }) => (node?.__typename === 'Ballot' ? node : null),
    watch: ({ id }) => [id],
  });

  override render(): TemplateResult {
    const { record, words } = this;
    if (!record) return html``;
    const offers = record.availableActions.filter(
      ({ action, refusal }) => isAct(action) && refusal?.code !== 'NOT_FOR_YOU',
    );
    return html`<div lang=${this.locale} class="stack">
      <div class="row" role="group" aria-label=${words.office}>
        ${offers.map((offer) =>
          button({
            label: offer.label,
            kind: offer.action === 'CANCEL' ? 'quiet' : 'secondary',
            refusal: offer.allowed ? undefined : offer.refusal?.message,
            onClick: (event) => this.#ask(offer, event),
          }),
        )}
      </div>
      ${this.#papers.data ? runPapers(this.#papers.data, words, this.client?.origin ?? '') : nothing}
      <p class="said" role="status" id="done" tabindex="-1">${this.acted ? words.done[this.acted] : nothing}</p>
      ${this.act ? this.#dialog(record, this.act) : nothing}
    </div>`;
  }

  #dialog(ballot: Ballot, { action, label }: OfferedAct): TemplateResult {
    const { words } = this;
    if (!isAct(action)) return html``;
    const { busy, failure } = this.#mutation(action);
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#confirm(ballot, action);
    };
    return html`<dialog aria-labelledby="act-title" @close=${() => this.#closed()}>
      <form class="stack" novalidate @submit=${submit}>
        <h2 id="act-title">${label}</h2>
        <p>${words.ask[action]}</p>
        ${this.#field(action)}
        ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
        <div class="row">
          ${button({ label, kind: 'primary', type: 'submit', busy })}
          ${button({ label: this.sharedWords.cancel, kind: 'quiet', onClick: () => this.#close() })}
        </div>
      </form>
    </dialog>`;
  }

  #field(action: Act): TemplateResult | typeof nothing {
    const { words, text: value, error } = this;
    const onInput = (text: string) => {
      this.text = text;
    };
    if (action === 'CANCEL') {
      const { reason: label, reasonHint: hint } = words;
      return textAreaField({ id: 'act-text', label, hint, error, rows: 4, value, onInput });
    }
    if (action !== 'RESOLVE_TIE') return nothing;
    const { seed: label, seedHint: hint } = words;
    return textField({ id: 'act-text', label, hint, error, value, onInput });
  }

  #ask(offer: OfferedAct, event: Event): void {
    if (offer.action !== this.act?.action) this.text = '';
    this.#opener = event.currentTarget as HTMLElement;
    this.act = offer;
    this.error = undefined;
    this.acted = null;
    if (isAct(offer.action)) this.#mutation(offer.action).reset();
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector('dialog');
      if (dialog) openDialog(dialog);
    });
  }

  async #confirm({ id: ballot }: Ballot, action: Act): Promise<void> {
    if (this.#mutation(action).busy) return;
    const text = this.text.trim();
    const missing =
      action === 'CANCEL'
        ? !text || text.length > MOST.reason
        : action === 'RESOLVE_TIE' && (!text || text.length > MOST.seed);
    this.error = missing
      ? action === 'CANCEL'
        ? this.words.reasonMissing
        : this.words.seedMissing
      : undefined;
    if (missing) return this.focusOn('#act-text');
    switch (action) {
      case 'OPEN':
        await this.#opening.run({ input: { ballot } });
        break;
      case 'CLOSE':
        await this.#closing.run({ input: { ballot } });
        break;
      case 'COUNT':
        await this.#counting.run({ input: { ballot } });
        break;
      case 'CANCEL':
        await this.#cancelling.run({ input: { ballot, reason: text } });
        break;
      case 'RESOLVE_TIE':
        await this.#drawing.run({ input: { ballot, seed: text } });
        break;
    }
  }

  #mutation(action: Act): { readonly busy: boolean; readonly failure: Failed; reset(): void } {
    return {
      OPEN: this.#opening,
      CLOSE: this.#closing,
      COUNT: this.#counting,
      CANCEL: this.#cancelling,
      RESOLVE_TIE: this.#drawing,
    }[action];
  }

  #acted(): void {
    const action = this.act?.action ?? '';
    this.text = '';
    this.#opener = null;
    this.#close();
    this.acted = isAct(action) ? action : null;
    this.dispatchEvent(new Event('changed'));
    void this.focusOn('#done');
  }

  #close(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) return;
    closeDialog(dialog);
    if (typeof dialog.close !== 'function') this.#closed();
  }

  #closed(): void {
    this.act = null;
    this.#opener?.focus();
  }
}

type Failed = MutationController<unknown, unknown>['failure'];

void defineWidget('linli-ballot-run', LinliBallotRun);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-run': LinliBallotRun;
  }
}
