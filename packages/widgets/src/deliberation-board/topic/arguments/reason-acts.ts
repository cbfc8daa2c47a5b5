import type { ReactiveControllerHost } from 'lit';
import { Composer } from '../../../foundation/composer.ts';
import { DraftController } from '../../../foundation/draft-controller.ts';
import { MutationController } from '../../../foundation/mutation-controller.ts';
import type { BoardPart } from '../../board-part.ts';
import { ARGUMENT_MOST, type Argument } from './argument-facts.ts';
import type { ArgumentsStrings } from './arguments.strings.ts';
import {
  EditArgument,
  ReplyToArgument,
  ThankForArgument,
  WithdrawArgument,
  WithdrawThanks,
} from './operations.ts';

type Host = BoardPart<ArgumentsStrings> &
  ReactiveControllerHost & { readonly reason: Argument | null; readonly shown: Argument | null };
export type ReasonAct = 'REPLY' | 'EDIT' | 'WITHDRAW';
type Done = (argument: Argument, act: 'thank' | 'edit' | 'withdraw' | 'reply') => void;

/** What a viewer does about one argument: thanks, replies, mends it, takes it back. */
export class ReasonActs {
  readonly #host: Host;
  readonly #onDone: Done;
  readonly #thank;
  readonly #unthank;
  readonly #edit;
  readonly #withdraw;
  readonly #reply;
  readonly #draft;
  /** The form that is open below the argument. */
  form: ReasonAct | null = null;
  error: string | undefined;

  constructor(host: Host, onDone: Done) {
    this.#host = host;
    this.#onDone = onDone;
    this.#thank = new MutationController(host, { document: ThankForArgument });
    this.#unthank = new MutationController(host, { document: WithdrawThanks });
    this.#edit = new MutationController(host, { document: EditArgument });
    this.#withdraw = new MutationController(host, { document: WithdrawArgument });
    const id = () => host.reason?.id ?? '';
    this.#draft = new DraftController(host, {
      key: () => (this.form === 'EDIT' ? `argument-edit:${id()}` : null),
      initial: { body: null as string | null },
    });
    this.#reply = new Composer(host, {
      // Drafts are looked up when the form is opened, not for every argument of a list.
      draftKey: () => (this.form === 'REPLY' ? `reply:${id()}` : null),
      initial: { body: '' },
      document: ReplyToArgument,
      input: ({ body }, idempotencyKey) => ({
        input: { argument: id(), body: body.trim(), idempotencyKey },
      }),
      onDone: ({ replyToArgument: { argument } }) => {
        this.form = null;
        onDone(argument, 'reply');
      },
    });
  }

  get thanking(): boolean {
    return this.#thank.busy || this.#unthank.busy;
  }

  /** What is written in the open form. */
  get body(): string {
    if (this.form === 'REPLY') return this.#reply.value.body;
    return this.#draft.value.body ?? this.#host.shown?.body ?? '';
  }

  get restored(): boolean {
    return this.form === 'REPLY' ? this.#reply.restored : this.#draft.restored;
  }

  get busy(): boolean {
    return this.#reply.busy || this.#edit.busy || this.#withdraw.busy;
  }

  /** Why thanks did not arrive, in words; what the forms could not do stands in them. */
  get failureText(): string {
    const failure = this.#thank.failure ?? this.#unthank.failure;
    return failure ? this.#host.failureMessage(failure) : '';
  }

  get formFailure() {
    if (this.form === 'REPLY') return this.#reply.failure;
    return this.form === 'EDIT' ? this.#edit.failure : this.#withdraw.failure;
  }

  open(act: ReasonAct): void {
    if (act !== 'WITHDRAW') void import('../../../speech/voice-input.ts');
    this.form = act;
    this.error = undefined;
    this.#edit.reset();
    this.#withdraw.reset();
    if (act === 'REPLY') this.#reply.start();
    this.#host.requestUpdate();
    void this.#host.focusOn(act === 'WITHDRAW' ? '#withdraw-title' : '#body');
  }

  close(): void {
    this.form = null;
    this.#host.requestUpdate();
    void this.#host.focusOn('#text');
  }

  write(body: string): void {
    if (this.form === 'REPLY') this.#reply.set({ body });
    else this.#draft.set({ body });
  }

  async thank(argument: Argument): Promise<void> {
    const input = { input: { argument: argument.id } };
    if (argument.thanked) {
      const answer = await this.#unthank.run(input);
      if (answer.ok) this.#onDone(answer.data.withdrawThanks.argument, 'thank');
      return;
    }
    const answer = await this.#thank.run(input);
    if (answer.ok) this.#onDone(answer.data.thankForArgument.argument, 'thank');
  }

  async submit(): Promise<void> {
    const argument = this.#host.reason?.id ?? '';
    if (this.form === 'WITHDRAW') {
      const answer = await this.#withdraw.run({ input: { argument } });
      if (answer.ok) this.#finish(answer.data.withdrawArgument.argument, 'withdraw');
      return;
    }
    const { length } = this.body.trim();
    const wrong = length < 1 || length > ARGUMENT_MOST;
    this.error = wrong ? this.#host.words.argumentWrong(length) : undefined;
    this.#host.requestUpdate();
    if (wrong) return this.#host.focusOn('#body');
    if (this.form === 'REPLY') return this.#reply.submit();
    const answer = await this.#edit.run({ input: { argument, body: this.body.trim() } });
    if (!answer.ok) return;
    this.#draft.clear();
    this.#finish(answer.data.editArgument.argument, 'edit');
  }

  #finish(argument: Argument, act: 'edit' | 'withdraw'): void {
    this.form = null;
    this.#onDone(argument, act);
  }
}
