import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { dialogStyles } from '../templates/dialog.css.ts';
import { closeDialog, openDialog } from '../templates/dialog.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { textField } from '../templates/field.ts';
import { LinliViewerChanged } from './sign-in.events.ts';
import { type SignInStrings, signInStrings } from './sign-in.strings.ts';
import { SignInController } from './sign-in-dialog.controller.ts';

type Problems = Partial<Record<'phone' | 'code' | 'doorCode' | 'displayName', string>>;

/**
 * The dialog in which a viewer signs in. Widgets open it by `requestSignIn()`; hosts use
 * `<linli-sign-in>`.
 *
 * @fires linli-viewer-changed - somebody signed in
 * @fires close - the dialog was closed; `signedIn` tells how
 */
export class LinliSignInDialog extends LinliElement<SignInStrings> {
  static override strings = signInStrings;
  static override styles = [...baseStyles, dialogStyles, fieldStyles];

  readonly #signIn = new SignInController(this);
  /** Whether somebody signed in while it was open. */
  signedIn = false;

  @state() private values = { phone: '', code: '', doorCode: '', displayName: '' };
  @state() private problems: Problems = {};

  override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog) openDialog(dialog);
  }

  override render(): TemplateResult {
    const words = this.words;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <form class="stack" novalidate @submit=${this.#submit}>
        <h2 id="title">${words.title}</h2>
        ${this.#fields()} ${this.#failure()}
        <div class="row">
          ${this.#primary()}
          ${button({ label: this.sharedWords.cancel, kind: 'quiet', onClick: () => this.#close() })}
        </div>
        ${this.#otherWay()}
      </form>
    </dialog>`;
  }

  #fields(): TemplateResult {
    const words = this.words;
    const { step } = this.#signIn;
    switch (step.step) {
      case 'phone':
        return html`<p>${words.why}</p>
          ${this.#field('phone', words.phone, words.phoneHint, 'tel')}`;
      case 'code':
        return html`<p role="status">
            ${step.demonstrationCode ? words.demonstrationCode(step.demonstrationCode) : words.codeSent(this.values.phone)}
          </p>
          ${this.#field('code', words.code, undefined, 'one-time-code')}`;
      case 'door-code':
        return html`${this.#field('doorCode', words.doorCode, words.doorCodeHint, 'off')}
        ${this.#field('displayName', words.displayName, words.displayNameHint, 'nickname')}`;
    }
  }

  #field(
    id: keyof typeof this.values,
    label: string,
    hint: string | undefined,
    autocomplete: string,
  ): TemplateResult {
    return textField({
      id,
      label,
      hint,
      autocomplete,
      error: this.problems[id],
      type: autocomplete === 'tel' ? 'tel' : 'text',
      value: this.values[id],
      onInput: (value) => {
        this.values = { ...this.values, [id]: value };
      },
    });
  }

  #failure(): TemplateResult | typeof nothing {
    const { failure } = this.#signIn;
    return failure
      ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>`
      : nothing;
  }

  #primary(): TemplateResult {
    const { words } = this;
    const label = this.#signIn.step.step === 'phone' ? words.sendCode : words.confirm;
    return button({ label, kind: 'primary', type: 'submit', busy: this.#signIn.busy });
  }

  #otherWay(): TemplateResult | typeof nothing {
    const { words } = this;
    const { step } = this.#signIn.step;
    const methods = this.site?.signInMethods ?? [];
    if (step === 'code') {
      return button({
        label: words.otherPhone,
        kind: 'quiet',
        onClick: () => this.#signIn.go('phone'),
      });
    }
    if (step === 'door-code') {
      return methods.includes('SMS_CODE')
        ? button({ label: words.bySms, kind: 'quiet', onClick: () => this.#signIn.go('phone') })
        : nothing;
    }
    return methods.includes('DOOR_CODE')
      ? button({
          label: words.byDoorCode,
          kind: 'quiet',
          onClick: () => this.#signIn.go('door-code'),
        })
      : nothing;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#signIn.busy) return;
    this.problems = this.#check();
    const [wrong] = Object.keys(this.problems);
    if (wrong) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
      return;
    }
    const { phone, code, doorCode, displayName } = this.values;
    const { step } = this.#signIn.step;
    if (step === 'phone') {
      await this.#signIn.requestCode(phone.trim());
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
      return;
    }
    this.signedIn =
      step === 'code'
        ? await this.#signIn.confirmCode(code.trim())
        : await this.#signIn.enterDoorCode(doorCode.trim(), displayName.trim());
    if (this.signedIn) this.#close();
  };

  #check(): Problems {
    const { words, values } = this;
    switch (this.#signIn.step.step) {
      case 'phone':
        return /^1\d{10}$/.test(values.phone.trim()) ? {} : { phone: words.phoneWrong };
      case 'code':
        return /^\d{6}$/.test(values.code.trim()) ? {} : { code: words.codeWrong };
      case 'door-code':
        return {
          ...(!values.doorCode.trim() && { doorCode: words.doorCodeMissing }),
          ...(!values.displayName.trim() && { displayName: words.displayNameMissing }),
        };
    }
  }

  #close(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) return;
    closeDialog(dialog);
    if (typeof dialog.close !== 'function') this.#closed();
  }

  readonly #closed = (): void => {
    if (this.signedIn) this.dispatchEvent(new LinliViewerChanged(true));
    this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-sign-in-dialog': LinliSignInDialog;
  }
}
