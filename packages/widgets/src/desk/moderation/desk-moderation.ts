import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import { DraftController } from '../../foundation/draft-controller.ts';
import { formatDay } from '../../foundation/format.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { textAreaField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import { type DeskModerationStrings, deskModerationStrings } from './moderation.strings.ts';
import {
  DeskDecideAppeal,
  DeskHideContent,
  DeskKeepContent,
  DeskModerationCase,
  DeskRestoreContent,
} from './operations.ts';

type Case = Extract<
  NonNullable<ResultOf<typeof DeskModerationCase>['node']>,
  { readonly __typename: 'ModerationCase' }
>;
type Category = VariablesOf<typeof DeskHideContent>['input']['category'];

/** The acts that are taken here, in the order of their buttons. */
const ACTS = ['HIDE', 'KEEP', 'RESTORE', 'UPHOLD_APPEAL', 'DISMISS_APPEAL'];
/** The most characters of the words; the server's limit. */
const MOST = 500;

/** A report or an appeal that is opened on the desk. Only `<linli-desk>` uses it. */
export class LinliDeskModeration extends SubjectElement<DeskModerationStrings> {
  static override strings = deskModerationStrings;

  @state() private missing = false;

  readonly #case = new QueryController(this, {
    document: DeskModerationCase,
    variables: () => (this.item ? { id: this.item.subject } : null),
    select: ({ node }): Case | null => (node?.__typename === 'ModerationCase' ? node : null),
    watch: ({ id }) => [id],
  });
  readonly #draft = new DraftController(this, {
    key: () => this.item && `desk-moderation:${this.item.subject}`,
    initial: { words: '', category: 'INSULT' as Category },
  });
  readonly #hide = new MutationController(this, { document: DeskHideContent });
  readonly #keep = new MutationController(this, { document: DeskKeepContent });
  readonly #restore = new MutationController(this, { document: DeskRestoreContent });
  readonly #appeal = new MutationController(this, { document: DeskDecideAppeal });

  override render(): TemplateResult {
    return this.subjectView(
      this.words.gone,
      this.#case.view,
      () => void this.#case.refetch(),
      (found) => html`<div class="stack">
        <p>${badge(found.stateLabel, 'waiting')} ${found.urgent ? badge(this.words.urgent, 'warning') : nothing} ${found.subjectLabel}</p>
        <blockquote>${found.excerpt}</blockquote>
        ${this.#reports(found)} ${this.#history(found)} ${this.#form(found)}
      </div>`,
    );
  }

  #reports({ reports, reportCount }: Case): TemplateResult | typeof nothing {
    if (!reports?.length) return nothing;
    return html`<section>
      <h4>${this.words.reports(reportCount ?? reports.length)}</h4>
      <ul class="plain">
        ${reports.map(
          ({ at, categoryLabel, words }) =>
            html`<li><strong>${categoryLabel}</strong> ${words ?? ''} <span class="muted small">${formatDay(at, this.locale)}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  #history({ acts, appeals }: Case): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const waiting = appeals.find(({ state }) => state === 'PENDING');
    return html`${
      waiting
        ? html`<section>
            <h4>${words.appeal}</h4>
            <p>${waiting.words}</p>
            <p class="muted small">${words.dueBy(formatDay(waiting.dueAt, locale))}</p>
          </section>`
        : nothing
    }
    ${
      acts.length
        ? html`<details>
            <summary>${words.acts}</summary>
            <ul class="plain">
              ${acts.map(
                ({ kindLabel, categoryLabel, words: said, day }) =>
                  html`<li><strong>${kindLabel}</strong> ${categoryLabel ?? ''} ${said ?? ''} <span class="muted small">${day}</span></li>`,
              )}
            </ul>
          </details>`
        : nothing
    }`;
  }

  #form(found: Case): TemplateResult | typeof nothing {
    const { words } = this;
    const offers = found.availableActions.filter(
      ({ action, allowed, refusal }) =>
        ACTS.includes(action) &&
        (allowed || !['WRONG_STATE', 'NOT_FOR_YOU'].includes(refusal?.code ?? '')),
    );
    if (!offers.length) return nothing;
    const { failure } =
      [this.#hide, this.#keep, this.#restore, this.#appeal].find((act) => act.failure) ??
      this.#hide;
    return html`<form class="stack" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${
        offers.some(({ action }) => action === 'HIDE')
          ? selectField({
              id: 'moderation-category',
              label: words.category,
              value: this.#draft.value.category,
              options: Object.entries(words.categories).map(([value, label]) => ({ value, label })),
              onChange: (category) => this.#draft.set({ category: category as Category }),
            })
          : nothing
      }
      ${textAreaField({
        id: 'moderation-words',
        label: words.words,
        hint: words.wordsHint,
        error: this.missing ? words.wordsMissing : undefined,
        rows: 3,
        value: this.#draft.value.words,
        onInput: (text) => this.#draft.set({ words: text }),
      })}
      ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
      <div class="row">
        ${offers.map(({ action, label, allowed, refusal }) =>
          button({
            label,
            busy: this.#busy,
            refusal: allowed ? undefined : refusal?.message,
            onClick: () => void this.#take(found, action, label),
          }),
        )}
      </div>
    </form>`;
  }

  get #busy(): boolean {
    return this.#hide.busy || this.#keep.busy || this.#restore.busy || this.#appeal.busy;
  }

  async #take({ subjectId: subject }: Case, action: string, label: string): Promise<void> {
    if (this.#busy) return;
    const text = this.#draft.value.words.trim();
    const needed = action === 'HIDE' || action === 'DISMISS_APPEAL';
    this.missing = (needed && !text) || text.length > MOST;
    if (this.missing) return this.focusOn('#moderation-words');
    for (const act of [this.#hide, this.#keep, this.#restore, this.#appeal]) act.reset();
    if (!(await this.#run(subject, action, text))) return;
    this.#draft.clear();
    this.acted(action, label);
  }

  async #run(subject: string, action: string, text: string): Promise<boolean> {
    const words = text || null;
    switch (action) {
      case 'HIDE': {
        const { category } = this.#draft.value;
        return (await this.#hide.run({ input: { subject, category, words: text } })).ok;
      }
      case 'KEEP':
        return (await this.#keep.run({ input: { subject, words } })).ok;
      case 'RESTORE':
        return (await this.#restore.run({ input: { subject, words } })).ok;
      default: {
        const outcome = action === 'UPHOLD_APPEAL' ? 'UPHELD' : 'DISMISSED';
        return (await this.#appeal.run({ input: { subject, outcome, words } })).ok;
      }
    }
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-moderation', LinliDeskModeration);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-moderation': LinliDeskModeration;
  }
}
