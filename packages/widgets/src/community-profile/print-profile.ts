import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { printPage } from '../templates/print-page.ts';
import { groupBodies, standingsOf } from './bodies.ts';
import { sayDate } from './body-card.ts';
import type { Profile, ProfileDuty } from './community-profile.controller.ts';
import type { CommunityProfileStrings } from './community-profile.strings.ts';
import { officeOf } from './office.ts';
import { sayHours } from './opening-hours.ts';
import { type StructureStrings, structureStrings } from './structure.strings.ts';

/** Prints everything on a page of its own, to hang up in the stairwell. */
export async function printProfile(
  profile: Profile,
  officeWords: CommunityProfileStrings,
  locale: Locale,
): Promise<void> {
  await structureStrings.load(locale);
  const words = structureStrings.for(locale);
  const office = officeOf(profile);
  const hours = sayHours(office.hours, officeWords.hoursWords) || office.hoursInWords;
  const fact = (name: string, value: string | null) =>
    value ? html`<p>${name} ${value}</p>` : nothing;
  const content = html`<h1>${office.name}</h1>
    ${office.telephone ? html`<p class="code">☎ ${office.telephone}</p>` : nothing}
    ${fact(officeWords.address, office.address)} ${fact(officeWords.hours, hours)}
    ${
      profile.grids.length
        ? html`<h2>${officeWords.gridsTitle}</h2><table><tbody>${profile.grids.map(
            ({ name, responsibleName, responsibleTelephone }) =>
              html`<tr><td>${name}</td><td>${responsibleName ?? officeWords.nobodyNamed}</td><td>${responsibleTelephone}</td></tr>`,
          )}</tbody></table>`
        : nothing
    }
    ${profile.bodies.length ? html`<h2>${words.title}</h2>${bodies(profile, words)}` : nothing}
    ${duties(words.dutyLists.BY_LAW.name, profile.dutiesByLaw)}
    ${duties(words.dutyLists.ASSISTANCE.name, profile.dutiesInAssistance)}
    ${
      profile.agreements.length
        ? html`<h2>${words.agreementsTitle}</h2><table><tbody>${profile.agreements.map(
            ({ title, sides, until }) =>
              html`<tr><td>${title}</td><td>${sides.join(words.nameComma)}</td><td>${words.agreementUntil(sayDate(until, words))}</td></tr>`,
          )}</tbody></table>`
        : nothing
    }
    <p>${formatMoment(new Date().toISOString(), locale)}</p>`;
  printPage(content, locale);
}

function bodies(profile: Profile, words: StructureStrings): TemplateResult {
  return html`<table><tbody>
    ${groupBodies(profile.bodies, profile.relations).map(({ power, bodies }) =>
      bodies.map(
        (body) => html`<tr>
          <td>${words.groups[power].name}</td>
          <td>${body.name}${body.telephone ? html`<br />☎ ${body.telephone}` : nothing}</td>
          <td>${body.members.map(({ name, title, role }) => `${name} ${title ?? words.roles[role]}`).join(words.nameComma)}</td>
          <td>${standingsOf(body, profile.relations).map(
            ({ kind, direction, names }) =>
              html`${words.standings[kind][direction === 'in' ? 'in' : 'out'](names.join(words.nameComma))}<br />`,
          )}</td>
        </tr>`,
      ),
    )}
  </tbody></table>`;
}

function duties(name: string, list: readonly ProfileDuty[]): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<h2>${name}</h2><table><tbody>${list.map(
    ({ title, basis, department }) =>
      html`<tr><td>${title}</td>${department ? html`<td>${department}</td>` : nothing}<td>${basis}</td></tr>`,
  )}</tbody></table>`;
}
