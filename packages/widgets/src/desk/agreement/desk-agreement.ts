import { css, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formStyles } from '../../form/form.css.ts';
import type { FormStrings } from '../../form/form.strings.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import {
  type AgreementAct,
  AgreementController,
  type AgreementDetail,
} from './agreement.controller.ts';
import { type AgreementStrings, agreementAndFormStrings } from './agreement.strings.ts';
import { agreementView } from './agreement.view.ts';

interface Words {
  readonly own: AgreementStrings;
  readonly part: FormStrings;
}

/** An agreement that is opened on the desk. Only `<linli-desk>` uses it. */
export class LinliDeskAgreement extends SubjectElement<Words> {
  static override strings = agreementAndFormStrings;
  static override styles = [
    ...SubjectElement.styles,
    formStyles,
    css`
      .obligations {
        margin: 0;
        padding-inline-start: 1.5em;
      }
      .obligations li + li {
        margin-block-start: 8px;
      }
    `,
  ];

  readonly #agreement = new AgreementController(this, () => this.item?.subject ?? null);

  @state() private checked = false;

  override render(): TemplateResult {
    const agreement = this.#agreement;
    return this.subjectView(
      this.words.own.gone,
      agreement.detail,
      () => agreement.refetch(),
      (detail) =>
        agreementView({
          agreement,
          detail,
          words: this.words,
          sharedWords: this.sharedWords,
          locale: this.locale,
          textMissing: this.checked && !agreement.draft.value.text.trim(),
          problems: this.checked ? agreement.problems(detail, this.words.part) : [],
          failureMessage: (failure) => this.failureMessage(failure),
          onChoose: (act) => {
            this.checked = false;
            agreement.acts.reset();
            agreement.draft.set({ act });
            void this.focusOn(act ? '.begin, form .control' : '.row button');
          },
          onAct: (act) => void this.#take(act, detail),
        }),
    );
  }

  async #take(act: AgreementAct, detail: AgreementDetail): Promise<void> {
    const agreement = this.#agreement;
    const [problem] = act.kind === 'RATE' ? agreement.problems(detail, this.words.part) : [];
    const empty = act.kind === 'ANSWER_BREACH' && !agreement.draft.value.text.trim();
    this.checked = Boolean(problem) || empty;
    if (this.checked) await this.focusOn(`#${CSS.escape(problem?.fieldId ?? 'agreement-text')}`);
    else if (await agreement.act(act)) this.acted(act.kind, act.label);
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-agreement', LinliDeskAgreement);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-agreement': LinliDeskAgreement;
  }
}
