import { html, nothing, type TemplateResult } from 'lit';
import { formatShare } from '../../foundation/format.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { type Bar, barChart } from '../../templates/bar-chart.ts';
import { formatExact } from '../format-exact.ts';
import type { ResultStrings } from './result.strings.ts';
import type { BallotResult, CountedBallot } from './result-facts.ts';

export interface BarsOptions {
  readonly ballot: CountedBallot;
  readonly result: BallotResult;
  readonly words: ResultStrings;
  readonly shared: SharedStrings;
}

/** Who voted for what, by heads and, where owners vote, by area. */
export function countBars(
  { ballot, result, words, shared }: BarsOptions,
  label: (id: string) => string,
): TemplateResult {
  if (result.points.length) return pointBars(result, words, shared, label);
  const measures =
    ballot.votingUnit === 'OWNER' ? (['heads', 'weight'] as const) : (['heads'] as const);
  const rows = [
    ...result.votes.map(({ option, votes }) => ({ name: label(option), votes })),
    ...(result.abstaining.heads ? [{ name: words.abstained, votes: result.abstaining }] : []),
    ...(result.spoilt.heads ? [{ name: words.spoilt, votes: result.spoilt }] : []),
  ];
  return html`${measures.map((measure) => {
    const all = result.cast[measure];
    const drawn = rows.map(({ name, votes }): Bar => {
      const count = measure === 'weight' ? Math.round(votes.weight / 100) : votes.heads;
      const share = all > 0 ? votes[measure] / all : 0;
      const [shown, counted] = [formatShare(share), formatExact(count)];
      const caption =
        measure === 'weight' ? words.area(counted, shown) : words.votes(counted, shown);
      return { label: name, count, share, shown, caption };
    });
    const title =
      measures.length === 1
        ? words.received(formatExact(result.cast.heads))
        : measure === 'weight'
          ? words.byArea
          : words.people;
    return barChart(title, drawn, shared);
  })}`;
}

function pointBars(
  { points }: BallotResult,
  words: ResultStrings,
  shared: SharedStrings,
  label: (id: string) => string,
): TemplateResult {
  const most = Math.max(1, ...points.map((row) => row.points));
  const drawn = points.map((row): Bar => {
    const shown = words.score(formatExact(row.points));
    return { label: label(row.option), count: row.points, share: row.points / most, shown };
  });
  return barChart(words.byPoints, drawn, shared);
}

/** In which ways votes came in. */
export function channels(
  { channels: ways }: BallotResult,
  words: ResultStrings,
): TemplateResult | typeof nothing {
  if (ways.length < 2) return nothing;
  const each = ways.map(({ channel, count }) => `${words.channel[channel]} ${formatExact(count)}`);
  return html`<p class="muted small">${words.channels}　${each.join('　')}</p>`;
}
