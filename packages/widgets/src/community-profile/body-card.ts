import { html, nothing, type TemplateResult } from 'lit';
import { headsOf, type Standing, standingsOf } from './bodies.ts';
import type { Profile, ProfileBody, ProfileMember } from './community-profile.controller.ts';
import type { CommunityProfileStrings } from './community-profile.strings.ts';
import { telephoneHref } from './office.ts';
import { openBadge } from './office-view.ts';
import { sayHours } from './opening-hours.ts';
import type { StructureStrings } from './structure.strings.ts';
import { termEnd } from './terms.ts';

export interface BodyCardOptions {
  readonly profile: Pick<Profile, 'name' | 'relations'>;
  readonly words: StructureStrings;
  readonly officeWords: CommunityProfileStrings;
  readonly open: boolean;
  /** On paper details stand without a button. */
  readonly printing: boolean;
  readonly now: number;
  readonly onToggle: () => void;
}

/** Names of others that are told before a card is opened. */
const FEW = 3;
const ARROWS: Readonly<Record<Standing['direction'], string>> = { out: '→', in: '←', both: '↔' };

/** A body: what it is, who speaks for it, how it stands to others; opened, everything. */
export function bodyCard(body: ProfileBody, options: BodyCardOptions): TemplateResult {
  const { profile, words, open, printing } = options;
  const { id, name, kind, powers, place, telephone, members } = body;
  const heads = headsOf(body);
  const end = termEnd(body);
  const where = !place ? words.fromElsewhere : place === profile.name ? null : words.from(place);
  const shown = open || printing;
  const also = powers.slice(1).map((power) => words.groups[power].name);
  const facts = [
    members.length > heads.length || members.length > 2 ? words.people(members.length) : null,
    end ? words.termUntil(sayDate(end, words)) : null,
    also.length ? words.also(also.join(words.nameComma)) : null,
  ].filter(Boolean);
  return html`<article class="card body ${shown ? 'open' : ''}" data-body=${id} aria-labelledby="name-${id}">
    <div class="who">
      <p class="muted small">${[words.kinds[kind], where].filter(Boolean).join(' · ')}</p>
      <h4 id="name-${id}">${name}</h4>
      ${
        heads.length && !shown
          ? html`<ul class="plain heads">${heads.slice(0, 2).map((head) => html`<li>${person(head, words)}</li>`)}</ul>`
          : nothing
      }
      ${facts.length ? html`<p class="muted small">${facts.join(' · ')}</p>` : nothing}
      ${
        telephone
          ? html`<p><a class="call number" href=${telephoneHref(telephone)} aria-label=${words.call(name, telephone)}><span aria-hidden="true">☎</span>${telephone}</a></p>`
          : nothing
      }
    </div>
    ${standings(body, options, shown)}
    ${hasDetails(body) && !printing ? toggle(body, options) : nothing}
    ${shown ? details(body, options) : nothing}
  </article>`;
}

function hasDetails({ members, address, openingHours, summary }: ProfileBody): boolean {
  return Boolean(members.length || address || openingHours.length || summary);
}

function toggle({ id }: ProfileBody, { words, open, onToggle }: BodyCardOptions): TemplateResult {
  return html`<button class="toggle" type="button" aria-expanded=${open ? 'true' : 'false'}
    aria-describedby="name-${id}" @click=${onToggle}>${open ? words.fewer : words.details}</button>`;
}

function standings(
  body: ProfileBody,
  { profile, words }: BodyCardOptions,
  all: boolean,
): TemplateResult | typeof nothing {
  const found = standingsOf(body, profile.relations);
  if (!found.length) return nothing;
  return html`<ul class="plain standings small">
    ${found.map(({ kind, direction, names }) => {
      const told = (all ? names : names.slice(0, FEW)).join(words.nameComma);
      const say = words.standings[kind][direction === 'in' ? 'in' : 'out'];
      return html`<li><span class="arrow" aria-hidden="true">${ARROWS[direction]}</span>${say(all ? told : words.named(told, names.length))}</li>`;
    })}
  </ul>`;
}

function details(body: ProfileBody, { words, officeWords, now }: BodyCardOptions): TemplateResult {
  const { id, members, address, openingHours, summary } = body;
  return html`<div class="details" id="details-${id}">
    ${
      members.length
        ? html`<h5>${words.members}</h5>
          <ul class="plain members">${members.map((member) => html`<li>${person(member, words)}</li>`)}</ul>`
        : nothing
    }
    ${summary ? html`<h5>${words.duty}</h5><p>${summary}</p>` : nothing}
    ${address ? html`<h5>${words.address}</h5><p>${address}</p>` : nothing}
    ${
      openingHours.length
        ? html`<h5>${words.hours}</h5>
          ${openBadge(openingHours, officeWords, now)}
          <p>${sayHours(openingHours, officeWords.hoursWords)}</p>`
        : nothing
    }
  </div>`;
}

/** Somebody's name and office: 张明华 党委书记、主任. */
function person({ name, title, role }: ProfileMember, words: StructureStrings): TemplateResult {
  return html`<strong>${name}</strong> <span class="muted">${title ?? words.roles[role]}</span>`;
}

/** A civil date, `2027-01-31`, in words. */
export function sayDate(date: string, words: Pick<StructureStrings, 'date'>): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return words.date(year, month, day);
}
