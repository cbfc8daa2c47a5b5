import { nothing, type TemplateResult } from 'lit';
import { Composer } from '../../foundation/composer.ts';
import { sayForm } from '../../templates/say-form.ts';
import type { BoardPart } from '../board-part.ts';
import { LinliStatementAdded } from '../deliberation-board.events.ts';
import { AddStatement } from './operations.ts';
import type { TopicStrings } from './topic.strings.ts';
import { offered, refusalOf, type Topic } from './topic-facts.ts';

/** Characters that it may have; the server's limits. */
const STATEMENT = { least: 2, most: 140 };

/** What is wrong, by the control beside which it is said. */
type Problems = Partial<Record<'say', string>>;
type Host = BoardPart<TopicStrings> & { readonly topic: string };

/** The statement that a resident writes, kept as a draft until it is published. */
export class Contributions {
  readonly #host: Host;
  readonly #say;
  #problems: Problems = {};

  /** @param onAdded - reads again what now has one more */
  constructor(host: Host, onAdded: () => void) {
    this.#host = host;
    this.#say = new Composer(host, {
      draftKey: () => `statement:${host.topic}`,
      initial: { body: '' },
      document: AddStatement,
      input: ({ body }, idempotencyKey) => ({
        input: { topic: host.topic, body: body.trim(), idempotencyKey },
      }),
      onDone: ({ addStatement: { statement } }) => {
        onAdded();
        host.dispatchEvent(new LinliStatementAdded(host.topic, statement.id));
        host.say(host.words.saidDone);
        void host.focusOn('#say-done');
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
      restoredText: this.#host.sharedWords.restored,
      failureMessage: (failure) => this.#host.failureMessage(failure),
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

  /** Shows what is wrong beside its control, which gets the focus. */
  async #refuse(problems: Problems, first: string): Promise<void> {
    this.#problems = problems;
    this.#host.requestUpdate();
    if (Object.keys(problems).length) await this.#host.focusOn(first);
  }
}
