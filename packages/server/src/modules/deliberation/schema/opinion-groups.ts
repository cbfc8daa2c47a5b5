import type { Representative, StatementConsensus } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Statement } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { bundlePath } from '../opinion-bundle-file.ts';
import {
  leastPoints,
  type SharedStatement,
  type StoredPoint,
  sharedBy,
} from '../opinion-grouping.ts';
import type { PresentGrouping } from '../opinion-memory.ts';
import { groupingOf, inVoteNames } from '../opinion-reads.sql.ts';
import { opinionSentence } from '../opinion-sentence.ts';
import { statementType } from './statement.ts';
import { voteCountsType } from './vote-counts.ts';

/** A grouping with the statements that it speaks of. */
interface ShownGrouping extends Pick<PresentGrouping, 'computedAt' | 'votesSince' | 'silhouette'> {
  topic: RowKey;
  points: readonly StoredPoint[];
  groups: readonly ShownGroup[];
  shared: readonly (SharedStatement & { row: Statement })[];
}

interface ShownGroup {
  id: number;
  size: number;
  representative: readonly (Representative & { row: Statement })[];
}

/** The grouping as it may be shown: null while too few are placed; hidden statements are left out. */
async function shownGrouping(context: Context, topic: RowKey): Promise<ShownGrouping | null> {
  const present = await groupingOf(context, topic);
  if (!present) return null;
  const shared = sharedBy(present.consensus);
  const named = [...present.groups.flatMap((group) => group.representative), ...shared];
  const rows = await context.db.statement.findMany({
    where: {
      districtId: topic.districtId,
      topicId: topic.id,
      number: { in: [...new Set(named.map(({ statement }) => Number(statement)))] },
      moderation: 'ACCEPTED',
    },
  });
  const byNumber = new Map(rows.map((row) => [String(row.number), row]));
  const withRow = <T extends { statement: string }>(items: readonly T[]) =>
    items.flatMap((item) => {
      const row = byNumber.get(item.statement);
      return row ? [{ ...item, row }] : [];
    });
  return {
    topic,
    computedAt: present.computedAt,
    votesSince: present.votesSince,
    silhouette: present.silhouette,
    points: present.points,
    groups: present.groups.map(({ id, size, representative }) => ({
      id,
      size,
      representative: withRow(representative),
    })),
    shared: withRow(shared),
  };
}

const pointType = builder.objectRef<StoredPoint>('OpinionPoint').implement({
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
        resolve: ({ row }) => row,
      }),
      agreeing: t.boolean({
        description: 'True where the group agrees more than the others, false where it disagrees.',
        resolve: ({ side }) => side === 'AGREE',
      }),
      counts: t.field({
        type: voteCountsType,
        description: 'The group’s votes on it when the groups were computed.',
        resolve: inVoteNames,
      }),
      repness: t.exposeFloat('ratio', {
        description: 'How many times likelier than the others the group takes this side.',
      }),
    }),
  });

const groupType = builder.objectRef<ShownGroup>('OpinionGroup').implement({
  description: 'People who vote alike.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'From 1, the largest group first.' }),
    size: t.exposeInt('size', { description: 'How many people.' }),
    representative: t.field({
      type: [representativeType],
      description: 'At most five statements that set the group apart, the strongest first.',
      resolve: ({ representative }) => [...representative],
    }),
  }),
});

const consensusType = builder
  .objectRef<ShownGrouping['shared'][number]>('ConsensusStatement')
  .implement({
    description:
      'A statement on which every group stands on the same side. Shares are smoothed, (count + 1) / (votes + 2), and each group counts the same whatever its size.',
    fields: (t) => ({
      statement: t.field({
        type: statementType,
        description: 'The statement.',
        resolve: ({ row }) => row,
      }),
      agreeing: t.exposeBoolean('agreeing', {
        description: 'True where all groups agree, false where all disagree.',
      }),
      product: t.float({
        description: 'The chance, 0 to 1, that one member of each group all take this side.',
        resolve: ({ measures }) => measures.product,
      }),
      geometricMean: t.float({
        description: 'The product freed of the number of groups, 0 to 1. The list goes by it.',
        resolve: ({ measures }) => measures.geometricMean,
      }),
      weakest: t.float({
        description: 'The share, 0 to 1, of the group that takes this side least.',
        resolve: ({ measures }) => measures.weakest,
      }),
      groupCounts: t.field({
        type: [voteCountsType],
        description: 'The raw votes of each group, in the order of the groups.',
        resolve: ({ counts }) => counts.map(inVoteNames),
      }),
    }),
  });

export const opinionGroupsType = builder.objectRef<ShownGrouping>('OpinionGroups').implement({
  description:
    'Who votes alike and what all share, computed from all votes. Anyone can compute it again: see bundlePath.',
  fields: (t) => ({
    computedAt: t.expose('computedAt', {
      type: 'DateTime',
      description: 'When it was computed from all votes; again a few seconds after the last vote.',
    }),
    votesSince: t.exposeInt('votesSince', {
      description:
        'How many votes have been placed since then: their voters stand on the present map with the nearest group, sizes and consensus count them exactly, while the map and what is representative stay. 0: as computed.',
    }),
    silhouette: t.exposeFloat('silhouette', {
      description:
        'How clearly the groups part, −1 to 1: of 2 to 5 groups, those are shown that part most clearly.',
    }),
    bundlePath: t.string({
      description:
        'Where the API’s server offers all that the groups follow from, without persons, as JSON: `recomputeOpinions` of @linli/methods computes them again to the bit.',
      resolve: ({ topic }) => bundlePath(topic),
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
      resolve: ({ shared }, { first }) => shared.slice(0, Math.min(Math.max(first, 1), 100)),
    }),
    sentence: t.string({
      description: 'The finding in a sentence, in the viewer’s language.',
      resolve: ({ groups, shared }, _, { locale }) =>
        opinionSentence({ sizes: groups.map(({ size }) => size), shared: shared.length }, locale),
    }),
  }),
});

const measuresType = builder.objectRef<StatementConsensus['agree']>('ConsensusMeasures').implement({
  description:
    'How far all groups take one side, three ways, from smoothed shares (count + 1) / (votes + 2); each group counts the same whatever its size.',
  fields: (t) => ({
    product: t.exposeFloat('product', {
      description: 'The chance, 0 to 1, that one member of each group all take this side.',
    }),
    geometricMean: t.exposeFloat('geometricMean', {
      description: 'The product freed of the number of groups, 0 to 1.',
    }),
    weakest: t.exposeFloat('weakest', {
      description: 'The share, 0 to 1, of the group that takes this side least.',
    }),
  }),
});

const groupOpinionType = builder.objectRef<StatementConsensus>('GroupOpinion').implement({
  description: 'What the opinion groups make of a statement.',
  fields: (t) => ({
    groupCounts: t.field({
      type: [voteCountsType],
      description: 'The raw votes of each group, in the order of the groups.',
      resolve: ({ counts }) => counts.map(inVoteNames),
    }),
    agree: t.field({
      type: measuresType,
      description: 'How far all groups agree.',
      resolve: ({ agree }) => agree,
    }),
    disagree: t.field({
      type: measuresType,
      description: 'How far all groups disagree.',
      resolve: ({ disagree }) => disagree,
    }),
  }),
});

builder.prismaObjectField('Statement', 'groupOpinion', (t) =>
  t.field({
    type: groupOpinionType,
    nullable: true,
    description:
      'What the opinion groups make of it; null while there are none, and until they are computed with it.',
    resolve: async ({ districtId, topicId, number }, _, context) => {
      const grouping = await groupingOf(context, { districtId, id: topicId });
      return grouping?.consensus.find(({ statement }) => statement === String(number)) ?? null;
    },
  }),
);

builder.prismaObjectField('Topic', 'opinionGroups', (t) =>
  t.field({
    type: opinionGroupsType,
    nullable: true,
    description: `Null until ${leastPoints} people have voted on enough statements to be placed.`,
    resolve: ({ districtId, id }, _, context) => shownGrouping(context, { districtId, id }),
  }),
);
