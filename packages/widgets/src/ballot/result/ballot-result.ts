import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { type BadgeTone, badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { chartStyles } from '../../templates/chart.css.ts';
import { skeleton } from '../../templates/placeholder.ts';
import { optionsOf } from '../ballot-options.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import { channels, countBars } from './count-bars.ts';
import { countSteps } from './count-steps.ts';
import { BallotResultById } from './operations.ts';
import { type ResultStrings, resultStrings } from './result.strings.ts';
import { resultStyles } from './result.styles.ts';
import { type BallotResult, type CountedBallot, type Label, namedOptions } from './result-facts.ts';
import { resultSentences } from './result-sentences.ts';

const TONES: Readonly<Record<BallotResult['outcome'], BadgeTone>> = {
  CARRIED: 'done',
  ELECTED: 'done',
  NOT_CARRIED: 'error',
  INQUORATE: 'warning',
  TIED: 'warning',
};

/** What a ballot came to, inside it: in a word, by the rule share by share, in numbers, step by step. */
export class LinliBallotResult extends BallotPart<ResultStrings> {
  static override strings = resultStrings;
  static override styles = [...baseStyles, chartStyles, partStyles, resultStyles];

  @property() ballot = '';
  @state() private verifying = false;

  readonly #result = new QueryController(this, {
    document: BallotResultById,
    variables: () => (this.ballot ? { id: this.ballot } : null),
    select: ({ node }) => (node?.__typename === 'Ballot' ? node : null),
    watch: ({ id }) => [id],
  });

  override render(): TemplateResult {
    const { view } = this.#result;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'tall']);
      case 'empty':
        return html``;
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#result.refetch());
      case 'ready':
        return html`<div lang=${this.locale}>${this.#ready(view.data)}</div>`;
    }
  }

  #ready(ballot: CountedBallot): TemplateResult {
    const { words, sharedWords: shared } = this;
    const result = ballot.result ?? ballot.interim;
    if (!result) return html``;
    const options = optionsOf(ballot, words);
    const label: Label = (id) => options.find((option) => option.id === id)?.label ?? id;
    return html`<section class="stack">
      <div class="title">
        <h3>${ballot.result ? words.result : words.interim}</h3>
        ${ballot.result ? this.#aloud(ballot, result, label) : nothing}
      </div>
      ${ballot.result ? this.#outcome(ballot, result, label) : nothing}
      ${countBars({ ballot, result, words, shared }, label)}
      ${countSteps({ ballot, result, words, label })}
      ${channels(result, words)} ${ballot.recountAddress ? this.#verification(ballot) : nothing}
    </section>`;
  }

  /** Reads the result to who would rather listen. */
  #aloud(ballot: CountedBallot, result: BallotResult, label: Label): TemplateResult {
    void import('../../speech/read-aloud.ts');
    const text = resultSentences({ ballot, result, words: this.words, label }).join('\n');
    return html`<linli-read-aloud .text=${text}></linli-read-aloud>`;
  }

  #outcome(ballot: CountedBallot, result: BallotResult, label: Label): TemplateResult {
    const { words } = this;
    const told = ballot.resultInWords.slice(0, result.checks.length);
    const [verdict = ''] = ballot.resultInWords.slice(result.checks.length);
    const named = namedOptions(ballot, result).map(label).join('、');
    // What was chosen says more than that something was.
    const also = named && result.outcome !== 'ELECTED' ? verdict : '';
    return html`<div class="stack">
      <p class="outcome">${badge(result.outcomeLabel, TONES[result.outcome])} <strong>${named || verdict}</strong></p>
      ${also ? html`<p>${also}</p>` : nothing}
      ${result.lots.map(({ drawn }) => html`<p>${words.drawn(drawn.map(label).join('、'))}</p>`)}
      ${ballot.lotSeed ? html`<p class="muted small">${words.seed(ballot.lotSeed)}</p>` : nothing}
      ${
        told.length
          ? html`<ul class="plain checks">${told.map((sentence, index) => {
              const enough = result.checks[index]?.enough;
              return html`<li>${badge(enough ? words.enough : words.notEnough, enough ? 'done' : 'error')}<span>${sentence}</span></li>`;
            })}</ul>`
          : nothing
      }
    </div>`;
  }

  #verification(ballot: CountedBallot): TemplateResult {
    const { words } = this;
    if (this.verifying) {
      return html`<linli-ballot-verify ballot=${ballot.id} .record=${this.record}></linli-ballot-verify>`;
    }
    return html`<div>
      <p>${button({ label: words.verify, onClick: () => void this.#verify() })}</p>
      <p class="muted small verify-hint">${words.verifyHint}</p>
    </div>`;
  }

  async #verify(): Promise<void> {
    await import('../verify/ballot-verify.ts');
    this.verifying = true;
  }
}

void defineWidget('linli-ballot-result', LinliBallotResult);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-result': LinliBallotResult;
  }
}
