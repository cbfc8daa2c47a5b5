import type { RankingGroup } from './group-rankings.ts';

/** Papers that lie together: they rank alike and are worth the same. */
interface Parcel {
  readonly preferences: readonly string[];
  readonly papers: bigint;
  /** Of one paper, in hundred-thousandths of a vote. */
  readonly value: bigint;
}

/** A vote, in the hundred-thousandths that transfers are counted in. */
export const STV_UNIT = 100_000n;

/** Who holds which papers in a count by STV, and what they are worth. Votes are in `STV_UNIT`. */
export class StvTally {
  readonly #held = new Map<string, Parcel[]>();
  readonly #votes = new Map<string, bigint>();
  #nonTransferable = 0n;

  /** Gives every paper to its first preference. */
  constructor(options: readonly string[], groups: readonly RankingGroup[]) {
    for (const option of options) {
      this.#held.set(option, []);
      this.#votes.set(option, 0n);
    }
    const everybody = new Set(options);
    for (const { ranking, votes } of groups) {
      const papers = BigInt(votes.weight);
      this.#give({ preferences: ranking.flat(), papers, value: STV_UNIT }, everybody);
    }
  }

  get nonTransferable(): bigint {
    return this.#nonTransferable;
  }

  votes(option: string): bigint {
    return this.#votes.get(option) ?? 0n;
  }

  /**
   * Passes on a surplus: every paper of the option goes to its next preference among `continuing`, at
   * the surplus times its value by the option's votes, rounded down. The option keeps the quota.
   */
  transferSurplus(option: string, surplus: bigint, continuing: ReadonlySet<string>): void {
    const votes = this.votes(option);
    const parcels = this.#take(option).map((parcel) => ({
      ...parcel,
      value: (surplus * parcel.value) / votes,
    }));
    this.#pass(option, parcels, surplus, continuing);
  }

  /** Passes on every paper of an excluded option at the value at which it came. */
  exclude(option: string, continuing: ReadonlySet<string>): void {
    this.#pass(option, this.#take(option), this.votes(option), continuing);
  }

  /** The option loses `worth`; what of it nobody gets is not transferable. */
  #pass(
    option: string,
    parcels: readonly Parcel[],
    worth: bigint,
    continuing: ReadonlySet<string>,
  ): void {
    const passed = parcels.reduce((sum, parcel) => sum + this.#give(parcel, continuing), 0n);
    this.#votes.set(option, this.votes(option) - worth);
    this.#nonTransferable += worth - passed;
  }

  #take(option: string): readonly Parcel[] {
    const parcels = this.#held.get(option) ?? [];
    this.#held.set(option, []);
    return parcels;
  }

  /** What the next preference gets; 0 where there is none. */
  #give(parcel: Parcel, continuing: ReadonlySet<string>): bigint {
    const next = parcel.preferences.find((option) => continuing.has(option));
    if (next === undefined) return 0n;
    const worth = parcel.papers * parcel.value;
    this.#held.get(next)?.push(parcel);
    this.#votes.set(next, this.votes(next) + worth);
    return worth;
  }
}
