import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { copyText } from '../../foundation/copy-text.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatMoment } from '../../foundation/format.ts';
import { joinStrings } from '../../foundation/strings.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { type Ballot, offered } from '../ballot-facts.ts';
import { optionsOf } from '../ballot-options.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import { checkView } from '../paper/check-view.ts';
import { choiceForm } from '../paper/choice-form.ts';
import { definitionOf } from '../paper/definition.ts';
import { optionList } from '../paper/option-list.ts';
import { type PaperStrings, paperStrings } from '../paper/paper.strings.ts';
import { paperStyles } from '../paper/paper.styles.ts';
import { PaperMarks } from '../paper/paper-marks.ts';
import { inFours, paperNumber, printNumber } from './paper-number.ts';
import { type UnlinkableStrings, unlinkableStrings } from './unlinkable.strings.ts';
import { unlinkableStyles } from './unlinkable.styles.ts';
import { UnlinkableVote } from './unlinkable-vote.controller.ts';

type OwnEntry = Ballot['ownEntries'][number];

/**
 * The paper of an UNLINKABLE ballot, inside it: taken with the viewer's name, marked, and cast
 * without. Nothing is fired when it is cast: what a page did at that moment would say whose it is.
 *
 * @fires taken - the viewer has a paper; `detail` is the ballot afterwards
 */
export class LinliBallotUnlinkable extends BallotPart<{
  readonly own: UnlinkableStrings;
  readonly part: PaperStrings;
}> {
  static override strings = joinStrings(unlinkableStrings, paperStrings);
  static override styles = [...baseStyles, fieldStyles, partStyles, paperStyles, unlinkableStyles];

  /** Lets time pass; tests need not wait. */
  static pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void setTimeout(resolve, milliseconds));

  readonly #marks = new PaperMarks(this, () => this.words.part);
  readonly #vote = new UnlinkableVote(this, {
    marks: this.#marks,
    pause: (milliseconds) => LinliBallotUnlinkable.pause(milliseconds),
    onTaken: (ballot) => this.dispatchEvent(new CustomEvent('taken', { detail: ballot })),
  });
  /** Whether the paper was taken, or cast, since the page is open. */
  #now = false;

  override render(): TemplateResult {
    const { record } = this;
    if (!record || !this.client) return html``;
    return html`<div class="stack" lang=${this.locale}>${this.#paper(record)}</div>`;
  }

  #paper(ballot: Ballot): TemplateResult {
    const entry = this.#vote.entryOf(ballot);
    if (!entry) return this.#refused(ballot);
    switch (this.#vote.stepOf(ballot, entry)) {
      case 'inviting':
        return this.#invite(ballot, entry);
      case 'marking':
        return this.#form(ballot);
      case 'checking':
        return this.#check(ballot, entry);
      case 'cast':
        return this.#cast(ballot, entry);
      case 'elsewhere':
        return this.#elsewhere(ballot);
    }
  }

  #refused(ballot: Ballot): TemplateResult {
    const refusal = offered(ballot, 'CAST')?.refusal;
    // Of staff it would say that staff do it.
    const reason = refusal?.code === 'NOT_FOR_YOU' ? undefined : refusal?.message;
    const { words, sharedWords } = this;
    const signIn = !this.client?.session.viewer;
    return html`<p>${words.own.intro}</p>
    ${ballot.options.length ? optionList(ballot, words.part) : nothing}
    <div class="notice stack">
      <p>${signIn ? words.part.signInToVote : (reason ?? words.part.notYou)}</p>
      ${signIn ? html`<p>${button({ label: sharedWords.signIn, kind: 'primary', onClick: () => void this.requestSignIn() })}</p>` : nothing}
    </div>`;
  }

  #invite(ballot: Ballot, entry: OwnEntry): TemplateResult {
    const { own, part } = this.words;
    const asked = this.#vote.paperOf(ballot, entry.id) !== null && !this.#vote.taking;
    const failure = this.#failure();
    return html`<p id="invite" tabindex="-1">${own.intro}</p>
      <ol class="plain steps">${own.steps.map(
        (step, index) =>
          html`<li><span class="place" aria-hidden="true">${index + 1}</span><span>${step}</span></li>`,
      )}</ol>
      ${ballot.options.length ? optionList(ballot, part) : nothing}
      ${this.#which(ballot, entry)}
      <p class="muted">${own.keepHere(formatMoment(ballot.closesAt, this.locale))}</p>
      ${failure ?? (asked ? html`<p class="notice">${own.askedBefore}</p>` : nothing)}
      <p>${button({ label: own.take, kind: 'primary', busy: this.#vote.taking, onClick: () => void this.#take(ballot, entry) })}</p>
      <details><summary>${own.safer}</summary><ul>${own.saferText.map((line) => html`<li>${line}</li>`)}</ul></details>`;
  }

  #which(ballot: Ballot, { id }: OwnEntry): TemplateResult | typeof nothing {
    const ids = ballot.ownEntries.map((entry) => entry.id);
    if (ids.length < 2) return nothing;
    return html`<p>${this.words.own.entry(ids.indexOf(id) + 1, ids.length)}</p>`;
  }

  #form(ballot: Ballot): TemplateResult {
    const { own, part } = this.words;
    const { draft, error } = this.#marks;
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.#look(event, ballot)}>
      <div class="said" id="taken" tabindex="-1"><p><span aria-hidden="true">✓ </span>${this.#now ? own.taken : own.takenBefore}</p></div>
      <p class="muted">${own.castBy(formatMoment(ballot.closesAt, this.locale))}</p>
      ${choiceForm({
        definition: definitionOf(ballot),
        options: optionsOf(ballot, part),
        ...{ draft, error, words: part },
        onChange: (change) => this.#marks.mark(change),
      })}
      <p>${button({ label: part.check, kind: 'primary', type: 'submit' })}</p>
    </form>`;
  }

  #check(ballot: Ballot, { id }: OwnEntry): TemplateResult {
    const { own, part } = this.words;
    const { casting, failure } = this.#vote;
    return checkView({
      ...{ ballot, marks: this.#marks, words: part, cast: own.cast, busy: casting },
      hint: html`<span role="status">${casting ? own.apart : own.final}</span>`,
      failure:
        failure && !casting
          ? html`<p>${failure.kind === 'offline' ? own.offline : this.failureMessage(failure)}</p>${failure.kind === 'refused' ? nothing : html`<p>${own.keptForRetry}</p>`}`
          : null,
      onCast: () => void this.#put(ballot, id),
      onBack: () => this.#back(),
    });
  }

  #cast(ballot: Ballot, { id }: OwnEntry): TemplateResult {
    const { own } = this.words;
    const { already } = this.#vote;
    const paper = this.#vote.paperOf(ballot, id);
    const number = paper?.stage === 'CAST' ? paper.trackingNumber : null;
    const said = already ? own.already : this.#now ? own.done : own.doneBefore;
    return html`<div class="said" id="done" tabindex="-1"><p><span aria-hidden="true">✓ </span>${said}</p></div>
      ${number ? this.#number(ballot, id, number) : html`<p class="muted">${own.forgotten}</p>`}
      ${
        this.#vote.hasMore(ballot)
          ? html`<p>${button({ label: own.next, kind: 'primary', onClick: () => this.#next() })}</p>`
          : nothing
      }`;
  }

  #number(ballot: Ballot, entry: string, number: string): TemplateResult {
    const { own } = this.words;
    const copy = async () =>
      this.announce((await copyText(inFours(number))) ? own.copied : own.notCopied);
    const print = () => printNumber(ballot.title, number, own, this.locale);
    return html`${paperNumber(number, own)}
      <p>${own.numberUse}</p>
      <p class="notice">${own.numberSecret}</p>
      <p class="row">${button({ label: own.copy, onClick: () => void copy() })} ${button({ label: own.print, onClick: print })}</p>
      <p>${button({ label: own.forget, kind: 'quiet', onClick: () => this.#forget(ballot, entry) })}</p>`;
  }

  #elsewhere({ votingUnit }: Ballot): TemplateResult {
    const { own } = this.words;
    return html`<div class="notice stack">
      <p id="elsewhere" tabindex="-1"><strong>${own.elsewhere[votingUnit]}</strong></p>
      <ul>${own.elsewhereText.map((line) => html`<li>${line}</li>`)}</ul>
    </div>`;
  }

  #failure(): TemplateResult | null {
    const { failure, faulty, taking } = this.#vote;
    if (taking || (!failure && !faulty)) return null;
    const text = failure ? this.failureMessage(failure) : this.words.own.faulty;
    return html`<p class="notice error" role="alert">${text}</p>`;
  }

  async #take(ballot: Ballot, { id }: OwnEntry): Promise<void> {
    this.#now = true;
    const taken = await this.#vote.take(ballot, id);
    await this.focusOn(taken ? '#taken' : '#elsewhere');
  }

  #look(event: Event, ballot: Ballot): void {
    event.preventDefault();
    void this.focusOn(this.#vote.check(ballot) ? '#check' : '#choice-error');
  }

  #back(): void {
    if (this.#vote.casting) return;
    this.#vote.back();
    void this.focusOn('.options input, .options button, .options select');
  }

  async #put(ballot: Ballot, entry: string): Promise<void> {
    this.#now = true;
    await this.focusOn((await this.#vote.cast(ballot, entry)) ? '#done' : '#check');
  }

  #forget(ballot: Ballot, entry: string): void {
    this.#vote.forget(ballot, entry);
    void this.focusOn('#done');
  }

  #next(): void {
    this.#now = false;
    this.#vote.next();
    void this.focusOn('#invite, #taken');
  }
}

void defineWidget('linli-ballot-unlinkable', LinliBallotUnlinkable);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-unlinkable': LinliBallotUnlinkable;
  }
}
