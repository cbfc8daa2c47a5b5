import type { Answers } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formStyles } from '../../form/form.css.ts';
import { type FormStrings, formStrings } from '../../form/form.strings.ts';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { joinStrings } from '../../foundation/strings.ts';
import { button } from '../../templates/button.ts';
import { focusErrorSummary } from '../../templates/field.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import { EMPTY_SURVEY, type SurveyDraft } from './survey-draft.ts';
import { SurveyEditorController } from './survey-editor.controller.ts';
import { editorView } from './survey-editor.view.ts';
import { surveyRow } from './survey-list.view.ts';
import { previewView } from './survey-preview.view.ts';
import { satisfactionSurvey } from './survey-template.ts';
import { type ListedSurvey, SurveysController } from './surveys.controller.ts';
import { LinliSurveyPublished, LinliSurveyResultsWanted } from './surveys.events.ts';
import { type SurveyStrings, surveyStrings } from './surveys.strings.ts';
import { surveysStyles } from './surveys.styles.ts';

type Words = { readonly own: SurveyStrings; readonly part: FormStrings };

/**
 * The surveys part of the desk, loaded when it is first opened: the list, and the editor for a new
 * one. Only `<linli-desk>` uses it.
 *
 * @fires linli-survey-published - `detail.survey`
 * @fires linli-survey-results-wanted - `detail.survey`
 */
export class LinliDeskSurveys extends LinliElement<Words> {
  static override strings = joinStrings(surveyStrings, formStrings);
  static override styles = [...baseStyles, formStyles, surveysStyles];

  /** Whether the viewer may publish surveys here. */
  @property({ attribute: false }) mayPublish = false;

  readonly #surveys = new SurveysController(this, () => this.community);
  readonly #editor = new SurveyEditorController(this, () => this.community);

  @state() private mode: 'list' | 'edit' | 'preview' = 'list';
  /** The survey whose end is to be confirmed. */
  @state() private ending: string | null = null;
  /** The survey whose results are shown. */
  @state() private resultsOf: string | null = null;
  @state() private result = '';
  @state() private trial: Answers = {};

  override render(): TemplateResult {
    return html`<div class="frame" lang=${this.locale}>
      <p class="result" role="status" tabindex="-1">${this.result || nothing}</p>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    if (this.mode === 'edit') return this.#edit();
    if (this.mode === 'preview') return this.#preview();
    const { view } = this.#surveys;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'tall', 'line', 'tall']);
      case 'empty':
        return this.mayPublish
          ? emptyState(this.words.own.nothing, this.#starts(true))
          : emptyState(this.words.own.nothingToSee);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#surveys.refetch());
      case 'ready':
        return this.#list(view.data.surveys);
    }
  }

  #list(surveys: readonly ListedSurvey[]): TemplateResult {
    const words = this.words.own;
    return html`<div class="stack">
      <h3 class="visually-hidden">${words.list}</h3>
      ${this.mayPublish ? this.#starts(false) : nothing}
      <ul class="plain list">
        ${surveys.map((survey) =>
          surveyRow({
            survey,
            words,
            sharedWords: this.sharedWords,
            locale: this.locale,
            ending: this.ending === survey.id,
            busy: this.#surveys.closing,
            failure: this.#surveys.failure && this.failureMessage(this.#surveys.failure),
            showsResults: this.resultsOf === survey.id,
            onResults: () => void this.#results(survey.id),
            onEnd: (wanted) => {
              this.ending = wanted ? survey.id : null;
            },
            onConfirm: () => void this.#close(survey),
          }),
        )}
      </ul>
    </div>`;
  }

  #starts(first: boolean): TemplateResult {
    const words = this.words.own;
    const start = (draft: SurveyDraft | null) => () => {
      if (draft) this.#editor.start(draft);
      void this.#open('edit');
    };
    if (this.#editor.begun) {
      return html`<div class="row">${button({ label: words.goOn, kind: 'primary', onClick: start(null) })}</div>`;
    }
    return html`<div class="row">
      ${button({
        label: words.fromTemplate,
        kind: first ? 'primary' : 'secondary',
        onClick: () => start(satisfactionSurvey(words.template))(),
      })}
      ${button({ label: words.fromScratch, kind: 'quiet', onClick: start(EMPTY_SURVEY) })}
    </div>`;
  }

  #edit(): TemplateResult {
    const { failure } = this.#editor;
    return editorView({
      editor: this.#editor,
      words: this.words.own,
      sharedWords: this.sharedWords,
      failure: failure && this.failureMessage(failure),
      onFocus: (id) => void this.#focus(`#${id}`),
      onPublish: () => void this.#publish(),
      onPreview: () => void this.#open('preview'),
      onList: () => void this.#open('list'),
      onDiscard: () => {
        this.#editor.discard();
        void this.#open('list');
      },
    });
  }

  #preview(): TemplateResult {
    return previewView({
      draft: this.#editor.draft,
      form: this.#editor.form,
      answers: this.trial,
      words: this.words.own,
      formWords: this.words.part,
      onAnswers: (answers) => {
        this.trial = answers;
      },
      onBack: () => void this.#open('edit'),
    });
  }

  async #open(mode: 'list' | 'edit' | 'preview'): Promise<void> {
    this.mode = mode;
    this.result = '';
    if (mode === 'preview') this.trial = {};
    await this.#focus(mode === 'list' ? '.row button' : '#surveys-title');
  }

  async #results(survey: string): Promise<void> {
    if (this.resultsOf === survey) {
      this.resultsOf = null;
      return;
    }
    if (!this.dispatchEvent(new LinliSurveyResultsWanted(survey))) return;
    const { defineSurveyResults } = await import('../../satisfaction-survey/survey-results.ts');
    await defineSurveyResults();
    this.resultsOf = survey;
  }

  async #publish(): Promise<void> {
    const survey = await this.#editor.publish();
    if (!survey) {
      if (this.#editor.problems.length) await focusErrorSummary(this);
      return;
    }
    this.dispatchEvent(new LinliSurveyPublished(survey));
    await this.#surveys.refetch();
    this.mode = 'list';
    await this.#say(this.words.own.published);
  }

  async #close(survey: ListedSurvey): Promise<void> {
    if (!(await this.#surveys.close(survey.id))) return;
    this.ending = null;
    await this.#say(this.words.own.closed);
  }

  async #say(result: string): Promise<void> {
    this.result = result;
    await this.#focus('.result');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-surveys', LinliDeskSurveys);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-surveys': LinliDeskSurveys;
  }
}
