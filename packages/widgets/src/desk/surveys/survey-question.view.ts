import { html, nothing, type TemplateResult } from 'lit';
import { field, textAreaField, textField } from '../../templates/field.ts';
import {
  AT_MOST_THREE,
  conditionOf,
  conditionValues,
  type DraftQuestion,
  linesOf,
} from './survey-draft.ts';
import type { SurveyEditorController } from './survey-editor.controller.ts';
import type { SurveyStrings } from './surveys.strings.ts';

export interface QuestionEditorOptions {
  readonly editor: SurveyEditorController;
  readonly words: SurveyStrings;
  readonly index: number;
  readonly onFocus: (id: string) => void;
}

/** One question of the survey, with the buttons that move and delete it. */
export function questionEditor(options: QuestionEditorOptions): TemplateResult | typeof nothing {
  const { editor, words, index } = options;
  const question = editor.draft.questions[index];
  if (!question) return nothing;
  const { id, label } = question;
  const error = errors(options, question);
  return html`<li class="card stack question">
    <div class="row spread">
      <h5>${words.number(index + 1)} <span class="muted">${words.kinds[question.kind]}</span></h5>
      ${moves(options, question)}
    </div>
    ${textField({
      id: `${id}-label`,
      label: words.label,
      error: error('label'),
      value: label,
      onInput: (text) => editor.setQuestion(id, { label: text }),
    })}
    ${details(options, question)} ${showWhen(options, question)}
    <label class="choice">
      <input type="checkbox" .checked=${question.required}
        @change=${() => editor.setQuestion(id, { required: !question.required })} />
      <span>${words.required}</span>
    </label>
  </li>`;
}

function errors({ editor, words }: QuestionEditorOptions, { id }: DraftQuestion) {
  return (part: string) => {
    const problem = editor.problems.find(({ fieldId }) => fieldId === `${id}-${part}`);
    return problem && words.faults[problem.fault];
  };
}

function moves(
  { editor, words, index, onFocus }: QuestionEditorOptions,
  { id }: DraftQuestion,
): TemplateResult {
  const act = (name: string, label: string, inert: boolean, run: () => void) =>
    html`<button class="button quiet" type="button" id="${id}-${name}" aria-disabled=${inert ? 'true' : nothing}
      aria-label=${words.aboutNumber(label, index + 1)} @click=${() => inert || run()}>${label}</button>`;
  const move = (by: -1 | 1) => () => {
    editor.move(id, by);
    onFocus(`${id}-${by < 0 ? 'up' : 'down'}`);
  };
  const last = index === editor.draft.questions.length - 1;
  return html`<div class="moves">
    ${act('up', words.up, index === 0, move(-1))} ${act('down', words.down, last, move(1))}
    ${act('remove', words.remove, false, () => {
      editor.remove(id);
      const { questions } = editor.draft;
      const next = questions[index] ?? questions[index - 1];
      onFocus(next ? `${next.id}-label` : 'survey-add');
    })}
  </div>`;
}

function details(
  options: QuestionEditorOptions,
  question: DraftQuestion,
): TemplateResult | typeof nothing {
  const { editor, words } = options;
  const { id, kind } = question;
  const error = errors(options, question);
  const list = (part: 'options' | 'columns', label: string) =>
    textAreaField({
      id: `${id}-${part}`,
      label,
      hint: words.onePerLine,
      error: error(part),
      rows: Math.max(4, linesOf(question.options).length + 1, linesOf(question.columns).length + 1),
      value: question[part],
      onInput: (text) => editor.setQuestion(id, { [part]: text }),
    });
  const mark = (part: 'low' | 'high') =>
    textField({
      id: `${id}-${part}`,
      label: words[part],
      value: question[part],
      onInput: (text) => editor.setQuestion(id, { [part]: text }),
    });
  switch (kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return list('options', words.options);
    case 'MATRIX':
      return html`<div class="pair">${list('options', words.rows)} ${list('columns', words.columns)}</div>`;
    case 'RATING':
      return html`<div class="pair">${mark('low')} ${mark('high')}</div>`;
    case 'TEXT':
      return nothing;
  }
}

/** The condition on the question before, where that one can be asked about. */
function showWhen(
  { editor, words, index }: QuestionEditorOptions,
  { id }: DraftQuestion,
): TemplateResult | typeof nothing {
  const { questions } = editor.draft;
  const before = questions[index - 1];
  const values = conditionValues(before);
  if (!before || !values.length) return nothing;
  const options = linesOf(before.options);
  const say = (value: string) => {
    if (value === AT_MOST_THREE) return words.whenAtMostThree;
    if (before.kind === 'RATING') return words.whenMarked(value);
    return words.whenChosen(options[Number(value.slice(1)) - 1] ?? value);
  };
  const chosen = conditionOf(questions, index) ?? '';
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    editor.setQuestion(id, { showWhen: value ? { question: before.id, value } : null });
  };
  return field(
    { id: `${id}-when`, label: words.showWhen },
    html`<select class="control" id="${id}-when" .value=${chosen} @change=${choose}>
      <option value="" ?selected=${!chosen}>${words.always}</option>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${say(value)}</option>`)}
    </select>`,
  );
}
