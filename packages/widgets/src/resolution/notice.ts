import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import { button } from '../templates/button.ts';
import { heading } from '../templates/heading.ts';
import type { Objection, Publication } from './resolution.controller.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

const OUTCOMES: Readonly<Record<NonNullable<Objection['outcome']>, BadgeTone>> = {
  UPHELD: 'done',
  PARTLY_UPHELD: 'done',
  DISMISSED: 'done',
};

export interface NoticeOptions {
  readonly publication: Publication;
  readonly objections: readonly Objection[];
  readonly more: boolean;
  readonly moreWord: string;
  readonly words: ResolutionStrings;
  readonly locale: Locale;
  /** Where the API is: papers lie beside it. */
  readonly origin: string;
  /** The form to object with, while it may be objected. */
  readonly form: unknown;
  /** The form to answer an objection with, where it is open. */
  readonly answerForm: (objection: Objection) => unknown;
  /** Of its heading. */
  readonly level: 3 | 4;
  readonly onMore: () => void;
}

/** The public notice: until when, who objected, and what became of it. */
export function notice(options: NoticeOptions): TemplateResult {
  const { publication, objections, words, locale, form, level } = options;
  const { state, lastDay, days, endedAt, noticeDocument, objectionCount, ruleSource } = publication;
  const over = state === 'ENDED' || state === 'WITHDRAWN';
  return html`<section class="stack" part="notice">
    ${heading(level, words.notice)}
    <p>${over && endedAt ? words.ended(formatDay(endedAt, locale)) : words.until(formatDay(lastDay, locale), days)}</p>
    <p class="muted small by">${words.noticeRule(ruleSource)}</p>
    ${noticeDocument ? html`<p><a class="button quiet" href=${options.origin + noticeDocument} download>${words.noticeDocument}</a></p>` : nothing}
    ${heading(level === 3 ? 4 : 5, words.objections(objectionCount), 'objections')}
    ${
      objections.length
        ? html`<ol class="plain objections">${objections.map((objection) => one(objection, options))}</ol>`
        : nothing
    }
    ${options.more ? html`<p>${button({ label: options.moreWord, onClick: options.onMore })}</p>` : nothing}
    ${form}
  </section>`;
}

function one(objection: Objection, { words, locale, answerForm }: NoticeOptions): TemplateResult {
  const { authorName, body, receivedAt, outcome, stateLabel, answer } = objection;
  return html`<li class="stack">
    <p>${body}</p>
    <p class="muted small by">${authorName ?? words.noName}　${formatDay(receivedAt, locale)}</p>
    ${
      outcome
        ? html`<div class="answer"><p>${badge(stateLabel, OUTCOMES[outcome])}</p><p>${answer}</p></div>`
        : html`<p>${badge(stateLabel, 'waiting')}</p>${answerForm(objection)}`
    }
  </li>`;
}
