import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField } from '../../templates/field.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { TopicAction } from './topic-facts.ts';

/** The most characters of a reason; the server's limit. */
export const REASON_MOST = 500;

export interface ReasonDialogOptions {
  readonly act: TopicAction;
  readonly reason: string;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly words: TopicStrings;
  readonly cancelWord: string;
  readonly failureMessage: (failure: Failure) => string;
  readonly onReason: (reason: string) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly onClosed: () => void;
}

/** Asks once more before an act that all will see, and for its reason where one is due. */
export function reasonDialog(options: ReasonDialogOptions): TemplateResult {
  const { act, words, failure, busy, onConfirm, onCancel } = options;
  const title = act.label;
  const submit = (event: Event) => {
    event.preventDefault();
    onConfirm();
  };
  return html`<dialog aria-labelledby="act-title" @close=${options.onClosed}>
    <form class="stack" novalidate @submit=${submit}>
      <h2 id="act-title">${title}</h2>
      <p>${words.stepConfirm(act.label)}</p>
      ${
        act.reasonRequired
          ? textAreaField({
              id: 'act-reason',
              label: words.stepReason,
              hint: words.stepReasonHint,
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
