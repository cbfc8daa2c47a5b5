import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../templates/button.ts';
import { textField } from '../templates/field.ts';
import { skeleton } from '../templates/placeholder.ts';
import type {
  BuildingChoice,
  BuildingFinderController,
  FinderView,
  Responsible,
} from './building-finder.controller.ts';
import type { Profile } from './community-profile.controller.ts';
import type { CommunityProfileStrings } from './community-profile.strings.ts';
import { telephoneHref } from './office.ts';

export interface BuildingViewOptions {
  readonly finder: BuildingFinderController;
  readonly words: CommunityProfileStrings;
  readonly loading: string;
  /** The office's number, for who finds nothing. */
  readonly telephone: string | null;
  readonly grids: Profile['grids'];
  /** On paper nothing is folded. */
  readonly printing: boolean;
  readonly failure: (view: { readonly failure: NonNullable<unknown> } & FinderView) => unknown;
  readonly onChoose: (building: BuildingChoice) => void;
  readonly onClear: () => void;
}

/** Who looks after my building: a search, then the persons, the nearest first. */
export function buildingView(options: BuildingViewOptions): TemplateResult {
  const { finder, words, grids } = options;
  const { view } = finder;
  const searchable = grids.some(({ buildings }) => buildings > 0);
  return html`<section aria-labelledby="building" part="building">
    <h2 id="building" tabindex="-1">${words.sections.building}</h2>
    ${
      view.state === 'chosen'
        ? chosen(view, options)
        : searchable
          ? html`<div class="finder">
            ${textField({
              id: 'search',
              label: words.finder,
              hint: words.finderHint,
              autocomplete: 'off',
              value: finder.text,
              onInput: (text) => finder.write(text),
            })}
            ${found(view, options)}
          </div>`
          : nothing
    }
    ${
      grids.length
        ? html`<details class="grids" ?open=${options.printing || !searchable}>
          <summary>${words.grids}</summary>
          <ul class="plain">${grids.map((grid) => html`<li>${person(grid, words, words.gridBuildings(grid.buildings))}</li>`)}</ul>
        </details>`
        : nothing
    }
  </section>`;
}

function found(view: FinderView, options: BuildingViewOptions): unknown {
  const { words, telephone } = options;
  switch (view.state) {
    case 'searching':
      return html`<div class="found">${skeleton(words.searching, ['short', 'short'])}</div>`;
    case 'failed':
      return html`<div class="found">${options.failure(view)}</div>`;
    case 'found': {
      const { buildings, more } = view;
      return html`<div class="found">
        <p class="muted small" role="status">
          ${buildings.length ? words.foundCount(buildings.length, more) : words.foundNone}
          ${!buildings.length && telephone ? words.foundNoneCall(telephone) : nothing}
        </p>
        <ul class="plain">
          ${buildings.map(
            (building) => html`<li>
              <button class="choice-row" type="button" @click=${() => options.onChoose(building)}>
                <span>${building.name}</span><span aria-hidden="true">›</span>
              </button>
            </li>`,
          )}
        </ul>
      </div>`;
    }
    default:
      return nothing;
  }
}

function chosen(
  view: FinderView & { state: 'chosen' },
  options: BuildingViewOptions,
): TemplateResult {
  const { words } = options;
  const { building, responsible } = view;
  // The nearest person with a number is the one to call.
  const first = responsible?.find(({ responsibleTelephone }) => responsibleTelephone);
  return html`<div class="chosen">
    <div class="heading">
      <h3 id="chosen" tabindex="-1">${building.name}</h3>
      ${button({ label: words.otherBuilding, kind: 'quiet', onClick: options.onClear })}
    </div>
    ${view.failure ? options.failure(view as never) : nothing}
    ${
      responsible
        ? responsible.length
          ? html`<ol class="plain persons">
            ${responsible.map((grid) => html`<li class=${grid === first ? 'first' : nothing}>${person(grid, words, grid === first ? words.first : null)}</li>`)}
          </ol>`
          : html`<p>${words.nobody}</p>`
        : view.failure
          ? nothing
          : skeleton(options.loading, ['short', 'line', 'short', 'line'])
    }
    <p class="muted small">${words.remembered}</p>
  </div>`;
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
