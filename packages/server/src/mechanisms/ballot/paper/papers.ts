import { builder } from '../../../builder.ts';
import { paperAddress } from '../../paper/index.ts';
import {
  handlesPaper,
  paperSheetConnection,
  paperSheetStateEnum,
  paperSheetType,
  paperStackConnection,
  paperStackType,
  paperTotals,
  sheetsOf,
  sheetTotals,
  stacksOf,
} from '../../paper-sheet/index.ts';
import { ballotType } from '../schema/ballot.ts';
import { isNamed, sheetSubject } from './takes-paper.ts';

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
      resolve: (query, ballot, _, context) => stacksOf(context, query, ballot),
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
      resolve: (query, ballot, { states }, context) => sheetsOf(context, query, ballot, states),
    },
    paperSheetConnection,
  ),
}));
