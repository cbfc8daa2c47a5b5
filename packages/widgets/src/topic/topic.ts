import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { skeleton } from '../templates/placeholder.ts';

/**
 * One topic by its id, as the deliberation board shows it, without the list: for a page about one
 * matter.
 *
 * @attr topic - the topic's id
 * @fires linli-vote-cast - `detail.topic`, `detail.statement`, `detail.value`
 * @fires linli-statement-added - `detail.topic`, `detail.statement`
 * @fires linli-argument-added - `detail.topic`, `detail.argument`
 * @fires linli-topic-advanced - `detail.topic`, `detail.action`, `detail.state`
 * @csspart frame - everything
 */
export class LinliTopic extends LinliElement {
  @property() topic = '';
  /** What became of the code that draws a topic. */
  @state() private code: 'asked' | 'here' | 'missing' | null = null;

  override render(): TemplateResult {
    if (this.code === null) void this.#load();
    if (this.code === 'missing') {
      const failure = { kind: 'offline', code: 'CHUNK', message: '', requestId: null } as const;
      return this.frame(this.failureView(failure, () => void this.#load()));
    }
    return this.frame(
      this.code === 'here'
        ? keyed(
            this.topic,
            html`<linli-deliberation-topic topic=${this.topic} alone @see=${this.#see}></linli-deliberation-topic>`,
          )
        : skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'tall']),
    );
  }

  /** Another topic is wanted: the one that this was merged into, or split from. */
  readonly #see = (event: CustomEvent<string>): void => {
    this.topic = event.detail;
  };

  async #load(): Promise<void> {
    this.code = 'asked';
    try {
      await import('../deliberation-board/topic/topic.ts');
      await customElements.whenDefined('linli-deliberation-topic');
      this.code = 'here';
    } catch {
      this.code = 'missing';
    }
  }
}

void defineWidget('linli-topic', LinliTopic);

declare global {
  interface HTMLElementTagNameMap {
    'linli-topic': LinliTopic;
  }
}
