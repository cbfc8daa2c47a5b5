import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { skeleton } from '../../templates/placeholder.ts';
import { ItemActed } from '../desk.events.ts';
import type { DeskSubject } from '../desk-items.ts';
import { itemStyles } from '../item/item.styles.ts';

/**
 * What is behind an item of the desk's list: the base of the views that are loaded by kind.
 *
 * @fires item-acted - a step was taken; `detail.item`, `detail.action`, `detail.label`
 */
export abstract class SubjectElement<Strings> extends LinliElement<Strings> {
  static override styles: CSSResultGroup[] = [...baseStyles, fieldStyles, itemStyles];

  @property({ attribute: false }) item: DeskSubject | null = null;

  /** @param gone what to say when it is no longer there. */
  protected subjectView<Data>(
    gone: string,
    view: ViewState<Data>,
    refetch: () => void,
    ready: (data: Data) => TemplateResult,
  ): TemplateResult {
    const content = () => {
      switch (view.state) {
        case 'initial':
        case 'pending':
          return skeleton(this.sharedWords.loading, ['line', 'short', 'tall']);
        case 'empty':
          return html`<p class="notice" role="status">${gone}</p>`;
        case 'refused':
        case 'failed':
          return html`<div class="notice error stack" role="alert">
            <p>${this.failureMessage(view.failure)}</p>
            ${button({ label: this.sharedWords.retry, onClick: refetch })}
          </div>`;
        case 'ready':
          return ready(view.data);
      }
    };
    return html`<div lang=${this.locale}>${content()}</div>`;
  }

  protected acted(action: string, label: string): void {
    if (this.item) this.dispatchEvent(new ItemActed(this.item, action, label));
  }

  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
