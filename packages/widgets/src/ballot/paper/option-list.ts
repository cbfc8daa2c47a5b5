import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../foundation/format.ts';
import type { Ballot } from '../ballot-facts.ts';
import { optionsOf } from '../ballot-options.ts';
import type { PaperStrings } from './paper.strings.ts';

/** What stands on the paper, for whoever reads it without voting. */
export function optionList(
  ballot: Pick<Ballot, 'method' | 'options'>,
  words: Pick<PaperStrings, 'onPaper' | 'YES' | 'NO' | 'abstain' | 'cost'>,
): TemplateResult {
  return html`<section class="stack">
    <h3>${words.onPaper}</h3>
    <ol class="plain options">
      ${optionsOf(ballot, words).map(
        ({
          label,
          body,
          cost,
        }) => html`<li class="option still"><span class="text"><span>${label}</span>
          ${body ? html`<span class="muted small">${body}</span>` : nothing}
          ${cost === null ? nothing : html`<span class="small">${words.cost(formatMoney(cost))}</span>`}</span></li>`,
      )}
      <li class="option still">${words.abstain}</li>
    </ol>
  </section>`;
}
