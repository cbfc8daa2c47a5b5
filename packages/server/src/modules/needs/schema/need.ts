import { builder, findRow, rowId } from '../../../builder.ts';
import type { NeedCategory } from '../../../generated/prisma/enums.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { householdType } from '../../residents/index.ts';
import { isForStaff, mayRead } from '../access.ts';
import { needCategoryLabels, needStateLabels, needStepLabels } from '../labels.ts';
import { leastPublic, needActions } from '../policies.ts';

export const needCategoryEnum = builder.enumType('NeedCategory', {
  description: 'What a need is about.',
  values: {
    ELDERLY_CARE: { description: '养老: care of the elderly.' },
    CHILDREN: { description: '托幼: children and their care.' },
    HEALTH: { description: '看病健康: medical care and health.' },
    DISABILITY: { description: '助残: people with disabilities.' },
    WORK: { description: '就业: finding work.' },
    LEARNING: { description: '学习文体: learning, culture and sports.' },
    REPAIR: { description: '维修: repairs at home.' },
    ENVIRONMENT: { description: '环境: the surroundings.' },
    SAFETY: { description: '安全: safety.' },
    OTHER: { description: '其他: anything else.' },
  } as const,
});

const needState = builder.enumType('NeedState', {
  description: 'Where a need stands.',
  values: {
    OPEN: { description: 'On the list.' },
    MET: { description: 'Met; the words say how.' },
    CLOSED: { description: 'Taken off the list; the words say why.' },
  } as const,
});

export const needType = builder.prismaNode('Need', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What somebody lacks, on a community’s list (需求清单), in the office’s words. For staff and for the one who raised it.',
  authScopes: (need, context) => mayRead(context, need),
  runScopesOnType: true,
  fields: (t) => ({
    category: t.expose('category', { type: needCategoryEnum, description: 'What it is about.' }),
    categoryLabel: t.string({
      description: 'What it is about, in the viewer’s language.',
      resolve: ({ category }, _, { locale }) => needCategoryLabels[category][locale],
    }),
    title: t.exposeString('title', { description: 'What is lacking, 2–60 characters.' }),
    body: t.exposeString('body', { description: 'More about it, at most 1,000 characters.' }),
    state: t.expose('state', { type: needState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => needStateLabels[state][locale],
    }),
    outcomeWords: t.exposeString('outcomeWords', {
      nullable: true,
      description: 'How it was met, or why it was closed; null while it is open.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was put on the list.',
    }),
    community: t.relation('community', { description: 'Where it is felt.' }),
    household: t.prismaField({
      type: householdType,
      nullable: true,
      description: 'Whose need it is, where that is known, to staff alone; otherwise null.',
      resolve: async (query, need, _, context) => {
        const { districtId, householdId: id } = need;
        if (id === null || !(await isForStaff(context, need))) return null;
        const where = { districtId_id: { districtId, id } };
        return context.db.household.findUnique({ ...query, where });
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (need, _, context) => timelineOf(context, need, needStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'MEET and CLOSE (settleNeed).',
      resolve: async (need, _, context) =>
        needActions(context.viewer, need, await loadPlace(context, need.communityId)),
    }),
  }),
});

const needConnection = builder.connectionObject({
  type: needType,
  name: 'NeedConnection',
  description: 'A page of needs.',
});

builder.prismaObjectField(communityType, 'needs', (t) =>
  t.prismaConnection(
    {
      type: needType,
      cursor: 'districtId_id',
      authScopes: { permission: 'need:read' },
      description:
        'The list of needs here and in every place below, for staff; what has stood longest comes first.',
      args: {
        states: t.arg({
          type: [needState],
          required: false,
          description: 'Only these states; the open ones when left out.',
        }),
        categories: t.arg({
          type: [needCategoryEnum],
          required: false,
          description: 'Only these categories; all when left out.',
        }),
      },
      resolve: (query, community, { states, categories }, { db, viewer }) => {
        assertMay(viewer, 'need:read', community);
        const { id, districtId } = community;
        return db.need.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
            state: { in: [...(states ?? (['OPEN'] as const))] },
            ...(categories ? { category: { in: [...categories] } } : {}),
          },
          orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
        });
      },
    },
    needConnection,
  ),
);

interface NeedCount {
  category: NeedCategory;
  count: number | null;
}

const needCount = builder.objectRef<NeedCount>('NeedCount').implement({
  description: 'How many needs of one category are open in a community.',
  fields: (t) => ({
    category: t.field({
      type: needCategoryEnum,
      description: 'The category.',
      resolve: ({ category }) => category,
    }),
    label: t.string({
      description: 'The category in the viewer’s language.',
      resolve: ({ category }, _, { locale }) => needCategoryLabels[category][locale],
    }),
    count: t.int({
      nullable: true,
      description: 'How many; null under five, also for none, where it would tell whose they are.',
      resolve: ({ count }) => count,
    }),
  }),
});

builder.prismaObjectField(communityType, 'needCounts', (t) =>
  t.field({
    type: [needCount],
    authScopes: { public: true },
    description:
      'How many needs are open by category, with everything below, for everybody. Empty for places other than a community: from several levels, small numbers could be worked out by subtracting.',
    resolve: async ({ id, districtId, level }, _, { db }): Promise<NeedCount[]> => {
      if (level !== 'COMMUNITY' || districtId === null) return [];
      const groups = await db.need.groupBy({
        by: ['category'],
        where: {
          districtId,
          state: 'OPEN',
          community: { OR: [{ id }, { ancestorIds: { has: id } }] },
        },
        _count: { _all: true },
      });
      const counts = new Map(groups.map(({ category, _count }) => [category, _count._all]));
      return (Object.keys(needCategoryLabels) as NeedCategory[]).map((category) => {
        const count = counts.get(category) ?? 0;
        return { category, count: count < leastPublic ? null : count };
      });
    },
  }),
);
