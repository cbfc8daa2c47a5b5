import { html, nothing, type TemplateResult } from 'lit';
import { textAreaField, textField } from '../../../templates/field.ts';
import { selectField } from '../../../templates/select-field.ts';
import type { Course, CourseAct, TopicClass } from '../course/course-facts.ts';
import type { ActStrings } from './act.strings.ts';
import { type ActDraft, type ActProblem, takesAgreed, WORDS_MOST } from './act-draft.ts';
import type { ActLists } from './act-lists.ts';

export interface ActFieldsOptions {
  readonly act: CourseAct;
  readonly course: Course;
  readonly draft: ActDraft;
  readonly problems: readonly ActProblem[];
  readonly words: ActStrings;
  readonly optional: string;
  readonly lists: ActLists;
  readonly set: (change: Partial<ActDraft>) => void;
}

type Part = TemplateResult | typeof nothing;

/** The fields of an act, in the order in which one thinks of them. */
export function actFields(options: ActFieldsOptions): TemplateResult {
  const { act, draft } = options;
  const sorts = act === 'TRIAGE' || (act === 'SETTLE_CONTEST' && draft.upheld === 'YES');
  return html`${act === 'SETTLE_CONTEST' ? objection(options) : nothing}
    ${sorts ? sorting(options) : nothing}
    ${act === 'RECORD_REVIEW' ? review(options) : nothing}
    ${act === 'DECIDE' ? basis(options) : nothing}
    ${act === 'RECORD_REVIEW' || takesAgreed(act, draft) ? agreed(options) : nothing}
    ${act === 'MERGE' ? merging(options) : nothing}
    ${act === 'SPLIT' ? splitting(options) : nothing}
    ${
      act === 'INVITE'
        ? checks(
            options,
            'chosen',
            options.words.organizations,
            options.lists.organizations.map(({ id, name }) => ({ id, label: name })),
          )
        : nothing
    }
    ${words(options)}`;
}

function words({ act, draft, problems, words: say, set }: ActFieldsOptions): Part {
  const most = WORDS_MOST[act];
  if (!most) return nothing;
  return textAreaField({
    id: 'words',
    label: say.labels[act],
    hint: say.most(most),
    error: problems.includes('words') ? say.problems.words : undefined,
    rows: most > 500 ? 8 : 4,
    value: draft.words,
    onInput: (text) => set({ words: text }),
  });
}

/** One of a few, as radio buttons. */
function radios<Value extends string>(
  { problems, words: say }: ActFieldsOptions,
  name: ActProblem,
  legend: string,
  choices: readonly (readonly [Value, string])[],
  chosen: string,
  onChange: (value: Value) => void,
): TemplateResult {
  const wrong = problems.includes(name);
  return html`<fieldset class=${wrong ? 'wrong' : ''} aria-describedby=${wrong ? `${name}-error` : nothing}>
    <legend>${legend}</legend>
    ${wrong ? html`<p class="field-error" id="${name}-error">${say.problems[name]}</p>` : nothing}
    ${choices.map(
      ([value, label]) =>
        html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${chosen === value} @change=${() => onChange(value)} />${label}</label>`,
    )}
  </fieldset>`;
}

function sorting(options: ActFieldsOptions): TemplateResult {
  const { draft, words: say, lists, problems, set } = options;
  const classes = Object.entries(say.classes) as [TopicClass, string][];
  return html`${radios(options, 'class', say.class, classes, draft.class, (value) => set({ class: value }))}
    ${selectField({
      id: 'answerer',
      label: say.answerer,
      hint: say.answererHint,
      error: problems.includes('answerer') ? say.problems.answerer : undefined,
      value: draft.answerer,
      options: [
        { value: '', label: draft.class === 'MAJOR' ? say.choose : say.ourselves },
        ...(draft.class === 'MAJOR' ? lists.governing : lists.organizations).map(
          ({ id, name }) => ({
            value: id,
            label: name,
          }),
        ),
      ],
      onChange: (answerer) => set({ answerer }),
    })}`;
}

function objection(options: ActFieldsOptions): TemplateResult {
  const { draft, words: say, set, course } = options;
  const open = course.contests.find(({ state }) => state === 'OPEN');
  return html`${open?.reason ? html`<p class="notice">${say.objection(open.reason)}</p>` : nothing}
    ${radios(
      options,
      'upheld',
      say.upheld,
      [
        ['YES', say.upheldYes],
        ['NO', say.upheldNo],
      ] as const,
      draft.upheld,
      (upheld) => set({ upheld }),
    )}`;
}

function review({ draft, words: say, lists, problems, set }: ActFieldsOptions): TemplateResult {
  return html`${selectField({
    id: 'organization',
    label: say.organization,
    error: problems.includes('organization') ? say.problems.organization : undefined,
    value: draft.organization,
    options: [
      { value: '', label: say.choose },
      ...lists.party.map(({ id, name }) => ({ value: id, label: name })),
    ],
    onChange: (organization) => set({ organization }),
  })}
  ${textField({
    id: 'heldOn',
    label: say.heldOn,
    type: 'date',
    error: problems.includes('heldOn') ? say.problems.heldOn : undefined,
    value: draft.heldOn,
    onInput: (heldOn) => set({ heldOn }),
  })}`;
}

/** Votes by show of hands that a decision can rest on, beside one's own answer. */
function basis({ course, draft, words: say, set }: ActFieldsOptions): Part {
  const shown = course.meetings.flatMap(({ agenda }) =>
    agenda.flatMap(({ id, title, votes }) =>
      votes ? [{ value: id, label: say.basisHands(title, votes.inFavour, votes.against) }] : [],
    ),
  );
  if (!shown.length) return nothing;
  return selectField({
    id: 'basis',
    label: say.basis,
    value: draft.basis,
    options: [{ value: '', label: say.basisAnswer }, ...shown],
    onChange: (value) => set({ basis: value }),
  });
}

function agreed(options: ActFieldsOptions): TemplateResult {
  const { words: say, draft, set } = options;
  return radios(
    options,
    'agreed',
    say.agreed,
    [
      ['YES', say.yes],
      ['NO', say.no],
    ] as const,
    draft.agreed,
    (value) => set({ agreed: value }),
  );
}

function merging(options: ActFieldsOptions): TemplateResult {
  const { draft, words: say, lists, set, course } = options;
  const found = lists.topics.filter(({ id }) => id !== course.id);
  return html`${textField({
    id: 'search',
    label: say.search,
    value: draft.search,
    onInput: (search) => set({ search }),
  })}
  ${
    found.length
      ? radios(
          options,
          'into',
          say.into,
          found.map(({ id, title, stateLabel }) => [id, `${title}（${stateLabel}）`] as const),
          draft.into,
          (into) => set({ into }),
        )
      : html`<p class="muted" role="status">${say.intoNone}</p>`
  }
  <label class="choice"><input type="checkbox" .checked=${draft.carry} @change=${(event: Event) => set({ carry: (event.target as HTMLInputElement).checked })} />${say.carry}</label>`;
}

function splitting(options: ActFieldsOptions): TemplateResult {
  const { draft, words: say, problems, lists, optional, set } = options;
  return html`${textField({
    id: 'title',
    label: say.newTitle,
    hint: say.newTitleHint,
    error: problems.includes('title') ? say.problems.title : undefined,
    value: draft.title,
    onInput: (title) => set({ title }),
  })}
  ${textAreaField({
    id: 'body',
    label: say.newBody,
    optional,
    rows: 4,
    value: draft.body,
    onInput: (body) => set({ body }),
  })}
  ${checks(options, 'arguments', say.arguments, lists.parts.arguments)}
  ${checks(options, 'statements', say.statements, lists.parts.statements)}`;
}

function checks(
  { draft, problems, words: say, set }: ActFieldsOptions,
  name: string,
  legend: string,
  choices: readonly { readonly id: string; readonly label: string }[],
): Part {
  if (!choices.length) return nothing;
  const wrong = name === 'chosen' && problems.includes('chosen');
  const toggle = (id: string, on: boolean) =>
    set({ chosen: on ? [...draft.chosen, id] : draft.chosen.filter((other) => other !== id) });
  return html`<fieldset class=${wrong ? 'wrong' : ''}>
    <legend>${legend}</legend>
    ${wrong ? html`<p class="field-error">${say.problems.chosen}</p>` : nothing}
    ${choices.map(
      ({ id, label }) =>
        html`<label class="choice"><input type="checkbox" name=${name} .checked=${draft.chosen.includes(id)} @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)} />${label}</label>`,
    )}
  </fieldset>`;
}
