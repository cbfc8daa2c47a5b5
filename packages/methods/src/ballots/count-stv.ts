import type { BallotPaper, StvDefinition } from './ballot.ts';
import type { BallotOutcome, StvCount, StvRound, TieAt } from './ballot-count.ts';
import { groupRankings } from './group-rankings.ts';
import { type LotBox, lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { STV_UNIT, StvTally } from './stv-tally.ts';
import { votesPerOption } from './tally.ts';

/**
 * Counts preferences for several seats by the single transferable vote as in Scotland's council
 * elections (weighted inclusive Gregory): Scottish Local Government Elections Order 2007, SSI 2007/42,
 * schedule 1, part III, rules 45 to 52. It is written law, tried in public elections since 2007, can be
 * followed by hand, and by its five decimals every number is exact.
 *
 * Quota: valid papers by one more than the seats, rounded down, and one. The largest surplus is
 * transferred first; without a surplus the weakest is excluded. Between equals decides the latest
 * earlier round in which they were unequal, then the lot. When as many are left as seats, they have
 * them. One departure: options without any vote are excluded together, as their order changes nothing.
 *
 * @throws {RangeError} when the weights together are more than can be told in hundred-thousandths.
 */
export function countStv(
  definition: StvDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): StvCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const total = counted.expressed.weight;
  if (!Number.isSafeInteger(total * Number(STV_UNIT))) {
    throw new RangeError('The weights are too large to transfer exactly.');
  }
  const options = definition.options.map(({ id }) => id);
  const groups = groupRankings(voting);
  const votes = votesPerOption(
    options,
    groups.map((group) => ({ votes: group.votes, chosen: group.ranking.flat().slice(0, 1) })),
  );
  const quota = Math.floor(total / (definition.seats + 1)) + 1;
  const box = lotBox(definition.ties, seed);
  const count = new StvRounds(options, definition.seats, quota, new StvTally(options, groups), box);
  const outcome: BallotOutcome = total === 0 ? { kind: 'NONE' } : count.run();
  const { rounds } = count;
  return { method: 'STV', ...counted, votes, quota, rounds, outcome, lots: box.lots };
}

class StvRounds {
  readonly rounds: StvRound[] = [];
  readonly #options: readonly string[];
  readonly #seats: number;
  readonly #quota: bigint;
  readonly #tally: StvTally;
  readonly #box: LotBox;
  readonly #elected: string[] = [];
  /** In the order of the ballot. */
  #continuing: readonly string[];

  constructor(
    options: readonly string[],
    seats: number,
    quota: number,
    tally: StvTally,
    box: LotBox,
  ) {
    this.#options = options;
    this.#continuing = options;
    this.#seats = seats;
    this.#quota = BigInt(quota) * STV_UNIT;
    this.#tally = tally;
    this.#box = box;
  }

  run(): BallotOutcome {
    this.#record('FIRST', []);
    for (;;) {
      const vacant = this.#seats - this.#elected.length;
      if (vacant === 0) return { kind: 'WON', winners: this.#elected };
      if (this.#continuing.length <= vacant) {
        this.#record('ELECT_REST', this.#continuing);
        return { kind: 'WON', winners: this.#elected };
      }
      const tie = this.#transferSurplus() ?? this.#exclude(vacant);
      if (tie !== true) return tie;
    }
  }

  /** Undefined when there is no surplus. */
  #transferSurplus(): BallotOutcome | true | undefined {
    const surplus = (option: string) => this.#tally.votes(option) - this.#quota;
    const [largest] = this.#elected.map(surplus).sort(descending);
    if (largest === undefined || largest === 0n) return undefined;
    const equal = this.#options.filter(
      (option) => this.#elected.includes(option) && surplus(option) === largest,
    );
    const chosen = this.#choose(equal, 'SURPLUS');
    if (typeof chosen !== 'string') return chosen;
    this.#tally.transferSurplus(chosen, largest, new Set(this.#continuing));
    this.#record('SURPLUS', [chosen]);
    return true;
  }

  #exclude(vacant: number): BallotOutcome | true {
    const [least] = this.#continuing.map((option) => this.#tally.votes(option)).sort(ascending);
    const equal = this.#continuing.filter((option) => this.#tally.votes(option) === least);
    const together = least === 0n && this.#continuing.length - equal.length >= vacant;
    const chosen = together ? equal : this.#choose(equal, 'EXCLUSION');
    if (typeof chosen !== 'string' && 'kind' in chosen) return chosen;
    const excluded = typeof chosen === 'string' ? [chosen] : chosen;
    this.#continuing = this.#continuing.filter((option) => !excluded.includes(option));
    const continuing = new Set(this.#continuing);
    for (const option of excluded) this.#tally.exclude(option, continuing);
    this.#record('EXCLUSION', excluded);
    return true;
  }

  /** One of equals: whose surplus goes first, or who is excluded. */
  #choose(equal: readonly string[], at: TieAt): string | (BallotOutcome & { kind: 'TIED' }) {
    let tied = equal;
    for (const { votes } of [...this.rounds].reverse()) {
      const then = votes.filter(({ option }) => tied.includes(option));
      const all = then.map((each) => each.votes);
      const wanted = at === 'SURPLUS' ? Math.max(...all) : Math.min(...all);
      tied = then.filter((each) => each.votes === wanted).map(({ option }) => option);
    }
    const [only, another] = tied;
    if (only !== undefined && another === undefined) return only;
    const round = this.rounds.length + 1;
    const drawn = this.#box.draw(tied, at, round);
    const first = at === 'SURPLUS' ? drawn?.[0] : drawn?.[drawn.length - 1];
    return first ?? { kind: 'TIED', winners: [...this.#elected], tied, at, round };
  }

  #record(action: StvRound['action'], options: readonly string[]): void {
    const reached = this.#continuing.filter(
      (option) => action === 'ELECT_REST' || this.#tally.votes(option) >= this.#quota,
    );
    const elected = [...reached].sort((one, other) =>
      descending(this.#tally.votes(one), this.#tally.votes(other)),
    );
    this.#elected.push(...elected);
    this.#continuing = this.#continuing.filter((option) => !elected.includes(option));
    this.rounds.push({
      action,
      options,
      votes: this.#options.map((option) => ({ option, votes: Number(this.#tally.votes(option)) })),
      nonTransferable: Number(this.#tally.nonTransferable),
      elected,
    });
  }
}

const ascending = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
const descending = (one: bigint, other: bigint) => ascending(other, one);
