import type { AnswerValue, Choice, MatrixQuestion, Question, RatingQuestion } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import { textAreaField, textField } from '../templates/field.ts';
import { controlId } from './answer-messages.ts';
import type { FormStrings } from './form.strings.ts';

export interface QuestionOptions {
  readonly question: Question;
  readonly value: AnswerValue | undefined;
  readonly error: string | undefined;
  readonly words: FormStrings;
  /** Undefined when the answer was taken back. */
  readonly onAnswer: (value: AnswerValue | undefined) => void;
}

/** Draws one question with its control. FILE questions are the widget's own business. */
export function questionField(options: QuestionOptions): TemplateResult {
  const { question, words } = options;
  switch (question.kind) {
    case 'RATING': {
      const steps = Array.from({ length: question.max - question.min + 1 }, (_, step) => {
        const value = question.min + step;
        return {
          id: String(value),
          text: String(value),
          spoken: words.rating(value, question.max),
        };
      });
      return group(
        options,
        html`${scaleEnds(question)}
          <div class="rating">
            ${steps.map((step) => radio(options, step, 'rating-step', () => options.onAnswer(Number(step.id))))}
          </div>`,
      );
    }
    case 'SINGLE':
      return group(
        options,
        html`${question.options.map((choice) =>
          radio(options, option(choice), 'choice', () => options.onAnswer(choice.id)),
        )}`,
      );
    case 'MULTIPLE':
      return group(options, html`${question.options.map((choice) => checkbox(options, choice))}`);
    case 'MATRIX':
      return group(options, html`${question.rows.map((row) => matrixRow(options, question, row))}`);
    case 'TEXT':
      return question.multiline ? textAreaField(text(options)) : textField(text(options));
    case 'NUMBER':
      return textField({
        ...text(options),
        type: 'number',
        onInput: (value) => options.onAnswer(value.trim() === '' ? undefined : Number(value)),
      });
    case 'DATE':
      return textField({ ...text(options), type: 'date' });
    case 'PHONE':
      return textField({ ...text(options), type: 'tel', autocomplete: 'tel' });
    case 'FILE':
      return html``;
  }
}

/** What the ends of a scale mean, on a line of its own so that the steps stay in one row. */
function scaleEnds({ min, max, minLabel, maxLabel }: RatingQuestion): TemplateResult {
  const ends = [
    minLabel && `${min} ${minLabel['zh-CN']}`,
    maxLabel && `${max} ${maxLabel['zh-CN']}`,
  ];
  const shown = ends.filter(Boolean).join(' → ');
  return shown ? html`<p class="muted small">${shown}</p>` : html``;
}

function text(options: QuestionOptions) {
  const { question, value, error, words, onAnswer } = options;
  return {
    id: controlId(question),
    label: question.label['zh-CN'],
    hint: hintOf(question, words),
    optional: question.required ? undefined : words.optional,
    error,
    value: value === undefined ? '' : String(value),
    onInput: (input: string) => onAnswer(input || undefined),
  };
}

/** The form's own hint, how many may be chosen, and the unit. */
function hintOf(question: Question, words: FormStrings): string | undefined {
  const parts = [question.hint?.['zh-CN']];
  if (question.kind === 'NUMBER') parts.push(question.unit?.['zh-CN']);
  if (question.kind === 'MULTIPLE') {
    const { options, minChoices = 0, maxChoices = options.length } = question;
    if (minChoices > 0) parts.push(words.choose(minChoices, maxChoices));
    else if (maxChoices < options.length) parts.push(words.atMost(maxChoices));
  }
  return parts.filter(Boolean).join(' ') || undefined;
}

/** Several controls under one legend; the legend's group takes the focus of the error summary. */
function group(options: QuestionOptions, controls: TemplateResult): TemplateResult {
  const { id, label, hint, optional, error } = text(options);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset class=${error ? 'wrong' : ''} id=${id} tabindex="-1" aria-describedby=${described || nothing}>
    <legend>${label}${optional ? html`<span class="muted">${optional}</span>` : nothing}</legend>
    ${hint ? html`<p class="muted small" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : nothing}
    ${controls}
  </fieldset>`;
}

interface RadioOption {
  readonly id: string;
  readonly text: string;
  /** Said instead of the text where it is too short to be understood alone. */
  readonly spoken?: string;
}

function option(choice: Choice): RadioOption {
  return { id: choice.id, text: choice.label['zh-CN'] };
}

function radio(
  { question, value }: QuestionOptions,
  { id, text, spoken }: RadioOption,
  style: string,
  onChoose: () => void,
): TemplateResult {
  return html`<label class=${style}>
    <input type="radio" name=${controlId(question)} value=${id} .checked=${String(value) === id}
      aria-label=${spoken ?? nothing} @change=${onChoose} />
    <span>${text}</span>
  </label>`;
}

function checkbox({ question, value, onAnswer }: QuestionOptions, choice: Choice): TemplateResult {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = () => {
    const next = chosen.includes(choice.id)
      ? chosen.filter((id) => id !== choice.id)
      : [...chosen, choice.id];
    onAnswer(next.length ? next : undefined);
  };
  return html`<label class="choice">
    <input type="checkbox" name=${controlId(question)} value=${choice.id}
      .checked=${chosen.includes(choice.id)} @change=${toggle} />
    <span>${choice.label['zh-CN']}</span>
  </label>`;
}

/** A row of a matrix is a group of its own: on a phone a list, never a table to scroll. */
function matrixRow(
  { question, value, onAnswer }: QuestionOptions,
  { columns }: MatrixQuestion,
  row: Choice,
): TemplateResult {
  const rows = (value ?? {}) as Readonly<Record<string, string>>;
  const name = `${controlId(question)}-${row.id}`;
  return html`<fieldset class="matrix-row">
    <legend>${row.label['zh-CN']}</legend>
    <div class="rating">
      ${columns.map(
        (column) => html`<label class="rating-step">
          <input type="radio" name=${name} value=${column.id} .checked=${rows[row.id] === column.id}
            @change=${() => onAnswer({ ...rows, [row.id]: column.id })} />
          <span>${column.label['zh-CN']}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
