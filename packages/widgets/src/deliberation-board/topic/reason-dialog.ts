import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import type { TopicStrings } from './topic.strings.ts';
import {
  HIDING_REASONS,
  type HidingReason,
  type Statement,
  type TopicAction,
} from './topic-facts.ts';

/** What a worker is about to do. */
export type PendingAct =
  | { readonly kind: 'advance'; readonly action: TopicAction }
  | { readonly kind: 'hide'; readonly statement: Statement };

/** The most characters of a reason; the server's limit. */
export const REASON_MOST = 500;

export interface ReasonDialogOptions {
  readonly act: PendingAct;
  readonly reason: string;
  /** Why something is hidden. */
  readonly category: HidingReason;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly words: TopicStrings;
  readonly cancelWord: string;
  readonly failureMessage: (failure: Failure) => string;
  readonly onReason: (reason: string) => void;
  readonly onCategory: (category: HidingReason) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly onClosed: () => void;
}

/** Whether the act takes a reason. */
export function takesReason(act: PendingAct): boolean {
  return act.kind === 'hide' || act.action.reasonRequired;
}

/** Asks once more before an act that all will see, and for its reason where one is due. */
export function reasonDialog(options: ReasonDialogOptions): TemplateResult {
  const { act, words, failure, busy, onConfirm, onCancel } = options;
  const title = act.kind === 'hide' ? words.hideTitle : act.action.label;
  const submit = (event: Event) => {
    event.preventDefault();
    onConfirm();
  };
  return html`<dialog aria-labelledby="act-title" @close=${options.onClosed}>
    <form class="stack" novalidate @submit=${submit}>
      <h2 id="act-title">${title}</h2>
      <p>${act.kind === 'hide' ? act.statement.body : words.stepConfirm(act.action.label)}</p>
      ${act.kind === 'hide' ? categoryField(options) : nothing}
      ${
        takesReason(act)
          ? textAreaField({
              id: 'act-reason',
              label: words.stepReason,
              hint: act.kind === 'hide' ? words.hideReasonHint : words.stepReasonHint,
              error: options.error,
              rows: 4,
              value: options.reason,
              onInput: options.onReason,
            })
          : nothing
      }
      ${failure ? html`<p class="notice error" role="alert">${options.failureMessage(failure)}</p>` : nothing}
      <div class="row">
        ${button({ label: title, kind: 'primary', type: 'submit', busy })}
        ${button({ label: options.cancelWord, kind: 'quiet', onClick: onCancel })}
      </div>
    </form>
  </dialog>`;
}

function categoryField({ words, category, onCategory }: ReasonDialogOptions): TemplateResult {
  return selectField({
    id: 'act-category',
    label: words.hideCategory,
    value: category,
    options: HIDING_REASONS.map((value) => ({ value, label: words[value] })),
    onChange: (value) => onCategory(value as HidingReason),
  });
}
