import type { BudgetStep } from './ballot-count.ts';
import type { Candidate } from './fund-by-votes.ts';
import type { LotBox } from './lot-box.ts';

/** Voters who approve the same projects. */
export interface VoterGroup {
  readonly approved: ReadonlySet<string>;
  /** What they weigh together. */
  readonly weight: number;
}

/** What voters fund together. */
export interface SharesFunding {
  readonly steps: readonly BudgetStep[];
  readonly funded: readonly string[];
  readonly cost: number;
  readonly tied: readonly string[];
}

/** What voters have left, as whole numbers over one denominator that all share. */
interface Purses {
  readonly denominator: bigint;
  readonly balances: readonly bigint[];
}

/** A project that its voters can pay: none of weight 1 more than `numerator` by `denominator`. */
interface Offer {
  readonly candidate: Candidate;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The Method of Equal Shares for approvals, with a project's cost as its worth: D. Peters,
 * G. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS
 * 2021; equalshares.net. The money is shared out among the voters by weight. Again and again the
 * project is bought whose voters get most for what they pay: its cost by the most that any of them
 * pays, when all pay alike as far as their money goes. Of equal ones the cheaper is bought first, then
 * the one with more votes, then the lot decides; equal ones that share no voter are all bought.
 *
 * `money` is in hundredths of the smallest unit, so that shares can be raised by hundredths.
 */
export function equalShares(
  candidates: readonly Candidate[],
  voters: readonly VoterGroup[],
  money: bigint,
  budget: number,
  box: LotBox,
): SharesFunding {
  const everybody = voters.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  let purses: Purses = {
    denominator: everybody * 100n,
    balances: voters.map(() => money),
  };
  const steps: BudgetStep[] = [];
  let left = budget;
  /** Votes that carry a project can only become fewer, so that what was found bounds what will be. */
  let waiting: Waiting[] = candidates
    .filter(({ weight }) => weight > 0)
    .map((candidate) => ({ candidate, bound: BigInt(candidate.weight) * PRECISION }));
  for (;;) {
    const offers = bestOffers(waiting, voters, purses);
    const bought = breakTie(offers, voters, box);
    const funded = steps.map(({ option }) => option);
    if (bought === undefined) {
      const tied = candidates.filter((each) => offers.some(({ candidate }) => candidate === each));
      return { steps, funded, cost: budget - left, tied: tied.map(({ id }) => id) };
    }
    if (bought.length === 0) return { steps, funded, cost: budget - left, tied: [] };
    for (const offer of bought) {
      const { id, cost } = offer.candidate;
      steps.push({ option: id, by: 'SHARES', verdict: 'FUNDED', left, ...inNumbers(offer) });
      left -= cost;
      purses = pay(offer, voters, purses);
    }
    waiting = waiting.filter(
      ({ candidate, bound }) =>
        bound >= 0n && !bought.some((offer) => offer.candidate === candidate),
    );
  }
}

/** A project that is not bought, and a bound of the votes that carry it; -1 when it is out of reach. */
interface Waiting {
  readonly candidate: Candidate;
  bound: bigint;
}

/** In what part of a vote bounds are told. */
const PRECISION = 1000n;

/** The best offers, equal ones together; looks only at projects that can still be among them. */
function bestOffers(
  waiting: readonly Waiting[],
  voters: readonly VoterGroup[],
  purses: Purses,
): readonly Offer[] {
  let best: readonly Offer[] = [];
  for (const entry of [...waiting].sort((one, other) => ascending(other.bound, one.bound))) {
    const [top] = best;
    if (top !== undefined && entry.bound < carrying(top, PRECISION)) break;
    const offer = offerOf(entry.candidate, voters, purses);
    entry.bound = offer === undefined ? -1n : carrying(offer, PRECISION) + 1n;
    if (offer === undefined) continue;
    const order = top === undefined ? -1 : compareOffers(offer, top);
    if (order < 0) best = [offer];
    else if (order === 0) best = [...best, offer];
  }
  return best;
}

/** All pay alike, but nobody more than they have: who has less gives all, and the others more. */
function offerOf(
  candidate: Candidate,
  voters: readonly VoterGroup[],
  purses: Purses,
): Offer | undefined {
  let payers = voters.flatMap(({ approved, weight }, index) =>
    approved.has(candidate.id) && weight > 0
      ? [{ weight: BigInt(weight), balance: purses.balances[index] ?? 0n }]
      : [],
  );
  let rest = BigInt(candidate.cost) * purses.denominator;
  for (;;) {
    const weight = payers.reduce((sum, payer) => sum + payer.weight, 0n);
    if (weight === 0n) return undefined;
    const able = payers.filter(({ balance }) => balance * weight >= rest);
    if (able.length === payers.length) {
      return { candidate, numerator: rest, denominator: weight * purses.denominator };
    }
    for (const payer of payers) {
      if (!able.includes(payer)) rest -= payer.weight * payer.balance;
    }
    payers = able;
  }
}

/** Everybody who approves gives the price, or all that they have. */
function pay(offer: Offer, voters: readonly VoterGroup[], purses: Purses): Purses {
  const price = offer.numerator / divisor(offer.numerator, offer.denominator);
  const parts = offer.denominator / divisor(offer.numerator, offer.denominator);
  const scale = parts / divisor(parts, purses.denominator);
  const denominator = purses.denominator * scale;
  const each = price * (denominator / parts);
  const balances = purses.balances.map((balance, index) => {
    const scaled = balance * scale;
    if (voters[index]?.approved.has(offer.candidate.id) !== true) return scaled;
    return scaled > each ? scaled - each : 0n;
  });
  return { denominator, balances };
}

/** How many voters' full weight carries a project, in parts of a vote, rounded down. */
function carrying({ candidate, numerator, denominator }: Offer, parts: bigint): bigint {
  return (parts * BigInt(candidate.cost) * denominator) / numerator;
}

function inNumbers(offer: Offer): Pick<BudgetStep, 'effectiveVotes' | 'mostPaid'> {
  const { numerator, denominator } = offer;
  return {
    effectiveVotes: Number(carrying(offer, 100n)),
    mostPaid: Number((numerator + denominator - 1n) / denominator),
  };
}

function compareOffers(one: Offer, other: Offer): number {
  const paid = ascending(
    one.numerator * other.denominator * BigInt(other.candidate.cost),
    other.numerator * one.denominator * BigInt(one.candidate.cost),
  );
  return (
    paid ||
    one.candidate.cost - other.candidate.cost ||
    other.candidate.weight - one.candidate.weight
  );
}

/** Whom to buy now; undefined when nobody says which of equals. */
function breakTie(
  offers: readonly Offer[],
  voters: readonly VoterGroup[],
  box: LotBox,
): readonly Offer[] | undefined {
  const shared = voters.some(
    ({ approved, weight }) =>
      weight > 0 && offers.filter(({ candidate }) => approved.has(candidate.id)).length > 1,
  );
  if (!shared) return offers;
  const drawn = box.draw(
    offers.map(({ candidate }) => candidate.id),
    'WINNING',
    1,
  );
  return drawn && offers.filter(({ candidate }) => candidate.id === drawn[0]);
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

const ascending = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
