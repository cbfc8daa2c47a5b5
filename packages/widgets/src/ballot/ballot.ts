import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatCount } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { chartStyles } from '../templates/chart.css.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { BallotController } from './ballot.controller.ts';
import { LinliBallotCast } from './ballot.events.ts';
import { type BallotStrings, ballotStrings } from './ballot.strings.ts';
import { ballotStyles } from './ballot.styles.ts';
import { type Ballot, definitionOf, offered, optionsOf } from './ballot-facts.ts';
import { ballotHead } from './ballot-head.ts';
import { ballotResult } from './ballot-result.ts';
import { choiceOf } from './choice-draft.ts';
import { choiceForm } from './choice-form.ts';
import { choiceInWords } from './choice-words.ts';

/**
 * One ballot: what is asked, by which rule, the paper for whoever may vote, and the result, which
 * anybody can recount in the browser.
 *
 * @attr ballot - the ballot's id
 * @fires linli-ballot-cast - the viewer's vote was counted; `detail.ballot`
 * @csspart frame - everything
 * @csspart ballot - the ballot
 * @csspart result - its result
 */
export class LinliBallot extends LinliElement<BallotStrings> {
  static override strings = ballotStrings;
  static override styles = [...baseStyles, fieldStyles, chartStyles, ballotStyles];

  @property() ballot = '';
  /** Whether it is a part of another widget, which frames it. */
  @property({ type: Boolean }) inside = false;

  readonly #ballot = new BallotController(this, (ballot) => {
    this.dispatchEvent(new LinliBallotCast(ballot));
    void this.#focusOn('#done');
  });

  protected override frame(content: unknown): TemplateResult {
    return this.inside ? html`<div lang=${this.locale}>${content}</div>` : super.frame(content);
  }

  override render(): TemplateResult {
    const { view } = this.#ballot;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(skeleton(this.sharedWords.loading, ['short', 'line', 'tall']));
      case 'empty':
        return this.frame(emptyState(this.words.gone));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(view.failure, () => void this.#ballot.refetch()));
      case 'ready':
        return this.frame(this.#ready(view.data));
    }
  }

  #ready(ballot: Ballot): TemplateResult {
    const { words, locale, sharedWords: shared } = this;
    const result = ballot.result ?? ballot.interim;
    return html`<div class="card stack" part="ballot">
      ${ballotHead(ballot, words, locale, this.inside)}
      ${ballot.state === 'OPEN' ? this.#paper(ballot) : nothing}
      ${result ? ballotResult({ ballot, result, options: optionsOf(ballot, words), words, shared }) : nothing}
    </div>`;
  }

  #paper(ballot: Ballot): TemplateResult {
    const { words } = this;
    const { step, changing } = this.#ballot;
    if (step === 'checking') return this.#check(ballot);
    const done = step === 'cast' ? this.#done() : nothing;
    if (this.#ballot.votes(ballot) && (changing || ballot.ownEntries.some(({ voted }) => !voted))) {
      return html`${done}${this.#form(ballot)}`;
    }
    const voted = ballot.ownEntries.length > 0 && ballot.ownEntries.every((entry) => entry.voted);
    const cast = offered(ballot, 'CAST');
    const signIn = !this.client?.session.viewer;
    return html`${done}
      ${voted && step !== 'cast' ? html`<p class="said"><span aria-hidden="true">✓ </span>${words.voted}</p>` : nothing}
      ${
        voted && cast?.allowed
          ? html`<p>${button({ label: words.change, onClick: () => this.#ballot.change() })}</p>`
          : nothing
      }
      ${voted ? nothing : this.#refused(cast?.refusal?.message, signIn)}`;
  }

  #refused(reason: string | undefined, signIn: boolean): TemplateResult {
    const { words, sharedWords } = this;
    return html`<div class="notice stack">
      <p>${signIn ? words.signInToVote : (reason ?? words.notYou)}</p>
      ${signIn ? html`<p>${button({ label: sharedWords.signIn, kind: 'primary', onClick: () => void this.requestSignIn() })}</p>` : nothing}
    </div>`;
  }

  #form(ballot: Ballot): TemplateResult {
    const { words } = this;
    const entries = ballot.ownEntries;
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.#look(event, ballot)}>
      ${
        entries.length > 1
          ? html`<div class="field"><label for="entry">${words.entry}</label>
            <select class="control" id="entry" @change=${(event: Event) => this.#ballot.choose((event.target as HTMLSelectElement).value)}>
              ${entries.map(
                ({ id, counts, voted }, index) =>
                  html`<option value=${id} .selected=${id === this.#ballot.entryOf(ballot)} ?disabled=${voted && !this.#ballot.changing}>${words.entryName(index + 1, ballot.votingUnit === 'OWNER' ? formatCount(counts.weight / 100, this.locale) : null)}${voted ? words.votedShort : ''}</option>`,
              )}
            </select></div>`
          : nothing
      }
      ${choiceForm({
        definition: definitionOf(ballot),
        options: optionsOf(ballot, words),
        draft: this.#ballot.draft,
        error: this.#ballot.error,
        words,
        onChange: (change) => this.#ballot.mark(change),
      })}
      <p>${button({ label: words.check, kind: 'primary', type: 'submit' })}</p>
    </form>`;
  }

  #check(ballot: Ballot): TemplateResult {
    const { words } = this;
    const { busy, failure, draft } = this.#ballot;
    const choice = choiceOf(definitionOf(ballot), draft);
    const lines = choice ? choiceInWords(choice, optionsOf(ballot, words), words) : [];
    return html`<section class="stack checked">
      <h3 id="check" tabindex="-1">${words.checkTitle}</h3>
      <p>${words.youChose}</p>
      <ul class="plain chosen">${lines.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="muted">${ballot.changeable ? words.checkHint.changeable : words.checkHint.final}</p>
      ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
      <p class="row">
        ${button({ label: words.cast, kind: 'primary', busy, onClick: () => void this.#cast(ballot) })}
        ${button({ label: words.back, onClick: () => this.#back() })}
      </p>
    </section>`;
  }

  #done(): TemplateResult {
    const { words } = this;
    const { receipt } = this.#ballot;
    return html`<div class="said" id="done" tabindex="-1">
      <p><span aria-hidden="true">✓ </span>${words.done}</p>
      ${receipt ? html`<p><strong>${words.receipt(receipt)}</strong> <span class="muted small">${words.receiptHint}</span></p>` : nothing}
    </div>`;
  }

  #look(event: Event, ballot: Ballot): void {
    event.preventDefault();
    void this.#focusOn(this.#ballot.check(ballot) ? '#check' : '#choice-error');
  }

  #back(): void {
    this.#ballot.back();
    void this.#focusOn('.options input, .options button, .options select');
  }

  async #cast(ballot: Ballot): Promise<void> {
    if (!(await this.#ballot.cast(ballot))) await this.#focusOn('#check');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-ballot', LinliBallot);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot': LinliBallot;
  }
}
