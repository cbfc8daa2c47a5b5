import { html, nothing, type TemplateResult } from 'lit';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { button } from '../../templates/button.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import type { OutreachController, OutreachKind, PlanField } from './outreach.controller.ts';
import type { OutreachStrings } from './outreach.strings.ts';

export interface PlanFormOptions {
  readonly outreach: OutreachController;
  readonly grids: readonly { readonly id: string; readonly name: string }[];
  readonly words: OutreachStrings;
  readonly sharedWords: SharedStrings;
  /** What the last attempt lacked. */
  readonly faults: readonly PlanField[];
  /** Why it could not be saved; null without. */
  readonly failure: TemplateResult | typeof nothing;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What is announced: what, who, where and when. */
export function planForm(options: PlanFormOptions): TemplateResult {
  const { outreach, grids, words, sharedWords, faults } = options;
  const draft = outreach.draft.value;
  const { editing, kind } = draft;
  const set = (change: Partial<typeof draft>) =>
    outreach.draft.set({ ...change, idempotencyKey: null });
  const wrong = (field: PlanField, message = words.fieldMissing) =>
    faults.includes(field) ? message : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    options.onSave();
  };
  return html`<form class="card stack" novalidate aria-labelledby="plan-heading" @submit=${submit}>
    <h4 id="plan-heading">${editing ? words.editTitle : words.planTitle}</h4>
    ${outreach.draft.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
    ${
      editing
        ? nothing
        : selectField({
            id: 'plan-kind',
            label: words.kind,
            value: kind,
            options: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
            onChange: (value) => set({ kind: value as OutreachKind }),
          })
    }
    ${textField({
      id: 'plan-title',
      label: words.title,
      hint: words.titleHint,
      error: wrong('title', words.titleWrong),
      value: draft.title,
      onInput: (title) => set({ title }),
    })}
    ${textField({
      id: 'plan-heldBy',
      label: words.heldBy,
      hint: words.heldByHint,
      error: wrong('heldBy'),
      value: draft.heldBy,
      onInput: (heldBy) => set({ heldBy }),
    })}
    ${
      kind === 'VISIT'
        ? selectField({
            id: 'plan-grid',
            label: words.grid,
            hint: words.gridHint,
            optional: editing ? sharedWords.optional : undefined,
            error: wrong('grid'),
            value: draft.grid,
            options: [
              { value: '', label: words.choose },
              ...grids.map(({ id, name }) => ({ value: id, label: name })),
            ],
            onChange: (grid) => set({ grid }),
          })
        : textField({
            id: 'plan-venue',
            label: words.venue,
            hint: words.venueHint,
            error: wrong('venue'),
            value: draft.venue,
            onInput: (venue) => set({ venue }),
          })
    }
    <div class="pair">
      ${textField({
        id: 'plan-firstDay',
        label: words.firstDay,
        type: 'date',
        error: wrong('firstDay'),
        value: draft.firstDay,
        onInput: (firstDay) => set({ firstDay }),
      })}
      ${textField({
        id: 'plan-lastDay',
        label: words.lastDay,
        optional: sharedWords.optional,
        type: 'date',
        error: wrong('lastDay', words.lastDayWrong),
        value: draft.lastDay,
        onInput: (lastDay) => set({ lastDay }),
      })}
      ${textField({
        id: 'plan-opensAt',
        label: words.opensAt,
        optional: sharedWords.optional,
        type: 'time',
        value: draft.opensAt,
        onInput: (opensAt) => set({ opensAt }),
      })}
      ${textField({
        id: 'plan-closesAt',
        label: words.closesAt,
        optional: sharedWords.optional,
        type: 'time',
        value: draft.closesAt,
        onInput: (closesAt) => set({ closesAt }),
      })}
    </div>
    ${textAreaField({
      id: 'plan-body',
      label: words.body,
      optional: sharedWords.optional,
      rows: 3,
      value: draft.body,
      onInput: (body) => set({ body }),
    })}
    ${options.failure}
    <div class="row">
      ${button({ label: words.save, kind: 'primary', type: 'submit', busy: outreach.busy, busyLabel: words.busy })}
      ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: options.onCancel })}
    </div>
  </form>`;
}
