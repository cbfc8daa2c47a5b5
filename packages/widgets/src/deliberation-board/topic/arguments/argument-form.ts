import { html, nothing, type TemplateResult } from 'lit';
import { Composer } from '../../../foundation/composer.ts';
import { sayForm } from '../../../templates/say-form.ts';
import type { BoardPart } from '../../board-part.ts';
import { LinliArgumentAdded } from '../../deliberation-board.events.ts';
import { refusalOf, type TopicAction } from '../topic-facts.ts';
import { ARGUMENT_MOST, STANCES, type Stance } from './argument-facts.ts';
import type { ArgumentsStrings } from './arguments.strings.ts';
import { AddArgument } from './operations.ts';

type Host = BoardPart<ArgumentsStrings> & { readonly topic: string };

/** The form for a reason, kept as a draft until it is published. */
export class ArgumentForm {
  readonly #host: Host;
  readonly #argue;
  /** What is wrong, by the control beside which it is said. */
  #problems: { readonly argue?: string; readonly stance?: string } = {};

  constructor(host: Host, onAdded: (stance: Stance) => void) {
    this.#host = host;
    this.#argue = new Composer(host, {
      draftKey: () => host.topic && `argument:${host.topic}`,
      initial: { body: '', stance: '' as Stance | '' },
      document: AddArgument,
      input: ({ body, stance }, idempotencyKey) => ({
        input: {
          topic: host.topic,
          stance: stance || 'NEUTRAL',
          body: body.trim(),
          idempotencyKey,
        },
      }),
      onDone: ({ addArgument: { argument } }) => {
        onAdded(argument.stance);
        host.dispatchEvent(new LinliArgumentAdded(host.topic, argument.id));
        host.say(host.words.argumentDone);
        void host.focusOn('#argue-done');
      },
    });
  }

  /** The button, the form or its result; nothing where the stage takes no reasons. */
  render(action: TopicAction | null): TemplateResult | typeof nothing {
    if (!action && !this.#argue.open) return nothing;
    const { words, sharedWords } = this.#host;
    return sayForm({
      id: 'argue',
      writing: this.#argue,
      title: words.argue,
      label: words.argument,
      hint: words.argumentHint,
      submit: words.argumentSubmit,
      doneText: words.argumentDone,
      rows: 5,
      value: this.#argue.value.body,
      error: this.#problems.argue,
      refusal: action ? refusalOf(action) : undefined,
      before: this.#stanceChoice(),
      restoredText: sharedWords.restored,
      failureMessage: (failure) => this.#host.failureMessage(failure),
      onOpen: () => this.#start(),
      onInput: (body) => this.#argue.set({ body }),
      onSubmit: () => void this.#submit(),
    });
  }

  #stanceChoice(): TemplateResult {
    const { words } = this.#host;
    const error = this.#problems.stance;
    return html`<fieldset class=${error ? 'wrong' : ''} aria-describedby=${error ? 'stance-error' : nothing}>
      <legend>${words.stance}</legend>
      ${error ? html`<p class="field-error" id="stance-error">${error}</p>` : nothing}
      <div class="row choices">
        ${STANCES.map(
          (stance) => html`<label class="choice"><input type="radio" name="stance" value=${stance}
            .checked=${this.#argue.value.stance === stance} @change=${() => this.#argue.set({ stance })} />${words[stance]}</label>`,
        )}
      </div>
    </fieldset>`;
  }

  #start(): void {
    void import('../../../speech/voice-input.ts');
    this.#problems = {};
    this.#argue.start();
    this.#host.requestUpdate();
    void this.#host.focusOn('input[name=stance]');
  }

  async #submit(): Promise<void> {
    const { words } = this.#host;
    const { body, stance } = this.#argue.value;
    const { length } = body.trim();
    const wrong = length < 1 || length > ARGUMENT_MOST;
    this.#problems = {
      ...(!stance && { stance: words.stanceMissing }),
      ...(wrong && { argue: words.argumentWrong(length) }),
    };
    this.#host.requestUpdate();
    if (!stance) await this.#host.focusOn('input[name=stance]');
    else if (wrong) await this.#host.focusOn('#argue');
    else await this.#argue.submit();
  }
}
