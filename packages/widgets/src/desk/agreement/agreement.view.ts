import type { Failure } from '@linli/client';
import { visibleQuestions } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormStrings } from '../../form/form.strings.ts';
import type { ShownProblem } from '../../form/form-state.ts';
import { questionField } from '../../form/question.ts';
import { formatDay, formatMoney } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { badge } from '../../templates/badge.ts';
import { textAreaField } from '../../templates/field.ts';
import { actsView } from '../subject/acts.view.ts';
import type { AgreementAct, AgreementController, AgreementDetail } from './agreement.controller.ts';
import type { AgreementStrings } from './agreement.strings.ts';

export interface AgreementViewOptions {
  readonly agreement: AgreementController;
  readonly detail: AgreementDetail;
  readonly words: { readonly own: AgreementStrings; readonly part: FormStrings };
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  readonly textMissing: boolean;
  /** What the rating lacked when it was sent. */
  readonly problems: readonly ShownProblem[];
  readonly failureMessage: (failure: Failure) => string;
  readonly onChoose: (action: string | null) => void;
  readonly onAct: (act: AgreementAct) => void;
}

/** The terms, who has signed, and what waits for the viewer's side. */
export function agreementView(options: AgreementViewOptions): TemplateResult {
  const { agreement, detail, words, sharedWords } = options;
  const acts = agreement.actsOf(detail).map((act) => ({ ...act, label: labelOf(act, options) }));
  const find = (action: string) => acts.find((act) => act.action === action);
  return html`<div class="stack">
    ${terms(options)}
    ${
      acts.length
        ? actsView({
            acts,
            chosen: agreement.draft.value.act,
            acting: agreement.acts.acting,
            busyLabel: words.own.busy,
            sharedWords,
            failure: agreement.acts.failure,
            failureMessage: options.failureMessage,
            fields: ({ action }) => {
              const act = find(action);
              return act ? fields(options, act) : null;
            },
            onChoose: options.onChoose,
            onAct: ({ action }) => {
              const act = find(action);
              if (act) options.onAct(act);
            },
          })
        : html`<p class="muted">${words.own.nothing}</p>`
    }
  </div>`;
}

function labelOf(act: AgreementAct, { detail, words: { own } }: AgreementViewOptions): string {
  if (act.kind === 'RATE') return own.rate(act.aboutName);
  const several = act.kind === 'SIGN' && detail.mySides.length > 1;
  return several ? own.signFor(act.label, act.sideName) : act.label;
}

function terms({ detail, words: { own }, locale }: AgreementViewOptions): TemplateResult {
  const { since, until, total, version, sides, obligations } = detail;
  const lines = [
    [own.term, own.termOf(formatDay(since, locale), formatDay(until, locale))],
    [own.total, formatMoney(Number(total.amount), total.currency)],
    [own.version, String(version)],
  ] as const;
  return html`<dl class="facts">
      ${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
    <h5>${own.sides}</h5>
    <ul class="plain">
      ${sides.map(
        ({ organization, signed }) => html`<li class="row"><span>${organization.name}</span>
          ${signed ? badge(own.signed, 'done') : badge(own.unsigned, 'waiting')}</li>`,
      )}
    </ul>
    <h5>${own.obligations}</h5>
    <ol class="obligations">
      ${obligations.map(
        ({ text, obligor, amount, dueOn, stateLabel, breaches }) => html`<li>
          <p><strong>${obligor.name}</strong> ${text}</p>
          <p class="small muted">${[
            stateLabel,
            dueOn && own.by(formatDay(dueOn, locale)),
            Number(amount.amount) > 0 && formatMoney(Number(amount.amount), amount.currency),
          ]
            .filter(Boolean)
            .join(' · ')}</p>
          ${breaches.map(
            (breach) => html`<div class="earlier">
              <p class="small muted">${own.breach(breach.reporter.name)} · ${formatDay(breach.reportedAt, locale)} · ${breach.stateLabel}</p>
              <p class="own-words">${breach.body}</p>
            </div>`,
          )}
        </li>`,
      )}
    </ol>`;
}

function fields(options: AgreementViewOptions, act: AgreementAct): TemplateResult {
  const { agreement, detail, words, sharedWords, problems, textMissing } = options;
  const { own, part } = words;
  const { text, answers } = agreement.draft.value;
  const restored = agreement.draft.restored
    ? html`<p class="small muted" role="status">${sharedWords.restored}</p>`
    : nothing;
  switch (act.kind) {
    case 'SIGN':
      return html`<p class="begin" tabindex="-1">${own.signing(act.sideName)}</p><p class="muted">${own.counter}</p>`;
    case 'ANSWER_BREACH':
      return html`${restored}${textAreaField({
        id: 'agreement-text',
        label: own.answer,
        hint: own.answerHint,
        error: textMissing ? own.answerMissing : undefined,
        rows: 3,
        value: text,
        onInput: (value) => agreement.draft.set({ text: value }),
      })}`;
    case 'RATE':
      return html`${restored}<p class="begin" tabindex="-1">${own.rating(act.aboutName)}</p>
        ${visibleQuestions(detail.definition, answers).map((question) =>
          questionField({
            question,
            value: answers[question.id],
            error: problems.find(({ questionId }) => questionId === question.id)?.message,
            words: part,
            onAnswer: (value) => agreement.answer(question.id, value),
          }),
        )}`;
  }
}
