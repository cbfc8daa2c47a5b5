import { html, nothing, type TemplateResult } from 'lit';
import { formatPeople, formatShare } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import type { SharedStrings } from '../foundation/shared.strings.ts';
import { barChart } from '../templates/bar-chart.ts';
import { heading } from '../templates/heading.ts';
import type { Resolution } from './resolution.controller.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

/** What residents say of how it was carried out, this time. */
export function ratings(
  { ratings: rounds, round }: Resolution,
  words: ResolutionStrings,
  shared: SharedStrings,
  locale: Locale,
  level: 3 | 4,
): TemplateResult | typeof nothing {
  const given = rounds.find((rated) => rated.round === round);
  if (!given) return nothing;
  const { answers, average, wanting, ruleSource } = given;
  const bars = (['YES', 'PARTLY', 'NO'] as const).map((name) => {
    const count = given[name === 'YES' ? 'yes' : name === 'NO' ? 'no' : 'partly'];
    const share = answers ? count / answers : 0;
    const shown = formatShare(share);
    return {
      label: words[name],
      count,
      share,
      shown,
      caption: `${formatPeople(count, locale)}　${shown}`,
    };
  });
  return html`<section class="stack" part="ratings">
    ${heading(level, words.ratings)}
    ${
      average === null
        ? html`<p class="muted">${words.ratingNone}</p>`
        : barChart(
            words.ratingFinding(average.toFixed(1), formatPeople(answers, locale)),
            bars,
            shared,
          )
    }
    ${wanting > 0 ? html`<p class="muted small">${words.wanting(wanting, ruleSource)}</p>` : nothing}
  </section>`;
}
