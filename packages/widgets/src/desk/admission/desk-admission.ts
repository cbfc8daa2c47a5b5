import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import type { Act } from '../subject/acts.view.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import { AdmissionController } from './admission.controller.ts';
import { type AdmissionStrings, admissionStrings } from './admission.strings.ts';
import { admissionView } from './admission.view.ts';

/** A request for admission that is opened on the desk. Only `<linli-desk>` uses it. */
export class LinliDeskAdmission extends SubjectElement<AdmissionStrings> {
  static override strings = admissionStrings;

  readonly #admission = new AdmissionController(this, () => this.item?.subject ?? null);

  @state() private checked = false;

  override render(): TemplateResult {
    const admission = this.#admission;
    return this.subjectView(
      this.words.gone,
      admission.detail,
      () => admission.refetch(),
      (detail) =>
        admissionView({
          admission,
          detail,
          words: this.words,
          sharedWords: this.sharedWords,
          locale: this.locale,
          reasonMissing: this.checked && !admission.draft.value.reason.trim(),
          failureMessage: (failure) => this.failureMessage(failure),
          onChoose: (act) => {
            this.checked = false;
            admission.acts.reset();
            admission.draft.set({ act });
            void this.focusOn(act ? 'form .control' : '.row button');
          },
          onAct: (act) => void this.#take(act),
        }),
    );
  }

  async #take({ action, label }: Act): Promise<void> {
    const needsReason = action === 'RETURN' || action === 'REJECT';
    this.checked = needsReason && !this.#admission.draft.value.reason.trim();
    if (this.checked) await this.focusOn('#admission-reason');
    else if (await this.#admission.act(action)) this.acted(action, label);
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-admission', LinliDeskAdmission);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-admission': LinliDeskAdmission;
  }
}
