import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textField } from '../../templates/field.ts';
import { optionsOf } from '../ballot-options.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import { formatExact } from '../format-exact.ts';
import { choiceInWords } from '../paper/choice-words.ts';
import { keptNumber } from '../unlinkable/kept-papers.ts';
import { problemSentence } from './problem-words.ts';
import { type VerifyStrings, verifyStrings } from './verify.strings.ts';
import { verifyStyles } from './verify.styles.ts';
import { findPaper, normaliseNumber, type Verification, verifyBallot } from './verify-ballot.ts';

/** Problems that are told one by one; what follows is only counted. */
const TOLD = 10;

/** Counts a ballot again on the reader's own device, inside its result. */
export class LinliBallotVerify extends BallotPart<VerifyStrings> {
  static override strings = verifyStrings;
  static override styles = [...baseStyles, fieldStyles, partStyles, verifyStyles];

  @property() ballot = '';
  @state() private verification: Verification | null | 'busy' = 'busy';
  @state() private number = '';
  @state() private looked = '';

  #started = false;

  override updated(): void {
    if (this.#started || !this.client || !this.ballot) return;
    this.#started = true;
    // Who cast on this device finds its number filled in.
    if (this.record)
      this.number = keptNumber(this.client, this.ballot, this.record.ownEntries) ?? '';
    void this.#verify();
  }

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.locale}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { words, verification } = this;
    if (verification === 'busy') return html`<p role="status">${words.busy}…</p>`;
    if (verification === null) {
      return html`<div class="notice error stack" role="alert"><p>${words.failed}</p>
        <p>${button({ label: this.sharedWords.retry, onClick: () => void this.#verify() })}</p></div>`;
    }
    return this.#report(verification);
  }

  #report(verification: Verification): TemplateResult {
    const { words } = this;
    const { problems, log, papers } = verification;
    const good = problems.length === 0 && log === 'PROVEN';
    return html`<section class="stack">
      <h4 id="verified" tabindex="-1">${badge(good ? words.good : words.bad, good ? 'done' : 'error')} ${good ? words.goodText(formatExact(papers.length)) : words.badText}</h4>
      ${good ? this.#checked(papers.length) : this.#problems(verification)}
      <details><summary>${words.notChecked}</summary>
        <ul>${words.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
        <p class="small">${words.key}</p><p class="key small">${verification.verifierKey}</p>
      </details>
      ${verification.ballot.secrecy === 'UNLINKABLE' ? this.#own(verification) : nothing}
      ${this.#downloads(verification)}
    </section>`;
  }

  #checked(count: number): TemplateResult {
    const { words } = this;
    return html`<ul class="plain checked">${words
      .checked(formatExact(count))
      .map((line) => html`<li><span aria-hidden="true">✓ </span>${line}</li>`)}</ul>`;
  }

  #problems({ problems, log }: Verification): TemplateResult {
    const { words } = this;
    const lines = [
      ...(log === 'PROVEN' ? [] : [words.log[log]]),
      ...problems.map((problem) => problemSentence(problem, words)),
    ];
    return html`<div class="notice error" role="alert"><ul class="plain">
      ${lines.slice(0, TOLD).map((line) => html`<li><span aria-hidden="true">■ </span>${line}</li>`)}
      ${lines.length > TOLD ? html`<li>${words.andMore(lines.length - TOLD)}</li>` : nothing}
    </ul></div>`;
  }

  #own(verification: Verification): TemplateResult {
    const { words, looked } = this;
    const look = (event: Event) => {
      event.preventDefault();
      this.looked = normaliseNumber(this.number);
      void this.focusOn('#own');
    };
    const choice = looked ? findPaper(verification, looked) : undefined;
    const lines = choice ? choiceInWords(choice, optionsOf(verification.ballot, words), words) : [];
    return html`<form class="stack" novalidate @submit=${look}>
      ${textField({
        id: 'tracking',
        label: words.own,
        hint: words.ownHint,
        value: this.number,
        onInput: (value) => {
          this.number = value;
        },
      })}
      <p>${button({ label: words.find, type: 'submit' })}</p>
      ${
        looked
          ? html`<div id="own" tabindex="-1" role="status">${
              choice === undefined
                ? words.notFound
                : html`<p>${words.found}</p><ul class="plain chosen">${(choice ? lines : [words.spoilt]).map((line) => html`<li>${line}</li>`)}</ul>`
            }</div>`
          : nothing
      }
    </form>`;
  }

  #downloads({ ballot }: Verification): TemplateResult {
    const { words } = this;
    const { method, recountAddress } = ballot;
    const address = `${this.client?.origin ?? ''}${recountAddress ?? ''}`;
    const forms = [
      { form: 'json', name: 'JSON', shown: true },
      {
        form: 'preflib',
        name: 'PrefLib',
        shown: method !== 'YES_NO_ABSTAIN' && method !== 'SCORE',
      },
      { form: 'blt', name: 'BLT', shown: ['SINGLE', 'IRV', 'STV', 'SCHULZE'].includes(method) },
    ];
    return html`<p class="row small">${words.download}
      ${forms.map(({ form, name, shown }) =>
        shown ? html`<a href=${address.replace(/json$/, form)} download>${name}</a>` : nothing,
      )}</p>`;
  }

  async #verify(): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.verification = 'busy';
    this.verification = await verifyBallot(client, this.ballot);
    await this.focusOn('#verified');
  }
}

void defineWidget('linli-ballot-verify', LinliBallotVerify);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-verify': LinliBallotVerify;
  }
}
