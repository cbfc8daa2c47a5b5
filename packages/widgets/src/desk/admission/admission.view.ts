import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoney } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { type Act, actsView } from '../subject/acts.view.ts';
import type {
  AdmissionController,
  AdmissionDetail,
  AdmissionField,
} from './admission.controller.ts';
import type { AdmissionStrings } from './admission.strings.ts';

export interface AdmissionViewOptions {
  readonly admission: AdmissionController;
  readonly detail: AdmissionDetail;
  readonly words: AdmissionStrings;
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  readonly reasonMissing: boolean;
  readonly failureMessage: (failure: Failure) => string;
  readonly onChoose: (action: string | null) => void;
  readonly onAct: (act: Act) => void;
}

const LONG: readonly AdmissionField[] = ['body', 'basis', 'standard'];
const NUMBERS: readonly AdmissionField[] = ['timesPerYear', 'minutesEach', 'funds'];
const DAYS: readonly AdmissionField[] = ['since', 'until'];

/** What a department asks of communities, with what is missing, and what may be decided. */
export function admissionView(options: AdmissionViewOptions): TemplateResult {
  const { admission, detail, words, sharedWords } = options;
  return html`<div class="stack">
    ${facts(options)}
    ${
      detail.decisionReason
        ? html`<div class="earlier"><p class="small muted">${words.lastSaid}</p><p class="own-words">${detail.decisionReason}</p></div>`
        : nothing
    }
    ${actsView({
      acts: admission.actsOf(detail),
      chosen: admission.draft.value.act,
      acting: admission.acts.acting,
      busyLabel: words.busy,
      sharedWords,
      failure: admission.acts.failure,
      failureMessage: options.failureMessage,
      fields: (act) => fields(options, act),
      onChoose: options.onChoose,
      onAct: options.onAct,
    })}
  </div>`;
}

function facts({ detail, words, locale }: AdmissionViewOptions): TemplateResult {
  const { fields } = words;
  const { timesPerYear, minutesEach } = detail;
  const hours = String(Math.round((timesPerYear * minutesEach) / 6) / 10);
  const lines = [
    [words.number, String(detail.number)],
    [words.department, detail.department.name],
    [words.kind, detail.kindLabel],
    [fields.body, detail.body],
    [fields.basis, detail.basis],
    [fields.standard, detail.standard],
    [words.targets, detail.targets.map(({ name }) => name).join('、')],
    [words.load, words.loadOf(timesPerYear, minutesEach, hours)],
    [words.term, words.termOf(formatDay(detail.since, locale), formatDay(detail.until, locale))],
    [fields.funds, formatMoney(Number(detail.funds.amount), detail.funds.currency)],
    [fields.budgetLine, detail.budgetLine],
  ] as const;
  return html`<dl class="facts">
    ${lines.map(
      ([name, value]) =>
        html`<div><dt>${name}</dt><dd class="own-words">${value || html`<span class="badge warning"><span aria-hidden="true">▲</span>${words.missing}</span>`}</dd></div>`,
    )}
  </dl>`;
}

function fields(options: AdmissionViewOptions, { action }: Act): TemplateResult | null {
  const { admission, detail, words, sharedWords, reasonMissing } = options;
  const restored = admission.draft.restored
    ? html`<p class="small muted" role="status">${sharedWords.restored}</p>`
    : nothing;
  if (action === 'WITHDRAW') return null;
  if (action === 'RESUBMIT') {
    const terms = admission.termsOf(detail);
    return html`${restored}${(Object.keys(words.fields) as AdmissionField[]).map((name) => {
      const field = {
        id: `admission-${name}`,
        label: words.fields[name],
        value: terms[name],
        onInput: (value: string) => admission.change(name, value),
      };
      if (LONG.includes(name)) return textAreaField({ ...field, rows: 3 });
      const type = NUMBERS.includes(name) ? 'number' : DAYS.includes(name) ? 'date' : 'text';
      return textField({ ...field, type });
    })}`;
  }
  return html`${restored}${textAreaField({
    id: 'admission-reason',
    label: words.reason[action] ?? '',
    hint: words.reasonHint,
    optional: action === 'APPROVE' ? sharedWords.optional : undefined,
    error: reasonMissing ? words.reasonMissing : undefined,
    rows: 3,
    value: admission.draft.value.reason,
    onInput: (reason) => admission.draft.set({ reason }),
  })}`;
}
