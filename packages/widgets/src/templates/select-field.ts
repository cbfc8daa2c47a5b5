import { html, type TemplateResult } from 'lit';
import { describedBy, type FieldOptions, field } from './field.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A choice of one among many, by the browser's own list, with its field. */
export function selectField(
  options: FieldOptions & {
    readonly value: string;
    readonly options: readonly SelectOption[];
    readonly onChange: (value: string) => void;
  },
): TemplateResult {
  const { id, value, error, onChange } = options;
  return field(
    options,
    html`<select class="control" id=${id} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${describedBy(options)}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${options.options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>`,
  );
}
