import { DECISION_PRESETS, type DecisionPreset } from '@linli/methods';
import { builder } from '../../../builder.ts';

export const ballotStateEnum = builder.enumType('BallotState', {
  description: 'Where a ballot stands.',
  values: {
    DRAFT: { description: 'Prepared; the clock or staff open it.' },
    OPEN: { description: 'Votes are taken. What it asks can no longer change.' },
    CLOSED: { description: 'Closed; votes on paper are being entered.' },
    COUNTED: { description: 'Counted; the result stands.' },
    CANCELLED: { description: 'Called off, with a reason.' },
  } as const,
});

export const ballotMethodEnum = builder.enumType('BallotMethod', {
  description: 'How votes are cast and counted.',
  values: {
    YES_NO_ABSTAIN: { description: 'One question: agree, disagree or abstain.' },
    SINGLE: { description: 'One option each; most votes win.' },
    APPROVAL: { description: 'Any options that one agrees with; most approvals win the seats.' },
    SCORE: { description: 'Points for every option; most points win.' },
    IRV: { description: 'A ranking; the weakest is eliminated until one has more than half.' },
    SCHULZE: { description: 'A ranking; options are compared two by two (Schulze 2011).' },
    STV: { description: 'A ranking for several seats: the single transferable vote.' },
    BUDGET: { description: 'Projects that a budget is spent on.' },
  } as const,
});

export const ballotSecrecyEnum = builder.enumType('BallotSecrecy', {
  description: 'Who learns who voted how.',
  values: {
    OPEN: { description: 'Kept with its name; the published papers have none.' },
    SECRET: {
      description:
        'Sealed: staff and neighbours see totals alone. Whoever holds the key could read.',
    },
    UNLINKABLE: {
      description:
        'Cast with a blind credential (RFC 9474): nobody can tell whose a paper is, with the whole database and every key in hand.',
    },
  } as const,
});

export const votingUnitEnum = builder.enumType('VotingUnit', {
  description: 'What counts once.',
  values: {
    PERSON: { description: 'Every person.' },
    HOUSEHOLD: { description: 'Every household; one of its members votes for it.' },
    OWNER: {
      description:
        'Owners, by heads and by floor area: Civil Code art. 278, Fa Shi 2020 no. 17 art. 8–9.',
    },
  } as const,
});

export const rollModeEnum = builder.enumType('RollMode', {
  description: 'Whether the roll changes while votes are taken.',
  values: {
    FROZEN: { description: 'Who counts when it opens.' },
    LIVE: {
      description:
        'Who comes to count may vote until the close. Who counts no more at the close leaves the roll unless they have voted: that vote stands.',
    },
  } as const,
});

export const ballotOutcomeEnum = builder.enumType('BallotOutcome', {
  description: 'What a ballot came to.',
  values: {
    CARRIED: { description: 'The question is agreed to by the rule.' },
    NOT_CARRIED: { description: 'It is not, or nobody won by the rule.' },
    INQUORATE: { description: 'Too few took part: nothing is decided.' },
    ELECTED: { description: 'One or several options won.' },
    TIED: { description: 'Votes are equal; the ballot says how that is resolved.' },
  } as const,
});

export const tieRuleEnum = builder.enumType('TieRule', {
  description: 'What happens where votes are equal.',
  values: {
    NONE: { description: 'The tie stands.' },
    REVOTE: { description: 'It stands, and those who tied are voted on again.' },
    LOT: { description: 'A seed that is drawn in public decides, for everybody to draw again.' },
  } as const,
});

export const budgetAllocationEnum = builder.enumType('BudgetAllocation', {
  description: 'How a budget is spent on approved projects.',
  values: {
    MOST_VOTES: { description: 'One after another by votes; what no longer fits is skipped.' },
    VOTES_PER_COST: { description: 'The same by votes per yuan.' },
    EQUAL_SHARES: {
      description: 'Every voter has the same part to give (Peters, Pierczyński, Skowron 2021).',
    },
  } as const,
});

const presetWords: Readonly<Record<DecisionPreset, string>> = {
  MOST_VOTES: 'The count alone decides; for elections and budgets.',
  SIMPLE_MAJORITY: 'More than half of those who are for or against.',
  TWO_THIRDS: 'Two thirds or more of those who are for or against.',
  THREE_QUARTERS: 'Three quarters or more of those who are for or against.',
  RESIDENTS_MEETING:
    'More than half take part, more than half of them agree: Organic Law of the Urban Residents’ Committees, art. 9 (1989, as amended in 2018; the revision in force since 2026-01-01 was not compared).',
  OWNERS_ORDINARY:
    'Civil Code art. 278: two thirds of owners and area take part, more than half of both agree.',
  OWNERS_SPECIAL:
    'Civil Code art. 278 (6)–(8): two thirds of owners and area take part, three quarters of both agree.',
};

export const decisionPresetEnum = builder.enumType('DecisionPreset', {
  description: 'A rule that comes with the product, with where it is from.',
  values: Object.fromEntries(
    (Object.keys(DECISION_PRESETS) as DecisionPreset[]).map((name) => [
      name,
      { value: name, description: presetWords[name] },
    ]),
  ) as Record<DecisionPreset, { value: DecisionPreset; description: string }>,
});

export const decisionMeasureEnum = builder.enumType('DecisionMeasure', {
  description: 'What a share is measured in.',
  values: {
    HEADS: { description: 'Persons, households, or owners by heads.' },
    WEIGHT: { description: 'Floor area where owners vote; otherwise the same as the heads.' },
  } as const,
});

export const decisionBaseEnum = builder.enumType('DecisionBase', {
  description: 'What a share is taken of.',
  values: {
    ELIGIBLE: { description: 'All who may vote.' },
    CAST: { description: 'All who took part, spoilt papers and abstentions included.' },
    VALID: { description: 'The same without spoilt papers.' },
    EXPRESSED: { description: 'Without abstentions too: who was for or against.' },
  } as const,
});

export const decisionComparisonEnum = builder.enumType('DecisionComparison', {
  description: 'Whether the share itself is enough.',
  values: {
    AT_LEAST: { description: 'It is: “以上”.' },
    MORE_THAN: { description: 'It is not: “过半数”.' },
  } as const,
});

export const yesNoAnswerEnum = builder.enumType('YesNoAnswer', {
  description: 'An answer to one question.',
  values: {
    YES: { description: '赞成' },
    NO: { description: '反对' },
    ABSTAIN: { description: '弃权: counts as taking part, for neither.' },
  } as const,
});
