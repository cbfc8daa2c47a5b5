/** Voting in other ways than by oneself on a screen, and breaking a tie. */
import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { assistBallot } from '../commands/assist-ballot.ts';
import { grantMandate, recordMandate, revokeMandate } from '../commands/grant-mandate.ts';
import { resolveTie } from '../commands/resolve-tie.ts';
import { answered, choiceInput } from './acts.ts';

const words = {
  ballot: 'The ballot.',
  entry: 'Which entry of the roll; needed where there are several.',
} as const;

builder.relayMutationField(
  'grantBallotMandate',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: words.ballot }),
      entry: t.id({ required: false, description: words.entry }),
      proxyPhone: t.string({
        description: 'The mobile number that the proxy signed in with in this district.',
      }),
    }),
  },
  {
    description:
      'Lets somebody else vote for one’s entry, once. A proxy votes for as many as `proxyLimit` says.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => grantMandate(context, input),
  },
  { name: 'GrantBallotMandateSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);

builder.relayMutationField(
  'recordBallotMandate',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: words.ballot }),
      entry: t.id({ required: false, description: words.entry }),
      principal: t.id({ description: 'The Person who gives it.' }),
      proxy: t.id({ description: 'The Person who is to vote.' }),
      evidence: t.string({
        description: 'What the staff saw, e.g. a signed letter and its number; 1–500 characters.',
      }),
    }),
  },
  {
    description: 'Records a mandate that somebody gave on paper or at the counter.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => recordMandate(context, input),
  },
  {
    name: 'RecordBallotMandateSuccess',
    outputFields: (t) => ({ ballot: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'revokeBallotMandate',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: words.ballot }),
      entry: t.id({ required: false, description: words.entry }),
    }),
  },
  {
    description: 'Takes back a mandate that one has given, as long as it was not used.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => revokeMandate(context, input),
  },
  {
    name: 'RevokeBallotMandateSuccess',
    outputFields: (t) => ({ ballot: t.prismaField(answered) }),
  },
);

builder.relayMutationField(
  'assistBallot',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'An OPEN or SECRET ballot.' }),
      voter: t.id({ description: 'The Person who asks for it.' }),
      entry: t.id({ required: false, description: words.entry }),
      choice: t.field({ type: choiceInput, description: 'What the voter chooses.' }),
      evidence: t.string({
        description: 'What shows the voter’s will, e.g. a recorded call; 1–500 characters.',
      }),
    }),
  },
  {
    description:
      'Enters a vote for somebody who asks the staff to. Who entered it and what shows the voter’s will stand with the vote; the same vote again is the same vote.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => assistBallot(context, input),
  },
  {
    name: 'AssistBallotSuccess',
    outputFields: (t) => ({
      ballot: t.prismaField(answered),
      receiptCode: t.string({
        description: 'The receipt, like 7KQF-3MZD, to be handed to the voter.',
        resolve: ({ receiptCode }) => receiptCode,
      }),
    }),
  },
);

builder.relayMutationField(
  'resolveBallotTie',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'A counted ballot that is TIED and whose `ties` is LOT.' }),
      seed: t.string({
        description:
          'What was drawn in public after the close, e.g. dice before witnesses; 1–100 characters.',
      }),
    }),
  },
  {
    description:
      'Breaks a tie by the lot: options in the order of SHA-256 of the seed, a line feed and their id. The seed is the secret that was fixed at the opening (`lotCommitment`), a space and what was drawn in public. Anybody can draw again, and nobody alone could choose.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => resolveTie(context, input),
  },
  { name: 'ResolveBallotTieSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);
