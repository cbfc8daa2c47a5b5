import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Community, Prisma } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { communityType } from '../../communities/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { mayRead } from '../access.ts';
import { refuseDemand } from '../commands/refuse-demand.ts';
import { coveringDuty } from '../coverage.ts';
import { today } from '../days.ts';
import { placeOf } from '../find.ts';
import { kindLabels } from '../labels.ts';
import { admissionRequestType } from './admission.ts';
import { demandKindEnum } from './enums.ts';

const demandRefusalType = builder.prismaNode('DemandRefusal', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A community refused what a department asked of it without an admission. Public.',
  fields: (t) => ({
    community: t.relation('community', { description: 'Who refused.' }),
    department: t.relation('department', { description: 'Who had asked.' }),
    kind: t.expose('kind', { type: demandKindEnum, description: 'What kind of thing was asked.' }),
    kindLabel: t.string({
      description: 'The kind, in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => kindLabels[kind][locale],
    }),
    title: t.exposeString('title', { description: 'What was asked, 1–100 characters.' }),
    reason: t.exposeString('reason', { description: 'Why it was refused, 1–1,000 characters.' }),
    request: t.prismaField({
      type: admissionRequestType,
      nullable: true,
      description:
        'The request that was not approved when it was refused; null without one, and for those who may not read it.',
      resolve: async (query, { districtId, requestId: id }, _, context) => {
        if (id === null) return null;
        const where = { districtId_id: { districtId, id } };
        const request = await context.db.admissionRequest.findUniqueOrThrow({ where });
        if (!(await mayRead(context, request))) return null;
        return context.db.admissionRequest.findUniqueOrThrow({ ...query, where });
      },
    }),
    refusedAt: t.expose('refusedAt', { type: 'DateTime', description: 'When it was refused.' }),
    protectedFromAssessment: t.boolean({
      description:
        'Whether the community may not be assessed for this today: true as long as no admission and no law covers it. For the time before one does it stays protected.',
      resolve: async (refusal, _, context) => {
        const place = await placeOf(context, refusal.communityId);
        return !(await coveringDuty(context.db, place, refusal, today(context.clock)));
      },
    }),
  }),
});

const refusalConnection = builder.connectionObject({
  type: demandRefusalType,
  name: 'DemandRefusalConnection',
  description: 'A page of refusals.',
});

/** Refusals of a place and of everything below it. */
function refusalsIn({ id, districtId }: Community): Prisma.DemandRefusalWhereInput {
  return {
    ...(districtId === null ? {} : { districtId }),
    community: { OR: [{ id }, { ancestorIds: { has: id } }] },
  };
}

builder.prismaObjectField(communityType, 'demandRefusals', (t) =>
  t.prismaConnection(
    {
      type: demandRefusalType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'What the communities here and below have refused to do without an admission, newest first.',
      args: {
        department: t.arg.id({
          required: false,
          description: 'Only what this department had asked.',
        }),
      },
      resolve: (query, community, { department }, { db }) => {
        const asker = department ? namedRow(department, 'Organization', ['department']) : null;
        return db.demandRefusal.findMany({
          ...query,
          where: {
            ...refusalsIn(community),
            ...(asker ? { departmentId: asker.id, AND: [{ districtId: asker.districtId }] } : {}),
          },
          orderBy: [{ refusedAt: 'desc' }, { id: 'desc' }],
        });
      },
    },
    refusalConnection,
  ),
);

interface RefusalCount {
  districtId: string;
  departmentId: string;
  communityId: string;
  count: number;
}

const refusalCount = builder.objectRef<RefusalCount>('DemandRefusalCount').implement({
  description: 'How often one community refused one department.',
  fields: (t) => ({
    department: t.field({
      type: organizationType,
      description: 'Who had asked.',
      resolve: ({ districtId, departmentId: id }, _, { db }) =>
        db.organization.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } }),
    }),
    community: t.field({
      type: communityType,
      description: 'Who refused.',
      resolve: ({ communityId: id }, _, { db }) =>
        db.community.findUniqueOrThrow({ where: { id } }),
    }),
    count: t.exposeInt('count', { description: 'How many refusals.' }),
  }),
});

/** The most pairs that one answer holds: the frequent ones tell the story. */
const mostPairs = 200;

builder.prismaObjectField(communityType, 'demandRefusalCounts', (t) =>
  t.field({
    type: [refusalCount],
    authScopes: { public: true },
    complexity: 20,
    description:
      'Refusals here and below by department and community, the most first; at most 200 pairs.',
    resolve: async (community, _, { db }) => {
      const rows = await db.demandRefusal.groupBy({
        by: ['districtId', 'departmentId', 'communityId'],
        where: refusalsIn(community),
        _count: { id: true },
        orderBy: [{ _count: { id: 'desc' } }, { departmentId: 'asc' }, { communityId: 'asc' }],
        take: mostPairs,
      });
      return rows.map(({ _count, ...pair }) => ({ ...pair, count: _count.id }));
    },
  }),
);

type RefusalQuery = Parameters<Context['db']['demandRefusal']['findUniqueOrThrow']>[0];

const readBack = (
  { db }: Context,
  query: Omit<RefusalQuery, 'where'>,
  { districtId, id }: RowKey,
) => db.demandRefusal.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'refuseDemand',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Who refuses.' }),
      department: t.id({ description: 'Who asked.' }),
      kind: t.field({ type: demandKindEnum, description: 'What kind of thing was asked.' }),
      title: t.string({ description: 'What was asked, 1–100 characters.' }),
      reason: t.string({ description: 'Why it is refused, 1–1,000 characters. It is public.' }),
      request: t.id({
        required: false,
        description: 'The department’s request for admission, where there is one.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Refuses, for a community, what a department asks of it without an admission. It may not be assessed for that. NOT_REFUSABLE when an approved admission that still runs covers it: the request named, or a duty of the department here of the same kind and title (letters and digits compared).',
    authScopes: { permission: 'demand:refuse' },
    errors: refusals,
    resolve: (_, { input: { request, ...rest } }, context) =>
      refuseDemand(context, { ...rest, request: request ?? null }),
  },
  {
    name: 'RefuseDemandSuccess',
    outputFields: (t) => ({
      refusal: t.prismaField({
        type: demandRefusalType,
        description: 'The refusal.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
