import { html, nothing, type TemplateResult } from 'lit';
import type { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { textAreaField } from '../templates/field.ts';
import { selectField } from '../templates/select-field.ts';
import type { Objection, Outcome, ResolutionController } from './resolution.controller.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

const OUTCOMES: readonly Outcome[] = ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED'];

type Host = LinliElement<ResolutionStrings> & { focusOn(selector: string): Promise<void> };

/** The answer of whoever publishes to one objection. */
export class AnswerForm {
  readonly #host: Host;
  readonly #resolution: ResolutionController;
  /** The objection whose form is open. */
  #open: string | null = null;
  #outcome: Outcome = 'DISMISSED';
  #reasons = '';
  #error: string | undefined;

  constructor(host: Host, resolution: ResolutionController) {
    this.#host = host;
    this.#resolution = resolution;
  }

  form(objection: Objection): TemplateResult | typeof nothing {
    if (!objection.availableActions.some(({ allowed }) => allowed)) return nothing;
    const { words } = this.#host;
    if (this.#open !== objection.id) {
      return html`<p>${button({ label: words.answer, onClick: () => this.#start(objection.id) })}</p>`;
    }
    const { busy, failure } = this.#resolution.answering;
    return html`<form class="card stack" novalidate @submit=${(event: Event) => this.#submit(event, objection.id)}>
      ${selectField({
        id: 'outcome',
        label: words.outcome,
        value: this.#outcome,
        options: OUTCOMES.map((value) => ({ value, label: words[value] })),
        onChange: (value) => {
          this.#outcome = value as Outcome;
        },
      })}
      ${textAreaField({
        id: 'reasons',
        label: words.reasons,
        hint: words.reasonsHint,
        error: this.#error,
        rows: 4,
        value: this.#reasons,
        onInput: (value) => {
          this.#reasons = value;
        },
      })}
      ${failure ? html`<p class="notice error" role="alert">${this.#host.failureMessage(failure)}</p>` : nothing}
      <p>${button({ label: words.answerSubmit, kind: 'primary', type: 'submit', busy })}</p>
    </form>`;
  }

  #start(objection: string): void {
    this.#open = objection;
    this.#reasons = '';
    this.#error = undefined;
    this.#resolution.answering.reset();
    this.#host.requestUpdate();
    void this.#host.focusOn('#outcome');
  }

  async #submit(event: Event, objection: string): Promise<void> {
    event.preventDefault();
    const reasons = this.#reasons.trim();
    this.#error = reasons ? undefined : this.#host.words.objectWrong(reasons.length);
    this.#host.requestUpdate();
    if (this.#error) return this.#host.focusOn('#reasons');
    if (!(await this.#resolution.answer(objection, this.#outcome, reasons))) return;
    this.#open = null;
    this.#host.announce(this.#host.words.answerDone);
    await this.#host.focusOn('#objections');
  }
}
