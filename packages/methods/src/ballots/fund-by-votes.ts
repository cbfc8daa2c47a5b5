import type { BudgetOption } from './ballot.ts';
import type { BudgetStep } from './ballot-count.ts';
import type { LotBox } from './lot-box.ts';

/** A project with what it weighs in votes. */
export interface Candidate extends BudgetOption {
  readonly weight: number;
}

/** What was funded, and where a tie stopped it. */
export interface Funding {
  readonly steps: readonly BudgetStep[];
  readonly funded: readonly string[];
  /** Equal projects of which only some can be paid for; empty when all is decided. */
  readonly tied: readonly string[];
}

/**
 * Funds projects one after another while money is left, best first; what costs more than is left is
 * passed over. Equals are funded all where the money is enough for all of them; otherwise the lot says
 * who goes first, or they are tied and nothing after them is decided.
 */
export function fundByVotes(
  candidates: readonly Candidate[],
  budget: number,
  by: 'VOTES' | 'VOTES_PER_COST',
  box: LotBox,
): Funding {
  const steps: BudgetStep[] = [];
  const funded: string[] = [];
  let left = budget;
  const consider = ({ id, cost }: Candidate) => {
    const verdict = cost <= left ? 'FUNDED' : 'DOES_NOT_FIT';
    steps.push({ option: id, by: 'VOTES', verdict, left });
    if (verdict === 'DOES_NOT_FIT') return;
    funded.push(id);
    left -= cost;
  };
  const compare = by === 'VOTES' ? byVotes : byVotesPerCost;
  let waiting = candidates.filter(({ weight }) => weight > 0).sort(compare);
  for (let [best] = waiting; best !== undefined; [best] = waiting) {
    const top = best;
    const equal = waiting.filter((each) => compare(each, top) === 0);
    waiting = waiting.slice(equal.length);
    const affordable = equal.filter(({ cost }) => cost <= left);
    const order = inOrder(affordable, left, box);
    if (order === undefined) return { steps, funded, tied: affordable.map(({ id }) => id) };
    for (const each of order) consider(each);
    for (const each of equal) if (!affordable.includes(each)) consider(each);
  }
  return { steps, funded, tied: [] };
}

function inOrder(
  equal: readonly Candidate[],
  left: number,
  box: LotBox,
): readonly Candidate[] | undefined {
  if (equal.reduce((sum, { cost }) => sum + cost, 0) <= left) return equal;
  const drawn = box.draw(
    equal.map(({ id }) => id),
    'WINNING',
    1,
  );
  return drawn?.flatMap((id) => equal.filter((each) => each.id === id));
}

const byVotes = (one: Candidate, other: Candidate) => other.weight - one.weight;

function byVotesPerCost(one: Candidate, other: Candidate): number {
  const difference =
    BigInt(other.weight) * BigInt(one.cost) - BigInt(one.weight) * BigInt(other.cost);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
