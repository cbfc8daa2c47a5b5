import { builder, findRow, rowId } from '../../../builder.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { refusalInElectorate } from '../../../mechanisms/electorate/index.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction } from '../../../mechanisms/lifecycle/index.ts';
import { serviceErrors } from '../errors.ts';
import { actionLabels } from '../labels.ts';
import { ratingOf, type ServiceRating } from '../ratings.ts';

export const serviceDeliveryEnum = builder.enumType('ServiceDelivery', {
  description: 'Where a service is delivered.',
  values: {
    AT_HOME: { description: '上门：at the resident’s home.' },
    ON_SITE: { description: '到场：at the provider’s.' },
    REMOTE: { description: '线上、电话：without a visit.' },
  } as const,
});

interface Document {
  name: string;
  note: string | null;
  required: boolean;
}

const requiredDocument = builder.objectRef<Document>('RequiredDocument').implement({
  description: 'A document to bring or to hand in.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What to mind: original or copy, where to get it.',
    }),
    required: t.exposeBoolean('required', {
      description: 'False: only where it applies, as the note says.',
    }),
  }),
});

const serviceRating = builder.objectRef<ServiceRating>('ServiceRating').implement({
  description: 'How those who were served rated it.',
  fields: (t) => ({
    average: t.exposeFloat('average', {
      nullable: true,
      description:
        'Mean of 1 to 5 stars; null under five ratings, which would tell who gave which.',
    }),
    count: t.exposeInt('count', { description: 'How many rated it.' }),
  }),
});

export const serviceType = builder.prismaNode('Service', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A service on a community’s list, with what one needs to apply for it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    category: t.exposeString('category', {
      description: 'Its category in words, such as 便民维修. Districts add their own.',
    }),
    provider: t.exposeString('provider', { description: 'Who delivers it.' }),
    summary: t.exposeString('summary', { description: 'What it is, in a few sentences.' }),
    standard: t.exposeString('standard', {
      description: 'What good delivery means: what a resident can hold the provider to.',
    }),
    legalBasis: t.exposeString('legalBasis', {
      nullable: true,
      description: 'The law or rule it rests on.',
    }),
    eligibility: t.exposeString('eligibility', {
      nullable: true,
      description: 'Who may apply, in words; null: everybody.',
    }),
    timeLimitDays: t.exposeInt('timeLimitDays', {
      description: 'Working days (Monday to Friday) from acceptance to delivery.',
    }),
    price: t.field({
      type: 'Money',
      description: 'What it costs; amount 0 is free of charge.',
      resolve: ({ priceMinor }) => ({ amount: String(priceMinor), currency: 'CNY' }),
    }),
    delivery: t.expose('delivery', {
      type: [serviceDeliveryEnum],
      description: 'Where it is delivered.',
    }),
    documents: t.field({
      type: [requiredDocument],
      complexity: inMemory,
      description: 'What to bring or to hand in.',
      resolve: ({ documents }) => documents as unknown as Document[],
    }),
    steps: t.exposeStringList('steps', { description: 'How it goes, step by step.' }),
    active: t.exposeBoolean('active', { description: 'Whether one can apply for it.' }),
    community: t.relation('community', { description: 'Whose list it is on.' }),
    form: t.relation('form', { description: 'The questions of an application.' }),
    rating: t.field({
      type: serviceRating,
      description: 'How it was rated.',
      resolve: (service, _, context) => ratingOf(context, service),
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description: 'APPLY: for everybody of the district with at least the level ACCOUNT.',
      resolve: async ({ active, communityId }, _, context) => [
        {
          action: 'APPLY',
          label: actionLabels.APPLY,
          reasonRequired: false,
          refusal: active
            ? await refusalInElectorate(context, { communityId, leastLevel: 'ACCOUNT' })
            : serviceErrors.SERVICE_NOT_OFFERED,
        },
      ],
    }),
  }),
});

export const serviceConnection = builder.connectionObject({
  type: serviceType,
  name: 'ServiceConnection',
  description: 'A page of services.',
});

builder.prismaObjectField('Community', 'services', (t) =>
  t.prismaConnection(
    {
      type: serviceType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description:
        'What somebody here can apply for: services of this community and of those above it up to the district, in the order their editors gave.',
      args: {
        category: t.arg.string({ required: false, description: 'Only this category.' }),
      },
      resolve: (query, community, args, { db }) => {
        if (community.districtId === null) return [];
        const category = parseInput(line(100, 0), args.category ?? '');
        return db.service.findMany({
          ...query,
          where: {
            districtId: community.districtId,
            communityId: { in: [community.id, ...community.ancestorIds] },
            active: true,
            ...(category ? { category } : {}),
          },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        });
      },
    },
    serviceConnection,
  ),
);
