import type { DecisionRule, NeededShare } from '@linli/methods';
import { builder } from '../../../builder.ts';
import { ruleOf } from '../counting.ts';
import { ballotType } from './ballot.ts';

const neededShare = builder.objectRef<NeededShare>('NeededShare').implement({
  description: 'A share that has to be reached, exactly.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'HEADS or WEIGHT.' }),
    of: t.exposeString('of', { description: 'ELIGIBLE, CAST, VALID or EXPRESSED.' }),
    comparison: t.exposeString('comparison', { description: 'AT_LEAST or MORE_THAN.' }),
    numerator: t.exposeInt('numerator', { description: 'Of the share.' }),
    denominator: t.exposeInt('denominator', { description: 'Of the share.' }),
  }),
});

export const decisionRule = builder.objectRef<DecisionRule>('DecisionRule').implement({
  description: 'When a vote holds.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'A preset’s name, or one’s own.' }),
    quorum: t.field({
      type: [neededShare],
      description: 'Shares of who took part; any number is enough when empty.',
      resolve: ({ quorum }) => [...quorum],
    }),
    threshold: t.field({
      type: [neededShare],
      description: 'Shares of who agreed; the count alone decides when empty.',
      resolve: ({ threshold }) => [...threshold],
    }),
    sources: t.stringList({
      description: 'Where it comes from: law and article.',
      resolve: ({ sources }) => sources.map(({ law, article }) => `${law} ${article}`.trim()),
    }),
  }),
});

builder.prismaObjectFields(ballotType, (t) => ({
  rule: t.field({
    type: decisionRule,
    description: 'When the vote holds.',
    resolve: (ballot) => ruleOf(ballot),
  }),
}));
