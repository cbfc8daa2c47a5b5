import { html, nothing, type TemplateResult } from 'lit';
import { formatExact, formatShare } from '../foundation/format.ts';
import type { SharedStrings } from '../foundation/shared.strings.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import { type Bar, barChart } from '../templates/bar-chart.ts';
import type { BallotStrings } from './ballot.strings.ts';
import type { Ballot, BallotResult } from './ballot-facts.ts';
import type { BallotOptionView } from './choice-form.ts';

const TONES: Readonly<Record<BallotResult['outcome'], BadgeTone>> = {
  CARRIED: 'done',
  ELECTED: 'done',
  NOT_CARRIED: 'error',
  INQUORATE: 'warning',
  TIED: 'warning',
};

export interface ResultOptions {
  readonly ballot: Ballot;
  readonly result: BallotResult;
  readonly options: readonly BallotOptionView[];
  readonly words: BallotStrings;
  readonly shared: SharedStrings;
}

/** What it came to: in a word, by the rule share by share, in numbers, and how the votes came in. */
export function ballotResult(options: ResultOptions): TemplateResult {
  const { ballot, result, words } = options;
  const label = (id: string) => options.options.find((option) => option.id === id)?.label ?? id;
  const elected = ballot.method !== 'YES_NO_ABSTAIN' && result.winners.length > 0;
  return html`<section class="stack result" part="result">
    <h3 tabindex="-1" id="result">${words.result}</h3>
    <p>${badge(result.outcomeLabel, TONES[result.outcome])}
      ${elected ? html`<strong>${words.winner}　${result.winners.map(label).join('、')}</strong>` : nothing}
      ${result.tied.length ? html`<strong>${words.tied}　${result.tied.map(label).join('、')}</strong>` : nothing}</p>
    ${bars(options, label)}
    ${channels(result, words)}
  </section>`;
}

function bars(
  { ballot, result, words, shared }: ResultOptions,
  label: (id: string) => string,
): TemplateResult {
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
    return barChart(measure === 'weight' ? words.byArea : words.people, drawn, shared);
  })}`;
}

function channels(
  { channels: ways }: BallotResult,
  words: BallotStrings,
): TemplateResult | typeof nothing {
  if (ways.length < 2) return nothing;
  const each = ways.map(({ channel, count }) => `${words.channel[channel]} ${formatExact(count)}`);
  return html`<p class="muted small">${words.channels}：${each.join('　')}</p>`;
}
