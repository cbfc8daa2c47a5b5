import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { OpinionGrouping, Statement } from '../../../generated/prisma/client.ts';
import {
  type Counts,
  leastPoints,
  type StoredConsensus,
  type StoredGroup,
  type StoredGrouping,
} from '../opinion-grouping.ts';
import { opinionSentence } from '../opinion-sentence.ts';
import { statementType } from './statement.ts';
import { voteCountsType } from './vote-counts.ts';

/** A grouping with the statements that it speaks of. */
interface ShownGrouping {
  computedAt: Date;
  points: StoredGrouping['points'];
  groups: readonly ShownGroup[];
  consensus: readonly (StoredConsensus & { statement: Statement })[];
}

type StoredRepresentative = StoredGroup['representative'][number];

interface ShownGroup {
  number: number;
  size: number;
  representative: readonly (StoredRepresentative & { statement: Statement })[];
}

/** The grouping as it may be shown: null while too few are placed; hidden statements are left out. */
async function shownGrouping(
  context: Context,
  stored: OpinionGrouping | null,
): Promise<ShownGrouping | null> {
  if (!stored) return null;
  const result = stored.result as unknown as StoredGrouping;
  if (result.points.length < leastPoints) return null;
  const named = [...result.groups.flatMap((group) => group.representative), ...result.consensus];
  const rows = await context.db.statement.findMany({
    where: {
      districtId: stored.districtId,
      id: { in: [...new Set(named.map(({ statementId }) => statementId))] },
      moderation: 'ACCEPTED',
    },
  });
  const statements = new Map(rows.map((row) => [row.id, row]));
  const withStatement = <T extends { statementId: string }>(items: readonly T[]) =>
    items.flatMap((item) => {
      const statement = statements.get(item.statementId);
      return statement ? [{ ...item, statement }] : [];
    });
  return {
    computedAt: stored.computedAt,
    points: result.points,
    groups: result.groups.map(({ number, size, representative }) => ({
      number,
      size,
      representative: withStatement(representative),
    })),
    consensus: withStatement(result.consensus),
  };
}

const inVoteNames = ({ agree, disagree, pass }: Counts) => ({
  AGREE: agree,
  DISAGREE: disagree,
  PASS: pass,
});

const pointType = builder.objectRef<StoredGrouping['points'][number]>('OpinionPoint').implement({
  description: 'A participant on the map, without a name or an id.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'Coordinate without unit; near means voted alike.' }),
    y: t.exposeFloat('y', { description: 'Coordinate without unit; near means voted alike.' }),
    group: t.exposeInt('group', { description: 'The number of its group.' }),
    own: t.boolean({
      description: 'Whether it is the viewer; always false for visitors.',
      resolve: ({ voterId }, _, { viewer }) =>
        viewer.kind === 'person' && viewer.personId === voterId,
    }),
  }),
});

const representativeType = builder
  .objectRef<ShownGroup['representative'][number]>('RepresentativeStatement')
  .implement({
    description: 'A statement that sets a group apart from the others (Small et al. 2021).',
    fields: (t) => ({
      statement: t.field({
        type: statementType,
        description: 'The statement.',
        resolve: ({ statement }) => statement,
      }),
      agreeing: t.exposeBoolean('agreeing', {
        description: 'True where the group agrees more than the others, false where it disagrees.',
      }),
      counts: t.field({
        type: voteCountsType,
        description: 'The group’s votes on it when the groups were computed.',
        resolve: ({ counts }) => inVoteNames(counts),
      }),
      repness: t.exposeFloat('ratio', {
        description: 'How many times likelier than the others the group takes this side.',
      }),
    }),
  });

const groupType = builder.objectRef<ShownGroup>('OpinionGroup').implement({
  description: 'People who vote alike.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, the largest group first.' }),
    size: t.exposeInt('size', { description: 'How many people.' }),
    representative: t.field({
      type: [representativeType],
      description: 'At most five statements that set the group apart, the strongest first.',
      resolve: ({ representative }) => [...representative],
    }),
  }),
});

const consensusType = builder
  .objectRef<ShownGrouping['consensus'][number]>('ConsensusStatement')
  .implement({
    description:
      'A statement on which every group stands on the same side. Shares are smoothed, (count + 1) / (votes + 2), and each group counts the same whatever its size.',
    fields: (t) => ({
      statement: t.field({
        type: statementType,
        description: 'The statement.',
        resolve: ({ statement }) => statement,
      }),
      agreeing: t.exposeBoolean('agreeing', {
        description: 'True where all groups agree, false where all disagree.',
      }),
      product: t.exposeFloat('product', {
        description: 'The chance, 0 to 1, that one member of each group all take this side.',
      }),
      geometricMean: t.exposeFloat('geometricMean', {
        description: 'The product freed of the number of groups, 0 to 1. The list goes by it.',
      }),
      weakest: t.exposeFloat('weakest', {
        description: 'The share, 0 to 1, of the group that takes this side least.',
      }),
      groupCounts: t.field({
        type: [voteCountsType],
        description: 'The raw votes of each group, in the order of the groups.',
        resolve: ({ groupCounts }) => groupCounts.map(inVoteNames),
      }),
    }),
  });

export const opinionGroupsType = builder.objectRef<ShownGrouping>('OpinionGroups').implement({
  description:
    'Who votes alike and what all share, computed from all votes. Anyone can recount it from the exported files with `opinionGroups` of @linli/methods.',
  fields: (t) => ({
    computedAt: t.expose('computedAt', {
      type: 'DateTime',
      description: 'When it was computed; a few seconds after the last vote.',
    }),
    participantCount: t.int({
      description: 'How many people are placed: who voted on seven statements, or on all.',
      resolve: ({ points }) => points.length,
    }),
    groupCount: t.int({
      description: 'How many groups, 1 to 5.',
      resolve: ({ groups }) => groups.length,
    }),
    groups: t.field({
      type: [groupType],
      description: 'The groups, the largest first.',
      resolve: ({ groups }) => [...groups],
    }),
    points: t.field({
      type: [pointType],
      complexity: { field: 1, multiplier: 20 },
      description: 'Everybody who is placed, in no order that tells who.',
      resolve: ({ points }) => [...points],
    }),
    consensus: t.field({
      type: [consensusType],
      args: {
        first: t.arg.int({ defaultValue: 10, description: 'How many at most, 1 to 100.' }),
      },
      description:
        'Statements on which every group stands on the same side, the most shared first.',
      resolve: ({ consensus }, { first }) => consensus.slice(0, Math.min(Math.max(first, 1), 100)),
    }),
    sentence: t.string({
      description: 'The finding in a sentence, in the viewer’s language.',
      resolve: ({ groups, consensus }, _, { locale }) =>
        opinionSentence(
          { sizes: groups.map(({ size }) => size), shared: consensus.length },
          locale,
        ),
    }),
  }),
});

builder.prismaObjectField('Topic', 'opinionGroups', (t) =>
  t.field({
    type: opinionGroupsType,
    nullable: true,
    select: { grouping: true },
    description: `Null until ${leastPoints} people have voted on enough statements to be placed.`,
    resolve: ({ grouping }, _, context) => shownGrouping(context, grouping),
  }),
);
