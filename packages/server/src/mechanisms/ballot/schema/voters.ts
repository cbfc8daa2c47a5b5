import { builder } from '../../../builder.ts';
import type { BallotEntry } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { tenureEnum, verificationLevelEnum } from '../../../platform/schema/enums.ts';
import { type BallotElectorate, electorateOf } from '../roll/electorate.ts';
import { entriesOf } from '../roll/find-entry.ts';
import { rollTotals } from '../roll/write-roll.ts';
import { castCount, hasVoted } from '../turnout.ts';
import { ballotType } from './ballot.ts';
import { rollModeEnum, votingUnitEnum } from './enums.ts';
import { tallyType } from './result.ts';

const electorateType = builder.objectRef<BallotElectorate>('BallotElectorate').implement({
  description: 'Who counts, beside the place.',
  fields: (t) => ({
    leastLevel: t.field({
      type: verificationLevelEnum,
      description:
        'RESIDENT: verified, in the place or below it. ACCOUNT: everybody signed in, in the district.',
      resolve: ({ leastLevel }) => leastLevel,
    }),
    tenures: t.field({
      type: [tenureEnum],
      description: 'How they live there; everybody when empty.',
      resolve: ({ tenures }) => tenures,
    }),
    registered: t.exposeBoolean('registered', {
      description: 'Whether the household registration (户籍) must be there.',
    }),
  }),
});

const rollType = builder
  .objectRef<{ entries: number; heads: number; weight: number; cast: number }>('BallotRoll')
  .implement({
    description: 'The roll in numbers: all of it that is published.',
    fields: (t) => ({
      entries: t.exposeInt('entries', { description: 'How many can vote once each.' }),
      eligible: t.field({
        type: tallyType,
        description: 'What they count for together.',
        resolve: ({ heads, weight }) => ({ heads, weight }),
      }),
      cast: t.exposeInt('cast', { description: 'How many of them have voted so far.' }),
    }),
  });

interface OwnEntry {
  entry: BallotEntry;
  voted: boolean;
}

const ownEntry = builder.objectRef<OwnEntry>('OwnBallotEntry').implement({
  description: 'An entry of the roll that the viewer may vote for.',
  fields: (t) => ({
    id: t.id({
      description: 'What castBallot names it by. `node` does not find it.',
      resolve: ({ entry }) => globalId('BallotEntry', entry),
    }),
    counts: t.field({
      type: tallyType,
      description: 'What it counts for.',
      resolve: ({ entry: { heads, weight } }) => ({ heads, weight }),
    }),
    voted: t.exposeBoolean('voted', {
      description:
        'Whether its vote is in, whoever cast it; of an UNLINKABLE ballot, whether its credential was issued.',
    }),
  }),
});

builder.prismaObjectFields(ballotType, (t) => ({
  votingUnit: t.expose('votingUnit', { type: votingUnitEnum, description: 'What counts once.' }),
  rollMode: t.expose('rollMode', {
    type: rollModeEnum,
    description: 'Whether the roll changes while votes are taken.',
  }),
  electorate: t.field({
    type: electorateType,
    description: 'Who counts, beside the place.',
    resolve: (ballot) => electorateOf(ballot),
  }),
  proxyLimit: t.exposeInt('proxyLimit', {
    description: 'Principals that one proxy may vote for; 0 where nobody votes by proxy.',
  }),
  roll: t.field({
    type: rollType,
    nullable: true,
    description: 'The roll in numbers; null before it is opened.',
    resolve: async (ballot, _, { db }) => {
      if (ballot.openedAt === null) return null;
      return { ...(await rollTotals(db, ballot)), cast: await castCount(db, ballot) };
    },
  }),
  ownEntries: t.field({
    type: [ownEntry],
    description: 'What the viewer may vote for, on the roll as it stands.',
    resolve: async (ballot, _, context) => {
      const { db, viewer } = context;
      if (viewer.kind !== 'person' || viewer.districtId !== ballot.districtId) return [];
      const entries = await entriesOf(db, ballot, viewer.personId);
      return Promise.all(
        entries.map(async (entry) => ({ entry, voted: await hasVoted(context, ballot, entry) })),
      );
    },
  }),
}));
