import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { BallotEntry } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { paperAddress } from '../../paper/index.ts';
import {
  handlesPaper,
  paperEntered,
  paperRefusal,
  paperSheetConnection,
  paperSheetStateEnum,
  paperSheetType,
  paperStackConnection,
  paperStackType,
  paperTotals,
  sheetTotals,
} from '../../paper-sheet/index.ts';
import { describeEntries, type EntryDescribed } from '../roll/describe-entry.ts';
import { answered, choiceInput } from '../schema/acts.ts';
import { ballotType } from '../schema/ballot.ts';
import { tallyType } from '../schema/result.ts';
import { hasVoted } from '../turnout.ts';
import { enterPaperBallots } from './enter-paper-ballots.ts';
import { givePaperBallots, type PaperGiven } from './give-paper-ballots.ts';
import { issuePaperBallots } from './issue-paper-ballots.ts';
import { returnPaperBallot } from './return-paper-ballot.ts';
import { hasPaper, isNamed, sheetSubject } from './takes-paper.ts';

const rollEntry = builder.prismaObject('BallotEntry', {
  name: 'BallotRollEntry',
  description: 'An entry of a ballot’s roll, with whose it is. For staff who handle papers.',
  fields: (t) => ({
    id: t.id({
      description:
        'What givePaperBallots and castAssistedBallot name it by. `node` does not find it.',
      resolve: (entry) => globalId('BallotEntry', entry),
    }),
    names: t.stringList({
      description: 'Real names of who may vote for it; the public ones where no other is known.',
      resolve: async (entry, _, context) => (await described(context, entry)).names,
    }),
    doors: t.stringList({
      description: 'Their doors, or those of what they own.',
      resolve: async (entry, _, context) => (await described(context, entry)).doors,
    }),
    counts: t.field({
      type: tallyType,
      description: 'What it counts for.',
      resolve: ({ heads, weight }) => ({ heads, weight }),
    }),
    paperGiven: t.boolean({
      description: 'Whether its voter was given a sheet without a name.',
      resolve: (entry, _, { db }) => hasPaper(db, entry),
    }),
    voted: t.boolean({
      description: 'Whether its vote is in, or it votes by paper.',
      resolve: async (entry, _, context) => {
        const { districtId, ballotId: id } = entry;
        const where = { districtId_id: { districtId, id } };
        return hasVoted(context, await context.db.ballot.findUniqueOrThrow({ where }), entry);
      },
    }),
  }),
});

async function described(
  context: Context,
  entry: Pick<BallotEntry, 'districtId' | 'id' | 'unitKey'>,
): Promise<EntryDescribed> {
  const found = await describeEntries(context, context.db, entry.districtId, [entry]);
  return found.get(entry.id) ?? { names: [], doors: [] };
}

const rollConnection = builder.connectionObject(
  { type: rollEntry, name: 'BallotRollConnection', description: 'A page of a roll.' },
  { name: 'BallotRollEdge', description: 'An entry in a page of a roll.' },
);

const nobody = '00000000-0000-0000-0000-000000000000';

builder.prismaObjectFields(ballotType, (t) => ({
  noticeAddress: t.string({
    description:
      'The notice (表决公告) as a Word document to be printed and hung up: a path beside the API, signed, good until the end of the next day.',
    resolve: (ballot, _, context) => paperAddress(context, 'ballot-notice', ballot),
  }),
  resultAddress: t.string({
    nullable: true,
    description: 'The announcement of the result (结果公告) likewise; null until it is counted.',
    resolve: (ballot, _, context) =>
      ballot.countedAt === null ? null : paperAddress(context, 'ballot-result', ballot),
  }),
  papersNamed: t.boolean({
    description:
      'Whether its sheets bear a name: those of OPEN votes and of owners do; all others are alike, and whose they are is written nowhere.',
    resolve: (ballot) => isNamed(ballot),
  }),
  papers: t.field({
    type: paperTotals,
    nullable: true,
    description: 'Its sheets in numbers; null for who does not handle papers there.',
    resolve: async (ballot, _, context) =>
      (await handlesPaper(context, ballot)) ? sheetTotals(context.db, sheetSubject(ballot)) : null,
  }),
  paperStacks: t.prismaConnection(
    {
      type: paperStackType,
      cursor: 'districtId_id',
      description: 'Its stacks of sheets, the newest first; empty for who handles none there.',
      resolve: async (query, { districtId, id, communityId }, _, context) => {
        const subjectId = (await handlesPaper(context, { communityId })) ? id : nobody;
        return context.db.paperStack.findMany({
          ...query,
          where: { districtId, subjectId },
          orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
        });
      },
    },
    paperStackConnection,
  ),
  paperSheets: t.prismaConnection(
    {
      type: paperSheetType,
      cursor: 'districtId_id',
      description: 'Its sheets; empty for who handles none there.',
      args: {
        states: t.arg({
          type: [paperSheetStateEnum],
          required: false,
          description: 'Only those in these states; all without it.',
        }),
      },
      resolve: async (query, { districtId, id, communityId }, { states }, context) => {
        const subjectId = (await handlesPaper(context, { communityId })) ? id : nobody;
        return context.db.paperSheet.findMany({
          ...query,
          where: { districtId, subjectId, ...(states && { state: { in: states } }) },
          orderBy: { id: 'asc' },
        });
      },
    },
    paperSheetConnection,
  ),
  rollEntries: t.prismaConnection(
    {
      type: rollEntry,
      cursor: 'districtId_id',
      description:
        'Who is on the roll, for staff at the counter; empty for who handles no papers there.',
      resolve: async (query, { districtId, id, communityId }, _, context) => {
        const ballotId = (await handlesPaper(context, { communityId })) ? id : nobody;
        return context.db.ballotEntry.findMany({
          ...query,
          where: { districtId, ballotId },
          orderBy: { id: 'asc' },
        });
      },
    },
    rollConnection,
  ),
}));

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
      stack: t.prismaField({
        type: paperStackType,
        description: 'The stack.',
        resolve: (query, { districtId, id }, _, { db }) =>
          db.paperStack.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
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
