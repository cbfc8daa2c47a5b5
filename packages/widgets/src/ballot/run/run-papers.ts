import { html, nothing, type TemplateResult } from 'lit';
import type { ResultOf } from '../../graphql.ts';
import type { BallotPapers } from './operations.ts';
import type { RunStrings } from './run.strings.ts';

export type Papers = Extract<
  NonNullable<ResultOf<typeof BallotPapers>['node']>,
  { __typename: 'Ballot' }
>;

/** What is printed and hung up: the notice, posters that lead to this page, and the result. */
export function runPapers(papers: Papers, words: RunStrings, origin: string): TemplateResult {
  const { noticeAddress, resultAddress, a4, a3 } = papers;
  const link = (address: string | null, label: string) =>
    address === null
      ? nothing
      : html`<li><a href=${origin + address} target="_blank" rel="noopener">${label}</a></li>`;
  return html`<section><p id="papers"><strong>${words.papers}</strong></p>
    <ul class="plain papers" aria-labelledby="papers">
      ${link(noticeAddress, words.notice)} ${link(a4, words.poster('A4'))} ${link(a3, words.poster('A3'))}
      ${link(resultAddress, words.announcement)}
    </ul></section>`;
}
