import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { button } from '../../templates/button.ts';
import { errorSummary, textAreaField, textField } from '../../templates/field.ts';
import { DRAFT_KINDS } from './survey-draft.ts';
import type { SurveyEditorController } from './survey-editor.controller.ts';
import { questionEditor } from './survey-question.view.ts';
import type { SurveyStrings } from './surveys.strings.ts';

export interface EditorViewOptions {
  readonly editor: SurveyEditorController;
  readonly words: SurveyStrings;
  readonly sharedWords: SharedStrings;
  /** The sentence for why it was not published. */
  readonly failure: string | null;
  /** A control has appeared or moved: it gets the focus. */
  readonly onFocus: (id: string) => void;
  readonly onPublish: () => void;
  readonly onPreview: () => void;
  readonly onList: () => void;
  readonly onDiscard: () => void;
}

/** The editor of a new survey: one column, questions as cards, everything kept as it is written. */
export function editorView(options: EditorViewOptions): TemplateResult {
  const { editor, words, sharedWords, failure } = options;
  const submit = (event: Event) => {
    event.preventDefault();
    options.onPublish();
  };
  const problems = editor.problems.map(({ fieldId, fault, number }) => ({
    fieldId,
    message: words.problem(number, words.faults[fault]),
  }));
  return html`<form class="stack editor" novalidate @submit=${submit}>
    <div class="row spread">
      <h3 id="surveys-title" tabindex="-1">${words.editor}</h3>
      ${button({ label: words.toList, kind: 'quiet', onClick: options.onList })}
    </div>
    <p class="muted small">${words.kept}</p>
    ${errorSummary(sharedWords.summaryTitle, problems)}
    ${about(options)}
    <h4>${words.questions}</h4>
    ${questions(options)} ${adding(options)}
    ${failure ? html`<p class="notice error" role="alert">${failure}</p>` : nothing}
    <div class="row foot">
      ${button({
        label: words.publish,
        kind: 'primary',
        type: 'submit',
        busy: editor.busy,
        busyLabel: words.publishing,
      })}
      ${button({ label: words.preview, onClick: options.onPreview })}
      ${button({ label: words.discard, kind: 'quiet', onClick: options.onDiscard })}
      <p class="muted small">${words.publishHint}</p>
    </div>
  </form>`;
}

function about(options: EditorViewOptions): TemplateResult {
  const { editor, words, sharedWords } = options;
  const { draft } = editor;
  const error = (fieldId: string) => {
    const problem = editor.problems.find((each) => each.fieldId === fieldId);
    return problem && words.faults[problem.fault];
  };
  return html`${textField({
    id: 'survey-title',
    label: words.title,
    error: error('survey-title'),
    value: draft.title,
    onInput: (title) => editor.set({ title }),
  })}
  ${textAreaField({
    id: 'survey-introduction',
    label: words.introduction,
    hint: words.introductionHint,
    optional: sharedWords.optional,
    error: error('survey-introduction'),
    rows: 3,
    value: draft.introduction,
    onInput: (introduction) => editor.set({ introduction }),
  })}
  <div class="pair">
    ${textField({
      id: 'survey-opens',
      type: 'date',
      label: words.opens,
      hint: words.opensHint,
      optional: sharedWords.optional,
      value: draft.opensOn,
      onInput: (opensOn) => editor.set({ opensOn }),
    })}
    ${textField({
      id: 'survey-closes',
      type: 'date',
      label: words.closes,
      hint: words.closesHint,
      error: error('survey-closes'),
      value: draft.closesOn,
      onInput: (closesOn) => editor.set({ closesOn }),
    })}
  </div>
  <fieldset>
    <legend>${words.whose}</legend>
    ${[true, false].map(
      (anonymous) => html`<label class="choice">
        <input type="radio" name="anonymous" .checked=${draft.anonymous === anonymous}
          @change=${() => editor.set({ anonymous })} />
        <span>${anonymous ? words.anonymousChoice : words.namedChoice}</span>
      </label>`,
    )}
  </fieldset>`;
}

function questions(options: EditorViewOptions): TemplateResult {
  const { editor, words } = options;
  const { removed } = editor;
  return html`<ol class="plain questions">
      ${repeat(
        editor.draft.questions,
        ({ id }) => id,
        (_, index) => questionEditor({ ...options, index }),
      )}
    </ol>
    ${
      removed
        ? html`<div class="notice row" role="status">
            <span>${words.removed(removed.question.label || words.unnamed)}</span>
            ${button({
              label: words.undo,
              kind: 'quiet',
              onClick: () => {
                editor.restore();
                options.onFocus(`${removed.question.id}-label`);
              },
            })}
          </div>`
        : nothing
    }`;
}

function adding({ editor, words, onFocus }: EditorViewOptions): TemplateResult {
  const { low, high } = words.template;
  return html`<div class="adding" role="group" aria-labelledby="survey-add" >
    <p id="survey-add" tabindex="-1"><strong>${words.add}</strong></p>
    <div class="row">
      ${DRAFT_KINDS.map((kind) =>
        button({
          label: words.kinds[kind],
          onClick: () =>
            onFocus(`${editor.add(kind, kind === 'RATING' ? { low, high } : {})}-label`),
        }),
      )}
    </div>
  </div>`;
}
