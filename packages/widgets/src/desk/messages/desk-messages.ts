import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatAgo } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import { selectField } from '../../templates/select-field.ts';
import { MessageOpened, MessagesRead } from '../desk.events.ts';
import {
  type Message,
  MessagesController,
  type Pace,
  type Preference,
} from './messages.controller.ts';
import { type MessagesStrings, messagesStrings } from './messages.strings.ts';

type Ready = Extract<MessagesController['view'], { readonly state: 'ready' }>['data'];

/**
 * What the viewer was told, and how they want to be told. Only `<linli-desk>` uses it.
 *
 * @fires message-opened - `detail.subject`
 * @fires messages-read
 */
export class LinliDeskMessages extends LinliElement<MessagesStrings> {
  static override strings = messagesStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .message {
        max-inline-size: none;
        padding-block: 14px;
        border-block-end: 1px solid var(--_line);
      }
      .message p {
        max-inline-size: 38em;
      }
      .new .subject {
        font-weight: 600;
      }
      .paces {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
        gap: 12px 16px;
      }
    `,
  ];

  /** Ids of what waits on the desk: a message about it opens it. */
  @property({ attribute: false }) waiting: readonly string[] = [];

  readonly #messages = new MessagesController(this);

  override render(): TemplateResult {
    return html`<div lang=${this.locale}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { view } = this.#messages;
    switch (view.state) {
      case 'initial':
      case 'pending':
      case 'empty':
        return skeleton(this.sharedWords.loading, ['line', 'tall', 'tall']);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => this.#messages.refetch());
      case 'ready':
        return this.#ready(view.data);
    }
  }

  #ready(data: Ready): TemplateResult {
    const { words } = this;
    const messages = this.#messages.messagesOf(data);
    const { failure } = this.#messages;
    return html`<div class="stack">
      <h3 class="visually-hidden">${words.title}</h3>
      ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
      ${data.notificationInbox?.unreadCount ? button({ label: words.markAll, onClick: () => void this.#read(null) }) : nothing}
      ${messages.length ? nothing : emptyState(words.none)}
      <ul class="plain" ?hidden=${!messages.length}>${messages.map((message) => this.#message(message))}</ul>
      ${this.#messages.hasMore(data) ? button({ label: this.sharedWords.more, onClick: () => this.#messages.showMore() }) : nothing}
      ${this.#preferences(data.notificationPreferences)}
    </div>`;
  }

  #message({ id, subject, body, createdAt, readAt, subjectId }: Message): TemplateResult {
    const { words } = this;
    const open = () => {
      if (!readAt) void this.#read([id]);
      this.dispatchEvent(new MessageOpened(subjectId));
    };
    return html`<li class="message ${readAt ? '' : 'new'}">
      <p class="row"><span class="subject">${subject}</span>
        ${readAt ? badge(words.read, 'done') : badge(words.unread, 'active')}</p>
      <p>${body}</p>
      <p class="muted small">${formatAgo(createdAt, this.locale)}</p>
      <div class="row">
        ${this.waiting.includes(subjectId) ? button({ label: words.open, onClick: open }) : nothing}
        ${readAt ? nothing : button({ label: words.markRead, kind: 'quiet', onClick: () => void this.#read([id]) })}
      </div>
    </li>`;
  }

  #preferences(preferences: readonly Preference[]): TemplateResult {
    const { words } = this;
    const paces = Object.entries(words.paces).map(([value, label]) => ({ value, label }));
    return html`<section class="stack" aria-labelledby="paces-title">
      <h4 id="paces-title">${words.preferences}</h4>
      <p class="muted">${preferences.length ? words.preferencesHint : words.noChannels}</p>
      <div class="paces">
        ${preferences.map((preference) => {
          const { topic, channel, pace } = preference;
          const saved = this.#messages.saved === `${topic} ${channel}`;
          return html`<div>
            ${selectField({
              id: `pace-${topic}-${channel}`,
              label: words.pace(words.topics[topic], words.channels[channel]),
              value: pace,
              options: paces,
              onChange: (value) => void this.#messages.setPace(preference, value as Pace),
            })}
            <p class="small" role="status">${saved ? `✓ ${words.saved}` : nothing}</p>
          </div>`;
        })}
      </div>
    </section>`;
  }

  async #read(ids: readonly string[] | null): Promise<void> {
    await this.#messages.markRead(ids);
    this.dispatchEvent(new MessagesRead());
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-messages', LinliDeskMessages);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-messages': LinliDeskMessages;
  }
}
