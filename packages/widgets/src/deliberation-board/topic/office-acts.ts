import { nothing, type TemplateResult } from 'lit';
import { closeDialog, openDialog } from '../../templates/dialog.ts';
import type { BoardPart } from '../board-part.ts';
import { LinliTopicAdvanced } from '../deliberation-board.events.ts';
import { type PendingAct, REASON_MOST, reasonDialog, takesReason } from './reason-dialog.ts';
import type { TopicController } from './topic.controller.ts';
import type { TopicStrings } from './topic.strings.ts';
import { HIDING_REASONS, type HidingReason, type Statement } from './topic-facts.ts';

type Host = BoardPart<TopicStrings> & { readonly topic: string };

/** A worker's acts, and the proposer's withdrawal: asked once more in a dialog, then done. */
export class OfficeActs {
  readonly #host: Host;
  readonly #topic: TopicController;
  readonly #onModerated: () => void;
  #act: PendingAct | null = null;
  #reason = '';
  #category: HidingReason = HIDING_REASONS[0];
  #error: string | undefined;
  #opener: Element | null = null;
  #done = false;

  constructor(host: Host, topic: TopicController, onModerated: () => void) {
    this.#host = host;
    this.#topic = topic;
    this.#onModerated = onModerated;
  }

  /** Opens the dialog. What was written for the same act before is still there. */
  open(act: PendingAct): void {
    if (JSON.stringify(act) !== JSON.stringify(this.#act)) this.#reason = '';
    this.#opener = (this.#host.renderRoot as ShadowRoot).activeElement;
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
      category: this.#category,
      error: this.#error,
      busy: this.#topic.acting,
      failure: this.#topic.actFailure,
      words: host.words,
      cancelWord: host.sharedWords.cancel,
      failureMessage: (failure) => host.failureMessage(failure),
      onReason: (reason) => {
        this.#reason = reason;
      },
      onCategory: (category) => {
        this.#category = category;
      },
      onConfirm: () => void this.#confirm(),
      onCancel: () => this.#close(),
      onClosed: () => this.#closed(),
    });
  }

  /** Shows a hidden statement again. */
  async restore(statement: Statement): Promise<void> {
    if (!(await this.#topic.restore(statement.id))) {
      const failure = this.#topic.actFailure;
      if (failure) this.#host.announce(this.#host.failureMessage(failure));
      return;
    }
    this.#onModerated();
    this.#host.announce(this.#host.words.restoreDone);
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  async #confirm(): Promise<void> {
    const act = this.#act;
    if (!act || this.#topic.acting) return;
    const reason = this.#reason.trim();
    if (takesReason(act) && (!reason || reason.length > REASON_MOST)) {
      this.#error = this.#host.words.reasonMissing;
      this.#host.requestUpdate();
      await this.#host.focusOn('#act-reason');
      return;
    }
    this.#done =
      act.kind === 'hide'
        ? await this.#hide(act.statement, reason)
        : await this.#advance(act.action.action, takesReason(act) ? reason : null);
    if (this.#done) this.#close();
  }

  async #hide(statement: Statement, reason: string): Promise<boolean> {
    if (!(await this.#topic.hide(statement.id, this.#category, reason))) return false;
    this.#onModerated();
    this.#host.announce(this.#host.words.hideDone);
    return true;
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
    const act = this.#act;
    this.#host.requestUpdate();
    if (this.#done) {
      this.#act = null;
      this.#reason = '';
      // The button that opened it is gone with the act.
      void this.#host.focusOn(act?.kind === 'hide' ? '#statements-title' : 'h2');
    } else if (this.#opener instanceof HTMLElement) this.#opener.focus();
  }
}
