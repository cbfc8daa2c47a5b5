import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { cancelBallot } from '../commands/cancel-ballot.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { castUnlinkableBallot } from '../commands/cast-unlinkable-ballot.ts';
import { closeBallot, countBallot } from '../commands/close-ballot.ts';
import { issueBallotCredential } from '../commands/issue-ballot-credential.ts';
import { openBallot } from '../commands/open-ballot.ts';
import { ballotType } from './ballot.ts';
import { yesNoAnswerEnum } from './enums.ts';

type BallotQuery = Parameters<Context['db']['ballot']['findUniqueOrThrow']>[0];

/** The field in which every act answers its ballot. */
export const answered = {
  type: ballotType,
  description: 'The ballot afterwards.',
  resolve: (
    query: Omit<BallotQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.ballot.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const optionScore = builder.inputType('OptionScoreInput', {
  description: 'The points for an option.',
  fields: (t) => ({
    option: t.string({ description: 'The option’s id.' }),
    score: t.int({ description: '0 to the ballot’s scoreMax.' }),
  }),
});

export const choiceInput = builder.inputType('BallotChoiceInput', {
  description: 'What is chosen: the one field that the method takes. An empty list abstains.',
  fields: (t) => ({
    answer: t.field({
      type: yesNoAnswerEnum,
      required: false,
      description: 'YES_NO_ABSTAIN: the answer.',
    }),
    options: t.stringList({
      required: false,
      description: 'SINGLE: one option’s id; APPROVAL and BUDGET: any that one agrees with.',
    }),
    ranking: t.field({
      type: t.listRef(t.listRef('String')),
      required: false,
      description:
        'IRV, STV, SCHULZE: options from the most preferred, place by place; only SCHULZE takes several in one place.',
    }),
    scores: t.field({
      type: [optionScore],
      required: false,
      description: 'SCORE: points; an option that is left out gets 0.',
    }),
  }),
});

builder.relayMutationField(
  'openBallot',
  { inputFields: (t) => ({ ballot: t.id({ description: 'The ballot.' }) }) },
  {
    description:
      'Opens a ballot by hand, before the clock does. What it asks is fixed and logged, and its roll written.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => openBallot(context, input),
  },
  { name: 'OpenBallotSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);

builder.relayMutationField(
  'castBallot',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'An OPEN or SECRET ballot.' }),
      entry: t.id({
        required: false,
        description: 'For which entry of the roll; needed by who may vote for several.',
      }),
      choice: t.field({ type: choiceInput, description: 'What is chosen.' }),
    }),
  },
  {
    description:
      'Votes for oneself, one’s household, or the units that one owns. The same vote again is the same vote: send it again when no answer came.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => castBallot(context, input),
  },
  {
    name: 'CastBallotSuccess',
    outputFields: (t) => ({
      ballot: t.prismaField(answered),
      receiptCode: t.string({
        description: 'The receipt, like 7KQF-3MZD, to follow the ballot by.',
        resolve: ({ receiptCode }) => receiptCode,
      }),
    }),
  },
);

builder.relayMutationField(
  'issueBallotCredential',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'An UNLINKABLE ballot.' }),
      entry: t.id({
        required: false,
        description: 'For which entry of the roll; needed by who may vote for several.',
      }),
      blindedToken: t.string({
        description:
          '32 random bytes, blinded with the ballot’s publicKey by RSABSSA-SHA384-PSS-Deterministic (RFC 9474), base64url. Keep token and blinded token until the paper is cast: the same one can be sent again, another is refused.',
      }),
    }),
  },
  {
    description:
      'Gives somebody on the roll the credential by which castUnlinkableBallot casts. That they took part is marked; when, and which paper is theirs, nobody can tell.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => issueBallotCredential(context, input),
  },
  {
    name: 'IssueBallotCredentialSuccess',
    outputFields: (t) => ({
      blindSignature: t.string({
        description: 'To be unblinded by the client (RFC 9474, 4.4), base64url.',
        resolve: ({ blindSignature }) => blindSignature,
      }),
      ballot: t.prismaField(answered),
    }),
  },
);

builder.relayMutationField(
  'castUnlinkableBallot',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'An UNLINKABLE ballot.' }),
      token: t.string({ description: 'The token, 32 bytes in base64url: 43 characters.' }),
      signature: t.string({ description: 'The unblinded signature on it, base64url.' }),
      choice: t.field({ type: choiceInput, description: 'What is chosen.' }),
    }),
  },
  {
    description:
      'Casts a paper with a credential. Send it without a session, and best some time after the credential was issued; who sends it is not looked at. The same paper again is the same paper.',
    authScopes: { public: true },
    errors: refusals,
    resolve: (_, { input }, { database, clock }) =>
      castUnlinkableBallot({ database, clock }, input),
  },
  {
    name: 'CastUnlinkableBallotSuccess',
    outputFields: (t) => ({
      trackingNumber: t.string({
        description:
          'Under which the paper is published after the count, 16 letters and digits; derived from the token, for its voter to keep.',
        resolve: ({ trackingNumber }) => trackingNumber,
      }),
    }),
  },
);

builder.relayMutationField(
  'closeBallot',
  { inputFields: (t) => ({ ballot: t.id({ description: 'The ballot.' }) }) },
  {
    description:
      'Closes a ballot whose time has passed, or in which everybody has voted, and counts it; where votes on paper are still to be entered, countBallot counts.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => closeBallot(context, input),
  },
  { name: 'CloseBallotSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);

builder.relayMutationField(
  'countBallot',
  { inputFields: (t) => ({ ballot: t.id({ description: 'The ballot.' }) }) },
  {
    description: 'Counts a closed ballot once its votes on paper have been entered.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => countBallot(context, input),
  },
  { name: 'CountBallotSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);

builder.relayMutationField(
  'cancelBallot',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'The ballot.' }),
      reason: t.string({ description: 'Why; public. 1–500 characters.' }),
    }),
  },
  {
    description: 'Calls a ballot off that was not counted.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => cancelBallot(context, input),
  },
  { name: 'CancelBallotSuccess', outputFields: (t) => ({ ballot: t.prismaField(answered) }) },
);
