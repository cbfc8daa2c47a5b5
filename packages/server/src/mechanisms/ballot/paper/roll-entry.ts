import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { BallotEntry } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { handlesPaper, noRow } from '../../paper-sheet/index.ts';
import { describeEntries, type EntryDescribed } from '../roll/describe-entry.ts';
import { ballotType } from '../schema/ballot.ts';
import { tallyType } from '../schema/result.ts';
import { hasVoted } from '../turnout.ts';
import { hasPaper } from './takes-paper.ts';

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

builder.prismaObjectFields(ballotType, (t) => ({
  rollEntries: t.prismaConnection(
    {
      type: rollEntry,
      cursor: 'districtId_id',
      description:
        'Who is on the roll, for staff at the counter; empty for who handles no papers there. At most 100 a page; each page that is read stands in the audit trail.',
      resolve: async (query, { districtId, id, communityId }, _, context) => {
        if (!(await handlesPaper(context, { communityId }))) {
          return context.db.ballotEntry.findMany({
            ...query,
            where: { districtId, ballotId: noRow },
          });
        }
        const entries = await context.db.ballotEntry.findMany({
          ...query,
          where: { districtId, ballotId: id },
          orderBy: { id: 'asc' },
        });
        // Names and doors of a whole house: who has read them can be asked what for.
        await write(context, districtId, async ({ audit }) =>
          audit({
            action: 'readBallotRoll',
            subjectType: 'Ballot',
            subjectId: id,
            communityId,
            changes: { entries: entries.length },
          }),
        );
        return entries;
      },
    },
    rollConnection,
  ),
}));
