import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { issuedStack, paperEntered, paperRefusal } from '../../paper-sheet/index.ts';
import { answered, choiceInput } from '../schema/acts.ts';
import { ballotType } from '../schema/ballot.ts';
import { enterPaperBallots } from './enter-paper-ballots.ts';
import { givePaperBallots, type PaperGiven } from './give-paper-ballots.ts';
import { issuePaperBallots } from './issue-paper-ballots.ts';
import { returnPaperBallot } from './return-paper-ballot.ts';

builder.relayMutationField(
  'issuePaperBallots',
  {
    inputFields: (t) => ({
      ballot: t.id({
        description: 'A ballot with `paper` that is open, or closed and not counted.',
      }),
      count: t.int({
        required: false,
        description:
          'How many, 1–2,000. Without it one for each entry of the roll. Of named sheets, at most for everybody who has neither a sheet nor a vote.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Issues a stack of sheets, each with a code of its own, to be printed.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => issuePaperBallots(context, input),
  },
  {
    name: 'IssuePaperBallotsSuccess',
    outputFields: (t) => ({
      stack: t.prismaField(issuedStack),
    }),
  },
);

const paperGiven = builder.objectRef<PaperGiven>('PaperGiven').implement({
  description: 'What became of one entry of the roll.',
  fields: (t) => ({
    entry: t.id({ description: 'The entry, as it was sent.', resolve: ({ entry }) => entry }),
    refusal: t.field({
      type: paperRefusal,
      nullable: true,
      description: 'Why it was not marked; null when it is.',
      resolve: ({ refusal }) => refusal,
    }),
  }),
});

builder.relayMutationField(
  'givePaperBallots',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'A ballot whose sheets bear no names.' }),
      entries: t.idList({
        description: 'Entries of its roll, 1–200, whose voters signed for a sheet.',
      }),
    }),
  },
  {
    description:
      'Marks on the roll who was given a sheet without a name: they vote by it, and not online. Which sheet is not written anywhere. Entry by entry.',
    authScopes: { permission: 'paper:enter' },
    errors: refusals,
    resolve: (_, { input }, context) => givePaperBallots(context, input),
  },
  {
    name: 'GivePaperBallotsSuccess',
    outputFields: (t) => ({
      results: t.field({
        type: [paperGiven],
        description: 'What became of each entry, in the order sent.',
        resolve: ({ results }) => results,
      }),
    }),
  },
);

builder.relayMutationField(
  'returnPaperBallot',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'The ballot.' }),
      entry: t.id({ description: 'The entry of its roll that was given a sheet.' }),
      code: t.string({ description: 'The code of the sheet, which nobody has entered.' }),
    }),
  },
  {
    description:
      'Takes back an unused sheet without a name. It is void, and its voter may vote online again.',
    authScopes: { permission: 'paper:enter' },
    errors: refusals,
    resolve: (_, { input }, context) => returnPaperBallot(context, input),
  },
  {
    name: 'ReturnPaperBallotSuccess',
    outputFields: (t) => ({ ballot: t.prismaField(answered) }),
  },
);

const entryInput = builder.inputType('PaperBallotInput', {
  description: 'What stands on one sheet.',
  fields: (t) => ({
    code: t.string({ description: 'Its code, in whatever case, with or without dashes.' }),
    choice: t.field({
      type: choiceInput,
      required: false,
      description: 'What is chosen; null for a paper that says nothing that can be counted (废票).',
    }),
  }),
});

builder.relayMutationField(
  'enterPaperBallots',
  {
    inputFields: (t) => ({
      ballot: t.id({ description: 'The ballot.' }),
      entries: t.field({
        type: [entryInput],
        description: 'What was read, sheet by sheet, 1–200.',
      }),
    }),
  },
  {
    description:
      'Enters what one reads from sheets. A sheet counts as soon as two people have read it alike; nobody sees what the other entered. Sheet by sheet, and the same again changes nothing.',
    authScopes: { permission: 'paper:enter' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      enterPaperBallots(context, {
        ballot: input.ballot,
        entries: input.entries.map(({ code, choice }) => ({ code, choice: choice ?? null })),
      }),
  },
  {
    name: 'EnterPaperBallotsSuccess',
    outputFields: (t) => ({
      results: t.field({
        type: [paperEntered],
        description: 'What became of each sheet, in the order sent.',
        resolve: ({ results }) => results,
      }),
      ballot: t.prismaField({
        type: ballotType,
        description: 'The ballot afterwards.',
        resolve: (query, { ballot: { districtId, id } }, _, { db }) =>
          db.ballot.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
      }),
    }),
  },
);
