import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { type SpeechStrings, speechStrings } from './speech.strings.ts';

/** A sentence, with what ends it in Chinese and in English. */
const SENTENCES = /[^。！？；.!?;\n]+[。！？；.!?;\n]*/g;

/**
 * Inside widgets: a button that reads a text aloud by the browser's own voice and stops again.
 * Nothing where the browser has no voice.
 */
export class LinliReadAloud extends LinliElement<SpeechStrings> {
  static override strings = speechStrings;

  /** What is read. */
  @property({ attribute: false }) text = '';
  @state() private speaking = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.speaking) this.#stop();
  }

  override render(): TemplateResult | typeof nothing {
    if (!('speechSynthesis' in globalThis)) return nothing;
    const { words, speaking } = this;
    const press = () => (speaking ? this.#stop() : this.#read());
    return html`<button class="button quiet" part="button quiet" type="button" @click=${press}
      ><span aria-hidden="true">${speaking ? '■' : '♪'}</span>${speaking ? words.stopReading : words.read}</button>`;
  }

  #read(): void {
    speechSynthesis.cancel();
    // Sentence by sentence: browsers cut a long text short.
    const spoken = (this.text.match(SENTENCES) ?? []).map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence.trim());
      utterance.lang = this.locale;
      utterance.onerror = this.#end;
      return utterance;
    });
    const last = spoken[spoken.length - 1];
    if (!last) return;
    last.onend = this.#end;
    this.speaking = true;
    for (const utterance of spoken) speechSynthesis.speak(utterance);
  }

  #stop(): void {
    speechSynthesis.cancel();
    this.speaking = false;
  }

  readonly #end = (): void => {
    this.speaking = false;
  };
}

void defineWidget('linli-read-aloud', LinliReadAloud);

declare global {
  interface HTMLElementTagNameMap {
    'linli-read-aloud': LinliReadAloud;
  }
}
