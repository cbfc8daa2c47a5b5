import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { type Profile, profileQuery } from './community-profile.controller.ts';
import {
  type CommunityProfileStrings,
  communityProfileStrings,
} from './community-profile.strings.ts';
import { communityProfileStyles } from './community-profile.styles.ts';
import { officeOf } from './office.ts';
import { officeView } from './office-view.ts';
import { type ProfileSection, sectionsOf } from './sections.ts';

/** Milliseconds between two looks at the clock: whether the office is open is said to the minute. */
const TICK = 30_000;
/** The parts that are fetched apart. */
const PARTS = ['linli-profile-building', 'linli-profile-structure'] as const;

/**
 * Who looks after what in a community and how to reach them: the office with its hours and number,
 * who answers for one's building, the bodies and their people, duties, agreements. All of it stands
 * one below the other, so that it can be read and printed.
 *
 * A link that ends in `#linli-office`, `#linli-building`, `#linli-bodies`, `#linli-terms`,
 * `#linli-duties` or `#linli-agreements` opens the page at that part.
 *
 * @csspart frame - everything
 * @csspart office - address, hours and number
 */
export class LinliCommunityProfile extends LinliElement<CommunityProfileStrings> {
  static override strings = communityProfileStrings;
  static override styles = [...baseStyles, communityProfileStyles];

  /**
   * Shows this part alone: `office`, `building`, `bodies`, `terms`, `duties` or `agreements`; for
   * example `office` as a card in a sidebar. All parts unless given.
   */
  @property() section: ProfileSection | null = null;

  readonly #profile = profileQuery(this, () => this.communityId);
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** Whether the address' part was gone to. */
  #arrived = false;

  @state() private printing = false;
  @state() private partMissing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#paper);
    addEventListener('afterprint', this.#paper);
    this.#ticking = setInterval(() => this.requestUpdate(), TICK);
    // The office alone needs no other part.
    if (this.section !== 'office') void this.#loadParts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#paper);
    removeEventListener('afterprint', this.#paper);
    clearInterval(this.#ticking);
  }

  override render(): TemplateResult {
    const { view } = this.#profile;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(html`<div class="card office">
          ${skeleton(this.sharedWords.loading, ['short', 'line', 'short', 'tall', 'line', 'line'])}
        </div>`);
      case 'empty':
        return this.frame(emptyState(this.words.noCommunity));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(view.failure, () => void this.#profile.refetch()));
      case 'ready':
        return this.frame(this.#ready(view.data));
    }
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#arrived || !this.#profile.data) return;
    const [, part] = /^#linli-([a-z]+)$/.exec(location.hash) ?? [];
    if (!part) this.#arrived = true;
    else void this.#goTo(part as ProfileSection).then((found) => (this.#arrived = found));
  }

  #ready(profile: Profile): TemplateResult {
    const { words, section } = this;
    const office = officeOf(profile);
    const shown = (part: ProfileSection) => !section || section === part;
    const parts = sectionsOf(profile);
    if (section && section !== 'office' && !parts.includes(section)) {
      return emptyState(words.nothingHere);
    }
    const structure = (['bodies', 'terms', 'duties', 'agreements'] as const).filter(
      (part) => shown(part) && parts.includes(part),
    );
    return html`<div class="profile ${shown('office') && office.telephone ? 'reachable' : ''}">
      ${shown('office') ? officeView(office, { words, above: profile.above, now: Date.now() }) : nothing}
      ${section ? nothing : this.#contents(profile, parts)}
      ${
        shown('building') && parts.includes('building')
          ? html`<linli-profile-building .profile=${profile} .telephone=${office.telephone} ?printing=${this.printing}></linli-profile-building>`
          : nothing
      }
      ${
        structure.length
          ? html`<linli-profile-structure .profile=${profile} .parts=${structure.join(' ')}
            ?printing=${this.printing}></linli-profile-structure>`
          : nothing
      }
      ${this.partMissing && parts.length ? this.#retryPart() : nothing}
    </div>`;
  }

  /** The parts that follow the office, and the way to them. */
  #contents(profile: Profile, parts: readonly ProfileSection[]): TemplateResult | typeof nothing {
    const { words } = this;
    if (!parts.length) return nothing;
    return html`<div class="contents">
      <nav aria-label=${words.contents}>
        <ul class="plain">
          ${parts.map(
            (part) =>
              html`<li><a href="#linli-${part}" @click=${(event: Event) => {
                event.preventDefault();
                void this.#goTo(part);
              }}>${words.sections[part as keyof typeof words.sections]}</a></li>`,
          )}
        </ul>
      </nav>
      ${button({ label: words.print, kind: 'quiet', onClick: () => void this.#print(profile) })}
    </div>`;
  }

  #retryPart(): TemplateResult {
    return html`<div class="notice error stack" role="alert">
      <p>${this.words.partMissing}</p>
      ${button({ label: this.sharedWords.retry, onClick: () => void this.#loadParts() })}
    </div>`;
  }

  /** Fetched beside the profile; the office does not wait for them. */
  async #loadParts(): Promise<void> {
    const parts = [import('./profile-building.ts'), import('./profile-structure.ts')];
    this.partMissing = await Promise.all(parts).then(
      () => false,
      () => true,
    );
    if (this.partMissing) return;
    await Promise.all(PARTS.map((tag) => customElements.whenDefined(tag)));
    this.requestUpdate();
  }

  /** Scrolls to a part and puts the focus on its heading; false while it is not drawn. */
  async #goTo(part: ProfileSection): Promise<boolean> {
    await this.updateComplete;
    const found = [...this.renderRoot.querySelectorAll<LinliElement>(PARTS.join())];
    await Promise.all(found.map((each) => each.updateComplete));
    for (const root of [this.renderRoot, ...found.map(({ shadowRoot }) => shadowRoot)]) {
      const heading = root?.querySelector<HTMLElement>(`h2#${part}`);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
      if (heading) return true;
    }
    return false;
  }

  async #print(profile: Profile): Promise<void> {
    const part = await import('./print-profile.ts').catch(() => null);
    if (part) await part.printProfile(profile, this.words, this.locale);
    else this.announce(this.sharedWords.failures.offline);
  }

  /** What is folded on the screen is unfolded on paper. */
  readonly #paper = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
  };
}

void defineWidget('linli-community-profile', LinliCommunityProfile);

declare global {
  interface HTMLElementTagNameMap {
    'linli-community-profile': LinliCommunityProfile;
  }
}
