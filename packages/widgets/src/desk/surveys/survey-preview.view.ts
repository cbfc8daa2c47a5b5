import { type Answers, type FormDefinition, visibleQuestions } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormStrings } from '../../form/form.strings.ts';
import { withAnswer } from '../../form/form-state.ts';
import { questionField } from '../../form/question.ts';
import { button } from '../../templates/button.ts';
import type { SurveyDraft } from './survey-draft.ts';
import type { SurveyStrings } from './surveys.strings.ts';

export interface PreviewViewOptions {
  readonly draft: SurveyDraft;
  readonly form: FormDefinition;
  /** What the worker tries out; it is never sent. */
  readonly answers: Answers;
  readonly words: SurveyStrings;
  readonly formWords: FormStrings;
  readonly onAnswers: (answers: Answers) => void;
  readonly onBack: () => void;
}

/** The survey as residents will see it, conditions included. */
export function previewView(options: PreviewViewOptions): TemplateResult {
  const { draft, form, answers, words, formWords, onAnswers, onBack } = options;
  return html`<div class="stack">
    <div class="row spread">
      <h3 id="surveys-title" tabindex="-1">${words.preview}</h3>
      ${button({ label: words.back, onClick: onBack })}
    </div>
    <p class="muted">${words.previewHint}</p>
    <div class="card preview">
      <h4 class="preview-title">${draft.title}</h4>
      ${draft.introduction ? html`<p class="own-words">${draft.introduction}</p>` : nothing}
      ${visibleQuestions(form, answers).map((question) =>
        questionField({
          question,
          value: answers[question.id],
          error: undefined,
          words: formWords,
          onAnswer: (value) => onAnswers(withAnswer(answers, question.id, value)),
        }),
      )}
    </div>
  </div>`;
}
