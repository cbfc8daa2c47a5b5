import type { Failure } from '@linli/client';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { ownerFields } from '../owner/owner-fields.view.ts';
import { type Act, actsView } from '../subject/acts.view.ts';
import type { WorkController, WorkDetail, WorkFault } from './work.controller.ts';
import type { WorkStrings } from './work.strings.ts';

export interface WorkViewOptions {
  readonly work: WorkController;
  readonly detail: WorkDetail;
  readonly words: WorkStrings;
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  /** What the last attempt lacked. */
  readonly faults: readonly WorkFault[];
  readonly failureMessage: (failure: Failure) => string;
  readonly onChoose: (action: string | null) => void;
  readonly onAct: (act: Act) => void;
}

/** What has to be done, what was reported of it, and the next steps. */
export function workView(options: WorkViewOptions): TemplateResult {
  const { work, detail, words, sharedWords } = options;
  return html`<div class="stack">
    ${detail.body ? html`<p class="own-words">${detail.body}</p>` : nothing} ${facts(options)}
    ${progress(options)} ${notes(options)} ${urges(options)}
    ${actsView({
      acts: work.actsOf(detail),
      chosen: work.draft.value.act,
      acting: work.acts.acting,
      busyLabel: words.busy,
      sharedWords,
      failure: work.acts.failure,
      failureMessage: options.failureMessage,
      fields: (act) => fields(options, act),
      onChoose: options.onChoose,
      onAct: options.onAct,
    })}
  </div>`;
}

function facts({ detail, words, locale }: WorkViewOptions): TemplateResult {
  const owner = [detail.ownerPersonName, detail.ownerOrganization?.name]
    .filter(Boolean)
    .join(' · ');
  const lines = [
    [words.facts.owner, owner],
    [words.facts.department, detail.department?.name],
    [words.facts.due, formatDay(detail.dueAt, locale)],
    [words.facts.assigned, formatMoment(detail.createdAt, locale)],
  ] as const;
  return html`<dl class="facts">
    ${lines.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}
  </dl>`;
}

function progress({ detail, words }: WorkViewOptions): TemplateResult {
  return html`<div>
    <p>${detail.stateLabel} · ${words.progress(detail.progress)}</p>
    <svg class="progress" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="12" rx="3"></rect>
      ${svg`<rect class="done" width="${detail.progress}%" height="12" rx="3"></rect>`}
    </svg>
  </div>`;
}

function notes({ detail, words, locale }: WorkViewOptions): TemplateResult {
  return html`<h5>${words.notes}</h5>
    ${detail.notes.length ? nothing : html`<p class="muted">${words.noNotes}</p>`}
    ${detail.notes.map(
      (note) => html`<div class="earlier">
        <p class="small muted">${words.note(formatMoment(note.at, locale), note.authorName ?? '', note.progress)}</p>
        <p class="own-words">${note.body}</p>
        ${
          note.photos.length || note.documents.length
            ? html`<ul class="plain photos">
                ${note.photos.map(
                  (
                    { url },
                    index,
                  ) => html`<li><a href=${url} target="_blank" rel="noopener"><img src=${url}
                    alt=${words.photo(index + 1)} width="96" height="96" loading="lazy" /></a></li>`,
                )}
                ${note.documents.map(
                  ({ url, fileName }) =>
                    html`<li><a href=${url} target="_blank" rel="noopener">${fileName ?? 'PDF'}</a></li>`,
                )}
              </ul>`
            : nothing
        }
      </div>`,
    )}`;
}

function urges({ detail, words, locale }: WorkViewOptions): TemplateResult | typeof nothing {
  if (!detail.urges.length) return nothing;
  return html`<h5>${words.urges}</h5>
    <ul class="plain">
      ${detail.urges.map(
        ({ at, byName, words: said }) => html`<li class="earlier">
          <span class="small muted">${words.urged(formatMoment(at, locale), byName ?? '')}</span>
          ${said ? html`<p class="own-words">${said}</p>` : nothing}
        </li>`,
      )}
    </ul>`;
}

function fields(options: WorkViewOptions, { action }: Act): TemplateResult {
  const { work, detail, words, sharedWords, faults } = options;
  const draft = work.draft.value;
  const wordless = action === 'VERIFY' || action === 'REASSIGN';
  return html`
    ${work.draft.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
    ${
      action === 'REASSIGN'
        ? ownerFields({
            owners: work.owners,
            chosen: draft,
            words,
            missing: faults.includes('owner'),
            onChoose: (owner) => work.draft.set(owner),
          })
        : nothing
    }
    ${
      action === 'CHANGE_DUE_DATE'
        ? textField({
            id: 'work-due',
            label: words.due,
            type: 'date',
            error: faults.includes('due') ? words.dueMissing : undefined,
            value: draft.due,
            onInput: (due) => work.draft.set({ due }),
          })
        : nothing
    }
    ${textAreaField({
      id: 'work-text',
      label: words.texts[action] ?? '',
      optional: wordless ? sharedWords.optional : undefined,
      error: faults.includes('text') ? words.textMissing : undefined,
      rows: 3,
      value: draft.text,
      onInput: (text) => work.draft.set({ text }),
    })}
    ${
      action === 'REPORT'
        ? textField({
            id: 'work-progress',
            label: words.percent,
            type: 'number',
            error: faults.includes('progress') ? words.percentWrong : undefined,
            value: draft.progress || String(detail.progress),
            onInput: (progress) => work.draft.set({ progress }),
          })
        : nothing
    }
    ${action === 'REPORT' || action === 'FINISH' ? evidence(options) : nothing}`;
}

function evidence({ work, words, failureMessage }: WorkViewOptions): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void work.evidence.add([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<div class="stack">
    <label class="button file">${words.evidence}<input type="file" accept="image/*,application/pdf" multiple @change=${choose} /></label>
    <div role="status"><ul class="plain">
      ${work.evidence.all.map(
        ({ key, name, state, failure }) => html`<li class="row">
          <span>${name} · ${words.evidenceStates[state]}${state === 'failed' ? ` · ${failure ? failureMessage(failure) : words.unreadable}` : nothing}</span>
          <button class="button quiet" type="button" aria-label="${words.remove} ${name}"
            @click=${() => work.evidence.remove(key)}>${words.remove}</button>
        </li>`,
      )}
    </ul></div>
  </div>`;
}
