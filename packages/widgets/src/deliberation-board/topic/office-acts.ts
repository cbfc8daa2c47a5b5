import { nothing, type TemplateResult } from 'lit';
import { closeDialog, openDialog } from '../../templates/dialog.ts';
import type { BoardPart } from '../board-part.ts';
import { LinliTopicAdvanced } from '../deliberation-board.events.ts';
import { activeIn } from './active-in.ts';
import { REASON_MOST, reasonDialog } from './reason-dialog.ts';
import type { TopicController } from './topic.controller.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { TopicAction } from './topic-facts.ts';

type Host = BoardPart<TopicStrings> & { readonly topic: string };

/** A worker's acts, and the proposer's withdrawal: asked once more in a dialog, then done. */
export class OfficeActs {
  readonly #host: Host;
  readonly #topic: TopicController;
  #act: TopicAction | null = null;
  #reason = '';
  #error: string | undefined;
  #opener: Element | null = null;
  #done = false;

  constructor(host: Host, topic: TopicController) {
    this.#host = host;
    this.#topic = topic;
  }

  /** Opens the dialog. What was written for the same act before is still there. */
  open(act: TopicAction): void {
    if (act.action !== this.#act?.action) this.#reason = '';
    this.#opener = activeIn(this.#host.renderRoot as ShadowRoot);
    this.#act = act;
    this.#error = undefined;
    this.#done = false;
    this.#topic.resetActs();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const dialog = this.#element;
      if (dialog) openDialog(dialog);
    });
  }

  dialog(): TemplateResult | typeof nothing {
    const host = this.#host;
    if (!this.#act) return nothing;
    return reasonDialog({
      act: this.#act,
      reason: this.#reason,
      error: this.#error,
      busy: this.#topic.acting,
      failure: this.#topic.actFailure,
      words: host.words,
      cancelWord: host.sharedWords.cancel,
      failureMessage: (failure) => host.failureMessage(failure),
      onReason: (reason) => {
        this.#reason = reason;
      },
      onConfirm: () => void this.#confirm(),
      onCancel: () => this.#close(),
      onClosed: () => this.#closed(),
    });
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  async #confirm(): Promise<void> {
    const act = this.#act;
    if (!act || this.#topic.acting) return;
    const reason = this.#reason.trim();
    if (act.reasonRequired && (!reason || reason.length > REASON_MOST)) {
      this.#error = this.#host.words.reasonMissing;
      this.#host.requestUpdate();
      await this.#host.focusOn('#act-reason');
      return;
    }
    this.#done = await this.#advance(act.action, act.reasonRequired ? reason : null);
    if (this.#done) this.#close();
  }

  async #advance(action: string, reason: string | null): Promise<boolean> {
    const host = this.#host;
    const advanced = await this.#topic.advance(action, reason);
    if (!advanced) return false;
    host.dispatchEvent(new LinliTopicAdvanced(host.topic, action, advanced.state));
    host.announce(host.words.stepDone(advanced.stateLabel));
    return true;
  }

  #close(): void {
    const dialog = this.#element;
    if (!dialog) return;
    closeDialog(dialog);
    if (typeof dialog.close !== 'function') this.#closed();
  }

  #closed(): void {
    this.#host.requestUpdate();
    if (this.#done) {
      this.#act = null;
      this.#reason = '';
      // The button that opened it is gone with the act.
      void this.#host.focusOn('h2');
    } else if (this.#opener instanceof HTMLElement) this.#opener.focus();
  }
}
