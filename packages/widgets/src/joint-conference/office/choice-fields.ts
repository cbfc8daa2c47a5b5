import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, type FieldOptions, field } from '../../templates/field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a list that may be long. The first line asks for a choice. */
export function selectField(
  options: FieldOptions & {
    readonly value: string;
    readonly none: string;
    readonly choices: readonly Choice[];
    readonly onChoose: (value: string) => void;
  },
): TemplateResult {
  const { id, value, none, choices, error, onChoose } = options;
  return field(
    options,
    html`<select class="control" id=${id} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(options)}
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!value}>${none}</option>
      ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`,
  );
}

/** A few choices side by side, all in view. The first carries `id`. */
export function radioRow(options: {
  readonly id: string;
  readonly legend: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}): TemplateResult {
  const { id, legend, value, choices, onChoose } = options;
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="rating">
      ${choices.map(
        (choice, index) => html`<label class="rating-step">
          <input type="radio" name=${id} id=${index ? `${id}-${index}` : id} value=${choice.value}
            .checked=${choice.value === value} @change=${() => onChoose(choice.value)} />
          <span>${choice.label}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
