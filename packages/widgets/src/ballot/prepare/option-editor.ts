import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import {
  addOption,
  changeOption,
  MOST_OPTIONS,
  moveOption,
  type OptionDraft,
  removeOption,
} from './ballot-draft.ts';
import type { PrepareStrings } from './prepare.strings.ts';

export interface OptionEditorOptions {
  readonly options: readonly OptionDraft[];
  /** Whether each has a cost. */
  readonly costs: boolean;
  readonly words: PrepareStrings;
  /** What marks a field that may be left out. */
  readonly optional: string;
  readonly errorOf: (id: string) => string | undefined;
  /** Told of the options afterwards, and of what is to have the focus. */
  readonly onChange: (options: readonly OptionDraft[], focus?: string) => void;
}

/** The options of a ballot: written, added, taken away and put in order, by buttons throughout. */
export function optionEditor(editor: OptionEditorOptions): TemplateResult {
  const { options, words, errorOf, onChange } = editor;
  const full = options.length >= MOST_OPTIONS;
  const few = errorOf('add-option');
  return html`<fieldset><legend>${words.options}</legend>
    <ol class="plain editor">${options.map((option, index) => row(option, index, editor))}</ol>
    ${few ? html`<p class="field-error">${few}</p>` : nothing}
    <p><button class="button secondary" type="button" id="add-option" aria-disabled=${full ? 'true' : nothing}
      @click=${() => (full ? undefined : onChange(addOption(options), `#option-${options.length}`))}>${words.add}</button></p>
  </fieldset>`;
}

function row({ label, body = '', cost }: OptionDraft, index: number, editor: OptionEditorOptions) {
  const { options, costs, words, optional, errorOf, onChange } = editor;
  const move = (by: -1 | 1) => onChange(moveOption(options, index, by), `#option-${index + by}`);
  return html`<li>
    ${textField({
      id: `option-${index}`,
      label: words.option(index + 1),
      error: errorOf(`option-${index}`),
      value: label,
      onInput: (text) => onChange(changeOption(options, index, { label: text })),
    })}
    ${textAreaField({
      id: `body-${index}`,
      label: words.optionBody(index + 1),
      error: errorOf(`body-${index}`),
      optional,
      rows: 2,
      value: body,
      onInput: (text) => onChange(changeOption(options, index, { body: text })),
    })}
    ${
      costs
        ? textField({
            id: `cost-${index}`,
            label: words.optionCost(index + 1),
            error: errorOf(`cost-${index}`),
            type: 'number',
            value: cost,
            onInput: (text) => onChange(changeOption(options, index, { cost: text })),
          })
        : nothing
    }
    <div class="row" role="group" aria-label=${words.option(index + 1)}>
      ${index > 0 ? button({ label: words.up, kind: 'quiet', onClick: () => move(-1) }) : nothing}
      ${index < options.length - 1 ? button({ label: words.down, kind: 'quiet', onClick: () => move(1) }) : nothing}
      ${options.length > 1 ? button({ label: words.remove, kind: 'quiet', onClick: () => onChange(removeOption(options, index), '#add-option') }) : nothing}
    </div>
  </li>`;
}
