import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatDay } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { badge } from '../templates/badge.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { type LoggedAct, ModerationLogController } from './moderation-log.controller.ts';
import { type ModerationLogStrings, moderationLogStrings } from './moderation-log.strings.ts';
import { moderationLogStyles } from './moderation-log.styles.ts';

/**
 * The public log of moderation: what was hidden or shown again, when, why, where, and what became
 * of the author's appeal. Neither the hidden texts nor persons.
 *
 * @attr community - id or official 12-digit code; the page's community unless given
 * @csspart frame - everything
 * @csspart act - one decision
 */
export class LinliModerationLog extends LinliElement<ModerationLogStrings> {
  static override strings = moderationLogStrings;
  static override styles = [...baseStyles, moderationLogStyles];

  readonly #log = new ModerationLogController(this, () => this.communityId);

  override render(): TemplateResult {
    const { words } = this;
    const { view } = this.#log;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(
          html`<h2>${words.title}</h2>
            ${skeleton(this.sharedWords.loading, ['line', 'line', 'tall', 'tall', 'tall'])}`,
        );
      case 'empty':
        return this.#log.facts
          ? this.frame(html`${this.#head()} ${emptyState(words.empty)}`)
          : this.frame(html`<h2>${words.title}</h2> ${emptyState(words.missing)}`);
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(view.failure, () => this.#log.refetch()));
      case 'ready': {
        const { items, next } = view.data;
        return this.frame(html`${this.#head()}
          ${view.failure ? html`<p class="notice" role="status">${words.stale}</p>` : nothing}
          <ul class="plain acts" aria-label=${words.list}>
            ${repeat(
              items,
              ({ id }) => id,
              (act) => this.#act(act),
            )}
          </ul>
          ${
            next
              ? button({
                  label: this.sharedWords.more,
                  busy: view.refreshing,
                  onClick: () => void this.#more(items.length),
                })
              : nothing
          }`);
      }
    }
  }

  #head(): TemplateResult {
    const { words } = this;
    const rule = this.#log.facts?.moderationRule;
    return html`<header>
      <h2>${words.title}</h2>
      <p>${words.lead}</p>
      ${rule ? html`<p class="muted">${words.rule(rule.appealDays, rule.decisionDays)}</p>` : nothing}
    </header>`;
  }

  #act(act: LoggedAct): TemplateResult {
    const { words, locale } = this;
    const hidden = act.kind === 'HIDE';
    const facts = [
      [words.because, act.categoryLabel],
      [words.said, act.words],
      [words.office, act.community.name],
      [words.appeal, this.#appealOf(act)],
    ] as const;
    return html`<li class="act" part="act" tabindex="-1">
      <div class="head">
        <h3>${badge(act.kindLabel, hidden ? 'warning' : 'done')} <span>${act.subjectLabel}</span></h3>
        <span class="muted small">${formatDay(act.day, locale)}</span>
      </div>
      <dl>
        ${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd class="words">${value}</dd></div>` : nothing))}
      </dl>
    </li>`;
  }

  #appealOf({ kind, appeal, onAppeal }: LoggedAct): string | null {
    const { words } = this;
    if (kind !== 'HIDE') return onAppeal ? words.onAppeal : null;
    return appeal ? words.appeals[appeal] : words.noAppeal;
  }

  /** Loads more, says how many are shown now, and goes on from the first new one. */
  async #more(shown: number): Promise<void> {
    await this.#log.more();
    await this.updateComplete;
    const acts = this.renderRoot.querySelectorAll<HTMLElement>('.act');
    if (acts.length === shown) return;
    acts[shown]?.focus();
    this.announce(this.words.shown(acts.length));
  }
}

void defineWidget('linli-moderation-log', LinliModerationLog);

declare global {
  interface HTMLElementTagNameMap {
    'linli-moderation-log': LinliModerationLog;
  }
}
