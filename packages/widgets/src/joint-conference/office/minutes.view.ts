import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { radioRow, selectField } from './choice-fields.ts';
import { dayAfter } from './civil-time.ts';
import { type FormContext, withRow } from './form-context.ts';
import { type Attendance, type DraftResolution, NEW_RESOLUTION } from './meeting-draft.ts';

/** The most resolutions that minutes take. */
const MOST_RESOLUTIONS = 50;
/** Days until work is due, unless another day is chosen. */
const USUAL_DAYS = 14;

/** Who of the members came, and who came for them. */
export function attendanceView(form: FormContext): TemplateResult {
  const { draft, set, words, subject, error } = form;
  const { members } = subject.conference;
  const { attendances } = draft;
  const mark = (id: string, attendance: Attendance, representative?: string) => {
    const before = attendances[id]?.representative ?? '';
    const row = { attendance, representative: representative ?? before };
    set({ attendances: { ...attendances, [id]: row } });
  };
  const unmarked = members.filter(({ id }) => !attendances[id]);
  const markRest = () => {
    const rest = unmarked.map(({ id }) => [
      id,
      { attendance: 'PRESENT' as const, representative: '' },
    ]);
    set({ attendances: { ...attendances, ...Object.fromEntries(rest) } });
  };
  const missing = error('attendances');
  return html`${missing ? html`<p class="field-error" id="attendances" tabindex="-1">${missing}</p>` : nothing}
    ${unmarked.length ? html`<p>${button({ label: words.restPresent(unmarked.length), onClick: markRest })}</p>` : nothing}
    <ul class="plain rows">
      ${members.map(({ id, name }, at) => {
        const row = attendances[id];
        const field = `attendances-${at}`;
        return html`<li>
          ${radioRow({
            id: field,
            legend: name,
            value: row?.attendance ?? null,
            choices: [
              { value: 'PRESENT', label: words.present },
              { value: 'EXCUSED', label: words.excused },
              { value: 'ABSENT', label: words.absent },
            ],
            onChoose: (value) => mark(id, value as Attendance),
          })}
          ${
            row?.attendance === 'PRESENT'
              ? textField({
                  id: `${field}-representative`,
                  label: words.representative(name),
                  optional: form.sharedWords.optional,
                  autocomplete: 'off',
                  value: row.representative,
                  error: error(`${field}-representative`),
                  onInput: (typed) => mark(id, 'PRESENT', typed),
                })
              : nothing
          }
        </li>`;
      })}
    </ul>`;
}

/** What was said, what was resolved, and who does what until when. */
export function minutesView(form: FormContext): TemplateResult {
  const { draft, set, words, error } = form;
  const { resolutions } = draft;
  return html`${textAreaField({
    id: 'minutes',
    label: words.minutes,
    hint: words.minutesHint,
    rows: 8,
    value: draft.minutes,
    error: error('minutes'),
    onInput: (minutes) => set({ minutes }),
  })}
    <fieldset>
      <legend>${words.resolutions}</legend>
      <p class="muted small">${words.resolutionsHint}</p>
      <ol class="plain rows">${resolutions.map((row, at) => html`<li>${resolutionView(form, row, at)}</li>`)}</ol>
      ${
        resolutions.length < MOST_RESOLUTIONS
          ? html`<p>${button({
              label: words.addResolution,
              onClick: () => {
                set({ resolutions: [...resolutions, NEW_RESOLUTION] });
                form.focus(`resolutions-${resolutions.length}-text`);
              },
            })}</p>`
          : nothing
      }
    </fieldset>`;
}

function resolutionView(form: FormContext, row: DraftResolution, at: number): TemplateResult {
  const { draft, set, words, subject, error } = form;
  const agenda = subject.meeting?.agenda ?? [];
  const field = `resolutions-${at}`;
  const change = (part: Partial<DraftResolution>) =>
    set({ resolutions: withRow(draft.resolutions, at, part) });
  const assign = (work: boolean) => {
    // The work is mostly what was resolved, in a few words.
    const task = row.task || row.text.trim().slice(0, 40);
    change(work ? { work, task, due: row.due || dayAfter(USUAL_DAYS) } : { work });
  };
  return html`${
    agenda.length
      ? selectField({
          id: `${field}-agendaItem`,
          label: words.onItem(at + 1),
          none: words.besideAgenda,
          value: row.agendaItem,
          choices: agenda.map(({ id, title }) => ({ value: id, label: title })),
          error: error(`${field}-agendaItem`),
          onChoose: (agendaItem) => change({ agendaItem }),
        })
      : nothing
  }
    ${textAreaField({
      id: `${field}-text`,
      label: words.resolution(at + 1),
      rows: 2,
      value: row.text,
      error: error(`${field}-text`),
      onInput: (text) => change({ text }),
    })}
    <label class="choice"><input type="checkbox" .checked=${row.work}
      @change=${(event: Event) => assign((event.target as HTMLInputElement).checked)} />${words.assign(at + 1)}</label>
    ${row.work ? html`<div class="work">${workView(form, row, field, change)}</div>` : nothing}`;
}

function workView(
  { words, subject, error }: FormContext,
  row: DraftResolution,
  field: string,
  change: (part: Partial<DraftResolution>) => void,
): TemplateResult {
  const { members, convener } = subject.conference;
  const owners = members.some(({ id }) => id === convener.id) ? members : [convener, ...members];
  return html`${textField({
    id: `${field}-workItem-title`,
    label: words.task,
    value: row.task,
    error: error(`${field}-workItem-title`),
    onInput: (task) => change({ task }),
  })}
    ${selectField({
      id: `${field}-workItem-ownerOrganization`,
      label: words.owner,
      none: words.choose,
      value: row.owner,
      choices: owners.map(({ id, name }) => ({ value: id, label: name })),
      error: error(`${field}-workItem-ownerOrganization`),
      onChoose: (owner) => change({ owner }),
    })}
    ${textField({
      id: `${field}-workItem-dueAt`,
      label: words.due,
      type: 'date',
      value: row.due,
      error: error(`${field}-workItem-dueAt`),
      onInput: (due) => change({ due }),
    })}`;
}
