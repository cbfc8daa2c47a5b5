import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import { DraftController } from '../../foundation/draft-controller.ts';
import { formatMoment } from '../../foundation/format.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ResultOf } from '../../graphql.ts';
import { textAreaField } from '../../templates/field.ts';
import { ActsController } from '../subject/acts.controller.ts';
import { type Act, actsView, offeredActs } from '../subject/acts.view.ts';
import { factsView, stepsView } from '../subject/facts.view.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import { type NeedStrings, needStrings } from './need.strings.ts';
import { DeskNeed, DeskSettleNeed } from './operations.ts';

type Need = Extract<
  NonNullable<ResultOf<typeof DeskNeed>['node']>,
  { readonly __typename: 'Need' }
>;

/** What each step makes of a need. */
const OUTCOMES = { MEET: 'MET', CLOSE: 'CLOSED' } as const;
type Step = keyof typeof OUTCOMES;
/** The most characters of the words; the server's limit. */
const MOST = 500;

/** A need that is opened on the desk: what is lacking, and how it ends. Only `<linli-desk>` uses it. */
export class LinliDeskNeed extends SubjectElement<NeedStrings> {
  static override strings = needStrings;

  @state() private checked = false;

  readonly #need = new QueryController(this, {
    document: DeskNeed,
    variables: () => (this.item ? { id: this.item.subject } : null),
    select: ({ node }): Need | null => (node?.__typename === 'Need' ? node : null),
    watch: ({ id }) => [id],
  });
  readonly #draft = new DraftController<{ readonly act: string | null; readonly text: string }>(
    this,
    {
      key: () => this.item && `desk-need:${this.item.subject}`,
      initial: { act: null, text: '' },
    },
  );
  readonly #settle = new MutationController(this, { document: DeskSettleNeed });
  readonly #acts = new ActsController(this);

  override render(): TemplateResult {
    return this.subjectView(
      this.words.gone,
      this.#need.view,
      () => void this.#need.refetch(),
      (need) => html`<div class="stack">
        ${need.body ? html`<p class="own-words">${need.body}</p>` : nothing} ${this.#facts(need)}
        ${stepsView(this.words.steps, need.timeline, this.locale)} ${this.#steps(need)}
      </div>`,
    );
  }

  #facts(need: Need): TemplateResult {
    const { words } = this;
    return factsView([
      [words.category, need.categoryLabel],
      [words.recorded, formatMoment(need.recordedAt, this.locale)],
      [words.outcome, need.outcomeWords],
    ]);
  }

  #steps(need: Need): TemplateResult {
    const { words } = this;
    return actsView({
      acts: offeredActs(need.availableActions, Object.keys(OUTCOMES)),
      chosen: this.#draft.value.act,
      acting: this.#acts.acting,
      busyLabel: words.busy,
      sharedWords: this.sharedWords,
      failure: this.#acts.failure,
      failureMessage: (failure) => this.failureMessage(failure),
      fields: ({ action }) =>
        textAreaField({
          id: 'need-words',
          label: words.texts[action as Step],
          hint: words.textHint,
          error: this.checked && this.#wordsWrong ? words.textWrong : undefined,
          rows: 3,
          value: this.#draft.value.text,
          onInput: (text) => this.#draft.set({ text }),
        }),
      onChoose: (act) => {
        this.checked = false;
        this.#acts.reset();
        this.#draft.set({ act });
        void this.focusOn(act ? '#need-words' : '.row button');
      },
      onAct: (act) => void this.#take(need, act),
    });
  }

  get #wordsWrong(): boolean {
    const { length } = [...this.#draft.value.text.trim()];
    return length < 1 || length > MOST;
  }

  async #take({ id }: Need, { action, label }: Act): Promise<void> {
    this.checked = this.#wordsWrong;
    if (this.checked) return this.focusOn('#need-words');
    const input = {
      need: id,
      outcome: OUTCOMES[action as Step],
      words: this.#draft.value.text.trim(),
    };
    if (await this.#acts.take(action, () => this.#settle.run({ input }))) {
      this.#draft.clear();
      this.acted(action, label);
    }
    void this.#need.refetch();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-need', LinliDeskNeed);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-need': LinliDeskNeed;
  }
}
