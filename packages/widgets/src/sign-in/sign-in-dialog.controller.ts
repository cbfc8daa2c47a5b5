import type { Failure, SessionFields } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { ConfirmSignInCode, RequestSignInCode, SignInWithDoorCode } from './operations.ts';

export type SignInStep =
  | { readonly step: 'phone' }
  | { readonly step: 'code'; readonly demonstrationCode: string | null }
  | { readonly step: 'door-code' };

/** The ways in: a phone and the code sent to it, or a door code and a display name. */
export class SignInController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #confirm;
  readonly #door;
  readonly #ask;
  #step: SignInStep = { step: 'phone' };
  #challengeId = '';

  constructor(host: LinliHost) {
    this.#host = host;
    this.#ask = new MutationController(host, { document: RequestSignInCode, signIn: false });
    this.#confirm = new MutationController(host, { document: ConfirmSignInCode, signIn: false });
    this.#door = new MutationController(host, { document: SignInWithDoorCode, signIn: false });
    host.addController(this);
  }

  get step(): SignInStep {
    return this.#step;
  }

  get busy(): boolean {
    return this.#ask.busy || this.#confirm.busy || this.#door.busy;
  }

  /** Why the last attempt at this step did not work. */
  get failure(): Failure | null {
    if (this.#step.step === 'phone') return this.#ask.failure;
    return this.#step.step === 'code' ? this.#confirm.failure : this.#door.failure;
  }

  hostConnected(): void {}

  /** Goes to another way in, or back. */
  go(step: 'phone' | 'door-code'): void {
    this.#step = { step };
    for (const mutation of [this.#ask, this.#confirm, this.#door]) mutation.reset();
  }

  async requestCode(phone: string): Promise<void> {
    const answer = await this.#ask.run({ input: { phone } });
    if (!answer.ok) return;
    const { challengeId, demonstrationCode } = answer.data.requestSignInCode;
    this.#challengeId = challengeId;
    this.#step = { step: 'code', demonstrationCode };
    this.#host.requestUpdate();
  }

  /** True when signed in. */
  async confirmCode(code: string): Promise<boolean> {
    const input = { challengeId: this.#challengeId, code, displayName: null };
    const answer = await this.#confirm.run({ input });
    return answer.ok && this.#adopt(answer.data.confirmSignInCode.session);
  }

  /** True when signed in. */
  async enterDoorCode(code: string, displayName: string): Promise<boolean> {
    const answer = await this.#door.run({ input: { code, displayName } });
    return answer.ok && this.#adopt(answer.data.signInWithDoorCode.session);
  }

  #adopt(session: SessionFields): boolean {
    this.#host.client?.session.adopt(session);
    return true;
  }
}
