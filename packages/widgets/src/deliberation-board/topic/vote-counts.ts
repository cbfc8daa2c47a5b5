import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatCount } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Statement } from './topic-facts.ts';

/** A thin bar of the votes, their numbers in words, and beside them what can be done. */
export function voteCounts(
  { agree, disagree, pass }: Statement['counts'],
  words: TopicStrings,
  locale: Locale,
  acts: unknown = nothing,
): TemplateResult {
  const total = agree + disagree + pass;
  if (!total)
    return html`<p class="tally"><span class="small numbers">${words.noVotes}</span><span class="acts">${acts}</span></p>`;
  const share = (count: number) => `${(count / total) * 100}%`;
  const shown = (count: number) => formatCount(count, locale);
  return html`<svg class="counts" width="100%" height="8" aria-hidden="true" focusable="false">
      ${svg`<rect class="pass" width="100%" height="8"></rect>
        <rect class="agree" width=${share(agree)} height="8"></rect>
        <rect class="disagree" x=${share(agree + pass)} width=${share(disagree)} height="8"></rect>`}
    </svg>
    <p class="tally"><span class="small numbers">${words.counts(shown(agree), shown(disagree), shown(pass))}</span><span class="acts">${acts}</span></p>`;
}
