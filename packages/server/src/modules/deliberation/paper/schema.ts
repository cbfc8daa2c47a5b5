import { builder } from '../../../builder.ts';
import type { Channel } from '../../../generated/prisma/enums.ts';
import { channelVotes } from '../../../mechanisms/ballot/index.ts';
import {
  issuedStack,
  paperEntered,
  paperStackConnection,
  paperStackType,
  stacksOf,
} from '../../../mechanisms/paper-sheet/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { voteValueEnum } from '../schema/enums.ts';
import { topicType } from '../schema/topic.ts';
import { enterStatementSheets } from './enter-statement-sheets.ts';
import { issueStatementSheets } from './issue-statement-sheets.ts';

builder.prismaObjectFields(topicType, (t) => ({
  voteChannels: t.field({
    type: [channelVotes],
    description: 'How the votes on its statements that count came in.',
    resolve: ({ districtId, id }, _, { db }) =>
      db.$queryRawUnsafe<{ channel: Channel; count: number }[]>(
        `SELECT channel::text AS channel, count(*)::int AS count FROM (
           SELECT DISTINCT ON (statement_id, voter_id) channel FROM vote_record
           WHERE district_id = $1::uuid AND topic_id = $2::uuid
           ORDER BY statement_id, voter_id, at DESC, id DESC
         ) AS latest GROUP BY channel ORDER BY channel`,
        districtId,
        id,
      ),
  }),
  paperStacks: t.prismaConnection(
    {
      type: paperStackType,
      cursor: 'districtId_id',
      description: 'Its stacks of sheets, the newest first; empty for who handles none there.',
      resolve: (query, topic, _, context) => stacksOf(context, query, topic),
    },
    paperStackConnection,
  ),
}));

builder.relayMutationField(
  'issueStatementSheets',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'A topic that takes votes, with statements.' }),
      count: t.int({ description: 'How many sheets, 1–500.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Issues sheets with at most twenty statements each, chosen as for who votes online, each with a code of its own.',
    authScopes: { permission: 'ballot:run' },
    errors: refusals,
    resolve: (_, { input }, context) => issueStatementSheets(context, input),
  },
  {
    name: 'IssueStatementSheetsSuccess',
    outputFields: (t) => ({
      stack: t.prismaField(issuedStack),
    }),
  },
);

const mark = builder.inputType('StatementMarkInput', {
  description: 'A mark on a sheet.',
  fields: (t) => ({
    number: t.int({ description: 'The number printed before the statement, from 1.' }),
    value: t.field({ type: voteValueEnum, description: 'The box that is ticked.' }),
  }),
});

const sheetInput = builder.inputType('StatementSheetInput', {
  description: 'What stands on one sheet.',
  fields: (t) => ({
    code: t.string({ description: 'Its code, in whatever case, with or without dashes.' }),
    votes: t.field({
      type: [mark],
      description: 'What is ticked; what is left empty is left out.',
    }),
  }),
});

builder.relayMutationField(
  'enterStatementSheets',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic.' }),
      entries: t.field({
        type: [sheetInput],
        description: 'What was read, sheet by sheet, 1–200.',
      }),
    }),
  },
  {
    description:
      'Enters what one reads from sheets with statements. As soon as two people have read a sheet alike it counts, as one participant without a name. Sheet by sheet, and the same again changes nothing.',
    authScopes: { permission: 'paper:enter' },
    errors: refusals,
    resolve: (_, { input }, context) => enterStatementSheets(context, input),
  },
  {
    name: 'EnterStatementSheetsSuccess',
    outputFields: (t) => ({
      results: t.field({
        type: [paperEntered],
        description: 'What became of each sheet, in the order sent.',
        resolve: ({ results }) => results,
      }),
      topic: t.prismaField({
        type: topicType,
        description: 'The topic afterwards.',
        resolve: (query, { topic: { districtId, id } }, _, { db }) =>
          db.topic.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
      }),
    }),
  },
);
