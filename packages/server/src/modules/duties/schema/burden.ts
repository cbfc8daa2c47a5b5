import type { BurdenChange, BurdenFigures, BurdenMonth } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { DemandKind } from '../../../generated/prisma/enums.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { type Burden, burdenOf, heaviestCommunities } from '../burden.ts';
import { burdenSentence } from '../burden-sentence.ts';
import { kindLabels } from '../labels.ts';
import { departmentBy } from './duty-lists.ts';
import { demandKindEnum } from './enums.ts';

/** The cost of a list that is in memory already. */
const inMemory = { field: 1, multiplier: 3 };

const minutes = {
  description: 'Minutes of one worker, a whole number, all communities of the place together.',
};
const items = { description: 'How many duties hold on at least one day of it.' };

interface DepartmentFigures extends BurdenFigures {
  districtId: string;
  department: string | null;
}

const burdenByDepartment = builder.objectRef<DepartmentFigures>('BurdenByDepartment').implement({
  description: 'What one department asks for.',
  fields: (t) => ({
    department: t.field({
      type: organizationType,
      nullable: true,
      description: 'The department; null for what the law asks.',
      resolve: ({ districtId, department }, _, context) =>
        departmentBy(context, districtId, department),
    }),
    minutes: t.exposeFloat('minutes', minutes),
    items: t.exposeInt('items', items),
  }),
});

const burdenByKind = builder.objectRef<BurdenMonth['kinds'][number]>('BurdenByKind').implement({
  description: 'What is asked of one kind.',
  fields: (t) => ({
    kind: t.field({
      type: demandKindEnum,
      description: 'The kind.',
      resolve: ({ kind }) => kind as DemandKind,
    }),
    kindLabel: t.string({
      description: 'The kind, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => kindLabels[kind as DemandKind][locale],
    }),
    minutes: t.exposeFloat('minutes', minutes),
    items: t.exposeInt('items', items),
  }),
});

interface MonthView {
  districtId: string;
  month: BurdenMonth;
}

const burdenMonth = builder.objectRef<MonthView>('BurdenMonth').implement({
  description: 'What is asked in one month.',
  fields: (t) => ({
    month: t.field({
      type: 'Date',
      description: 'The first day of the month.',
      resolve: ({ month }) => `${month.month}-01`,
    }),
    minutes: t.float({ ...minutes, resolve: ({ month }) => month.minutes }),
    items: t.int({ ...items, resolve: ({ month }) => month.items }),
    departments: t.field({
      type: [burdenByDepartment],
      complexity: inMemory,
      description: 'By department, the heaviest first. They add up to the whole, to the minute.',
      resolve: ({ districtId, month }) =>
        month.departments.map((figures) => ({ ...figures, districtId })),
    }),
    kinds: t.field({
      type: [burdenByKind],
      complexity: inMemory,
      description: 'By kind, the heaviest first. They add up to the whole, to the minute.',
      resolve: ({ month }) => [...month.kinds],
    }),
  }),
});

const burdenChangeType = builder.objectRef<BurdenChange>('BurdenChange').implement({
  description: 'The last month of a series against the same month a year before.',
  fields: (t) => ({
    month: t.field({
      type: 'Date',
      description: 'The first day of the month.',
      resolve: ({ month }) => `${month}-01`,
    }),
    minutes: t.exposeFloat('minutes', minutes),
    minutesYearBefore: t.exposeFloat('minutesYearBefore', {
      description: 'The same a year before.',
    }),
    percent: t.float({
      nullable: true,
      description:
        '(now − before) ÷ before in percent, with one decimal, negative when it fell; null when nothing was asked before.',
      resolve: ({ tenthsOfPercent }) => (tenthsOfPercent === null ? null : tenthsOfPercent / 10),
    }),
  }),
});

const communityBurden = builder
  .objectRef<{ communityId: string; minutes: number }>('CommunityBurden')
  .implement({
    description: 'What one community is asked for in all the months.',
    fields: (t) => ({
      community: t.field({
        type: communityType,
        description: 'The community.',
        resolve: ({ communityId: id }, _, { db }) =>
          db.community.findUniqueOrThrow({ where: { id } }),
      }),
      minutes: t.exposeFloat('minutes', {
        description: 'Minutes of one worker, a whole number.',
      }),
    }),
  });

const burdenType = builder.objectRef<Burden>('Burden').implement({
  description:
    'What the duties of a place cost its communities, month by month. Each month has its days’ share of a year, so that a change counts from its day and a calendar year adds up exactly.',
  fields: (t) => ({
    months: t.field({
      type: [burdenMonth],
      complexity: { field: 1, multiplier: 12 },
      description: 'Every month asked for, oldest first.',
      resolve: ({ months, place }) =>
        months.map((month) => ({ month, districtId: place.districtId ?? place.id })),
    }),
    change: t.field({
      type: burdenChangeType,
      nullable: true,
      description: 'The last month against the same month a year before.',
      resolve: ({ change }) => change,
    }),
    finding: t.string({
      nullable: true,
      description: 'The same as a sentence, in the viewer’s language.',
      resolve: ({ change }, _, { locale }) => change && burdenSentence(change, locale),
    }),
    communities: t.field({
      type: [communityBurden],
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? 10 }),
      args: {
        first: t.arg.int({ defaultValue: 10, description: 'How many, 1–100.' }),
      },
      description: 'The communities of the place that are asked for most, the heaviest first.',
      resolve: (burden, { first }, context) =>
        heaviestCommunities(context, burden, Math.min(Math.max(first, 1), 100)),
    }),
  }),
});

builder.prismaObjectField(communityType, 'burden', (t) =>
  t.field({
    type: burdenType,
    nullable: true,
    authScopes: { public: true },
    complexity: { field: 30, multiplier: 1 },
    description:
      'What is asked of the communities here: of one community, or of all of a subdistrict or district together. Null for other places.',
    args: {
      from: t.arg({ type: 'Date', description: 'A day of the first month.' }),
      to: t.arg({
        type: 'Date',
        description: 'A day of the last month, at most 120 months with the first.',
      }),
    },
    resolve: (community, { from, to }, context) => burdenOf(context, community, from, to),
  }),
);
