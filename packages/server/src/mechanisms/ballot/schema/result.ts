import type { BallotTally, DecisionCheck } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Channel } from '../../../generated/prisma/enums.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { outcomeLabels } from '../labels.ts';
import type { BallotResult } from '../result.ts';
import { ballotOutcomeEnum } from './enums.ts';

export const tallyType = builder.objectRef<BallotTally>('BallotTally').implement({
  description: 'How many, and how much they weigh together.',
  fields: (t) => ({
    heads: t.exposeInt('heads', { description: 'Persons, households, or owners by heads.' }),
    weight: t.exposeFloat('weight', {
      description:
        'A whole number: hundredths of a square metre where owners vote, otherwise as the heads.',
    }),
  }),
});

const optionVotes = builder
  .objectRef<{ option: string; votes: BallotTally }>('OptionVotes')
  .implement({
    description: 'An option with the votes for it.',
    fields: (t) => ({
      option: t.exposeString('option', {
        description: 'The option’s id; YES or NO where that was asked.',
      }),
      votes: t.field({
        type: tallyType,
        description: 'Votes for it.',
        resolve: (row) => row.votes,
      }),
    }),
  });

const decisionCheck = builder.objectRef<DecisionCheck>('DecisionCheck').implement({
  description: 'One share of the rule, measured.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'QUORUM: enough took part. THRESHOLD: enough agreed.',
    }),
    measure: t.string({
      description: 'HEADS or WEIGHT.',
      resolve: ({ needed }) => needed.measure,
    }),
    of: t.string({
      description:
        'ELIGIBLE: all who may vote. CAST: all who took part. VALID: without spoilt papers. EXPRESSED: without abstentions too.',
      resolve: ({ needed }) => needed.of,
    }),
    comparison: t.string({
      description: 'AT_LEAST (“以上”) or MORE_THAN (“过半数”).',
      resolve: ({ needed }) => needed.comparison,
    }),
    numerator: t.int({
      description: 'Of the share.',
      resolve: ({ needed }) => needed.numerator,
    }),
    denominator: t.int({
      description: 'Of the share.',
      resolve: ({ needed }) => needed.denominator,
    }),
    counted: t.exposeFloat('counted', { description: 'Who took part, or agreed; a whole number.' }),
    total: t.exposeFloat('total', { description: 'What the share is taken of.' }),
    least: t.exposeFloat('least', { description: 'The least number that would be enough.' }),
    enough: t.exposeBoolean('enough', { description: 'Whether it was reached.' }),
  }),
});

export const channelVotes = builder
  .objectRef<{ channel: Channel; count: number }>('ChannelVotes')
  .implement({
    description: 'How many votes came in which way.',
    fields: (t) => ({
      channel: t.field({
        type: channelEnum,
        description: 'The way.',
        resolve: ({ channel }) => channel,
      }),
      count: t.exposeInt('count', { description: 'Votes.' }),
    }),
  });

export const ballotResultType = builder.objectRef<BallotResult>('BallotResult').implement({
  description: 'What a ballot came to. Anybody can recount it with the published papers.',
  fields: (t) => ({
    outcome: t.field({
      type: ballotOutcomeEnum,
      description: 'What it came to.',
      resolve: ({ outcome }) => outcome,
    }),
    outcomeLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ outcome }, _, { locale }) => outcomeLabels[outcome][locale],
    }),
    winners: t.stringList({
      description: 'Ids of the options that won, from the first; YES or NO where that was asked.',
      resolve: ({ winners }) => [...winners],
    }),
    tied: t.stringList({
      description: 'Ids of the options that are equal; empty without a tie.',
      resolve: ({ count: { outcome } }) => (outcome.kind === 'TIED' ? [...outcome.tied] : []),
    }),
    eligible: t.field({
      type: tallyType,
      description: 'All who could vote.',
      resolve: ({ eligible }) => eligible,
    }),
    cast: t.field({
      type: tallyType,
      description: 'Who took part: valid and spoilt papers.',
      resolve: ({ count }) => count.cast,
    }),
    valid: t.field({
      type: tallyType,
      description: 'Valid papers, abstentions included.',
      resolve: ({ count }) => count.valid,
    }),
    spoilt: t.field({
      type: tallyType,
      description: 'Papers that say nothing that can be counted.',
      resolve: ({ count }) => count.spoilt,
    }),
    abstaining: t.field({
      type: tallyType,
      description: 'Valid papers that choose nothing.',
      resolve: ({ count }) => count.abstaining,
    }),
    votes: t.field({
      type: [optionVotes],
      description:
        'Votes by option, in the order of the paper; first preferences where options are ranked.',
      resolve: ({ count }) => ('votes' in count ? [...count.votes] : []),
    }),
    checks: t.field({
      type: [decisionCheck],
      description: 'The rule, share by share: quorum before threshold.',
      resolve: ({ decision }) => [...decision.checks],
    }),
    channels: t.field({
      type: [channelVotes],
      description: 'How the votes came in; each counts once, whatever the way.',
      resolve: ({ channels }) =>
        Object.entries(channels).map(([channel, count]) => ({
          channel: channel as Channel,
          count,
        })),
    }),
  }),
});
