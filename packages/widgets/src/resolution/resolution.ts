import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { chartStyles } from '../templates/chart.css.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import type { ResolutionActs } from './acts.ts';
import { notice } from './notice.ts';
import { ratings } from './ratings.ts';
import { type Resolution, ResolutionController } from './resolution.controller.ts';
import { type ResolutionStrings, resolutionStrings } from './resolution.strings.ts';
import { resolutionStyles } from './resolution.styles.ts';
import { resolutionHead } from './resolution-head.ts';
import { workList } from './work-list.ts';

/**
 * One resolution: what was decided and what it rests on, its public notice with every objection and
 * answer, how it is carried out, and what residents say of it.
 *
 * @attr resolution - the resolution's id
 * @fires linli-objection-made - `detail.publication`, `detail.receiptCode`
 * @fires linli-resolution-rated - `detail.resolution`
 * @csspart frame - everything
 * @csspart resolution - the resolution
 * @csspart notice - its public notice
 * @csspart work - what is to be done
 * @csspart ratings - what residents say
 */
export class LinliResolution extends LinliElement<ResolutionStrings> {
  static override strings = resolutionStrings;
  static override styles = [...baseStyles, fieldStyles, chartStyles, resolutionStyles];

  @property() resolution = '';
  /** Whether it is a part of another widget, which frames it. */
  @property({ type: Boolean }) inside = false;

  readonly #resolution = new ResolutionController(this);
  /** The forms; null until their code is here. */
  #acts: ResolutionActs | null = null;
  #loading = false;

  /** The notice that may be objected to. */
  get publication(): string | null {
    const { view } = this.#resolution;
    return view.state === 'ready' ? (view.data.publication?.id ?? null) : null;
  }

  override willUpdate(): void {
    super.willUpdate();
    const { view } = this.#resolution;
    if (view.state !== 'ready' || this.#loading) return;
    const { publication, takesRatings } = view.data;
    const running = publication?.state === 'RUNNING' || publication?.state === 'AWAITING_ANSWERS';
    if (running || takesRatings) void this.#loadActs();
  }

  override render(): TemplateResult {
    const { view } = this.#resolution;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(skeleton(this.sharedWords.loading, ['short', 'line', 'tall']));
      case 'empty':
        return this.frame(emptyState(this.words.gone));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(view.failure, () => void this.#resolution.refetch()));
      case 'ready':
        return this.frame(this.#ready(view.data));
    }
  }

  protected override frame(content: unknown): TemplateResult {
    return this.inside ? html`<div lang=${this.locale}>${content}</div>` : super.frame(content);
  }

  /** Focuses what the last act brought, once it is drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #loadActs(): Promise<void> {
    this.#loading = true;
    try {
      const { ResolutionActs } = await import('./acts.ts');
      this.#acts = new ResolutionActs(this, this.#resolution);
      this.requestUpdate();
    } catch {
      // Another render tries again: what can be read stays.
      this.#loading = false;
    }
  }

  #ready(resolution: Resolution): TemplateResult {
    const { words, locale, sharedWords } = this;
    const { publication } = resolution;
    const level = this.inside ? 4 : 3;
    const origin = this.client?.origin ?? '';
    return html`<article class="card stack" part="resolution">
      ${resolutionHead(resolution, words, this.inside ? 3 : 2, origin)}
      ${workList(resolution, words, locale, level)}
      ${
        publication
          ? notice({
              publication,
              objections: this.#resolution.objections,
              more: this.#resolution.moreObjections,
              moreWord: sharedWords.more,
              words,
              locale,
              origin,
              form: this.#acts?.objecting.form(publication.takesObjections) ?? nothing,
              answerForm: (objection) => this.#acts?.answering.form(objection) ?? nothing,
              level,
              onMore: () => void this.#resolution.loadMore(),
            })
          : nothing
      }
      ${resolution.state === 'DELIVERED' || resolution.round > 1 ? ratings(resolution, words, sharedWords, locale, level) : nothing}
      ${this.#acts?.rating.form(resolution, level) ?? nothing}
    </article>`;
  }
}

void defineWidget('linli-resolution', LinliResolution);

declare global {
  interface HTMLElementTagNameMap {
    'linli-resolution': LinliResolution;
  }
}
