import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../foundation/format.ts';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { agendaView } from './agenda.view.ts';
import { radioRow } from './choice-fields.ts';
import { dayAfter, instantOf } from './civil-time.ts';
import type { FormContext } from './form-context.ts';

/** Calling a meeting: what, how urgent, when, where, on what. */
export function callView(form: FormContext): TemplateResult {
  const { draft, set, words, error } = form;
  return html`${textField({
    id: 'title',
    label: words.meetingTitle,
    hint: words.meetingTitleHint,
    value: draft.title,
    error: error('title'),
    onInput: (title) => set({ title }),
  })}
    ${radioRow({
      id: 'urgent',
      legend: words.kind,
      value: draft.urgent ? 'urgent' : 'regular',
      choices: [
        { value: 'regular', label: words.regular },
        { value: 'urgent', label: words.urgent },
      ],
      onChoose: (kind) => set({ urgent: kind === 'urgent' }),
    })}
    ${
      draft.urgent
        ? textAreaField({
            id: 'reason',
            label: words.urgentReason,
            hint: words.published,
            rows: 3,
            value: draft.reason,
            error: error('reason'),
            onInput: (reason) => set({ reason }),
          })
        : nothing
    }
    ${appointmentView(form, !draft.urgent)}
    <fieldset><legend>${words.agenda}</legend>${agendaView(form)}</fieldset>`;
}

/** Moving a meeting to another time or place. */
export function rescheduleView(form: FormContext): TemplateResult {
  const { draft, set, words, subject } = form;
  return html`${appointmentView(form, !subject.meeting?.urgent)}
    ${textAreaField({
      id: 'reason',
      label: words.moveReason,
      optional: form.sharedWords.optional,
      hint: words.published,
      rows: 2,
      value: draft.reason,
      error: form.error('reason'),
      onInput: (reason) => set({ reason }),
    })}`;
}

/** @param notice whether the conference's days of notice hold */
function appointmentView(form: FormContext, notice: boolean): TemplateResult {
  const { draft, set, words, locale, error, subject } = form;
  const { noticeDays } = subject.conference;
  const earliest = dayAfter(noticeDays);
  const earliestDay = formatDay(instantOf(earliest, '12:00') ?? '', locale);
  const tooShort = form.problem('startsAt')?.code === 'NOTICE_TOO_SHORT';
  return html`${textField({
    id: 'startsAt',
    label: words.date,
    hint: notice && noticeDays ? words.noticeHint(noticeDays, earliestDay) : undefined,
    type: 'date',
    value: draft.date,
    error: error('startsAt'),
    onInput: (date) => set({ date }),
  })}
    ${
      tooShort
        ? html`<p class="row mend">${button({
            label: words.moveToEarliest(earliestDay),
            onClick: () => {
              set({ date: earliest });
              form.focus('startsAt');
            },
          })}
          ${
            subject.action === 'CALL_MEETING'
              ? button({
                  label: words.makeUrgent,
                  onClick: () => {
                    // Its date is no problem any more.
                    set({ urgent: true, date: draft.date });
                    form.focus('reason');
                  },
                })
              : nothing
          }</p>`
        : nothing
    }
    <div class="times">
      ${textField({
        id: 'starts',
        label: words.starts,
        type: 'time',
        value: draft.starts,
        error: error('starts'),
        onInput: (starts) => set({ starts }),
      })}
      ${textField({
        id: 'endsAt',
        label: words.ends,
        type: 'time',
        value: draft.ends,
        error: error('endsAt'),
        onInput: (ends) => set({ ends }),
      })}
    </div>
    ${textField({
      id: 'place',
      label: words.place,
      value: draft.place,
      error: error('place'),
      onInput: (place) => set({ place }),
    })}`;
}
