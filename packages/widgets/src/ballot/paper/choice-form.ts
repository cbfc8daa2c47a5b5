import type { BallotDefinition } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../foundation/format.ts';
import { button } from '../../templates/button.ts';
import type { BallotOptionView } from '../ballot-options.ts';
import {
  BLANK,
  type ChoiceDraft,
  costOf,
  isRanked,
  isSingle,
  mostOf,
  score,
  toggle,
} from './choice-draft.ts';
import type { PaperStrings } from './paper.strings.ts';

export interface ChoiceFormOptions {
  readonly definition: BallotDefinition;
  readonly options: readonly BallotOptionView[];
  readonly draft: ChoiceDraft;
  readonly error: string | undefined;
  readonly words: PaperStrings;
  /** Told how the marks change, so that two quick presses both count. */
  readonly onChange: (change: (draft: ChoiceDraft) => ChoiceDraft) => void;
}

/** The paper: its options, how to mark them, and the way to abstain. */
export function choiceForm(options: ChoiceFormOptions): TemplateResult {
  const { definition, draft, error, words, onChange } = options;
  const most = mostOf(definition);
  const hint = words.how[definition.method](most);
  return html`<fieldset class="stack ${error ? 'wrong' : ''}" aria-describedby="how ${error ? 'choice-error' : ''}">
    <legend class="visually-hidden">${words.choose}</legend>
    <p id="how" class="muted">${hint}</p>
    ${error ? html`<p class="field-error" id="choice-error" tabindex="-1">${error}</p>` : nothing}
    <div class="options">
      ${options.options.map((option) => choiceRow(option, options))}
      ${choice({
        id: 'abstain',
        type: isSingle(definition) ? 'radio' : 'checkbox',
        checked: draft.abstains,
        label: words.abstain,
        onChange: () =>
          onChange((marks) => ({ ...BLANK, abstains: isSingle(definition) || !marks.abstains })),
      })}
    </div>
    ${spent(definition, draft, words)}
    ${
      isRanked(definition) && draft.chosen.length > 0
        ? html`<p>${button({ label: words.rankAnew, kind: 'quiet', onClick: () => onChange(() => BLANK) })}</p>`
        : nothing
    }
  </fieldset>`;
}

function choiceRow(option: BallotOptionView, form: ChoiceFormOptions): TemplateResult {
  const { definition, draft, words, onChange } = form;
  const { id, label, body, cost } = option;
  const more = html`${body ? html`<span class="muted small">${body}</span>` : nothing}
  ${cost === null ? nothing : html`<span class="small">${words.cost(formatMoney(cost))}</span>`}`;
  if (definition.method === 'SCORE') return scoreRow(option, definition.scoreMax, form, more);
  if (!isRanked(definition)) {
    return choice({
      id,
      type: isSingle(definition) ? 'radio' : 'checkbox',
      checked: draft.chosen.includes(id),
      label,
      more,
      onChange: () => onChange((marks) => toggle(definition, marks, id)),
    });
  }
  const place = draft.chosen.indexOf(id) + 1;
  return html`<button class="option rank" type="button" aria-pressed=${place ? 'true' : 'false'}
    @click=${() => onChange((marks) => toggle(definition, marks, id))}>
    <span class="place" aria-hidden="true">${place || ''}</span>
    <span class="text"><span>${label}</span>${more}<span class="visually-hidden">${place ? words.place(place) : words.unranked}</span></span>
  </button>`;
}

interface Choice {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly label: string;
  readonly more?: TemplateResult;
  readonly onChange: () => void;
}

function choice({ id, type, checked, label, more, onChange }: Choice): TemplateResult {
  return html`<label class="option"><input type=${type} name="choice" value=${id} .checked=${checked} @change=${onChange} />
    <span class="text"><span>${label}</span>${more ?? nothing}</span></label>`;
}

function scoreRow(
  { id, label }: BallotOptionView,
  max: number,
  { draft, words, onChange }: ChoiceFormOptions,
  more: TemplateResult,
): TemplateResult {
  const points = draft.scores[id];
  return html`<div class="option">
    <label class="text" for="score-${id}"><span>${label}</span>${more}</label>
    <select class="control points" id="score-${id}"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        onChange((marks) => score(marks, id, value === '' ? null : Number(value)));
      }}>
      <option value="" .selected=${points === undefined}>${words.noPoints}</option>
      ${Array.from(
        { length: max + 1 },
        (_, value) =>
          html`<option value=${value} .selected=${points === value}>${words.points(value)}</option>`,
      )}
    </select>
  </div>`;
}

function spent(
  definition: BallotDefinition,
  draft: ChoiceDraft,
  words: PaperStrings,
): TemplateResult | typeof nothing {
  const cost = costOf(definition, draft);
  if (cost === null || definition.method !== 'BUDGET') return nothing;
  const over = !!definition.withinBudget && cost > definition.budget;
  return html`<p role="status" class=${over ? 'field-error' : 'muted'}>${words.spent(
    formatMoney(cost),
    formatMoney(definition.budget),
  )}</p>`;
}
