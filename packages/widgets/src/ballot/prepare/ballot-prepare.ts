import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { Composer } from '../../foundation/composer.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import {
  errorSummary,
  focusErrorSummary,
  textAreaField,
  textField,
} from '../../templates/field.ts';
import { heading } from '../../templates/heading.ts';
import { selectField } from '../../templates/select-field.ts';
import { BallotPart, partStyles } from '../ballot-part.ts';
import { optionList } from '../paper/option-list.ts';
import { paperStyles } from '../paper/paper.styles.ts';
import {
  ALLOCATIONS,
  type BallotDraft,
  BLANK_BALLOT,
  choosesSeveral,
  type DraftProblem,
  fenOf,
  inputOf,
  METHODS,
  presetOf,
  presetsFor,
  problemsOf,
  SECRECIES,
  TENURES,
  TIES,
  UNITS,
} from './ballot-draft.ts';
import { draftInWords } from './draft-in-words.ts';
import { moreSettings } from './more-settings.ts';
import { DecisionPresets, PrepareBallot, VotingPlaces } from './operations.ts';
import { optionEditor } from './option-editor.ts';
import { type PrepareStrings, prepareStrings } from './prepare.strings.ts';
import { prepareStyles } from './prepare.styles.ts';

/**
 * The form that prepares a ballot, for who runs it; inside the page of what is decided.
 *
 * @fires prepared - the ballot is there; `detail` is its id
 */
export class LinliBallotPrepare extends BallotPart<PrepareStrings> {
  static override strings = prepareStrings;
  static override styles = [...baseStyles, fieldStyles, partStyles, paperStyles, prepareStyles];

  /** What is decided by it: a topic's id. */
  @property() host = '';
  @state() private problems: readonly DraftProblem[] = [];
  /** Whether the further settings are unfolded. */
  @state() private more = false;

  readonly #presets = new QueryController(this, {
    document: DecisionPresets,
    variables: () => ({}),
    select: ({ decisionPresets }) => decisionPresets,
  });
  readonly #places = new QueryController(this, {
    document: VotingPlaces,
    variables: () => (this.more && this.host ? { id: this.host } : null),
    select: ({ node }) => (node?.__typename === 'Topic' ? node.community : null),
  });
  readonly #form = new Composer(this, {
    draftKey: () => this.host && `ballot:${this.host}`,
    initial: BLANK_BALLOT,
    document: PrepareBallot,
    input: (draft, key) => ({ input: inputOf(draft, this.host, key) }),
    onDone: ({ prepareBallot: { ballot } }) => {
      this.announce(this.words.done);
      this.dispatchEvent(new CustomEvent('prepared', { detail: ballot.id }));
    },
  });

  override firstUpdated(): void {
    void this.focusOn('#prepare');
  }

  override render(): TemplateResult {
    const { words } = this;
    const { value, restored, busy, failure } = this.#form;
    return html`<form class="card stack" lang=${this.locale} novalidate @submit=${this.#submit}>
      ${heading(3, words.heading, 'prepare')}
      ${errorSummary(this.sharedWords.summaryTitle, this.problems)}
      ${restored ? html`<p class="muted small" role="status">${this.sharedWords.restored}</p>` : nothing}
      ${this.#asked(value)} ${this.#options(value)} ${this.#who(value)} ${this.#rule(value)}
      ${this.#times(value)} ${this.#more(value)} ${this.#preview(value)} ${this.#told(value)}
      ${failure ? html`<p class="notice ${failure.queued ? '' : 'error'}" role="alert">${this.failureMessage(failure)}${(failure.problems ?? []).map(({ message }) => html`<br />${message}`)}</p>` : nothing}
      <p>${button({ label: words.submit, kind: 'primary', type: 'submit', busy })}</p>
    </form>`;
  }

  #set(change: Partial<BallotDraft>): void {
    this.#form.set(change);
  }

  #error(id: string): string | undefined {
    return this.problems.find(({ fieldId }) => fieldId === id)?.message;
  }

  #asked({ title, question, method }: BallotDraft): TemplateResult {
    const { words } = this;
    return html`${textField({
      id: 'title',
      label: words.title,
      hint: words.titleHint,
      error: this.#error('title'),
      value: title,
      onInput: (text) => this.#set({ title: text }),
    })}
    ${textAreaField({
      id: 'question',
      label: words.question,
      hint: words.questionHint,
      error: this.#error('question'),
      rows: 4,
      value: question,
      onInput: (text) => this.#set({ question: text }),
    })}
    ${this.#choice('method', words.method, METHODS, method, words.methods, (chosen) => this.#set({ method: chosen }))}`;
  }

  #options(draft: BallotDraft): TemplateResult | typeof nothing {
    const { method, ties } = draft;
    const { words } = this;
    if (method === 'YES_NO_ABSTAIN') return nothing;
    return html`${optionEditor({
      options: draft.options,
      costs: method === 'BUDGET',
      words,
      optional: this.sharedWords.optional,
      errorOf: (id) => this.#error(id),
      onChange: (options, focus) => {
        this.#set({ options });
        if (focus) void this.focusOn(focus);
      },
    })}
    ${method === 'STV' || method === 'APPROVAL' ? this.#number('seats', 'seats', draft) : nothing}
    ${choosesSeveral(draft) ? this.#number('max', 'maxChoices', draft, this.sharedWords.optional) : nothing}
    ${method === 'SCORE' ? this.#number('score', 'scoreMax', draft) : nothing}
    ${method === 'BUDGET' ? html`${this.#number('budget', 'budget', draft)}${this.#choice('allocation', words.allocation, ALLOCATIONS, draft.allocation, words.allocations, (allocation) => this.#set({ allocation }))}` : nothing}
    ${this.#choice('ties', words.ties, TIES, ties, words.tieRules, (chosen) => this.#set({ ties: chosen }))}`;
  }

  #number(
    id: string,
    name: 'seats' | 'maxChoices' | 'scoreMax' | 'budget',
    draft: BallotDraft,
    optional?: string,
  ): TemplateResult {
    return textField({
      id,
      label: this.words.numbers[name],
      error: this.#error(id),
      optional,
      type: 'number',
      value: draft[name],
      onInput: (text) => this.#set({ [name]: text }),
    });
  }

  #who({ votingUnit, tenures, secrecy }: BallotDraft): TemplateResult {
    const { words } = this;
    const among = html`<fieldset><legend>${words.tenure}</legend><p class="muted small">${words.tenureHint}</p>
      ${TENURES.map(
        (tenure) => html`<label class="choice"><input type="checkbox" name="tenure" value=${tenure}
          .checked=${tenures.includes(tenure)}
          @change=${() => this.#set({ tenures: TENURES.filter((each) => tenures.includes(each) !== (each === tenure)) })} />${words.tenures[tenure]}</label>`,
      )}</fieldset>`;
    return html`${this.#choice('unit', words.unit, UNITS, votingUnit, words.units, (unit) => this.#set({ votingUnit: unit }))}
    ${votingUnit === 'OWNER' ? nothing : html`${among} ${this.#choice('secrecy', words.secrecy, SECRECIES, secrecy, words.secrecies, (chosen) => this.#set({ secrecy: chosen }))}`}`;
  }

  #rule(draft: BallotDraft): TemplateResult {
    const { words } = this;
    const told = this.#presets.data ?? [];
    const chosen = presetOf(draft);
    return html`<fieldset><legend>${words.rule}</legend>
      ${presetsFor(draft).map((preset) => {
        const rule = told.find(({ id }) => id === preset);
        return html`<label class="choice"><input type="radio" name="preset" value=${preset} .checked=${preset === chosen}
          @change=${() => this.#set({ preset })} />
          <span><strong>${words.presets[preset]}</strong>
          ${rule?.inWords.map((sentence) => html`<span class="line">${sentence}</span>`)}
          ${rule?.sources.length ? html`<span class="line muted small">${words.basis(rule.sources.join('；'))}</span>` : nothing}</span></label>`;
      })}</fieldset>`;
  }

  #times(draft: BallotDraft): TemplateResult {
    const { words } = this;
    const at = (id: string, name: 'opens' | 'closes') => html`${textField({
      id: `${id}-day`,
      label: words.days[name],
      error: this.#error(`${id}-day`),
      type: 'date',
      value: draft[`${name}Day`],
      onInput: (text) => this.#set({ [`${name}Day`]: text }),
    })}
    ${textField({
      id: `${id}-time`,
      label: words.times[name],
      type: 'time',
      value: draft[`${name}Time`],
      onInput: (text) => this.#set({ [`${name}Time`]: text }),
    })}`;
    return html`<div class="times">${at('opens', 'opens')}</div><div class="times">${at('closes', 'closes')}</div>
      <p class="muted small">${words.timesHint}</p>
      <label class="choice"><input type="checkbox" .checked=${draft.paper} @change=${() => this.#set({ paper: !draft.paper })} />${words.paper}</label>`;
  }

  #more(draft: BallotDraft): TemplateResult {
    const { id = '', name = '', children } = this.#places.data ?? {};
    return moreSettings({
      draft,
      places: id ? [{ id, name }, ...(children?.nodes ?? [])] : [],
      words: this.words,
      optional: this.sharedWords.optional,
      errorOf: (field) => this.#error(field),
      open: this.more,
      onToggle: (open) => {
        this.more = open;
      },
      onChange: (change) => this.#set(change),
    });
  }

  /** The rule that was chosen and all that goes with it, in words, before it is handed in. */
  #told(draft: BallotDraft): TemplateResult {
    const { words } = this;
    return html`<section class="told"><h4>${words.told}</h4>
      <ul>${draftInWords(draft, this.#presets.data ?? [], words).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    </section>`;
  }

  #preview(draft: BallotDraft): TemplateResult {
    const { words } = this;
    const options = draft.options.map(({ label, body = '', cost }, index) => ({
      id: String(index + 1),
      label: label || words.unnamed(index + 1),
      body,
      cost:
        draft.method === 'BUDGET' ? { amount: String(fenOf(cost) ?? 0), currency: 'CNY' } : null,
    }));
    return html`<details class="preview"><summary>${words.preview}</summary>
      <div class="stack">
        <p><strong>${draft.title}</strong></p><p>${draft.question}</p>
        ${optionList({ method: draft.method, options }, words)}
      </div></details>`;
  }

  #choice<Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    chosen: Value,
    words: Readonly<Record<Value, string>>,
    onChoose: (value: Value) => void,
  ): TemplateResult {
    if (name === 'ties' || name === 'allocation') {
      const options = values.map((value) => ({ value, label: words[value] }));
      const onChange = (value: string) => onChoose(value as Value);
      return selectField({ id: name, label, value: chosen, options, onChange });
    }
    return html`<fieldset><legend>${label}</legend>
      ${values.map(
        (
          value,
        ) => html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${value === chosen}
          @change=${() => onChoose(value)} /><span>${words[value]}</span></label>`,
      )}</fieldset>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#form.busy) return;
    this.problems = problemsOf(this.#form.value, this.words);
    if (this.problems.some(({ fieldId }) => fieldId === 'min' || fieldId === 'proxies'))
      this.more = true;
    if (this.problems.length) await focusErrorSummary(this);
    else await this.#form.submit();
  };
}

void defineWidget('linli-ballot-prepare', LinliBallotPrepare);

declare global {
  interface HTMLElementTagNameMap {
    'linli-ballot-prepare': LinliBallotPrepare;
  }
}
