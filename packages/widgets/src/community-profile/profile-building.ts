import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { textField } from '../templates/field.ts';
import { skeleton } from '../templates/placeholder.ts';
import {
  type BuildingChoice,
  BuildingFinderController,
  type FinderView,
  type Responsible,
} from './building-finder.controller.ts';
import type { Profile } from './community-profile.controller.ts';
import {
  type CommunityProfileStrings,
  communityProfileStrings,
} from './community-profile.strings.ts';
import { telephoneHref } from './office.ts';
import { profileBuildingStyles } from './profile-building.styles.ts';

/**
 * Who looks after a building: a search, then the persons, the nearest first. Inside
 * `<linli-community-profile>`; hosts do not use it.
 */
export class LinliProfileBuilding extends LinliElement<CommunityProfileStrings> {
  static override strings = communityProfileStrings;
  static override styles = [...baseStyles, fieldStyles, profileBuildingStyles];

  /** Read by the element that it stands in. */
  @property({ attribute: false }) profile: Pick<Profile, 'id' | 'grids'> | null = null;
  /** The office's number, for who finds nothing. */
  @property() telephone: string | null = null;
  /** Unfolds everything, for paper. */
  @property({ type: Boolean }) printing = false;

  readonly #finder = new BuildingFinderController(this, () => this.profile?.id ?? null);

  override render(): TemplateResult {
    const { words } = this;
    const { view } = this.#finder;
    const grids = this.profile?.grids ?? [];
    const searchable = grids.some(({ buildings }) => buildings > 0);
    return html`<section aria-labelledby="building" lang=${this.locale}>
      <h2 id="building" tabindex="-1">${words.sections.building}</h2>
      ${view.state === 'chosen' ? this.#chosen(view) : searchable ? this.#search(view) : nothing}
      <details class="grids" ?open=${this.printing || !searchable}>
        <summary>${words.grids}</summary>
        <ul class="plain">
          ${grids.map((grid) => html`<li>${person(grid, words, words.gridBuildings(grid.buildings))}</li>`)}
        </ul>
      </details>
    </section>`;
  }

  #search(view: FinderView): TemplateResult {
    const { words } = this;
    return html`<div class="finder">
      ${textField({
        id: 'search',
        label: words.finder,
        hint: words.finderHint,
        autocomplete: 'off',
        value: this.#finder.text,
        onInput: (text) => this.#finder.write(text),
      })}
      <div class="found">
        <p class="muted small" role="status">${view.state === 'found' ? this.#sayFound(view) : nothing}</p>
        ${this.#found(view)}
      </div>
    </div>`;
  }

  #found(view: FinderView): TemplateResult | typeof nothing {
    switch (view.state) {
      case 'searching':
        return skeleton(this.words.searching, ['short', 'short']);
      case 'failed':
        return this.failureView(view.failure, () => this.#finder.retry());
      case 'found':
        return html`<ul class="plain">
          ${view.buildings.map(
            (building) => html`<li>
              <button class="choice-row" type="button" @click=${() => void this.#choose(building)}>
                <span>${building.name}</span><span aria-hidden="true">›</span>
              </button>
            </li>`,
          )}
        </ul>`;
      default:
        return nothing;
    }
  }

  #sayFound({ buildings, more }: FinderView & { state: 'found' }): string {
    const { words, telephone } = this;
    if (buildings.length) return words.foundCount(buildings.length, more);
    return telephone ? `${words.foundNone} ${words.foundNoneCall(telephone)}` : words.foundNone;
  }

  #chosen({ building, responsible, failure }: FinderView & { state: 'chosen' }): TemplateResult {
    const { words } = this;
    return html`<div class="chosen">
      <div class="heading">
        <h3 id="chosen" tabindex="-1">${building.name}</h3>
        ${button({ label: words.otherBuilding, kind: 'quiet', onClick: () => void this.#clear() })}
      </div>
      ${
        responsible
          ? this.#responsible(responsible)
          : failure
            ? this.failureView(failure, () => this.#finder.retry())
            : skeleton(this.sharedWords.loading, ['short', 'line', 'short', 'line'])
      }
      <p class="muted small">${words.remembered}</p>
    </div>`;
  }

  #responsible(grids: readonly Responsible[]): TemplateResult {
    const { words } = this;
    if (!grids.length) return html`<p>${words.nobody}</p>`;
    // The nearest person with a number is the one to call.
    const first = grids.find(({ responsibleTelephone }) => responsibleTelephone);
    return html`<ol class="plain persons">
      ${grids.map(
        (grid) =>
          html`<li class=${grid === first ? 'first' : nothing}>${person(grid, words, grid === first ? words.first : null)}</li>`,
      )}
    </ol>`;
  }

  async #choose(building: BuildingChoice): Promise<void> {
    this.#finder.choose(building);
    await this.#focus('#chosen');
  }

  async #clear(): Promise<void> {
    this.#finder.clear();
    await this.#focus('#search');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-profile-building', LinliProfileBuilding);

declare global {
  interface HTMLElementTagNameMap {
    'linli-profile-building': LinliProfileBuilding;
  }
}

/** Somebody who looks after a grid, and their number. */
function person(
  grid: Omit<Responsible, 'id' | 'level'>,
  words: CommunityProfileStrings,
  note: string | null,
): TemplateResult {
  const { name, responsibleName, responsibleTelephone, responsibility } = grid;
  return html`<div class="person">
    <p class="muted small">${name}${note ? html` <span class="note">${note}</span>` : nothing}</p>
    <p>
      <strong>${responsibleName ?? words.nobodyNamed}</strong>
      ${responsibleName && responsibility ? html`<span class="muted">${words.responsibilities[responsibility]}</span>` : nothing}
    </p>
    ${
      responsibleTelephone
        ? html`<a class="button number" href=${telephoneHref(responsibleTelephone)} aria-label="${words.call} ${responsibleName} ${responsibleTelephone}"><span aria-hidden="true">☎</span>${responsibleTelephone}</a>`
        : html`<p class="muted small">${words.noNumber}</p>`
    }
  </div>`;
}
