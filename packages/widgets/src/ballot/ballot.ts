import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { ballotQuery } from './ballot.controller.ts';
import { LinliBallotCast } from './ballot.events.ts';
import { type BallotStrings, ballotStrings } from './ballot.strings.ts';
import { ballotStyles } from './ballot.styles.ts';
import type { Ballot } from './ballot-facts.ts';
import { ballotHead } from './ballot-head.ts';

/** What is done by who runs the ballot. */
const RUNNING = ['OPEN', 'CLOSE', 'COUNT', 'CANCEL', 'RESOLVE_TIE'];

/**
 * One ballot: what is asked, by which rule, the paper for whoever may vote, and the result, which
 * anybody can recount in the browser.
 *
 * @attr ballot - the ballot's id
 * @fires linli-ballot-cast - the viewer's vote was counted; `detail.ballot`. Never of an UNLINKABLE ballot
 * @csspart frame - everything
 * @csspart ballot - the ballot
 * @csspart result - its result
 */
export class LinliBallot extends LinliElement<BallotStrings> {
  static override strings = ballotStrings;
  static override styles = [...baseStyles, ballotStyles];

  @property() ballot = '';
  /** Whether it is a part of another widget, which frames it. */
  @property({ type: Boolean }) inside = false;

  readonly #ballot = ballotQuery(this);
  /** Whether the viewer could run it since it is shown. */
  #ran = false;

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
    return html`<div class="card stack" part="ballot">
      ${ballotHead(ballot, this.words, this.locale, this.inside)}
      ${this.#paper(ballot)} ${this.#result(ballot)} ${this.#running(ballot)}
    </div>`;
  }

  /** What is drawn for few is loaded for them. */
  #running(ballot: Ballot): TemplateResult | typeof nothing {
    const runs = ballot.availableActions.some(
      ({ action, refusal }) => RUNNING.includes(action) && refusal?.code !== 'NOT_FOR_YOU',
    );
    // Once it is there it stays: what the last act came to is said in it.
    this.#ran ||= runs;
    if (!this.#ran) return nothing;
    void import('./run/ballot-run.ts');
    return html`<linli-ballot-run .record=${ballot} @changed=${() => void this.#ballot.refetch()}></linli-ballot-run>`;
  }

  #paper(ballot: Ballot): TemplateResult | typeof nothing {
    const listed = ballot.state === 'DRAFT' && ballot.options.length > 0;
    if (ballot.state !== 'OPEN' && !listed) return nothing;
    if (ballot.state === 'OPEN' && ballot.secrecy === 'UNLINKABLE') {
      void import('./unlinkable/ballot-unlinkable.ts');
      return html`<linli-ballot-unlinkable .record=${ballot} @taken=${this.#taken}></linli-ballot-unlinkable>`;
    }
    void import('./paper/ballot-paper.ts');
    return html`<linli-ballot-paper .record=${ballot} @cast=${this.#cast}></linli-ballot-paper>`;
  }

  #result(ballot: Ballot): TemplateResult | typeof nothing {
    const { id, state, hidden } = ballot;
    if (state !== 'COUNTED' && (state !== 'OPEN' || hidden)) return nothing;
    void import('./result/ballot-result.ts');
    return html`<linli-ballot-result ballot=${id} .record=${ballot} part="result"></linli-ballot-result>`;
  }

  readonly #taken = ({ detail }: CustomEvent<Ballot>): void =>
    this.#ballot.patch((shown) => ({ ...shown, ...detail }));

  readonly #cast = (event: CustomEvent<Ballot>): void => {
    const { detail } = event;
    this.#taken(event);
    this.dispatchEvent(new LinliBallotCast(detail.id));
  };
}

void defineWidget('linli-ballot', LinliBallot);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot': LinliBallot;
  }
}
