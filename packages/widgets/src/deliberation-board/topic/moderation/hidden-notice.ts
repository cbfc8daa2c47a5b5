import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { formatDay } from '../../../foundation/format.ts';
import { LinliElement } from '../../../foundation/linli-element.ts';
import { QueryController } from '../../../foundation/query-controller.ts';
import { button } from '../../../templates/button.ts';
import { ModerateWanted } from './moderate-event.ts';
import { type ModerationStrings, moderationStrings } from './moderation.strings.ts';
import { HiddenNotice, OwnHidden } from './operations.ts';

/**
 * What stands in place of a hidden contribution: why it was hidden. Its author also reads how an
 * appeal stands, or may make one.
 */
export class LinliDeliberationHidden extends LinliElement<ModerationStrings> {
  static override strings = moderationStrings;
  static override styles = [
    ...baseStyles,
    css`
      .notice {
        margin-block: 8px;
      }
      .badge {
        margin-block-end: 4px;
      }
    `,
  ];

  @property() subject = '';
  @property({ type: Boolean }) own = false;
  /** What it says first, where the text itself is shown to its author. */
  @property() label = '';

  readonly #notice = new QueryController(this, {
    document: HiddenNotice,
    variables: () => (this.subject ? { subject: this.subject } : null),
    select: ({ moderationNotice }) => moderationNotice,
    watch: () => [this.subject],
  });
  readonly #case = new QueryController(this, {
    document: OwnHidden,
    variables: () => (this.own && this.subject ? { subject: this.subject } : null),
    select: ({ moderationCase }) => moderationCase,
    watch: ({ id }) => [id, this.subject],
  });

  override render(): TemplateResult | typeof nothing {
    const notice = this.#notice.data;
    if (!notice && !this.label) return nothing;
    const { words } = this;
    return html`<div class="notice small">
      ${this.label ? html`<p><strong>${this.label}</strong></p>` : nothing}
      ${notice?.categoryLabel ? html`<p>${words.hiddenBecause(notice.categoryLabel)}</p>` : nothing}
      ${notice?.words ? html`<p>${notice.words}</p>` : nothing}
      ${this.#appeal()}
    </div>`;
  }

  #appeal(): TemplateResult | typeof nothing {
    const own = this.#case.data;
    if (!own) return nothing;
    const { words, locale } = this;
    const appeal = own.appeals[0];
    const offer = own.availableActions.find(({ action }) => action === 'APPEAL');
    const ask = () =>
      this.dispatchEvent(new ModerateWanted({ kind: 'appeal', subject: this.subject, text: '' }));
    return html`${
      appeal
        ? html`<p><strong>${appeal.stateLabel}</strong> ${appeal.state === 'PENDING' ? words.appealDue(formatDay(appeal.dueAt, locale)) : (appeal.decisionWords ?? '')}</p>`
        : nothing
    }
    ${
      offer?.allowed
        ? html`${own.appealableUntil ? html`<p>${words.appealUntil(formatDay(own.appealableUntil, locale))}</p>` : nothing}
          <p>${button({ label: offer.label, onClick: ask })}</p>`
        : nothing
    }`;
  }
}

void defineWidget('linli-deliberation-hidden', LinliDeliberationHidden);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-hidden': LinliDeliberationHidden;
  }
}
