import { html, nothing, type TemplateResult } from 'lit';
import { Composer } from '../../foundation/composer.ts';
import { sayForm } from '../../templates/say-form.ts';
import type { BoardPart } from '../board-part.ts';
import { LinliArgumentAdded, LinliStatementAdded } from '../deliberation-board.events.ts';
import { AddArgument, AddStatement } from './operations.ts';
import type { TopicStrings } from './topic.strings.ts';
import { offered, refusalOf, STANCES, type Stance, type Topic } from './topic-facts.ts';

/** Characters that they may have; the server's limits. */
const STATEMENT = { least: 2, most: 140 };
const ARGUMENT = { least: 1, most: 1000 };

/** What is wrong, by the control beside which it is said. */
type Problems = Partial<Record<'say' | 'argue' | 'stance', string>>;
type Host = BoardPart<TopicStrings> & { readonly topic: string };

/** What residents write in a topic: statements and reasons, each kept as a draft until published. */
export class Contributions {
  readonly #host: Host;
  readonly #say;
  readonly #argue;
  #problems: Problems = {};

  /** @param onAdded - reads again what now has one more */
  constructor(host: Host, onAdded: (kind: 'statement' | 'argument', stance?: Stance) => void) {
    this.#host = host;
    this.#say = new Composer(host, {
      draftKey: () => `statement:${host.topic}`,
      initial: { body: '' },
      document: AddStatement,
      input: ({ body }, idempotencyKey) => ({
        input: { topic: host.topic, body: body.trim(), idempotencyKey },
      }),
      onDone: ({ addStatement: { statement } }) => {
        onAdded('statement');
        host.dispatchEvent(new LinliStatementAdded(host.topic, statement.id));
        host.say(host.words.saidDone);
        void host.focusOn('#say-done');
      },
    });
    this.#argue = new Composer(host, {
      draftKey: () => `argument:${host.topic}`,
      initial: { body: '', stance: '' as Stance | '' },
      document: AddArgument,
      input: ({ body, stance }, idempotencyKey) => ({
        input: {
          topic: host.topic,
          stance: stance || 'NEUTRAL',
          body: body.trim(),
          idempotencyKey,
        },
      }),
      onDone: ({ addArgument: { argument } }) => {
        onAdded('argument', argument.stance);
        host.dispatchEvent(new LinliArgumentAdded(host.topic, argument.id));
        host.say(host.words.argumentDone);
        void host.focusOn('#argue-done');
      },
    });
  }

  /** The form for a statement; nothing where the stage takes none. */
  statementForm(topic: Topic): TemplateResult | typeof nothing {
    const action = offered(topic, 'STATE');
    if (!action && !this.#say.open) return nothing;
    const { words } = this.#host;
    const left = STATEMENT.most - this.#say.value.body.trim().length;
    return sayForm({
      ...this.#shared(),
      id: 'say',
      writing: this.#say,
      title: words.say,
      label: words.say,
      hint: `${words.sayHint}${words.sayExample}`,
      submit: words.saySubmit,
      doneText: words.saidDone,
      rows: 3,
      value: this.#say.value.body,
      error: this.#problems.say,
      left: left < STATEMENT.most && left >= 0 ? words.left(left) : undefined,
      refusal: action ? refusalOf(action) : undefined,
      onOpen: () => this.#start(this.#say, '#say'),
      onInput: (body) => this.#say.set({ body }),
      onSubmit: () => void this.#submitStatement(),
    });
  }

  /** The form for a reason; nothing where the stage takes none. */
  argumentForm(topic: Topic): TemplateResult | typeof nothing {
    const action = offered(topic, 'ARGUE');
    if (!action && !this.#argue.open) return nothing;
    const { words } = this.#host;
    return sayForm({
      ...this.#shared(),
      id: 'argue',
      writing: this.#argue,
      title: words.argue,
      label: words.argument,
      hint: words.argumentHint,
      submit: words.argumentSubmit,
      doneText: words.argumentDone,
      rows: 5,
      value: this.#argue.value.body,
      error: this.#problems.argue,
      refusal: action ? refusalOf(action) : undefined,
      before: this.#stanceChoice(),
      onOpen: () => this.#start(this.#argue, 'input[name=stance]'),
      onInput: (body) => this.#argue.set({ body }),
      onSubmit: () => void this.#submitArgument(),
    });
  }

  #shared() {
    return {
      restoredText: this.#host.sharedWords.restored,
      failureMessage: this.#host.failureMessage.bind(this.#host),
    };
  }

  #stanceChoice(): TemplateResult {
    const { words } = this.#host;
    const error = this.#problems.stance;
    return html`<fieldset class=${error ? 'wrong' : ''} aria-describedby=${error ? 'stance-error' : nothing}>
      <legend>${words.stance}</legend>
      ${error ? html`<p class="field-error" id="stance-error">${error}</p>` : nothing}
      <div class="row choices">
        ${STANCES.map(
          (stance) => html`<label class="choice"><input type="radio" name="stance" value=${stance}
            .checked=${this.#argue.value.stance === stance} @change=${() => this.#argue.set({ stance })} />${words[stance]}</label>`,
        )}
      </div>
    </fieldset>`;
  }

  #start(form: { start(): void }, first: string): void {
    void import('../../speech/voice-input.ts');
    this.#problems = {};
    form.start();
    this.#host.requestUpdate();
    void this.#host.focusOn(first);
  }

  async #submitStatement(): Promise<void> {
    const { length } = this.#say.value.body.trim();
    const wrong = length < STATEMENT.least || length > STATEMENT.most;
    await this.#refuse(wrong ? { say: this.#host.words.sayWrong(length) } : {}, '#say');
    if (!wrong) await this.#say.submit();
  }

  async #submitArgument(): Promise<void> {
    const { words } = this.#host;
    const { body, stance } = this.#argue.value;
    const { length } = body.trim();
    const wrong = length < ARGUMENT.least || length > ARGUMENT.most;
    await this.#refuse(
      {
        ...(!stance && { stance: words.stanceMissing }),
        ...(wrong && { argue: words.argumentWrong(length) }),
      },
      stance ? '#argue' : 'input[name=stance]',
    );
    if (stance && !wrong) await this.#argue.submit();
  }

  /** Shows what is wrong beside its control, which gets the focus. */
  async #refuse(problems: Problems, first: string): Promise<void> {
    this.#problems = problems;
    this.#host.requestUpdate();
    if (Object.keys(problems).length) await this.#host.focusOn(first);
  }
}
