import { builder } from '../../../builder.ts';
import { tenureEnum, verificationLevelEnum } from '../../../platform/schema/enums.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { prepareBallot } from '../commands/prepare-ballot.ts';
import { answered } from './acts.ts';
import {
  ballotMethodEnum,
  ballotSecrecyEnum,
  budgetAllocationEnum,
  decisionPresetEnum,
  rollModeEnum,
  tieRuleEnum,
  votingUnitEnum,
} from './enums.ts';
import { decisionRuleInput } from './own-rule.ts';

const optionInput = builder.inputType('BallotOptionInput', {
  description: 'Something that can be chosen.',
  fields: (t) => ({
    label: t.string({ description: 'As printed on the paper, 1–200 characters.' }),
    body: t.string({ required: false, description: 'More about it, at most 2,000 characters.' }),
    cost: t.field({
      type: 'Money',
      required: false,
      description: 'What the project costs; needed for BUDGET, and for nothing else.',
    }),
  }),
});

const electorateInput = builder.inputType('BallotElectorateInput', {
  description: 'Who counts, beside the place.',
  fields: (t) => ({
    leastLevel: t.field({
      type: verificationLevelEnum,
      required: false,
      description: 'RESIDENT (without it), or ACCOUNT: everybody signed in, in the district.',
    }),
    tenures: t.field({
      type: [tenureEnum],
      required: false,
      description: 'How they live there; everybody without it.',
    }),
    registered: t.boolean({
      required: false,
      description: 'True: whose household registration (户籍) is there.',
    }),
  }),
});

builder.relayMutationField(
  'prepareBallot',
  {
    inputFields: (t) => ({
      host: t.id({ description: 'What is decided by it, e.g. a Topic.' }),
      place: t.id({
        required: false,
        description: 'Whose people vote, with everything below; the host’s community without it.',
      }),
      title: t.string({ description: 'What it is headed, 2–100 characters.' }),
      question: t.string({ description: 'What is asked, 1–2,000 characters.' }),
      method: t.field({ type: ballotMethodEnum, description: 'How votes are cast and counted.' }),
      options: t.field({
        type: [optionInput],
        required: false,
        description: 'What can be chosen, in the order of the paper, 1–200; none for yes or no.',
      }),
      ties: t.field({
        type: tieRuleEnum,
        required: false,
        description: 'What happens where votes are equal; NONE without it.',
      }),
      seats: t.int({ required: false, description: 'How many win: STV, and APPROVAL.' }),
      minChoices: t.int({ required: false, description: 'The least to choose.' }),
      maxChoices: t.int({ required: false, description: 'The most to choose.' }),
      scoreMax: t.int({ required: false, description: 'The most points, 1–1,000: SCORE.' }),
      budget: t.field({
        type: 'Money',
        required: false,
        description: 'What can be spent: BUDGET.',
      }),
      allocation: t.field({
        type: budgetAllocationEnum,
        required: false,
        description: 'How the budget is spent: BUDGET.',
      }),
      withinBudget: t.boolean({
        required: false,
        description: 'BUDGET: whether a voter’s projects may cost no more than the budget.',
      }),
      preset: t.field({
        type: decisionPresetEnum,
        required: false,
        description:
          'The rule that decides; SIMPLE_MAJORITY for yes or no and MOST_VOTES for the rest without it. One with a threshold only for YES_NO_ABSTAIN, SINGLE, APPROVAL and IRV.',
      }),
      rule: t.field({
        type: decisionRuleInput,
        required: false,
        description: 'The place’s own rule, instead of `preset`.',
      }),
      secrecy: t.field({
        type: ballotSecrecyEnum,
        required: false,
        description:
          'Who learns who voted how. Without it SECRET, and OPEN for OWNER, which takes no other: a paper with its floor area would say whose it is.',
      }),
      votingUnit: t.field({
        type: votingUnitEnum,
        required: false,
        description: 'What counts once; PERSON without it. OWNER is not UNLINKABLE.',
      }),
      rollMode: t.field({
        type: rollModeEnum,
        required: false,
        description: 'FROZEN without it; the only one for OWNER and UNLINKABLE.',
      }),
      electorate: t.field({
        type: electorateInput,
        required: false,
        description: 'Who counts, beside the place; verified residents without it.',
      }),
      changeable: t.boolean({
        required: false,
        description: 'True: a vote may be changed until the close. Not for UNLINKABLE.',
      }),
      hidden: t.boolean({
        required: false,
        description: 'False: what was counted so far is shown. True without it.',
      }),
      paper: t.boolean({
        required: false,
        description:
          'True: votes on paper are entered after the close, so that countBallot counts, not the clock.',
      }),
      proxyLimit: t.int({
        required: false,
        description: 'Principals that one proxy may vote for, 0–100; 0 without it.',
      }),
      opensAt: t.field({
        type: 'DateTime',
        description: 'When the clock opens it, after the notice that the host demands.',
      }),
      closesAt: t.field({
        type: 'DateTime',
        description: 'When it closes, within 366 days of the opening.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Prepares a ballot of a host. The clock opens it, unless somebody does before.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => {
      const given = Object.fromEntries(
        Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
      ) as typeof input;
      return prepareBallot(context, {
        ...(given as Parameters<typeof prepareBallot>[1]),
        electorate: Object.fromEntries(
          Object.entries(input.electorate ?? {}).filter(([, value]) => value !== null),
        ),
        options: input.options?.map(({ label, body, cost }) => ({
          label,
          body,
          cost: cost ? Number(cost.amount) : null,
        })),
        budget: input.budget ? Number(input.budget.amount) : null,
      });
    },
  },
  { name: 'PrepareBallotSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);
