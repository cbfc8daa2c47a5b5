import type { OpinionGroups } from './opinion-groups.ts';
import { type OpinionMap, placeOf } from './opinion-map.ts';
import type { OpinionMatrix, OpinionVote } from './opinion-matrix.ts';
import { consensusOf, type StatementConsensus, type VoteCounts } from './opinion-statements.ts';

/** Somebody's place on the map, with the id of their group. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly group: number;
}

/**
 * Groups that have been computed, kept up with the votes that come after: who votes is placed anew on
 * the map that is there, and joins the group whose centre is nearest. What groups voted, their sizes
 * and the consensus of the statements are then exact for these members; the map itself, its groups
 * and what is representative of them stay until all is computed again. A vote costs as much as its
 * voter has votes.
 */
export class PlacedOpinions {
  readonly #map: OpinionMap;
  readonly #centres: readonly { readonly x: number; readonly y: number }[];
  readonly #matrix: OpinionMatrix;
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #firstPlaces: ReadonlyMap<string, Placement>;
  /** The votes of those who voted since, by column. */
  readonly #votes = new Map<string, Map<number, number>>();
  readonly #moved = new Map<string, Placement>();
  /** What was added to the counts of a statement since, by column: three for each group. */
  readonly #changes = new Map<number, Int32Array>();
  readonly #sizes: number[];
  readonly #first: ReadonlyMap<string, StatementConsensus>;
  #votesSince = 0;

  constructor(matrix: OpinionMatrix, groups: OpinionGroups, map: OpinionMap) {
    this.#map = map;
    this.#matrix = matrix;
    this.#centres = groups.groups.map(({ centre }) => centre);
    this.#columnOf = new Map(matrix.statements.map(({ id }, column) => [id, column]));
    this.#rowOf = new Map(matrix.participants.map((participant, row) => [participant, row]));
    this.#firstPlaces = new Map(groups.points.map((point) => [point.participant, point]));
    this.#sizes = groups.groups.map(({ size }) => size);
    this.#first = new Map(groups.consensus.map((one) => [one.statement, one]));
  }

  /** How many votes have been placed since the groups were computed; the same again is none. */
  get votesSince(): number {
    return this.#votesSince;
  }

  /** How many people each group has now, in the order of the groups. */
  get sizes(): readonly number[] {
    return this.#sizes;
  }

  /** Those who stand elsewhere than they did, or for the first time. */
  get moved(): ReadonlyMap<string, Placement> {
    return this.#moved;
  }

  /**
   * Counts a vote, and places its voter.
   *
   * @returns false when the statement came after the groups were computed: it counts from the next
   *   computation on.
   */
  cast({ participant, statement, vote }: OpinionVote): boolean {
    const column = this.#columnOf.get(statement);
    if (column === undefined || this.#centres.length === 0) return false;
    const votes = this.#votes.get(participant) ?? this.#firstVotes(participant);
    if (votes.get(column) === vote) return true;
    const before = this.placementOf(participant);
    if (before) this.#count(votes, before.group, -1);
    votes.set(column, vote);
    this.#votes.set(participant, votes);
    this.#votesSince += 1;
    const after = this.#place(votes);
    if (after) {
      this.#moved.set(participant, after);
      this.#count(votes, after.group, 1);
    }
    if (before?.group !== after?.group) {
      if (before) this.#sizes[before.group - 1] = (this.#sizes[before.group - 1] as number) - 1;
      if (after) this.#sizes[after.group - 1] = (this.#sizes[after.group - 1] as number) + 1;
    }
    return true;
  }

  /** Where somebody stands now; undefined while they have voted on too little. */
  placementOf(participant: string): Placement | undefined {
    return this.#moved.get(participant) ?? this.#firstPlaces.get(participant);
  }

  /** A statement's counts and consensus now; undefined for one that is not in the result. */
  consensusOf(statement: string): StatementConsensus | undefined {
    const first = this.#first.get(statement);
    const changes = this.#changes.get(this.#columnOf.get(statement) ?? -1);
    if (!first || !changes) return first;
    const counts = first.counts.map(
      ({ agrees, disagrees, passes }, group): VoteCounts => ({
        agrees: agrees + (changes[3 * group] as number),
        disagrees: disagrees + (changes[3 * group + 1] as number),
        passes: passes + (changes[3 * group + 2] as number),
      }),
    );
    return consensusOf({ statement, counts });
  }

  #firstVotes(participant: string): Map<number, number> {
    const row = this.#rowOf.get(participant);
    if (row === undefined) return new Map();
    const { starts, columns, votes } = this.#matrix;
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    return new Map(
      Array.from({ length: to - from }, (_, index) => [
        columns[from + index] as number,
        votes[from + index] as number,
      ]),
    );
  }

  #count(votes: ReadonlyMap<number, number>, group: number, by: 1 | -1): void {
    for (const [column, vote] of votes) {
      const changes = this.#changes.get(column) ?? new Int32Array(3 * this.#sizes.length);
      this.#changes.set(column, changes);
      const at = 3 * (group - 1) + (vote === 1 ? 0 : vote === -1 ? 1 : 2);
      changes[at] = (changes[at] as number) + by;
    }
  }

  #place(votes: ReadonlyMap<number, number>): Placement | undefined {
    if (votes.size < this.#map.least) return undefined;
    const entries = [...votes].sort(([a], [b]) => a - b);
    const { x, y } = placeOf(
      this.#map,
      entries.map(([column]) => column),
      entries.map(([, vote]) => vote),
    );
    let group = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, centre] of this.#centres.entries()) {
      const distance = (x - centre.x) ** 2 + (y - centre.y) ** 2;
      if (distance < least) {
        least = distance;
        group = index + 1;
      }
    }
    return { x, y, group };
  }
}
