import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { emptyState } from '../../templates/placeholder.ts';
import type { BoardPart } from '../board-part.ts';
import { activeIn } from './active-in.ts';
import type { ModerateWanted, Moderating } from './moderation/moderate-event.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Topic } from './topic-facts.ts';

/** Reports, hiding and appeals on a topic's page: its own, and those that its parts ask for. */
export class TopicModeration {
  readonly #host: BoardPart<TopicStrings>;
  readonly #onModerated: (subject: string) => void;
  #moderating: Moderating | null = null;
  /** What had the focus when the dialog was opened. */
  #opener: HTMLElement | null = null;
  #done = false;

  /** @param onModerated - reads again what has changed */
  constructor(host: BoardPart<TopicStrings>, onModerated: (subject: string) => void) {
    this.#host = host;
    this.#onModerated = onModerated;
    host.addEventListener('moderate-wanted', (event) => {
      event.stopPropagation();
      this.open((event as ModerateWanted).detail);
    });
  }

  open(moderating: Moderating): void {
    const active = activeIn(this.#host.renderRoot as ShadowRoot);
    this.#opener = active instanceof HTMLElement ? active : null;
    this.#moderating = moderating;
    this.#done = false;
    void import('./moderation/moderation.ts');
    this.#host.requestUpdate();
  }

  dialog(): TemplateResult | typeof nothing {
    if (!this.#moderating) return nothing;
    return html`<linli-deliberation-moderation .act=${this.#moderating}
      @moderated=${this.#moderated} @closed=${this.#closed}></linli-deliberation-moderation>`;
  }

  /** In place of a topic that is not there, or that moderation hides from the viewer. */
  gone(topic: string): TemplateResult {
    void import('./moderation/hidden-notice.ts');
    return html`${emptyState(this.#host.words.gone)}<linli-deliberation-hidden subject=${topic}></linli-deliberation-hidden>`;
  }

  /** For who still reads a hidden topic: its author and those who judge it. */
  hidden({ id, moderation }: Topic): TemplateResult | typeof nothing {
    if (moderation === 'ACCEPTED') return nothing;
    void import('./moderation/hidden-notice.ts');
    return html`<linli-deliberation-hidden subject=${id} own .label=${this.#host.words.topicHidden}></linli-deliberation-hidden>`;
  }

  /** What can be done about the topic as a whole, at the end of its page. */
  acts({ id, title, moderation }: Topic, moderates: boolean): TemplateResult {
    const { words } = this.#host;
    const act = (kind: Moderating['kind'], label: string) =>
      button({
        label,
        kind: 'quiet',
        onClick: () => this.open({ kind, subject: id, text: title }),
      });
    return html`<p class="report">
      ${moderation === 'ACCEPTED' ? act('report', words.reportTopic) : nothing}
      ${moderates && moderation === 'ACCEPTED' ? act('hide', words.hideTopic) : nothing}
      ${moderates && moderation === 'REJECTED' ? act('restore', words.restoreTopic) : nothing}
    </p>`;
  }

  readonly #moderated = ({ detail }: CustomEvent<Moderating>): void => {
    if (detail.kind === 'report') return;
    this.#done = true;
    this.#onModerated(detail.subject);
  };

  readonly #closed = (): void => {
    this.#moderating = null;
    this.#host.requestUpdate();
    const opener = this.#opener;
    // The button that opened it may be gone with the act.
    if (!this.#done) {
      void this.#host.updateComplete.then(() => opener?.focus());
      return;
    }
    // The button that opened it goes with the act: back to the list that it stood in.
    const { renderRoot } = this.#host;
    const list = renderRoot.querySelector('linli-deliberation-arguments');
    if (opener && list && !renderRoot.contains(opener)) void list.focusOn('#reasons-title');
    else void this.#host.focusOn('#statements-title');
  };
}
