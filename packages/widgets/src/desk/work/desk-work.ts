import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import type { Act } from '../subject/acts.view.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import { WorkController } from './work.controller.ts';
import { type WorkStrings, workStrings } from './work.strings.ts';
import { workStyles } from './work.styles.ts';
import { workView } from './work.view.ts';

const FIELDS = {
  text: '#work-text',
  owner: '#owner-organization',
  due: '#work-due',
  progress: '#work-progress',
};

/** A work item that is opened on the desk. Only `<linli-desk>` uses it. */
export class LinliDeskWork extends SubjectElement<WorkStrings> {
  static override strings = workStrings;
  static override styles = [...SubjectElement.styles, workStyles];

  readonly #work = new WorkController(this, () => this.item?.subject ?? null);

  /** An act was sent that lacked something. */
  @state() private checked = false;

  override render(): TemplateResult {
    const work = this.#work;
    return this.subjectView(
      this.words.gone,
      work.detail,
      () => work.refetch(),
      (detail) =>
        workView({
          work,
          detail,
          words: this.words,
          sharedWords: this.sharedWords,
          locale: this.locale,
          faults: this.checked ? work.faultsOf(work.draft.value.act ?? '') : [],
          failureMessage: (failure) => this.failureMessage(failure),
          onChoose: (act) => {
            this.checked = false;
            work.acts.reset();
            work.draft.set({ act });
            void this.focusOn(act ? 'form .control' : '.row button');
          },
          onAct: (act) => void this.#take(act),
        }),
    );
  }

  async #take({ action, label }: Act): Promise<void> {
    const [fault] = this.#work.faultsOf(action);
    this.checked = fault !== undefined;
    if (fault) await this.focusOn(FIELDS[fault]);
    else if (await this.#work.act(action)) this.acted(action, label);
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-work', LinliDeskWork);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-work': LinliDeskWork;
  }
}
