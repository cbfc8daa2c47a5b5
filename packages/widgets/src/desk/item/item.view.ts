import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { button } from '../../templates/button.ts';
import { textAreaField } from '../../templates/field.ts';
import { skeleton } from '../../templates/placeholder.ts';
import type { DeskItem } from '../desk-items.ts';
import { becomesForm } from './becomes-form.view.ts';
import {
  type DeskAction,
  type DeskDetail,
  type ItemController,
  turnsInto,
} from './item.controller.ts';
import type { ItemStrings } from './item.strings.ts';

export interface ItemViewOptions {
  readonly act: ItemController;
  readonly item: DeskItem;
  readonly words: ItemStrings;
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  /** True when a step was asked for without the words that it needs. */
  readonly textMissing: boolean;
  readonly failureMessage: (failure: Failure) => string;
  readonly onAct: (action: DeskAction) => void;
  /** A step needs words: its form is wanted, or (null) no longer. */
  readonly onChoose: (action: string | null) => void;
}

type Suggestion = Extract<DeskDetail, { readonly __typename: 'Suggestion' }>;
type Request = Extract<DeskDetail, { readonly __typename: 'ServiceRequest' }>;

/** What is behind an item of the list, and its next steps. */
export function itemView(options: ItemViewOptions): TemplateResult {
  const { act, sharedWords, words } = options;
  const view = act.detail;
  switch (view.state) {
    case 'initial':
    case 'pending':
      return skeleton(sharedWords.loading, ['line', 'short', 'tall']);
    case 'empty':
      return html`<p class="notice" role="status">${words.gone}</p>`;
    case 'refused':
    case 'failed':
      return html`<div class="notice error stack" role="alert">
        <p>${options.failureMessage(view.failure)}</p>
        ${button({ label: sharedWords.retry, onClick: () => act.refetch() })}
      </div>`;
    case 'ready':
      return html`<div class="stack">${facts(options, view.data)} ${acts(options, view.data)}</div>`;
  }
}

function facts(options: ItemViewOptions, detail: DeskDetail): TemplateResult | typeof nothing {
  switch (detail.__typename) {
    case 'Suggestion':
      return suggestionFacts(options, detail);
    case 'ServiceRequest':
      return requestFacts(options, detail);
    case 'Topic':
      return html`${detail.proposerName ? html`<p class="muted small">${options.words.proposer(detail.proposerName)}</p>` : nothing}
        ${detail.body ? html`<p class="own-words">${detail.body}</p>` : nothing}`;
  }
}

function suggestionFacts({ words, locale }: ItemViewOptions, detail: Suggestion): TemplateResult {
  const { callerName, callerPhone, photos, answer, settledComment } = detail;
  return html`<p class="own-words">${detail.body}</p>
  ${
    callerName || callerPhone
      ? html`<dl class="facts">
          ${callerName ? html`<div><dt>${words.caller}</dt><dd>${callerName}</dd></div>` : nothing}
          ${callerPhone ? html`<div><dt>${words.callerPhone}</dt><dd><a href="tel:${callerPhone}">${callerPhone}</a></dd></div>` : nothing}
        </dl>`
      : nothing
  }
  ${
    photos.length
      ? html`<ul class="plain photos">
          ${photos.map(
            (photo, index) => html`<li><a href=${photo.url} target="_blank" rel="noopener">
              <img src=${photo.url} alt=${words.photo(index + 1)} width="96" height="96" loading="lazy" />
            </a></li>`,
          )}
        </ul>`
      : nothing
  }
  <p class="muted small">${[words.received(formatMoment(detail.receivedAt, locale)), detail.originLabel, detail.outreach?.title].filter(Boolean).join(' · ')}</p>
  ${
    answer
      ? html`<div class="earlier">
          <p class="small muted">${words.before} · ${formatDay(answer.at, locale)}${answer.byName ? ` · ${answer.byName}` : nothing}</p>
          <p class="own-words">${answer.body}</p>
          ${settledComment ? html`<p><strong>${words.comment}</strong> ${settledComment}</p>` : nothing}
        </div>`
      : nothing
  }`;
}

function requestFacts({ words, locale }: ItemViewOptions, detail: Request): TemplateResult {
  const { answers, timeline } = detail;
  return html`<dl class="facts"><div><dt>${words.applicant}</dt><dd>${detail.applicantName}</dd></div></dl>
    <h5>${words.answers}</h5>
    ${
      answers.length
        ? html`<dl class="facts">
            ${answers.map((answer) => html`<div><dt>${answer.label}</dt><dd>${answer.words}</dd></div>`)}
          </dl>`
        : html`<p class="muted">${words.noAnswers}</p>`
    }
    ${
      timeline.length > 1
        ? html`<h5>${words.steps}</h5>
            <ol class="plain steps">
              ${timeline.map(
                ({ at, label, reason }) => html`<li>
                  <span>${label}</span> <span class="muted small">${formatMoment(at, locale)}</span>
                  ${reason ? html`<p class="own-words">${reason}</p>` : nothing}
                </li>`,
              )}
            </ol>`
        : nothing
    }`;
}

function acts(options: ItemViewOptions, detail: DeskDetail): TemplateResult | typeof nothing {
  const { act, onAct, onChoose } = options;
  const actions = act.actionsOf(detail);
  const failure = act.failure
    ? html`<p class="notice error" role="alert">${options.failureMessage(act.failure)}</p>`
    : nothing;
  if (!actions.length) return failure;
  const becomes = actions.filter(({ action }) => turnsInto(action));
  const become = becomes.find(({ action, allowed }) => allowed && action === act.draft.value.act);
  if (become) {
    const faults = options.textMissing ? act.faultsOf(become.action) : [];
    const hasPhotos = 'photos' in detail && detail.photos.length > 0;
    return html`${becomesForm({ ...options, action: become, faults, hasPhotos })} ${failure}`;
  }
  const answer = actions.find(({ action, allowed }) => action === 'ANSWER' && allowed);
  if (answer)
    return html`${textForm(options, answer)} ${failure} ${becomesChoice(options, becomes)}`;
  const chosen = actions.find(({ action, allowed }) => action === act.draft.value.act && allowed);
  if (chosen) return html`${textForm(options, chosen)} ${failure}`;
  const first = actions.find(({ allowed }) => allowed);
  return html`<div class="row">
      ${actions.map((action) => {
        const needsWords =
          action.reasonRequired || action.action === 'SCHEDULE' || turnsInto(action.action);
        return button({
          label: action.label,
          kind: action === first ? 'primary' : 'secondary',
          busy: act.acting === action.action,
          busyLabel: options.words.actionBusy,
          refusal: action.allowed ? undefined : (action.refusal?.message ?? ''),
          onClick: () => (needsWords ? onChoose(action.action) : onAct(action)),
        });
      })}
    </div>
    ${failure}`;
}

/** What else can become of a suggestion than an answer. */
function becomesChoice(
  { words, onChoose }: ItemViewOptions,
  acts: readonly DeskAction[],
): TemplateResult | typeof nothing {
  if (!acts.length) return nothing;
  return html`<div class="stack becomes">
    <h5 id="becomes">${words.becomesTitle}</h5>
    <div class="row" role="group" aria-labelledby="becomes">
      ${acts.map(({ action, label, allowed, refusal }) =>
        button({
          label,
          refusal: allowed ? undefined : (refusal?.message ?? ''),
          onClick: () => onChoose(action),
        }),
      )}
    </div>
  </div>`;
}

/** The words that go with a step: an answer, a reason, a time. Kept as a draft. */
function textForm(options: ItemViewOptions, action: DeskAction): TemplateResult {
  const { act, item, words, sharedWords, textMissing, onAct, onChoose } = options;
  const isAnswer = action.action === 'ANSWER';
  const texts = isAnswer
    ? { label: words.answer, hint: words.answerHint, missing: words.answerMissing }
    : {
        label: forAct(words.reason, action.action),
        hint:
          item.kind === 'Topic' ? words.topicReasonHint : forAct(words.reasonHint, action.action),
        missing: words.reasonMissing,
      };
  const submit = (event: Event) => {
    event.preventDefault();
    onAct(action);
  };
  const shortcut = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return html`<form class="stack" novalidate @submit=${submit} @keydown=${shortcut}>
    ${act.draft.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
    ${textAreaField({
      id: 'act-text',
      label: texts.label,
      hint: texts.hint,
      error: textMissing ? texts.missing : undefined,
      rows: isAnswer ? 5 : 3,
      value: act.draft.value.text,
      onInput: (text) => act.draft.set({ text }),
    })}
    <div class="row">
      ${button({
        label: action.label,
        kind: 'primary',
        type: 'submit',
        busy: act.acting !== null,
        busyLabel: words.actionBusy,
      })}
      ${isAnswer ? nothing : button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => onChoose(null) })}
    </div>
  </form>`;
}

function forAct(texts: ItemStrings['reason'], action: string): string {
  return action === 'RETURN' || action === 'SCHEDULE' ? texts[action] : texts.other;
}
