import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { backButton } from '../templates/back-button.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { menuView } from './menu-view.ts';
import type { LinliServiceApplication } from './service-application.ts';
import { ServiceMenuController } from './service-menu.controller.ts';
import { type ServiceMenuStrings, serviceMenuStrings } from './service-menu.strings.ts';
import { serviceMenuStyles } from './service-menu.styles.ts';
import { serviceView } from './service-view.ts';

/**
 * The services of a community: what they are, how long they take and what they cost; one's
 * application for one, and the correction of an application that was returned.
 *
 * @attr community - id or official 12-digit code; the page's community unless given
 * @attr service - id of the service to open first; the menu unless given
 * @attr request - id of an application of the viewer's own that was returned, to complete it
 * @fires linli-service-applied - an application reached the server; `detail.service`,
 *   `detail.serviceRequest`, `detail.receiptCode`
 * @fires linli-request-resubmitted - a returned application was sent again; `detail.serviceRequest`
 * @csspart frame - everything
 * @csspart tile - one service of the menu
 */
export class LinliServiceMenu extends LinliElement<ServiceMenuStrings> {
  static override strings = serviceMenuStrings;
  static override styles = [...baseStyles, fieldStyles, serviceMenuStyles];

  @property() service: string | null = null;
  @property() request: string | null = null;

  readonly #services = new ServiceMenuController(this);
  /** Whether the form's code is there; it loads when somebody first applies. */
  @state() private formReady = false;

  override updated(): void {
    if (this.#services.place.at === 'application' && !this.formReady) void this.#loadForm();
  }

  override render(): TemplateResult {
    const { place, menu } = this.#services;
    if (place.at === 'application') return this.frame(this.#application());
    if (place.at === 'service') return this.frame(html`${this.#back()} ${this.#detail()}`);
    switch (menu.state) {
      case 'initial':
      case 'pending':
        return this.frame(html`<div class="groups">
          ${skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'tall', 'tall'])}
        </div>`);
      case 'empty':
        return this.frame(emptyState(this.words.empty));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(menu.failure, () => void this.#services.refetch()));
      case 'ready':
        return this.frame(
          menuView(this.#services, {
            ...this.#words,
            communityName: menu.data.communityName,
            more: menu.data.after ? this.sharedWords.more : null,
            onOpen: (id) => void this.#open(id),
          }),
        );
    }
  }

  get #words() {
    return { words: this.words, locale: this.locale };
  }

  #back(): TemplateResult {
    return backButton(this.words.back, () => void this.#toMenu());
  }

  #detail(): TemplateResult {
    const { detail } = this.#services;
    switch (detail.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'line', 'line', 'tall', 'tall']);
      case 'empty':
        return emptyState(this.words.gone);
      case 'refused':
      case 'failed':
        return this.failureView(detail.failure, () => void this.#services.refetch());
      case 'ready':
        return serviceView(detail.data, {
          ...this.#words,
          onApply: () => void this.#apply(detail.data.id),
        });
    }
  }

  #application(): TemplateResult | typeof nothing {
    const { place } = this.#services;
    if (place.at !== 'application') return nothing;
    if (!this.formReady) return skeleton(this.sharedWords.loading, ['short', 'line', 'tall']);
    return html`<linli-service-application
      .service=${place.service}
      .request=${place.request}
      @close=${(event: Event) => {
        const { finished } = event.currentTarget as LinliServiceApplication;
        void (place.service && !finished ? this.#open(place.service) : this.#toMenu());
      }}
    ></linli-service-application>`;
  }

  async #open(id: string): Promise<void> {
    this.#services.go({ at: 'service', id });
    await this.#focus('#service-name', '.button');
  }

  async #toMenu(): Promise<void> {
    const { place } = this.#services;
    this.#services.go({ at: 'menu' });
    const tile = place.at === 'service' ? `[data-service='${CSS.escape(place.id)}']` : null;
    await this.#focus(tile ?? '#menu-title', '#menu-title');
  }

  /** Visitors sign in first: nobody should fill in a form and learn then that it needs a name. */
  async #apply(service: string): Promise<void> {
    const { detail } = this.#services;
    const action =
      detail.state === 'ready'
        ? detail.data.availableActions.find(({ action }) => action === 'APPLY')
        : undefined;
    if (action?.refusal?.code === 'SIGN_IN_REQUIRED' && !(await this.requestSignIn())) return;
    this.#services.go({ at: 'application', service, request: null });
  }

  async #loadForm(): Promise<void> {
    const { defineServiceApplication } = await import('./service-application.ts');
    await defineServiceApplication();
    this.formReady = true;
  }

  /** Focuses what appeared, or what stands in for it while it is on its way. */
  async #focus(wanted: string, fallback: string): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot;
    (root.querySelector<HTMLElement>(wanted) ?? root.querySelector<HTMLElement>(fallback))?.focus();
  }
}

void defineWidget('linli-service-menu', LinliServiceMenu);

declare global {
  interface HTMLElementTagNameMap {
    'linli-service-menu': LinliServiceMenu;
  }
}
