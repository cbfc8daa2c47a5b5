import { html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { daysUntil } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { joinStrings } from '../foundation/strings.ts';
import { badge } from '../templates/badge.ts';
import { button } from '../templates/button.ts';
import { type BodyGroup, groupBodies } from './bodies.ts';
import { bodyCard, sayDate } from './body-card.ts';
import type { Profile, ProfileDuty } from './community-profile.controller.ts';
import {
  type CommunityProfileStrings,
  communityProfileStrings,
} from './community-profile.strings.ts';
import { DiagramController } from './diagram.controller.ts';
import { officeStyles } from './office.styles.ts';
import { profileStructureStyles } from './profile-structure.styles.ts';
import type { Line } from './relation-lines.ts';
import { type StructureStrings, structureStrings } from './structure.strings.ts';
import { type EndingTerm, endingTerms } from './terms.ts';

type Words = { readonly own: StructureStrings; readonly part: CommunityProfileStrings };
type DutyList = 'BY_LAW' | 'ASSISTANCE';

/** Bodies of a group, and duties of a list, that are shown before one asks for all. */
const FEW_BODIES = 6;
const FEW_DUTIES = 5;
/** Relations that are drawn at once; of more, those of the card that is pointed at. */
const MOST_LINES = 30;

/**
 * Bodies and how they stand to one another, terms, duties and agreements, inside
 * `<linli-community-profile>`; hosts do not use it.
 */
export class LinliProfileStructure extends LinliElement<Words> {
  static override strings = joinStrings(structureStrings, communityProfileStrings);
  static override styles = [...baseStyles, officeStyles, profileStructureStyles];

  /** Read by the element that it stands in. */
  @property({ attribute: false }) profile: Profile | null = null;
  /** Those of `bodies terms duties agreements` that are shown. */
  @property() parts = '';
  /** Unfolds everything, for paper. */
  @property({ type: Boolean }) printing = false;

  readonly #diagram = new DiagramController(this, () => this.profile?.relations ?? []);

  /** Ids of opened bodies, names of lists and groups that are shown whole. */
  @state() private unfolded: ReadonlySet<string> = new Set();
  /** The body that is pointed at. */
  @state() private pointed: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { profile } = this;
    if (!profile) return nothing;
    const parts = this.parts.split(' ');
    return html`<div lang=${this.locale}>
      ${parts.includes('bodies') ? this.#bodies(profile) : nothing}
      ${parts.includes('terms') ? this.#terms(profile) : nothing}
      ${parts.includes('duties') ? this.#duties(profile) : nothing}
      ${parts.includes('agreements') ? this.#agreements(profile) : nothing}
    </div>`;
  }

  #bodies({ bodies, relations }: Profile): TemplateResult {
    const { wide } = this.#diagram;
    return html`<section aria-labelledby="bodies">
      <h2 id="bodies" tabindex="-1">${this.words.own.title}</h2>
      <div class="diagram ${wide ? 'wide' : ''}" @pointerover=${this.#point} @pointerleave=${this.#point} @focusin=${this.#point}>
        ${this.#lines()} ${groupBodies(bodies, relations).map((group) => this.#group(group))}
      </div>
    </section>`;
  }

  #group({ power, bodies }: BodyGroup): TemplateResult {
    const words = this.words.own;
    const { name, says } = words.groups[power];
    const all = this.printing || this.unfolded.has(power) || bodies.length <= FEW_BODIES + 1;
    const shown = all ? bodies : bodies.slice(0, FEW_BODIES);
    return html`<div class="group">
      <div class="power"><h3>${name}</h3><p class="muted small">${says}</p></div>
      <div>
        <ul class="plain bodies">${shown.map((body) => html`<li>${this.#card(body)}</li>`)}</ul>
        ${
          all
            ? nothing
            : html`<p class="more">${button({
                label: words.moreBodies(bodies.length - FEW_BODIES),
                onClick: () =>
                  void this.#showAll(power, `[data-body="${bodies[FEW_BODIES]?.id}"] .toggle`),
              })}</p>`
        }
      </div>
    </div>`;
  }

  #card(body: Profile['bodies'][number]): TemplateResult {
    const { profile, words, printing } = this;
    return bodyCard(body, {
      profile: profile as Profile,
      words: words.own,
      officeWords: words.part,
      open: this.unfolded.has(body.id),
      printing,
      now: Date.now(),
      onToggle: () => this.#toggle(body.id),
    });
  }

  /** For the eye alone: each card says the same in words. */
  #lines(): TemplateResult | typeof nothing {
    const { diagram } = this.#diagram;
    if (!diagram?.lines.length) return nothing;
    const { lines, width, height } = diagram;
    const { pointed } = this;
    const words = this.words.own;
    const touches = ({ from, to }: Line) => from === pointed || to === pointed;
    const some = pointed !== null && lines.some(touches);
    const crowded = lines.length > MOST_LINES;
    const drawn = crowded ? lines.filter((line) => some && touches(line)) : lines;
    const kinds = [...new Set(lines.map(({ kind }) => kind))] as (keyof typeof words.lines)[];
    const classOf = (line: Line) =>
      `${line.kind} ${some ? (touches(line) ? 'strong' : 'faint') : ''}`;
    return html`<svg class="lines" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${drawn.map(
          (line) => svg`<g class=${classOf(line)}>
            <path class="line" d=${line.path}></path>
            ${line.head ? svg`<path class="head" d=${line.head}></path>` : nothing}
          </g>`,
        )}
      </svg>
      <ul class="plain legend small muted" aria-hidden="true">
        ${kinds.map(
          (kind) => html`<li><svg width="32" height="12" viewBox="0 0 32 12"><g class=${kind}>
            <path class="line" d="M0 6H${kind === 'PARTNERS' ? 32 : 25}"></path>
            ${kind === 'PARTNERS' ? nothing : svg`<path class="head" d="M32 6L25 2V10Z"></path>`}
          </g></svg>${words.lines[kind]}</li>`,
        )}
        ${crowded ? html`<li>${words.pointAtCard}</li>` : nothing}
      </ul>`;
  }

  #terms({ bodies }: Profile): TemplateResult {
    const words = this.words.own;
    return html`<section aria-labelledby="terms">
      <h2 id="terms" tabindex="-1">${words.termsTitle}</h2>
      <p class="muted lead">${words.termsLead}</p>
      <ul class="plain entries">
        ${endingTerms(bodies, Date.now()).map(
          (term) => html`<li>
            <h3>${term.body.name}</h3>
            <p>${this.#sayTerm(term)} ${badge(words.inDays(term.days), term.days <= 30 ? 'warning' : 'waiting')}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #sayTerm({ members, until }: EndingTerm): string {
    const words = this.words.own;
    const names = members
      .slice(0, 2)
      .map(({ name }) => name)
      .join(words.nameComma);
    return words.termEnds(words.termOf(names, members.length), sayDate(until, words));
  }

  #duties({ dutiesByLaw, dutiesInAssistance }: Profile): TemplateResult {
    return html`<section aria-labelledby="duties">
      <h2 id="duties" tabindex="-1">${this.words.own.dutiesTitle}</h2>
      <div class="lists">
        ${this.#dutyList('BY_LAW', dutiesByLaw)} ${this.#dutyList('ASSISTANCE', dutiesInAssistance)}
      </div>
    </section>`;
  }

  #dutyList(list: DutyList, duties: readonly ProfileDuty[]): TemplateResult | typeof nothing {
    if (!duties.length) return nothing;
    const words = this.words.own;
    const { name, says } = words.dutyLists[list];
    const open = this.unfolded.has(list);
    const shown = open || this.printing ? duties : duties.slice(0, FEW_DUTIES);
    return html`<div>
      <h3>${name} <span class="muted count">${words.items(duties.length)}</span></h3>
      <p class="muted small">${says}</p>
      <ol class="plain entries">
        ${shown.map(
          ({ id, title, basis, department }) => html`<li id="duty-${id}" tabindex="-1">
            <p><strong>${title}</strong></p>
            <p class="muted small">${department ? html`${words.department(department)}<br />` : nothing}${words.basis} ${basis}</p>
          </li>`,
        )}
      </ol>
      ${
        duties.length > FEW_DUTIES && !open && !this.printing
          ? html`<p class="more">${button({
              label: words.showAll(duties.length),
              onClick: () => void this.#showAll(list, `[id="duty-${duties[FEW_DUTIES]?.id}"]`),
            })}</p>`
          : nothing
      }
    </div>`;
  }

  #agreements({ agreements }: Profile): TemplateResult {
    const words = this.words.own;
    return html`<section aria-labelledby="agreements">
      <h2 id="agreements" tabindex="-1">${words.agreementsTitle}</h2>
      <ul class="plain entries">
        ${agreements.map(({ title, sides, until }) => {
          const days = daysUntil(until);
          return html`<li>
            <h3>${title}</h3>
            <p>${words.sides(sides.join(words.nameComma))}</p>
            <p class="muted small">${words.agreementUntil(sayDate(until, words))}${days <= 90 ? html` · ${words.inDays(days)}` : nothing}</p>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #toggle(name: string): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(name)) unfolded.add(name);
    this.unfolded = unfolded;
  }

  /** Shows a list whole; the focus goes on with what was not there before. */
  async #showAll(name: string, next: string): Promise<void> {
    this.#toggle(name);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #point = ({ type, target }: Event): void => {
    const card = type === 'pointerleave' ? null : (target as Element).closest('[data-body]');
    this.pointed = card?.getAttribute('data-body') ?? null;
  };
}

void defineWidget('linli-profile-structure', LinliProfileStructure);

declare global {
  interface HTMLElementTagNameMap {
    'linli-profile-structure': LinliProfileStructure;
  }
}
