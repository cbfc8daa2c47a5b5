import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatPeople, formatShare } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { fit, MAP, marks, outline, spread } from './map-shapes.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Opinions } from './topic-facts.ts';

/** How many shared statements stand there before the rest is unfolded. */
const FEW_SHARED = 3;
/**
 * Statements from which groups mean something: with fewer, whoever skips one stands apart. Polis
 * asks for at least seven to begin with (https://compdemocracy.org/seed-comments).
 */
const ENOUGH_STATEMENTS = 7;

/** Who votes alike, where there is enough to tell it by, and what all groups share. */
export function opinionMap(
  opinions: Opinions,
  words: TopicStrings,
  locale: Locale,
  origin: string,
  statementCount: number,
): TemplateResult {
  const alike = opinions.groups.length < 2;
  const enough = statementCount >= ENOUGH_STATEMENTS;
  return html`<section class="stack" part="opinions" aria-labelledby="opinions-title">
    <h3 id="opinions-title">${words.opinions}</h3>
    ${
      alike
        ? html`<p><strong>${opinions.sentence}</strong></p>`
        : enough
          ? figure(opinions, words, locale)
          : html`<p class="muted">${words.opinionsFew(statementCount)}</p>`
    }
    ${shared(opinions, words, true, enough)} ${shared(opinions, words, false, enough)} ${measures(opinions, words)}
    <p class="small"><a href=${origin + opinions.bundlePath} download>${words.bundle}</a> <span class="muted">${words.bundleHint}</span></p>
  </section>`;
}

/** The finding, the picture, its legend, and the same as a table. */
function figure(opinions: Opinions, words: TopicStrings, locale: Locale): TemplateResult {
  const own = opinions.points.find((point) => point.own);
  return html`<figure class="stack">
      <figcaption>
        <p><strong>${opinions.sentence}</strong></p>
        ${own ? html`<p>${words.yourGroup(own.group)}</p>` : nothing}
      </figcaption>
      ${picture(opinions, words)}
      <ul class="plain legend">
        ${opinions.groups.map(
          ({ number, size, representative: [first] }) => html`<li>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">${svg`<path class="g${number}" d=${marks([{ x: 0, y: 0 }], number)}></path>`}</svg>
            <strong>${words.group(number)}</strong> ${formatPeople(size, locale)}
            ${first ? html`<span class="muted">${first.agreeing ? words.moreAgree : words.moreDisagree} ${words.quoted(first.statement.body)}</span>` : nothing}
          </li>`,
        )}
      </ul>
      <p class="muted small">${words.mapHint}</p>
      ${opinions.votesSince ? html`<p class="muted small">${words.votesSince(opinions.votesSince)}</p>` : nothing}
      ${table(opinions, words)}
    </figure>`;
}

function picture({ points, groups, sentence }: Opinions, words: TopicStrings): TemplateResult {
  const placed = fit(points);
  const groupsShown = groups.map(({ number }) => ({
    number,
    places: spread(placed.filter(({ group }) => group === number)),
  }));
  const own = groupsShown.flatMap(({ places }) => places).find((place) => place.own);
  return html`<svg class="map" viewBox="0 0 ${MAP.width} ${MAP.height}" role="img" aria-label="${words.map}：${sentence}" focusable="false">
    ${groupsShown.map(({ number, places }) => svg`<path class="area g${number}" d=${outline(places)}></path>`)}
    ${groupsShown.map(({ number, places }) => svg`<path class="marks g${number}" d=${marks(places, number)}></path>`)}
    ${own ? you(own, words.here) : nothing}
  </svg>`;
}

/** The viewer's own mark, ringed and named; the name stays inside the picture. */
function you({ x, y, group }: Opinions['points'][number], here: string) {
  const below = y < 44;
  const anchor = x < 70 ? 'start' : x > MAP.width - 70 ? 'end' : 'middle';
  return svg`<circle class="ring" cx=${x} cy=${y} r="10"></circle>
    <path class="g${group}" d=${marks([{ x, y }], group)}></path>
    <text class="here" x=${x} y=${below ? y + 28 : y - 17} text-anchor=${anchor}>${here}</text>`;
}

function table({ groups }: Opinions, words: TopicStrings): TemplateResult {
  return html`<details>
    <summary>${words.table}</summary>
    <table>
      <caption class="visually-hidden">${words.opinions}</caption>
      <thead><tr><th scope="col">${words.groups}</th><th scope="col">${words.groupSize}</th><th scope="col">${words.standsOut}</th></tr></thead>
      <tbody>
        ${groups.map(
          ({ number, size, representative }) => html`<tr>
            <th scope="row">${words.group(number)}</th>
            <td class="number">${size}</td>
            <td>
              <ul class="plain">
                ${representative
                  .slice(0, 3)
                  .map(
                    ({ agreeing, statement }) =>
                      html`<li><strong>${agreeing ? words.moreAgree : words.moreDisagree}</strong> ${statement.body}</li>`,
                  )}
              </ul>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

type Counts = Opinions['consensus'][number]['groupCounts'][number];

/** The statements on which every group stands on one side, with the raw counts: each group's, or of all. */
function shared(
  { consensus, groups }: Opinions,
  words: TopicStrings,
  agreeing: boolean,
  byGroup: boolean,
): TemplateResult | typeof nothing {
  const found = consensus.filter((entry) => entry.agreeing === agreeing);
  if (!found.length) return nothing;
  const side = agreeing ? words.agreeShort : words.disagreeShort;
  const onSide = ({ agree, disagree }: Counts) => (agreeing ? agree : disagree);
  const voted = ({ agree, disagree, pass }: Counts) => agree + disagree + pass;
  const ofGroup = (counts: Counts, index: number) =>
    words.ofGroup(
      words.group(groups[index]?.number ?? index + 1),
      side,
      onSide(counts),
      voted(counts),
    );
  const sum = (list: readonly Counts[], of: (counts: Counts) => number) =>
    list.reduce((all, counts) => all + of(counts), 0);
  const lines = (all: readonly Counts[]) =>
    byGroup && all.length > 1
      ? all.map(ofGroup)
      : [words.ofAll(side, sum(all, onSide), sum(all, voted))];
  const list = (entries: typeof found) => html`<ol class="plain rows">
    ${entries.map(
      ({ statement, groupCounts }) => html`<li>
        <p>${statement.body}</p>
        <ul class="plain muted small group-counts">${lines(groupCounts).map((line) => html`<li>${line}</li>`)}</ul>
      </li>`,
    )}
  </ol>`;
  return html`<div class="shared ${agreeing ? 'agree' : 'disagree'}">
    <h4><span aria-hidden="true">${agreeing ? '✓' : '✕'} </span>${agreeing ? words.consensus : words.consensusAgainst}</h4>
    ${list(found.slice(0, FEW_SHARED))}
    ${
      found.length > FEW_SHARED
        ? html`<details><summary>${words.showAll(found.length)}</summary>${list(found.slice(FEW_SHARED))}</details>`
        : nothing
    }
  </div>`;
}

/** How far all groups share each statement, by three measures, with what each means. */
function measures({ consensus }: Opinions, words: TopicStrings): TemplateResult | typeof nothing {
  if (!consensus.length) return nothing;
  const percent = (share: number) => formatShare(share);
  return html`<details>
    <summary>${words.measures}</summary>
    <p class="muted small">${words.measuresHint}</p>
    <table>
      <caption class="visually-hidden">${words.measures}</caption>
      <thead><tr><th scope="col">${words.measureStatement}</th><th scope="col">${words.mean}</th><th scope="col">${words.product}</th><th scope="col">${words.weakest}</th></tr></thead>
      <tbody>
        ${consensus.map(
          ({ statement, agreeing, geometricMean, product, weakest }) => html`<tr>
            <th scope="row"><strong>${agreeing ? words.agreeShort : words.disagreeShort}</strong> ${statement.body}</th>
            <td class="number">${percent(geometricMean)}</td>
            <td class="number">${percent(product)}</td>
            <td class="number">${percent(weakest)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
