import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityProfileStrings } from './community-profile.strings.ts';
import { type Office, telephoneHref } from './office.ts';
import { type OpenState, openState, sayHours, type WeeklySpan } from './opening-hours.ts';

/** Where and when: the number to press, the way there, and whether it is worth going now. */
export function officeView(
  office: Office,
  { words, above, now }: { words: CommunityProfileStrings; above: readonly string[]; now: number },
): TemplateResult {
  const { name, address, telephone, hours, hoursInWords, map } = office;
  if (!address && !telephone && !hours.length && !hoursInWords) {
    return html`<div class="card office" part="office">
      ${placeNames(above)}<h2 id="office" tabindex="-1">${name}</h2><p class="quiet">${words.nothingKnown}</p>
    </div>`;
  }
  return html`<section class="card office" part="office" aria-labelledby="office">
    ${placeNames(above)}
    <h2 id="office" tabindex="-1">${name}</h2>
    ${openBadge(hours, words, now)}
    <div class="reach">
      ${
        telephone
          ? html`<a class="button primary call" href=${telephoneHref(telephone)}><span aria-hidden="true">☎</span>
            <span>${words.call} <span class="number">${telephone}</span></span></a>`
          : html`<p class="muted">${words.telephone} ${words.noTelephone}</p>`
      }
    </div>
    <dl>
      <div>
        <dt>${words.address}</dt>
        <dd>
          ${address ?? html`<span class="muted">${words.noAddress}</span>`}
          ${
            map
              ? html`<p class="map"><a href=${map} target="_blank" rel="noopener">${words.map}<span class="muted small">${words.newWindow}</span></a></p>`
              : nothing
          }
        </dd>
      </div>
      <div>
        <dt>${words.hours}</dt>
        <dd>
          ${
            hours.length
              ? html`${sayHours(hours, words.hoursWords)
                  .split(words.hoursWords.groupComma)
                  .map((group) => html`<span class="line">${group}</span>`)}`
              : (hoursInWords ?? html`<span class="muted">${words.noHours}</span>`)
          }
          ${hours.length || hoursInWords ? html`<p class="muted small">${words.holidays}</p>` : nothing}
        </dd>
      </div>
    </dl>
  </section>`;
}

function placeNames(above: readonly string[]): TemplateResult | typeof nothing {
  return above.length ? html`<p class="muted small">${above.join(' · ')}</p>` : nothing;
}

/** Open or closed, and what comes next: shape, word and colour. */
export function openBadge(
  hours: readonly WeeklySpan[],
  words: CommunityProfileStrings,
  now: number,
): TemplateResult | typeof nothing {
  const state = openState(hours, now);
  if (!state) return nothing;
  const { open } = state;
  return html`<p class="state ${open ? 'open' : 'closed'}">
    <span aria-hidden="true">${open ? '●' : '○'}</span>
    <strong>${sayState(state, words)}</strong><span>${sayChange(state, words)}</span>
  </p>`;
}

function sayState(state: OpenState, words: CommunityProfileStrings): string {
  if (state.open) return words.openNow;
  if (state.dayOff) return words.dayOff;
  return state.change.daysAhead ? words.closedNow : words.notYet;
}

/** 17:30 下班, 12:00 休息，14:00 再上班, 明天 9:00 上班, 周一 9:00 上班. */
function sayChange(state: OpenState, words: CommunityProfileStrings): string {
  const { open, change } = state;
  if (!change) return words.openAlways;
  const { daysAhead, weekday, time } = change;
  if (open && state.again) return words.pauses(time, state.again.time);
  if (open && daysAhead === 0) return words.closesToday(time);
  const day = words.hoursWords.weekdays[weekday - 1] ?? '';
  const when = [words.today(time), words.tomorrow(time)][daysAhead] ?? words.onDay(day, time);
  return open ? words.closes(when) : words.opens(when);
}
