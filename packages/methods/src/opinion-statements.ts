import { geometricMean } from './geometric-mean.ts';
import type { OpinionMatrix } from './opinion-matrix.ts';

/** What one group voted on one statement: whole people. */
export interface VoteCounts {
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
}

/** A statement on which a group differs from all others. */
export interface Representative extends VoteCounts {
  readonly statement: string;
  /** On which side the group stands. */
  readonly side: 'AGREE' | 'DISAGREE';
  /** How often the group takes this side, 0 to 1, smoothed: (count + 1) / (votes + 2). */
  readonly probability: number;
  /** That probability divided by the others': 2 means twice as likely. */
  readonly ratio: number;
  /** z of the two-proportion test against the others; above 1.2816 it is beyond chance (90 %). */
  readonly z: number;
}

/** How far all groups agree on one side, three ways; each group counts the same, whatever its size. */
export interface Consensus {
  /** The chance that one member of each group all take this side. */
  readonly product: number;
  /** The product freed of the number of groups. */
  readonly geometricMean: number;
  /** The group that takes it least. */
  readonly weakest: number;
}

export interface StatementConsensus {
  readonly statement: string;
  /** In the order of the groups. */
  readonly counts: readonly VoteCounts[];
  /** From smoothed probabilities (count + 1) / (votes + 2). */
  readonly agree: Consensus;
  readonly disagree: Consensus;
}

const Z_90 = 1.2816;
const MOST_REPRESENTATIVE = 5;

/**
 * The statements that set a group apart from the rest, by the measure of the Polis paper: of those
 * where the group takes a side beyond chance and more than the others do beyond chance (one- and
 * two-proportion tests at 90 %), the five with the greatest ratio × z × probability × one-sample z.
 */
export function representativeOf(
  statements: readonly StatementCounts[],
  group: number,
): Representative[] {
  if ((statements[0]?.counts.length ?? 0) < 2) return [];
  const found: { readonly representative: Representative; readonly strength: number }[] = [];
  for (const { statement, counts } of statements) {
    const own = counts[group] as VoteCounts;
    const others = addCounts(counts.filter((_, index) => index !== group));
    const sides = (['AGREE', 'DISAGREE'] as const).map((side) => {
      const [count, otherCount] = [taking(own, side), taking(others, side)];
      const [votes, otherVotes] = [votesOf(own), votesOf(others)];
      const probability = (count + 1) / (votes + 2);
      const ratio = probability / ((otherCount + 1) / (otherVotes + 2));
      const z = twoProportionZ(count, votes, otherCount, otherVotes);
      const ownZ = oneProportionZ(count, votes);
      const representative = { statement, side, ...own, probability, ratio, z };
      return { representative, ownZ, strength: ratio * z * probability * ownZ };
    });
    for (const { representative, ownZ, strength } of sides) {
      if (representative.z > Z_90 && ownZ > Z_90) found.push({ representative, strength });
    }
  }
  // Equally strong statements stay in the order of their ids: sort is stable.
  return found
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_REPRESENTATIVE)
    .map(({ representative }) => representative);
}

/** How far the groups agree on a statement, with the raw counts. */
export function consensusOf({ statement, counts }: StatementCounts): StatementConsensus {
  return {
    statement,
    counts,
    agree: consensus(counts, 'AGREE'),
    disagree: consensus(counts, 'DISAGREE'),
  };
}

function consensus(counts: readonly VoteCounts[], side: 'AGREE' | 'DISAGREE'): Consensus {
  const shares = counts.map((group) => (taking(group, side) + 1) / (votesOf(group) + 2));
  return {
    product: shares.reduce((product, share) => product * share, 1),
    geometricMean: geometricMean(shares),
    weakest: Math.min(...shares),
  };
}

/** A statement with what each group voted on it, in the order of the groups. */
export interface StatementCounts {
  readonly statement: string;
  readonly counts: readonly VoteCounts[];
}

/** What each of `k` groups voted on each statement that moderation left; −1 is in no group. */
export function countsOf(
  { statements, starts, columns, votes }: OpinionMatrix,
  groupOf: Int32Array,
  k: number,
): StatementCounts[] {
  if (k === 0) return [];
  const counts = statements.map(() =>
    Array.from({ length: k }, () => ({ agrees: 0, disagrees: 0, passes: 0 })),
  );
  for (const [row, group] of groupOf.entries()) {
    if (group < 0) continue;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const count = counts[columns[at] as number]?.[group];
      if (count === undefined) continue;
      if (votes[at] === 1) count.agrees += 1;
      else if (votes[at] === -1) count.disagrees += 1;
      else count.passes += 1;
    }
  }
  return statements.flatMap(({ id, moderatedOut }, column) =>
    moderatedOut === true ? [] : [{ statement: id, counts: counts[column] ?? [] }],
  );
}

function addCounts(counts: readonly VoteCounts[]): VoteCounts {
  return counts.reduce(
    (sum, { agrees, disagrees, passes }) => ({
      agrees: sum.agrees + agrees,
      disagrees: sum.disagrees + disagrees,
      passes: sum.passes + passes,
    }),
    { agrees: 0, disagrees: 0, passes: 0 },
  );
}

function taking({ agrees, disagrees }: VoteCounts, side: 'AGREE' | 'DISAGREE'): number {
  return side === 'AGREE' ? agrees : disagrees;
}

function votesOf({ agrees, disagrees, passes }: VoteCounts): number {
  return agrees + disagrees + passes;
}

/** z that a share is above one half; counts are raised by one, as Polis does. */
function oneProportionZ(count: number, n: number): number {
  return 2 * Math.sqrt(n + 1) * ((count + 1) / (n + 1) - 0.5);
}

/** z that the first share is above the second; counts are raised by one, as Polis does. */
function twoProportionZ(count: number, n: number, otherCount: number, otherN: number): number {
  const [a, b] = [n + 1, otherN + 1];
  const pooled = (count + otherCount + 2) / (a + b);
  if (pooled >= 1) return 0;
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / a + 1 / b));
  return ((count + 1) / a - (otherCount + 1) / b) / deviation;
}
