import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../foundation/format.ts';
import { badge } from '../../templates/badge.ts';
import { formatExact } from '../format-exact.ts';
import type { ResultStrings } from './result.strings.ts';
import { type BallotResult, type CountedBallot, type Label, shownVotes } from './result-facts.ts';

export interface StepsOptions {
  readonly ballot: CountedBallot;
  readonly result: BallotResult;
  readonly words: ResultStrings;
  readonly label: Label;
}

/** How the count went, for methods that take more than adding: rounds, duels, projects. */
export function countSteps(options: StepsOptions): TemplateResult | typeof nothing {
  const { rounds, duels, projects } = options.result;
  if (projects.length) return budget(options);
  if (duels.length) return comparisons(options);
  return rounds.length > 1 || options.ballot.method === 'STV' ? roundList(options) : nothing;
}

function budget({ ballot, result, words, label }: StepsOptions): TemplateResult {
  const { spent, projects } = result;
  const whole = ballot.budget === null ? '' : formatMoney(Number(ballot.budget.amount));
  return html`<section class="stack">
    <h4>${words.projects(formatMoney(Number(spent?.amount ?? 0)), whole)}</h4>
    <ol class="plain steps">
      ${projects.map(({ option, cost, votes, verdict, left }) => {
        const why = words.why[verdict](formatMoney(Number(left?.amount ?? 0)));
        return html`<li>
          <p>${badge(words.verdict[verdict], verdict === 'FUNDED' ? 'done' : verdict === 'TIED' ? 'warning' : 'waiting')}
            <strong>${label(option)}</strong></p>
          <p class="small">${words.projectFacts(formatMoney(Number(cost.amount)), formatExact(votes.heads))}</p>
          ${why ? html`<p class="muted small">${why}</p>` : nothing}
        </li>`;
      })}
    </ol>
  </section>`;
}

function comparisons({ ballot, result, words, label }: StepsOptions): TemplateResult {
  return html`<details open>
    <summary>${words.duels}</summary>
    <p class="muted small">${words.duelsHint}</p>
    <ul class="plain steps">
      ${result.duels.map(({ one, other, preferOne, preferOther, winner }) => {
        const [left, right] = [shownVotes(preferOne, ballot), shownVotes(preferOther, ballot)];
        return html`<li>
          <p>${words.duel(label(one), left, label(other), right)}</p>
          <p>${winner === null ? badge(words.equal, 'waiting') : badge(words.stronger(label(winner)), 'done')}</p>
        </li>`;
      })}
    </ul>
  </details>`;
}

function roundList({ ballot, result, words, label }: StepsOptions): TemplateResult {
  const { rounds, quota } = result;
  return html`<details open>
    <summary>${words.rounds(rounds.length)}</summary>
    ${quota === null ? nothing : html`<p class="muted small">${words.quota(shownVotes(quota, ballot))}</p>`}
    <ol class="plain steps">
      ${rounds.map(({ cause, from, votes, left, elected }, index) => {
        const before = rounds[index - 1];
        const moved = words.cause[cause](from.map(label).join('、'));
        return html`<li>
          <p><strong>${words.round(index + 1)}</strong>　${moved}</p>
          <table>
            <caption class="visually-hidden">${words.round(index + 1)}</caption>
            <thead><tr><th scope="col">${words.option}</th><th scope="col">${words.has}</th>${before ? html`<th scope="col">${words.change}</th>` : nothing}</tr></thead>
            <tbody>
              ${votes.map(({ option, votes: now }) => {
                const then = before?.votes.find((row) => row.option === option)?.votes;
                const change = then === undefined ? 0 : now - then;
                const sign = change > 0 ? '+' : '−';
                return html`<tr>
                  <th scope="row">${label(option)}${elected.includes(option) ? html` ${badge(words.elected, 'done')}` : nothing}</th>
                  <td>${shownVotes(now, ballot)}</td>
                  ${before ? html`<td>${change === 0 ? words.same : `${sign}${shownVotes(Math.abs(change), ballot)}`}</td>` : nothing}
                </tr>`;
              })}
            </tbody>
          </table>
          ${left > 0 ? html`<p class="muted small">${words.left(shownVotes(left, ballot))}</p>` : nothing}
        </li>`;
      })}
    </ol>
  </details>`;
}
