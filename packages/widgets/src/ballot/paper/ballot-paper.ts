import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatCount } from '../../foundation/format.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { type Ballot, type OfferedAct, offered } from '../ballot-facts.ts';
import { optionsOf } from '../ballot-options.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import { checkView } from './check-view.ts';
import { choiceForm } from './choice-form.ts';
import { definitionOf } from './definition.ts';
import { optionList } from './option-list.ts';
import { type PaperStrings, paperStrings } from './paper.strings.ts';
import { paperStyles } from './paper.styles.ts';
import { VoteController } from './vote.controller.ts';

/**
 * The paper of a ballot, inside it: to be marked, looked over and cast by whoever may vote.
 *
 * @fires cast - the vote was counted; `detail` is the ballot afterwards
 */
export class LinliBallotPaper extends BallotPart<PaperStrings> {
  static override strings = paperStrings;
  static override styles = [...baseStyles, fieldStyles, partStyles, paperStyles];

  readonly #vote = new VoteController(this, (ballot) => this.#counted(ballot));

  override render(): TemplateResult {
    const { record } = this;
    if (!record) return html``;
    if (record.state !== 'OPEN') return optionList(record, this.words);
    return html`<div class="stack" lang=${this.locale}>${this.#paper(record)}</div>`;
  }

  #counted(ballot: Ballot): void {
    this.dispatchEvent(new CustomEvent('cast', { detail: ballot }));
    void this.focusOn('#done');
  }

  #paper(ballot: Ballot): TemplateResult {
    const { step } = this.#vote;
    if (step === 'checking') return this.#check(ballot);
    // One template, or what was just said would be drawn anew and lose the focus.
    return html`${step === 'cast' ? this.#done() : nothing}${this.#rest(ballot)}`;
  }

  #rest(ballot: Ballot): TemplateResult {
    const { words } = this;
    const { step, changing } = this.#vote;
    const left = changing || ballot.ownEntries.some(({ voted }) => !voted);
    if (this.#vote.votes(ballot) && left) return this.#form(ballot);
    const voted = ballot.ownEntries.length > 0 && ballot.ownEntries.every((entry) => entry.voted);
    const cast = offered(ballot, 'CAST');
    const signIn = !this.client?.session.viewer;
    return html`${voted && step !== 'cast' ? html`<p class="said"><span aria-hidden="true">✓ </span>${words.voted}</p>` : nothing}
      ${
        voted && cast?.allowed
          ? html`<p>${button({ label: words.change, onClick: () => this.#vote.change() })}</p>`
          : nothing
      }
      ${ballot.options.length ? optionList(ballot, words) : nothing}
      ${voted ? nothing : this.#refused(cast?.refusal ?? null, signIn)}`;
  }

  #refused(refusal: OfferedAct['refusal'], signIn: boolean): TemplateResult {
    const { words, sharedWords } = this;
    // Of staff it would say that staff do it.
    const reason = refusal?.code === 'NOT_FOR_YOU' ? undefined : refusal?.message;
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
            <select class="control" id="entry" @change=${(event: Event) => this.#vote.choose((event.target as HTMLSelectElement).value)}>
              ${entries.map(
                ({ id, counts, voted }, index) =>
                  html`<option value=${id} .selected=${id === this.#vote.entryOf(ballot)} ?disabled=${voted && !this.#vote.changing}>${words.entryName(index + 1, ballot.votingUnit === 'OWNER' ? formatCount(counts.weight / 100, this.locale) : null)}${voted ? words.votedShort : ''}</option>`,
              )}
            </select></div>`
          : nothing
      }
      ${choiceForm({
        definition: definitionOf(ballot),
        options: optionsOf(ballot, words),
        draft: this.#vote.marks.draft,
        error: this.#vote.marks.error,
        words,
        onChange: (change) => this.#vote.marks.mark(change),
      })}
      <p>${button({ label: words.check, kind: 'primary', type: 'submit' })}</p>
    </form>`;
  }

  #check(ballot: Ballot): TemplateResult {
    const { words } = this;
    const { busy, failure, marks } = this.#vote;
    return checkView({
      ...{ ballot, marks, words, busy, cast: words.cast },
      hint: ballot.changeable ? words.checkHint.changeable : words.checkHint.final,
      failure: failure && this.failureMessage(failure),
      onCast: () => void this.#cast(ballot),
      onBack: () => this.#back(),
    });
  }

  #done(): TemplateResult {
    const { words } = this;
    const { receipt } = this.#vote;
    return html`<div class="said" id="done" tabindex="-1">
      <p><span aria-hidden="true">✓ </span>${words.done}</p>
      ${receipt ? html`<p><strong>${words.receipt(receipt)}</strong> <span class="muted small">${words.receiptHint}</span></p>` : nothing}
    </div>`;
  }

  #look(event: Event, ballot: Ballot): void {
    event.preventDefault();
    void this.focusOn(this.#vote.check(ballot) ? '#check' : '#choice-error');
  }

  #back(): void {
    this.#vote.back();
    void this.focusOn('.options input, .options button, .options select');
  }

  async #cast(ballot: Ballot): Promise<void> {
    if (!(await this.#vote.cast(ballot))) await this.focusOn('#check');
  }
}

void defineWidget('linli-ballot-paper', LinliBallotPaper);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-paper': LinliBallotPaper;
  }
}
