import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatCount } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ResultOf } from '../../graphql.ts';
import { barChart } from '../../templates/bar-chart.ts';
import { chartStyles } from '../../templates/chart.css.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import { trendChartStyles } from '../../templates/trend-chart.css.ts';
import { trendChart } from '../../templates/trend-chart.ts';
import { type BurdenStrings, burdenStrings } from './burden.strings.ts';
import { type BurdenMonths, burdenSeries, lastMonths } from './burden-series.ts';
import { DeskBurden } from './operations.ts';

type Place = NonNullable<ResultOf<typeof DeskBurden>['community']>;

/** What is asked of a place, month by month, and what the last relief changed. Only `<linli-desk>` uses it. */
export class LinliDeskBurden extends LinliElement<BurdenStrings> {
  static override strings = burdenStrings;
  static override styles = [...baseStyles, chartStyles, trendChartStyles];

  @property({ attribute: false }) place: string | null = null;

  readonly #period = lastMonths(new Date());

  readonly #burden = new QueryController(this, {
    document: DeskBurden,
    variables: () => (this.place ? { id: this.place, ...this.#period } : null),
    select: ({ community }) => community,
    watch: ({ id }) => [id],
  });

  override render(): TemplateResult {
    return html`<div lang=${this.locale}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { view } = this.#burden;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'tall', 'tall', 'line']);
      case 'empty':
        return emptyState(this.words.none);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#burden.refetch());
      case 'ready':
        return this.#ready(view.data);
    }
  }

  #ready({ burden, reliefRounds }: Place): TemplateResult {
    const { words } = this;
    const months = burden?.months ?? [];
    const empty = months.every(({ minutes }) => minutes === 0);
    return html`<div class="stack">
      <h3 class="visually-hidden">${words.title}</h3>
      ${empty ? emptyState(words.none) : this.#trend(months, burden?.finding ?? null)}
      ${this.#relief(reliefRounds)}
    </div>`;
  }

  #trend(months: BurdenMonths, finding: string | null): TemplateResult {
    const { words } = this;
    const last = months[months.length - 1];
    return trendChart({
      title: finding ?? words.ofMonth(this.#hours(last?.minutes ?? 0)),
      sentence: words.explain,
      periods: months.map(({ month }) =>
        words.month(Number(month.slice(0, 4)), Number(month.slice(5, 7))),
      ),
      series: burdenSeries(months, words),
      shown: (minutes) => this.#hours(minutes),
      words: { showTable: this.sharedWords.showTable, ...words.table },
    });
  }

  #relief({ edges }: Place['reliefRounds']): TemplateResult | typeof nothing {
    const { words, sharedWords } = this;
    const closed = edges
      .flatMap((edge) => edge?.node ?? [])
      .find(({ state }) => state === 'CLOSED');
    const { minutesBefore, minutesAfter } = closed ?? {};
    if (!closed || minutesBefore == null || minutesAfter == null) return nothing;
    const most = Math.max(1, minutesBefore, minutesAfter);
    const bar = (label: string, minutes: number) => ({
      label,
      count: minutes,
      share: minutes / most,
      shown: this.#hours(minutes),
    });
    return html`<h4>${words.relief}</h4>
      ${barChart(
        closed.finding ?? words.reliefOf(closed.title),
        [bar(words.before, minutesBefore), bar(words.after, minutesAfter)],
        { showTable: sharedWords.showTable, ...words.reliefTable },
      )}`;
  }

  #hours(minutes: number): string {
    const hours = minutes / 60;
    const rounded = hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
    return this.words.hours(rounded < 1000 ? String(rounded) : formatCount(rounded, this.locale));
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-burden', LinliDeskBurden);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-burden': LinliDeskBurden;
  }
}
