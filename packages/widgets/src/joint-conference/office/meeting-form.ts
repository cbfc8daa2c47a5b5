import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formStyles } from '../../form/form.css.ts';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { button } from '../../templates/button.ts';
import { errorSummary, focusErrorSummary, textAreaField } from '../../templates/field.ts';
import { LinliMeetingActed } from '../joint-conference.events.ts';
import { agendaView, proposeView } from './agenda.view.ts';
import { callView, rescheduleView } from './appointment.view.ts';
import type { FormContext } from './form-context.ts';
import type { MeetingSubject, Problem } from './meeting-draft.ts';
import { MeetingFormController } from './meeting-form.controller.ts';
import { meetingFormStyles } from './meeting-form.styles.ts';
import { attendanceView, minutesView } from './minutes.view.ts';
import { type OfficeStrings, officeStrings } from './office.strings.ts';

/**
 * One act of who convenes or belongs to a conference, loaded when it is begun. Only
 * `<linli-joint-conference>` uses it.
 *
 * @fires linli-meeting-acted - `detail.conference`, `detail.meeting`, `detail.action`
 * @fires meeting-form-left - closed without acting; what was written is kept
 */
export class LinliMeetingForm extends LinliElement<OfficeStrings> {
  static override strings = officeStrings;
  static override styles = [...baseStyles, formStyles, meetingFormStyles];

  /** What the form is about. */
  @property({ attribute: false }) subject: MeetingSubject | null = null;
  /** The words of the button that opened it. */
  @property({ attribute: false }) heading = '';

  readonly #form = new MeetingFormController(this, () => this.subject);

  /** Id of the field to focus once it is drawn; the heading at first. */
  #focusOn: string | null = 'heading';

  override updated(): void {
    const id = this.#focusOn;
    const target = id && this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!target) return;
    this.#focusOn = null;
    target.focus();
  }

  override render(): TemplateResult {
    const { subject, words, sharedWords } = this;
    const form = this.#form;
    const { draft, problems, failure } = form;
    if (!subject || !draft) return html``;
    const { submit, busy } = words.forms[subject.action];
    const error = (field: string) => {
      const problem = problems.find((each) => each.field === field);
      return problem && this.#sentence(problem);
    };
    const context: FormContext = {
      subject,
      draft,
      words,
      sharedWords,
      locale: this.locale,
      error,
      set: (change) => form.set(change),
      problem: (field) => problems.find((each) => each.field === field),
      focus: (field) => {
        this.#focusOn = field;
        this.requestUpdate();
      },
    };
    return html`<section class="card" lang=${this.locale} aria-labelledby="heading">
      <h4 id="heading" tabindex="-1">${this.heading}</h4>
      ${form.restored ? html`<p class="muted small">${sharedWords.restored}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        ${errorSummary(
          sharedWords.summaryTitle,
          problems.map((problem) => ({
            fieldId: problem.field,
            message: this.#sentence(problem),
          })),
        )}
        ${this.#fields(context)}
        ${failure ? html`<div class="notice error" id="failure" role="alert" tabindex="-1">${this.failureMessage(failure)}</div>` : nothing}
        <p class="row">
          ${button({ label: submit, busyLabel: busy, busy: form.busy, kind: 'primary', type: 'submit' })}
          ${button({ label: words.leave, kind: 'quiet', onClick: () => this.#leave() })}
        </p>
      </form>
    </section>`;
  }

  #fields(context: FormContext): TemplateResult {
    const { draft, set, words, error } = context;
    switch (context.subject.action) {
      case 'CALL_MEETING':
        return callView(context);
      case 'RESCHEDULE':
        return rescheduleView(context);
      case 'SET_AGENDA':
        return html`<div>${agendaView(context)}</div>`;
      case 'PROPOSE_AGENDA_ITEM':
        return proposeView(context);
      case 'RECORD_ATTENDANCE':
        return attendanceView(context);
      case 'RECORD_MINUTES':
        return minutesView(context);
      case 'CANCEL':
        return textAreaField({
          id: 'reason',
          label: words.cancelReason,
          hint: words.published,
          rows: 3,
          value: draft.reason,
          error: error('reason'),
          onInput: (reason) => set({ reason }),
        });
    }
  }

  /** The server's sentence, or ours. */
  #sentence({ fault, message }: Problem): string {
    return fault ? this.words.faults[fault] : message;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { subject } = this;
    if (!subject || this.#form.busy) return;
    if (await this.#form.submit()) {
      const { action, conference, meeting } = subject;
      const detail = { action, conference: conference.id, meeting: meeting?.id ?? null };
      this.dispatchEvent(new LinliMeetingActed(detail, this.words.forms[action].done));
    } else if (this.#form.problems.length) await focusErrorSummary(this);
    else {
      this.#focusOn = 'failure';
      this.requestUpdate();
    }
  };

  #leave(): void {
    this.dispatchEvent(new CustomEvent('meeting-form-left'));
  }
}

/** Defines the tag once its words are there. */
export function defineMeetingForm(): Promise<void> {
  return defineWidget('linli-meeting-form', LinliMeetingForm);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-meeting-form': LinliMeetingForm;
  }
}
