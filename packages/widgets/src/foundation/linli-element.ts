import type { Failure, LinliClient } from '@linli/client';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from './base-styles.css.ts';
import { ContextRequest } from './client-context.ts';
import type { LinliHost } from './linli-host.ts';
import { type Locale, localeOf } from './locale.ts';
import { clientOfPage } from './page.ts';
import { type SharedStrings, sharedStrings } from './shared.strings.ts';
import { type Site, siteOf } from './site-facts.ts';
import type { StringSet } from './strings.ts';
import { ThemeController } from './theme-controller.ts';

/** Milliseconds that an announcement stays visible. */
const ANNOUNCEMENT = 6000;

/**
 * The base of every widget: finds the page's client, the language and the theme, and frames what
 * the widget draws with the offline banner, the community's telephone and the announcements.
 */
export abstract class LinliElement<Strings = unknown> extends LitElement implements LinliHost {
  /** The widget's words; `defineWidget` loads them. */
  static strings: StringSet<unknown> | null = null;
  static override styles: CSSResultGroup = baseStyles;

  /** Id or official 12-digit code; the page's community unless given. */
  @property() community: string | null = null;

  #client: LinliClient | null = null;
  #site: Site | null = null;
  #locale: Locale | null = null;
  #announcement = '';
  #announcementTimer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void)[] = [];

  constructor() {
    super();
    new ThemeController(this);
  }

  get client(): LinliClient | null {
    return this.#client;
  }

  get locale(): Locale {
    return this.#locale ?? 'zh-CN';
  }

  /** Telephone, sign-in methods, community; null until known. */
  get site(): Site | null {
    return this.#site;
  }

  /** The community that the widget is about: its own property, the page's, the site's. */
  get communityId(): string | null {
    return this.community ?? this.#client?.community ?? this.#site?.community.id ?? null;
  }

  /** This widget's words in the viewer's language. */
  get words(): Strings {
    const { strings } = this.constructor as typeof LinliElement;
    return strings?.for(this.locale) as Strings;
  }

  get sharedWords(): SharedStrings {
    return sharedStrings.for(this.locale);
  }

  override connectedCallback(): void {
    this.#readLocale();
    super.connectedCallback();
    void this.#findClient();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [];
    this.#client = null;
  }

  override willUpdate(): void {
    if (this.isConnected) this.#readLocale();
  }

  /** Says a result in the polite live region and shows it for a while. */
  announce(message: string): void {
    this.#announcement = message;
    clearTimeout(this.#announcementTimer);
    this.#announcementTimer = setTimeout(() => {
      this.#announcement = '';
      this.requestUpdate();
    }, ANNOUNCEMENT);
    this.requestUpdate();
  }

  async requestSignIn(): Promise<boolean> {
    const { openSignIn } = await import('../sign-in/open-sign-in.ts');
    return openSignIn(this);
  }

  /** The sentence for a failure: the server's for a refusal, ours by kind for the rest. */
  failureMessage(failure: Failure): string {
    if (failure.queued) return this.sharedWords.queued;
    if (failure.kind === 'refused' && failure.message) return failure.message;
    return this.sharedWords.failures[failure.kind];
  }

  /** Wraps the view of every state; call it last in each case of `render()`. */
  protected frame(content: unknown): TemplateResult {
    const online = this.#client?.connection.online ?? true;
    return html`<div class="frame" part="frame" lang=${this.locale}>
      <div class="notice" role="status" part="offline">${online ? nothing : this.sharedWords.offline}</div>
      ${content} ${this.#telephone()}
      <div class="toast" role="status" part="announcement">${this.#announcement || nothing}</div>
    </div>`;
  }

  /** The view of `refused` and `failed`, with the reference and a way on. */
  protected failureView(failure: Failure, retry: () => void): TemplateResult {
    const words = this.sharedWords;
    const signIn = failure.kind === 'unauthenticated';
    const act = signIn ? () => void this.requestSignIn() : retry;
    const hopeless = failure.kind === 'forbidden' || failure.kind === 'refused';
    return html`<div class="notice error stack" role="alert">
      <p>${this.failureMessage(failure)}</p>
      ${failure.requestId && failure.kind === 'failed' ? html`<p class="small">${words.requestId(failure.requestId)}</p>` : nothing}
      ${hopeless ? nothing : html`<button class="button" type="button" @click=${act}>${signIn ? words.signIn : words.retry}</button>`}
    </div>`;
  }

  #telephone(): TemplateResult | typeof nothing {
    const { name, telephone, officeHours } = this.#site?.community ?? {};
    if (!name || !telephone) return nothing;
    return html`<p class="telephone" part="telephone">
      <a href="tel:${telephone.replace(/[^\d+]/g, '')}"><span aria-hidden="true">☎</span>${this.sharedWords.telephone(name)} ${telephone}</a>
      ${officeHours ? html`<span class="muted small">${officeHours}</span>` : nothing}
    </p>`;
  }

  #readLocale(): void {
    const locale = localeOf(this);
    if (locale === this.#locale) return;
    this.#locale = locale;
    const { strings } = this.constructor as typeof LinliElement;
    const loads = [sharedStrings.load(locale), strings?.load(locale)];
    void Promise.all(loads).then(() => this.requestUpdate());
  }

  async #findClient(): Promise<void> {
    let client: LinliClient | null = null;
    const ask = () =>
      this.dispatchEvent(
        new ContextRequest(this, (found) => {
          client = found;
        }),
      );
    ask();
    if (!client && this.closest('linli-provider:not(:defined)')) {
      await customElements.whenDefined('linli-provider');
      ask();
    }
    client ??= clientOfPage();
    if (!client || !this.isConnected || client === this.#client) return;
    this.#client = client;
    const update = () => this.requestUpdate();
    this.#unsubscribe = [client.connection.onChange(update), client.session.onViewerChange(update)];
    update();
    this.#site = await siteOf(client);
    update();
  }
}
