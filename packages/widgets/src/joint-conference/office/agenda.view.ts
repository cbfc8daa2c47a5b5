import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { selectField } from './choice-fields.ts';
import { type FormContext, withRow } from './form-context.ts';
import { type DraftItem, NEW_ITEM } from './meeting-draft.ts';

/** The most items that an agenda takes. */
const MOST_ITEMS = 30;

/** The items in order; each can be moved and taken off. */
export function agendaView(form: FormContext): TemplateResult {
  const { draft, set, words } = form;
  const { items } = draft;
  const last = items.length - 1;
  return html`${items.length ? nothing : html`<p class="muted">${words.noItems}</p>`}
    <ol class="plain rows">${items.map((item, at) => html`<li>${itemView(form, item, at, last)}</li>`)}</ol>
    ${
      items.length < MOST_ITEMS
        ? html`<p>${button({
            label: words.addItem,
            onClick: () => {
              set({ items: [...items, NEW_ITEM] });
              form.focus(`items-${items.length}-title`);
            },
          })}</p>`
        : nothing
    }`;
}

function itemView(form: FormContext, item: DraftItem, at: number, last: number): TemplateResult {
  const { draft, set, words, subject, error } = form;
  const { items } = draft;
  const change = (part: Partial<DraftItem>) => set({ items: withRow(items, at, part) });
  const known = subject.meeting?.agenda.find(({ id }) => id === item.item);
  const move = (by: number) => {
    const moved = items.filter((_, index) => index !== at);
    moved.splice(at + by, 0, item);
    set({ items: moved });
    form.focus(`items-${at + by}-title`);
  };
  return html`${textField({
    id: `items-${at}-title`,
    label: words.item(at + 1),
    hint: known?.organization ? words.broughtBy(known.organization.name) : undefined,
    value: item.title,
    error: error(`items-${at}-title`),
    onInput: (title) => change({ title }),
  })}
    ${textAreaField({
      id: `items-${at}-body`,
      label: words.itemBody(at + 1),
      optional: form.sharedWords.optional,
      rows: 2,
      value: item.body,
      error: error(`items-${at}-body`),
      onInput: (body) => change({ body }),
    })}
    <p class="row tools">
      ${at > 0 ? button({ label: words.moveUp(at + 1), kind: 'quiet', onClick: () => move(-1) }) : nothing}
      ${at < last ? button({ label: words.moveDown(at + 1), kind: 'quiet', onClick: () => move(1) }) : nothing}
      ${button({
        label: words.takeOff(at + 1),
        kind: 'quiet',
        onClick: () => {
          set({ items: items.filter((_, index) => index !== at) });
          form.focus(at > 0 ? `items-${at - 1}-title` : 'heading');
        },
      })}
    </p>`;
}

/** One item, in the name of a member that the viewer speaks for. */
export function proposeView(form: FormContext): TemplateResult {
  const { draft, set, words, subject, error } = form;
  const { ownMembers } = subject.conference;
  const [only] = ownMembers;
  return html`${
    ownMembers.length === 1 && only
      ? html`<p>${words.inTheNameOf(only.name)}</p>`
      : selectField({
          id: 'organization',
          label: words.organization,
          none: words.choose,
          value: draft.organization,
          choices: ownMembers.map(({ id, name }) => ({ value: id, label: name })),
          error: error('organization'),
          onChoose: (organization) => set({ organization }),
        })
  }
    ${textField({
      id: 'title',
      label: words.whatAbout,
      hint: words.whatAboutHint,
      value: draft.title,
      error: error('title'),
      onInput: (title) => set({ title }),
    })}
    ${textAreaField({
      id: 'body',
      label: words.more,
      optional: form.sharedWords.optional,
      value: draft.body,
      error: error('body'),
      onInput: (body) => set({ body }),
    })}`;
}
