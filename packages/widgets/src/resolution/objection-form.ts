import { html, nothing, type TemplateResult } from 'lit';
import { Composer } from '../foundation/composer.ts';
import type { LinliElement } from '../foundation/linli-element.ts';
import { sayForm } from '../templates/say-form.ts';
import { ObjectToPublication } from './operations.ts';
import { LinliObjectionMade } from './resolution.events.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

/** The most characters of an objection; the server's limit. */
const MOST = 2000;

type Host = LinliElement<ResolutionStrings> & {
  readonly publication: string | null;
  focusOn(selector: string): Promise<void>;
};

/** An objection to a public notice: kept as a draft until it is sent. */
export class ObjectionForm {
  readonly #host: Host;
  readonly #composer;
  #error: string | undefined;

  /** @param onSent - reads the objections again */
  constructor(host: Host, onSent: () => void) {
    this.#host = host;
    this.#composer = new Composer(host, {
      draftKey: () => host.publication && `objection:${host.publication}`,
      initial: { body: '', withholdName: false },
      document: ObjectToPublication,
      input: ({ body, withholdName }, idempotencyKey) => ({
        input: {
          publication: host.publication ?? '',
          body: body.trim(),
          withholdName,
          idempotencyKey,
        },
      }),
      onDone: ({ objectToPublication: { receipt } }) => {
        onSent();
        host.dispatchEvent(new LinliObjectionMade(host.publication ?? '', receipt.code));
        void host.focusOn('#object-done');
      },
    });
  }

  /** @param open - whether the notice takes objections */
  form(open: boolean): TemplateResult | typeof nothing {
    if (!open && !this.#composer.open) return nothing;
    const { words, sharedWords } = this.#host;
    const { value } = this.#composer;
    return sayForm({
      id: 'object',
      writing: this.#composer,
      title: words.object,
      label: words.objectLabel,
      hint: words.objectHint,
      submit: words.objectSubmit,
      doneText: words.objectDone,
      rows: 5,
      value: value.body,
      error: this.#error,
      refusal: undefined,
      restoredText: sharedWords.restored,
      before: html`<label class="choice"><input type="checkbox" .checked=${value.withholdName}
        @change=${(event: Event) => this.#composer.set({ withholdName: (event.target as HTMLInputElement).checked })} />${words.withhold}</label>`,
      failureMessage: (failure) => this.#host.failureMessage(failure),
      onOpen: () => this.#open(),
      onInput: (body) => this.#composer.set({ body }),
      onSubmit: () => void this.#submit(),
    });
  }

  #open(): void {
    void import('../speech/voice-input.ts');
    this.#error = undefined;
    this.#composer.start();
    this.#host.requestUpdate();
    void this.#host.focusOn('#object');
  }

  async #submit(): Promise<void> {
    const { length } = this.#composer.value.body.trim();
    this.#error = length < 1 || length > MOST ? this.#host.words.objectWrong(length) : undefined;
    this.#host.requestUpdate();
    if (this.#error) await this.#host.focusOn('#object');
    else await this.#composer.submit();
  }
}
