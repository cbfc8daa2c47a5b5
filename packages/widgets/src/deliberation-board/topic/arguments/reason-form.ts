import { html, nothing, type TemplateResult } from 'lit';
import type { LinliElement } from '../../../foundation/linli-element.ts';
import { button } from '../../../templates/button.ts';
import { textAreaField } from '../../../templates/field.ts';
import type { ArgumentsStrings } from './arguments.strings.ts';
import type { ReasonActs } from './reason-acts.ts';

/** The form below an argument: a reply, a change, or the question whether to withdraw. */
export function reasonForm(
  acts: ReasonActs,
  words: ArgumentsStrings,
  host: LinliElement,
): TemplateResult | typeof nothing {
  const { form, formFailure: failure } = acts;
  if (!form) return nothing;
  const submit = (event: Event) => {
    event.preventDefault();
    void acts.submit();
  };
  const label = {
    REPLY: words.replySubmit,
    EDIT: words.editSubmit,
    WITHDRAW: words.withdrawSubmit,
  }[form];
  const { sharedWords } = host;
  return html`<form class="card stack" novalidate @submit=${submit}>
    ${form === 'WITHDRAW' ? question(words) : text(acts, form, words)}
    ${acts.restored && form !== 'WITHDRAW' ? html`<p class="muted small" role="status">${sharedWords.restored}</p>` : nothing}
    ${failure ? html`<p class="notice ${failure.queued ? '' : 'error'}" role="alert">${host.failureMessage(failure)}</p>` : nothing}
    <div class="row">
      ${button({ label, type: 'submit', busy: acts.busy })}
      ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => acts.close() })}
    </div>
  </form>`;
}

function question(words: ArgumentsStrings): TemplateResult {
  return html`<h4 id="withdraw-title" tabindex="-1">${words.withdrawTitle}</h4><p>${words.withdrawConfirm}</p>`;
}

function text(acts: ReasonActs, form: 'REPLY' | 'EDIT', words: ArgumentsStrings): TemplateResult {
  const reply = form === 'REPLY';
  return html`${textAreaField({
    id: 'body',
    label: reply ? words.reply : words.edit,
    hint: reply ? words.replyHint : words.editHint,
    error: acts.error,
    rows: 4,
    value: acts.body,
    onInput: (body) => acts.write(body),
  })}
  <linli-voice-input @dictated=${(event: CustomEvent<string>) => acts.write(acts.body + event.detail)}></linli-voice-input>`;
}
