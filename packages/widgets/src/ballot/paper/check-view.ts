import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import type { Ballot } from '../ballot-facts.ts';
import { optionsOf } from '../ballot-options.ts';
import { choiceInWords } from './choice-words.ts';
import type { PaperStrings } from './paper.strings.ts';
import type { PaperMarks } from './paper-marks.ts';

export interface CheckViewOptions {
  readonly ballot: Ballot;
  readonly marks: PaperMarks;
  readonly words: PaperStrings;
  /** Whether it can be changed afterwards, and what else is to be known before. */
  readonly hint: unknown;
  /** What the button that hands it in says. */
  readonly cast: string;
  readonly busy: boolean;
  /** Why it was not taken, in words. */
  readonly failure: unknown;
  readonly onCast: () => void;
  readonly onBack: () => void;
}

/** The marked paper laid out to be looked over, with the button that hands it in. */
export function checkView(options: CheckViewOptions): TemplateResult {
  const { ballot, marks, words, hint, cast, busy, failure, onCast, onBack } = options;
  const choice = marks.choice(ballot);
  const lines = choice ? choiceInWords(choice, optionsOf(ballot, words), words) : [];
  return html`<section class="stack checked">
    <h3 id="check" tabindex="-1">${words.checkTitle}</h3>
    <p>${words.youChose}</p>
    <ul class="plain chosen">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    <p class="muted">${hint}</p>
    ${failure ? html`<div class="notice error" role="alert">${failure}</div>` : nothing}
    <p class="row">
      ${button({ label: cast, kind: 'primary', busy, onClick: onCast })}
      ${button({ label: words.back, onClick: onBack })}
    </p>
  </section>`;
}
