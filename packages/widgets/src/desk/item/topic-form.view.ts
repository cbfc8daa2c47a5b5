import { html, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import type { DeskAction } from './item.controller.ts';
import type { ItemViewOptions } from './item.view.ts';

/** A title from the neighbour's first clause, at most 60 characters. */
export function titleFrom(text: string): string {
  const [clause = ''] = text.trim().split(/[，。；！？,.;!?\n]/);
  return [...clause.trim()].slice(0, 60).join('');
}

/** Makes a suggestion a topic: public, so its words are the office's, begun with the neighbour's. */
export function topicForm(options: ItemViewOptions, action: DeskAction): TemplateResult {
  const { act, words, sharedWords, textMissing, onAct, onChoose } = options;
  const { title, body } = act.draft.value;
  const submit = (event: Event) => {
    event.preventDefault();
    onAct(action);
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    ${textField({
      id: 'act-text',
      label: words.topicTitle,
      hint: words.topicTitleHint,
      error: textMissing ? words.topicTitleWrong : undefined,
      value: title,
      onInput: (text) => act.draft.set({ title: text }),
    })}
    ${textAreaField({
      id: 'act-body',
      label: words.topicBody,
      hint: words.topicBodyHint,
      value: body,
      onInput: (text) => act.draft.set({ body: text }),
    })}
    <div class="row">
      ${button({
        label: action.label,
        kind: 'primary',
        type: 'submit',
        busy: act.acting !== null,
        busyLabel: words.actionBusy,
      })}
      ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => onChoose(null) })}
    </div>
  </form>`;
}
