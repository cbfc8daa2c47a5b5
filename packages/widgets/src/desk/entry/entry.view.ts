import { html, nothing, type TemplateResult } from 'lit';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { button } from '../../templates/button.ts';
import { describedBy, field, textField } from '../../templates/field.ts';
import type { EntryController } from './entry.controller.ts';
import type { EntryStrings } from './entry.strings.ts';
import { type EnteredNote, type EntryField, WAYS } from './entry-note.ts';

export interface EntryViewOptions {
  readonly entry: EntryController;
  readonly words: EntryStrings;
  readonly sharedWords: SharedStrings;
  /** False on a narrow screen until the worker asks for the form. */
  readonly open: boolean;
  /** One primary button on a screen: an open item has it. */
  readonly primary: boolean;
  /** The sentence for a failure that no field explains. */
  readonly failure: string | null;
  readonly onOpen: () => void;
  /** The worker wants it taken down. */
  readonly onSubmit: () => void;
}

/** The box for what a neighbour says, with the receipt of the last one and this sitting's list. */
export function entryView(options: EntryViewOptions): TemplateResult {
  const { words, open, onOpen } = options;
  if (!open) {
    return html`<div class="open-entry">${button({ label: words.entryOpen, onClick: onOpen })}</div>`;
  }
  return html`<section class="entry" aria-labelledby="entry-title">
    <h3 id="entry-title">${words.entry}</h3>
    ${form(options)} ${receipt(options)} ${recent(options)}
  </section>`;
}

function form(options: EntryViewOptions): TemplateResult {
  const { entry, words, sharedWords, primary, failure, onSubmit } = options;
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  const enter = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word. On a touch keyboard it is a new line.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    const touch = matchMedia('(pointer: coarse)').matches;
    if (touch && !event.ctrlKey && !event.metaKey) return;
    submit(event);
  };
  const { draft } = entry;
  const body = {
    id: 'entry-body',
    label: words.entryBody,
    hint: words.entryHint,
    error: errorOf(options, 'body'),
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    ${entry.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
    ${field(
      body,
      html`<textarea class="control" id="entry-body" rows="4" .value=${draft.body} enterkeyhint="enter"
        aria-invalid=${body.error ? 'true' : nothing} aria-describedby=${describedBy(body)}
        @keydown=${enter} @input=${(event: Event) => entry.set({ body: textOf(event) })}></textarea>`,
    )}
    <fieldset>
      <legend>${words.entryHow}</legend>
      <div class="rating">
        ${WAYS.map(
          (way) => html`<label class="rating-step">
            <input type="radio" name="entry-way" value=${way} .checked=${draft.way === way}
              @change=${() => entry.set({ way })} />
            <span>${words.ways[way]}</span>
          </label>`,
        )}
      </div>
    </fieldset>
    ${outreachChoice(options)}
    <div class="pair">
      ${textField({
        id: 'entry-name',
        label: words.callerNameLabel,
        optional: sharedWords.optional,
        error: errorOf(options, 'name'),
        value: draft.name,
        autocomplete: 'off',
        onInput: (name) => entry.set({ name }),
      })}
      ${textField({
        id: 'entry-phone',
        label: words.callerPhoneLabel,
        optional: sharedWords.optional,
        error: errorOf(options, 'phone'),
        value: draft.phone,
        type: 'tel',
        autocomplete: 'off',
        onInput: (phone) => entry.set({ phone }),
      })}
    </div>
    <p class="muted small">${words.callerPhoneHint}</p>
    ${failure ? html`<p class="notice error" role="alert">${failure}</p>` : nothing}
    ${button({
      label: words.save,
      kind: primary ? 'primary' : 'secondary',
      type: 'submit',
      busy: entry.busy,
      busyLabel: words.saving,
    })}
  </form>`;
}

/** The pile that this one is of; it stays for the next. */
function outreachChoice({ entry, words }: EntryViewOptions): TemplateResult | typeof nothing {
  const { outreach, draft } = entry;
  if (!outreach.length) return nothing;
  const choose = (event: Event) => {
    entry.set({ outreach: (event.target as HTMLSelectElement).value });
  };
  return html`<div class="field">
    <label for="entry-outreach">${words.outreach}</label>
    <select class="control" id="entry-outreach" @change=${choose}>
      <option value="" ?selected=${!draft.outreach}>${words.outreachNone}</option>
      ${outreach.map(
        ({ id, kindLabel, title }) =>
          html`<option value=${id} ?selected=${draft.outreach === id}>${kindLabel}：${title}</option>`,
      )}
    </select>
  </div>`;
}

function errorOf({ entry, words }: EntryViewOptions, field: EntryField): string | undefined {
  const problem = entry.problems.find((each) => each.field === field);
  return problem && (problem.fault ? words[problem.fault] : problem.message);
}

/** Always there, so that its change is said. The code is spelled out for those who hear it. */
function receipt({ entry, words }: EntryViewOptions): TemplateResult {
  const { latest } = entry;
  return html`<div role="status">
    ${
      latest?.code
        ? html`<div class="receipt">
            <p>${words.receipt}</p>
            <p class="code" aria-hidden="true">${latest.code}</p>
            <span class="visually-hidden">${words.receiptSpoken([...latest.code].join(' '))}</span>
          </div>`
        : latest?.state === 'kept'
          ? html`<p class="notice">${words.receiptLater}</p>`
          : nothing
    }
  </div>`;
}

function recent({ entry, words, onOpen }: EntryViewOptions): TemplateResult | typeof nothing {
  if (!entry.notes.length) return nothing;
  const state = (note: EnteredNote) => {
    if (note.state === 'done') return html`<span class="code-small">${note.code}</span>`;
    return html`<span class="badge ${note.state === 'kept' ? 'warning' : 'error'}">${words.recentState[note.state]}</span>`;
  };
  const back = (note: EnteredNote) => {
    entry.takeBack(note);
    onOpen();
  };
  return html`<div class="recent">
    <h4>${words.recent}</h4>
    <p class="muted small">${words.entered(entry.entered)}</p>
    <ol class="plain">
      ${entry.notes.map(
        (note) => html`<li>
          ${state(note)} <span class="clamp">${note.draft.body}</span>
          ${note.message ? html`<span class="field-error">${note.message}</span>` : nothing}
          ${
            entry.mayUndo(note)
              ? button({ label: words.undo, kind: 'quiet', onClick: () => void entry.undo(note) })
              : nothing
          }
          ${note.state === 'refused' ? button({ label: words.again, kind: 'quiet', onClick: () => back(note) }) : nothing}
        </li>`,
      )}
    </ol>
  </div>`;
}

function textOf(event: Event): string {
  return (event.target as HTMLTextAreaElement).value;
}
