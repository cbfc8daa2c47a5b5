import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import { type BallotDraft, choosesSeveral } from './ballot-draft.ts';
import type { PrepareStrings } from './prepare.strings.ts';

/** A place whose people may vote, by its id. */
export interface VotingPlace {
  readonly id: string;
  readonly name: string;
}

export interface MoreSettingsOptions {
  readonly draft: BallotDraft;
  /** The place of what is decided, and those right below it; none until they are known. */
  readonly places: readonly VotingPlace[];
  readonly words: PrepareStrings;
  readonly optional: string;
  readonly errorOf: (id: string) => string | undefined;
  /** Whether the settings are unfolded: what is wrong among them is to be seen. */
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onChange: (change: Partial<BallotDraft>) => void;
}

/** What seldom has to be set, folded away, with what is usual set already. */
export function moreSettings(settings: MoreSettingsOptions): TemplateResult {
  const { draft, places, words, open, onToggle, onChange } = settings;
  const [own] = places;
  const toggled = (event: Event) => onToggle((event.currentTarget as HTMLDetailsElement).open);
  return html`<details class="more" ?open=${open} @toggle=${toggled}>
    <summary>${words.more}</summary>
    <div class="stack">
      ${check(words.hidden, draft.hidden, () => onChange({ hidden: !draft.hidden }))}
      ${check(words.changeable, draft.changeable, () => onChange({ changeable: !draft.changeable }))}
      ${
        own && places.length > 1
          ? selectField({
              id: 'place',
              label: words.place,
              hint: words.placeHint,
              value: draft.place || own.id,
              options: places.map(({ id, name }) => ({
                value: id,
                label: id === own.id ? words.wholePlace(name) : name,
              })),
              onChange: (id) => onChange({ place: id === own.id ? '' : id }),
            })
          : nothing
      }
      ${choosesSeveral(draft) ? number('min', words.minChoices, 'minChoices', settings) : nothing}
      ${number('proxies', words.proxyLimit, 'proxyLimit', settings, words.proxyHint)}
    </div>
  </details>`;
}

function check(label: string, checked: boolean, onChange: () => void): TemplateResult {
  return html`<label class="choice"><input type="checkbox" .checked=${checked} @change=${onChange} />${label}</label>`;
}

function number(
  id: string,
  label: string,
  name: 'minChoices' | 'proxyLimit',
  { draft, errorOf, onChange, optional }: MoreSettingsOptions,
  hint?: string,
): TemplateResult {
  return textField({
    ...{ id, label, hint, optional, type: 'number', value: draft[name], error: errorOf(id) },
    onInput: (text) => onChange({ [name]: text }),
  });
}
