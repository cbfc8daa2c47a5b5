import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import type { BecomesDraft, BecomesFault, DeskAction } from './item.controller.ts';
import type { ItemViewOptions } from './item.view.ts';

/** A title from the neighbour's first clause, at most 60 characters. */
export function titleFrom(text: string): string {
  const [clause = ''] = text.trim().split(/[，。；！？,.;!?\n]/);
  return [...clause.trim()].slice(0, 60).join('');
}

export interface BecomesFormOptions extends ItemViewOptions {
  /** RAISE_TOPIC, RECORD_NEED or REPORT_INCIDENT. */
  readonly action: DeskAction;
  readonly faults: readonly BecomesFault[];
  /** Whether the suggestion has photos that may go along. */
  readonly hasPhotos: boolean;
}

/**
 * What a suggestion is turned into: a topic, a need, an incident. Others will read it, so its words
 * are the office's, begun with the neighbour's.
 */
export function becomesForm(options: BecomesFormOptions): TemplateResult {
  const { act, action, faults, words, sharedWords, onAct, onChoose } = options;
  const texts = words.becomes[action.action as keyof typeof words.becomes];
  const { title, body } = act.draft.value;
  const submit = (event: Event) => {
    event.preventDefault();
    onAct(action);
  };
  return html`<form class="stack" novalidate @submit=${submit}>
    ${act.draft.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
    ${textField({
      id: 'act-text',
      label: texts.title,
      hint: texts.titleHint,
      error: faults.includes('title') ? texts.titleWrong : undefined,
      value: title,
      onInput: (text) => act.draft.set({ title: text }),
    })}
    ${kindFields(options)}
    ${textAreaField({
      id: 'act-body',
      label: texts.body,
      hint: texts.bodyHint,
      optional: action.action === 'RAISE_TOPIC' ? undefined : sharedWords.optional,
      value: body,
      onInput: (text) => act.draft.set({ body: text }),
    })}
    ${photosField(options)}
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

/** What kind of need or incident it is, and where. */
function kindFields(options: BecomesFormOptions): TemplateResult | typeof nothing {
  const { act, action, faults, words, sharedWords } = options;
  const { category, type, location } = act.draft.value;
  const chosen = (labels: object) => [
    { value: '', label: words.choose },
    ...Object.entries(labels).map(([value, label]) => ({ value, label: String(label) })),
  ];
  const error = faults.includes('kind') ? words.chooseMissing : undefined;
  if (action.action === 'RECORD_NEED') {
    return selectField({
      id: 'act-kind',
      label: words.needCategory,
      error,
      value: category,
      options: chosen(words.needCategories),
      onChange: (value) => act.draft.set({ category: value as BecomesDraft['category'] }),
    });
  }
  if (action.action !== 'REPORT_INCIDENT') return nothing;
  return html`${selectField({
    id: 'act-kind',
    label: words.incidentType,
    error,
    value: type,
    options: chosen(words.incidentTypes),
    onChange: (value) => act.draft.set({ type: value as BecomesDraft['type'] }),
  })}
  ${textField({
    id: 'act-location',
    label: words.location,
    hint: words.locationHint,
    optional: sharedWords.optional,
    value: location,
    onInput: (text) => act.draft.set({ location: text }),
  })}`;
}

function photosField(options: BecomesFormOptions): TemplateResult | typeof nothing {
  const { act, action, hasPhotos, words } = options;
  if (!hasPhotos || action.action !== 'REPORT_INCIDENT') return nothing;
  const set = (event: Event) =>
    act.draft.set({ withPhotos: (event.target as HTMLInputElement).checked });
  return html`<label class="check">
    <input type="checkbox" .checked=${act.draft.value.withPhotos} @change=${set} /> ${words.withPhotos}
  </label>`;
}
