import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { type SpeechStrings, speechStrings } from './speech.strings.ts';

/** What we use of the Web Speech API, which TypeScript does not know. */
interface Recognition {
  lang: string;
  continuous: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

/** The browser's recognition, under either of its names; undefined where it has none. */
function recognitionOfBrowser(): (new () => Recognition) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as typeof globalThis & {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  };
  return SpeechRecognition ?? webkitSpeechRecognition;
}

/**
 * Inside widgets: a button that turns speech into text by the browser's own recognition. Where the
 * browser cannot, a sentence says what can be done instead.
 *
 * @fires dictated - some words were heard; `detail` is their text
 */
export class LinliVoiceInput extends LinliElement<SpeechStrings> {
  static override strings = speechStrings;

  /** `microphone` and `unheard` say what went wrong. */
  @state() private dictation: 'idle' | 'listening' | 'microphone' | 'unheard' = 'idle';

  #recognition: Recognition | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#recognition?.abort();
  }

  override render(): TemplateResult {
    const { words, dictation } = this;
    if (!recognitionOfBrowser()) return html`<p class="muted small">${words.unable}</p>`;
    const listening = dictation === 'listening';
    return html`${button({
      label: listening ? `■ ${words.stopDictating}` : `● ${words.dictate}`,
      kind: 'quiet',
      onClick: () => (listening ? this.#recognition?.stop() : this.#listen()),
    })}
      <p class="muted small" role="status">${dictation === 'idle' ? words.dictateHint : words[dictation]}</p>`;
  }

  #listen(): void {
    const Recogniser = recognitionOfBrowser();
    if (!Recogniser) return;
    const recognition = new Recogniser();
    recognition.lang = this.locale;
    recognition.continuous = true;
    let taken = 0;
    recognition.onresult = ({ results }) => {
      const heard = Array.from(results).slice(taken);
      taken = results.length;
      const text = heard.map((result) => result[0]?.transcript ?? '').join('');
      if (text) this.dispatchEvent(new CustomEvent('dictated', { detail: text }));
    };
    recognition.onerror = ({ error }) => {
      const denied = error === 'not-allowed' || error === 'audio-capture';
      if (error !== 'aborted') this.dictation = denied ? 'microphone' : 'unheard';
    };
    recognition.onend = () => {
      this.#recognition = null;
      if (this.dictation === 'listening') this.dictation = 'idle';
    };
    this.#recognition = recognition;
    this.dictation = 'listening';
    recognition.start();
  }
}

void defineWidget('linli-voice-input', LinliVoiceInput);

declare global {
  interface HTMLElementTagNameMap {
    'linli-voice-input': LinliVoiceInput;
  }
}
