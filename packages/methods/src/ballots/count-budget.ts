import type { BallotPaper, BudgetDefinition } from './ballot.ts';
import type {
  BallotOutcome,
  BudgetCount,
  BudgetStep,
  BudgetVerdict,
  DrawnLot,
} from './ballot-count.ts';
import { equalShares, type SharesFunding, type VoterGroup } from './equal-shares.ts';
import { type Candidate, fundByVotes } from './fund-by-votes.ts';
import { type LotBox, lotBox } from './lot-box.ts';
import { sortPapers, type VotingPaper } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/** Shares are raised by at most this many hundredths: to eleven times the budget. */
const MOST_RAISES = 1000;

/**
 * Counts approvals of projects and spends the budget on them. MOST_VOTES and VOTES_PER_COST take the
 * best first and pass over what no longer fits. EQUAL_SHARES lets voters pay from equal shares; since
 * that leaves money over, shares are raised by hundredths (the completion "Add1" of equalshares.net,
 * with a hundredth of a share for its one unit of money) until something more would cost more than
 * there is, and what then still fits is funded by votes.
 */
export function countBudget(
  definition: BudgetDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): BudgetCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const votes = votesPerOption(
    options,
    voting.map(({ choice, votes: each }) => ({ votes: each, chosen: choice.options })),
  );
  const candidates = definition.options.map((option, index) => ({
    ...option,
    weight: votes[index]?.votes.weight ?? 0,
  }));
  const spending = spend(definition, candidates, voterGroups(voting), () =>
    lotBox(definition.ties, seed),
  );
  const { steps, winners, tied, lots, raisedBy } = spending;
  const projects = candidates.map(({ id, cost, weight }, index) => ({
    option: id,
    votes: votes[index]?.votes ?? { heads: 0, weight: 0 },
    cost,
    verdict: weight === 0 ? ('NO_VOTES' as const) : verdictOf(id, spending),
  }));
  const spent = projects.reduce(
    (sum, { cost, verdict }) => sum + (verdict === 'FUNDED' ? cost : 0),
    0,
  );
  const result = { method: 'BUDGET', ...counted, votes: projects, spent, steps } as const;
  return {
    ...result,
    ...(raisedBy === undefined ? {} : { raisedBy }),
    outcome: outcomeOf(winners, tied),
    lots,
  };
}

interface Spending {
  readonly steps: readonly BudgetStep[];
  readonly winners: readonly string[];
  readonly tied: readonly string[];
  readonly lots: readonly DrawnLot[];
  readonly raisedBy?: number;
}

function spend(
  { budget, allocation }: BudgetDefinition,
  candidates: readonly Candidate[],
  voters: readonly VoterGroup[],
  newBox: () => LotBox,
): Spending {
  const box = newBox();
  if (allocation !== 'EQUAL_SHARES') {
    const by = allocation === 'MOST_VOTES' ? 'VOTES' : 'VOTES_PER_COST';
    const { steps, funded, tied } = fundByVotes(candidates, budget, by, box);
    return { steps, winners: funded, tied, lots: box.lots };
  }
  const { shares, raisedBy, lots } = raiseShares(candidates, voters, budget, newBox);
  const { steps, funded, tied } = shares;
  // More money can undo what less money bought, so that before a tie nothing is sure.
  if (tied.length > 0) return { steps, winners: [], tied, lots, raisedBy };
  const others = candidates.filter(({ id }) => !funded.includes(id));
  const rest = fundByVotes(others, budget - shares.cost, 'VOTES', box);
  return {
    steps: [...steps, ...rest.steps],
    winners: [...funded, ...rest.funded],
    tied: rest.tied,
    lots: [...lots, ...box.lots],
    raisedBy,
  };
}

/** The last purchase within the budget, or the first that is tied. */
function raiseShares(
  candidates: readonly Candidate[],
  voters: readonly VoterGroup[],
  budget: number,
  newBox: () => LotBox,
): {
  readonly shares: SharesFunding;
  readonly raisedBy: number;
  readonly lots: readonly DrawnLot[];
} {
  const buy = (raisedBy: number) => {
    const box = newBox();
    const money = BigInt(budget) * BigInt(100 + raisedBy);
    const shares = equalShares(candidates, voters, money, budget, box);
    return { shares, raisedBy, lots: box.lots };
  };
  let bought = buy(0);
  for (let raise = 1; raise <= MOST_RAISES; raise += 1) {
    const { funded, cost, tied } = bought.shares;
    const more = candidates.some(
      (each) => each.weight > 0 && !funded.includes(each.id) && cost + each.cost <= budget,
    );
    if (!more || tied.length > 0) break;
    const next = buy(raise);
    if (next.shares.cost > budget) break;
    bought = next;
  }
  return bought;
}

function voterGroups(voting: readonly VotingPaper<'BUDGET'>[]): VoterGroup[] {
  const groups = new Map<string, VoterGroup>();
  for (const { choice, votes } of voting) {
    const key = JSON.stringify(choice.options);
    const weight = (groups.get(key)?.weight ?? 0) + votes.weight;
    groups.set(key, { approved: new Set(choice.options), weight });
  }
  return [...groups.values()];
}

function verdictOf(option: string, { winners, tied, steps }: Spending): BudgetVerdict {
  if (winners.includes(option)) return 'FUNDED';
  if (tied.includes(option)) return 'TIED';
  const passedOver = steps.some((step) => step.option === option && step.verdict !== 'FUNDED');
  return tied.length > 0 && !passedOver ? 'UNDECIDED' : 'DOES_NOT_FIT';
}

function outcomeOf(winners: readonly string[], tied: readonly string[]): BallotOutcome {
  if (tied.length > 0) return { kind: 'TIED', winners, tied, at: 'WINNING', round: 1 };
  return winners.length > 0 ? { kind: 'WON', winners } : { kind: 'NONE' };
}
