import type {
  BallotCount,
  BallotTally,
  BudgetVerdict,
  IrvCount,
  SchulzeCount,
  StvCount,
} from '@linli/methods';
import { builder } from '../../../builder.ts';
import { ballotResultType, tallyType } from './result.ts';

type RoundCause = 'FIRST' | 'SURPLUS' | 'EXCLUSION' | 'ELECT_REST';

interface Round {
  cause: RoundCause;
  from: readonly string[];
  votes: readonly { option: string; votes: number }[];
  left: number;
  elected: readonly string[];
}

const roundCause = builder.enumType('BallotRoundCause', {
  description: 'Why a round of a ranked count differs from the one before.',
  values: {
    FIRST: { description: 'The first round: first preferences.' },
    SURPLUS: { description: 'STV: what somebody elected has beyond the quota goes on.' },
    EXCLUSION: { description: 'The weakest go out; their papers go to the next preference.' },
    ELECT_REST: { description: 'STV: as many are left as there are seats.' },
  } as const,
});

const roundVotes = builder
  .objectRef<{ option: string; votes: number }>('BallotRoundVotes')
  .implement({
    description: 'What an option has in a round.',
    fields: (t) => ({
      option: t.exposeString('option', { description: 'The option’s id.' }),
      votes: t.exposeFloat('votes', {
        description: 'By weight; in STV in parts of a vote, five decimals.',
      }),
    }),
  });

const ballotRound = builder.objectRef<Round>('BallotRound').implement({
  description: 'One round of IRV or STV.',
  fields: (t) => ({
    cause: t.field({
      type: roundCause,
      description: 'What moved votes since the round before.',
      resolve: ({ cause }) => cause,
    }),
    from: t.stringList({
      description: 'Ids of the options whose votes moved; empty in the first round.',
      resolve: ({ from }) => [...from],
    }),
    votes: t.field({
      type: [roundVotes],
      description: 'What each option that is still in has now, in the order of the paper.',
      resolve: ({ votes }) => [...votes],
    }),
    left: t.exposeFloat('left', {
      description: 'By weight, papers that name none of those still in, and what rounding lost.',
    }),
    elected: t.stringList({
      description: 'Ids of the options elected by this round.',
      resolve: ({ elected }) => [...elected],
    }),
  }),
});

interface Duel {
  one: string;
  other: string;
  preferOne: number;
  preferOther: number;
  winner: string | null;
}

const ballotDuel = builder.objectRef<Duel>('BallotDuel').implement({
  description: 'Two options compared (SCHULZE).',
  fields: (t) => ({
    one: t.exposeString('one', { description: 'The id of the option earlier on the paper.' }),
    other: t.exposeString('other', { description: 'The id of the other.' }),
    preferOne: t.exposeFloat('preferOne', { description: 'By weight, papers that prefer `one`.' }),
    preferOther: t.exposeFloat('preferOther', {
      description: 'By weight, papers that prefer `other`.',
    }),
    winner: t.exposeString('winner', {
      nullable: true,
      description:
        'Which beats the other by the strongest paths of the whole ballot; null where they are equal.',
    }),
  }),
});

interface Project {
  option: string;
  cost: number;
  votes: BallotTally;
  verdict: BudgetVerdict;
  left: number | null;
}

const budgetVerdict = builder.enumType('BudgetVerdict', {
  description: 'What became of a project, and why.',
  values: {
    FUNDED: { description: 'It is paid for.' },
    DOES_NOT_FIT: { description: 'When its turn came, it cost more than was left.' },
    NO_VOTES: { description: 'Nobody voted for it.' },
    TIED: { description: 'Equal with others of whom not all can be paid for.' },
    UNDECIDED: { description: 'Its turn comes after a tie that is not resolved.' },
  } as const,
});

const money = (fen: number) => ({ amount: String(fen), currency: 'CNY' });

const budgetProject = builder.objectRef<Project>('BudgetProject').implement({
  description: 'A project of a budget.',
  fields: (t) => ({
    option: t.exposeString('option', { description: 'The option’s id.' }),
    cost: t.field({
      type: 'Money',
      description: 'What it costs.',
      resolve: ({ cost }) => money(cost),
    }),
    votes: t.field({
      type: tallyType,
      description: 'Votes for it.',
      resolve: ({ votes }) => votes,
    }),
    verdict: t.field({
      type: budgetVerdict,
      description: 'What became of it.',
      resolve: ({ verdict }) => verdict,
    }),
    left: t.field({
      type: 'Money',
      nullable: true,
      description: 'What was left of the budget when its turn came; null if it had none.',
      resolve: ({ left }) => (left === null ? null : money(left)),
    }),
  }),
});

const drawnLot = builder.objectRef<{ drawn: readonly string[] }>('DrawnLot').implement({
  description: 'A tie that the lot decided.',
  fields: (t) => ({
    drawn: t.stringList({
      description: 'Ids of the options that were equal, in the order in which they were drawn.',
      resolve: ({ drawn }) => [...drawn],
    }),
  }),
});

const optionPoints = builder
  .objectRef<{ option: string; points: number }>('OptionPoints')
  .implement({
    description: 'An option with its points.',
    fields: (t) => ({
      option: t.exposeString('option', { description: 'The option’s id.' }),
      points: t.exposeFloat('points', { description: 'All its points, by weight.' }),
    }),
  });

builder.objectFields(ballotResultType, (t) => ({
  points: t.field({
    type: [optionPoints],
    description: 'SCORE: points by option, in the order of the paper; empty otherwise.',
    resolve: ({ count }) => (count.method === 'SCORE' ? [...count.votes] : []),
  }),
  quota: t.float({
    nullable: true,
    description: 'STV: the votes that elect; null otherwise.',
    resolve: ({ count }) => (count.method === 'STV' ? count.quota : null),
  }),
  rounds: t.field({
    type: [ballotRound],
    description: 'IRV and STV: the count round by round; empty otherwise.',
    resolve: ({ count }) => roundsOf(count),
  }),
  duels: t.field({
    type: [ballotDuel],
    description: 'SCHULZE: every two options compared; empty otherwise.',
    resolve: ({ count }) => (count.method === 'SCHULZE' ? duelsOf(count) : []),
  }),
  projects: t.field({
    type: [budgetProject],
    description:
      'BUDGET: the projects in the order in which they were considered, then the rest; empty otherwise.',
    resolve: ({ count }) => projectsOf(count),
  }),
  spent: t.field({
    type: 'Money',
    nullable: true,
    description: 'BUDGET: what the funded projects cost together; null otherwise.',
    resolve: ({ count }) => (count.method === 'BUDGET' ? money(count.spent) : null),
  }),
  lots: t.field({
    type: [drawnLot],
    description: 'Ties that the lot decided; empty without any.',
    resolve: ({ count }) => [...count.lots],
  }),
}));

function roundsOf(count: BallotCount): Round[] {
  if (count.method === 'IRV') return irvRounds(count);
  return count.method === 'STV' ? stvRounds(count) : [];
}

function irvRounds({ rounds, outcome }: IrvCount): Round[] {
  return rounds.map(({ votes, exhausted }, index) => ({
    cause: index === 0 ? 'FIRST' : 'EXCLUSION',
    from: rounds[index - 1]?.eliminated ?? [],
    votes: votes.map(({ option, votes: { weight } }) => ({ option, votes: weight })),
    left: exhausted.weight,
    elected: index === rounds.length - 1 && outcome.kind === 'WON' ? outcome.winners : [],
  }));
}

/** Votes of STV are counted in hundred-thousandths. */
const parts = 100_000;

function stvRounds({ rounds }: StvCount): Round[] {
  const out = new Set<string>();
  return rounds.map(({ action, options, votes, nonTransferable, elected }) => {
    if (action === 'EXCLUSION') for (const option of options) out.add(option);
    return {
      cause: action,
      from: action === 'ELECT_REST' ? [] : options,
      votes: votes
        .filter(({ option }) => !out.has(option))
        .map((row) => ({ option: row.option, votes: row.votes / parts })),
      left: nonTransferable / parts,
      elected,
    };
  });
}

function duelsOf({ options, pairwise, beaten }: SchulzeCount): Duel[] {
  const beats = (winner: string, loser: string) =>
    beaten.some((row) => row.option === winner && row.beats.includes(loser));
  return options.flatMap((one, row) =>
    options.slice(row + 1).map((other, offset) => ({
      one,
      other,
      preferOne: pairwise[row]?.[row + 1 + offset] ?? 0,
      preferOther: pairwise[row + 1 + offset]?.[row] ?? 0,
      winner: beats(one, other) ? one : beats(other, one) ? other : null,
    })),
  );
}

function projectsOf(count: BallotCount): Project[] {
  if (count.method !== 'BUDGET') return [];
  const { votes, steps } = count;
  const turn = (option: string) => steps.findIndex((step) => step.option === option);
  const rank = (option: string) => (turn(option) < 0 ? steps.length : turn(option));
  return votes
    .map((project) => ({ ...project, left: steps[turn(project.option)]?.left ?? null }))
    .sort((one, other) => rank(one.option) - rank(other.option));
}
