import { builder, findReference } from '../../../builder.ts';
import { splitGlobalId } from '../../../kernel/global-id.ts';
import { searchByName } from '../search.ts';
import { searchBuildings } from '../search-buildings.ts';

export const communityLevelEnum = builder.enumType('CommunityLevel', {
  description: 'The levels of the tree of territory, from the top.',
  values: {
    CITY: { description: '市' },
    DISTRICT: { description: '区、县：the unit that runs Linli.' },
    SUBDISTRICT: { description: '街道、镇、乡' },
    COMMUNITY: { description: '社区、村' },
    ESTATE: { description: '小区' },
    COURTYARD: { description: '院落' },
    BUILDING: { description: '楼栋' },
  } as const,
});

export const communityTypeEnum = builder.enumType('CommunityType', {
  description: 'What kind of place it is; kinds are evaluated by standards of their own.',
  values: {
    OLD_ESTATE: { description: '老旧小区' },
    COMMODITY_HOUSING: { description: '商品房小区' },
    NEW: { description: '新建社区' },
    URBAN_RURAL_FRINGE: { description: '城乡结合部' },
    RESETTLEMENT: { description: '安置小区' },
    UNIT_COMPOUND: { description: '单位大院' },
    VILLAGE: { description: '村' },
  } as const,
});

export const communityType = builder.prismaNode('Community', {
  id: { field: 'id' },
  findUnique: findReference,
  nullable: true,
  description: 'A node of the tree of territory: a city, a district, a community, a building.',
  fields: (t) => ({
    code: t.exposeString('code', {
      nullable: true,
      description: 'The official 12-digit code, where one exists.',
    }),
    name: t.exposeString('name', { description: 'The official name.' }),
    level: t.expose('level', { type: communityLevelEnum, description: 'Its level in the tree.' }),
    type: t.expose('type', {
      type: communityTypeEnum,
      nullable: true,
      description: 'What kind of place it is; null until somebody has said.',
    }),
    telephone: t.exposeString('telephone', {
      nullable: true,
      description: 'The office’s telephone number.',
    }),
    officeHours: t.exposeString('officeHours', {
      nullable: true,
      description: 'When the office is open, in words.',
    }),
    address: t.exposeString('address', { nullable: true, description: 'Where the office is.' }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'Degrees east (WGS 84); null when not known.',
    }),
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description: 'Degrees north (WGS 84); null when not known.',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The node above.' }),
    ancestors: t.prismaField({
      type: ['Community'],
      description: 'Every node above, from the root down.',
      select: { ancestorIds: true },
      // Looked up by key, each: Prisma joins the look-ups of a whole page into one statement.
      resolve: (query, { ancestorIds }, _, { db }) =>
        Promise.all(
          ancestorIds.map((id) => db.community.findUniqueOrThrow({ ...query, where: { id } })),
        ),
    }),
  }),
});

const communityConnection = builder.connectionObject({
  type: communityType,
  name: 'CommunityConnection',
  description: 'A page of communities.',
});

builder.prismaObjectField('Community', 'children', (t) =>
  t.relatedConnection(
    'children',
    {
      cursor: 'id',
      description: 'The nodes below, by name.',
      query: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
    },
    communityConnection,
  ),
);

builder.prismaObjectField('Community', 'buildings', (t) =>
  t.prismaConnection(
    {
      type: 'Community',
      cursor: 'id',
      description:
        'The buildings below, by name; by a part of the address, at most 200. For “who looks after my building”.',
      args: {
        search: t.arg.string({
          required: false,
          description:
            'Characters of the names of estate, courtyard and building in their order, e.g. 幸福3栋.',
        }),
      },
      resolve: async (query, community, { search }, context) =>
        context.db.community.findMany({
          ...query,
          where: search
            ? { id: { in: await searchBuildings(context, community, search) } }
            : { level: 'BUILDING', ancestorIds: { has: community.id } },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    communityConnection,
  ),
);

builder.queryField('community', (t) =>
  t.prismaField({
    type: 'Community',
    nullable: true,
    authScopes: { public: true },
    description:
      'A community by its official code or by its global id; null when neither is given.',
    args: {
      code: t.arg.string({ required: false, description: 'The 12-digit code.' }),
      id: t.arg.id({ required: false, description: 'The global id.' }),
    },
    resolve: (query, _, { code, id }, { db }) => {
      const named = id ? splitGlobalId(id) : null;
      if (named?.typename === 'Community') {
        return db.community.findUnique({ ...query, where: findReference(named.id) });
      }
      // Looked at first: the database takes no text with a zero character.
      const isCode = /^\d{12}$/.test(code ?? '');
      return code && isCode ? db.community.findUnique({ ...query, where: { code } }) : null;
    },
  }),
);

builder.queryField('communities', (t) =>
  t.prismaConnection(
    {
      type: 'Community',
      cursor: 'id',
      authScopes: { public: true },
      description: 'Communities by name, all levels unless one is asked for.',
      args: {
        search: t.arg.string({
          required: false,
          description: 'A part of the name, 2–60 characters.',
        }),
        level: t.arg({
          type: communityLevelEnum,
          required: false,
          description: 'Only this level.',
        }),
      },
      resolve: async (query, _, { search, level }, context) =>
        context.db.community.findMany({
          ...query,
          where: {
            ...(level ? { level } : {}),
            ...(search ? { id: { in: await searchByName(context, search) } } : {}),
          },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    communityConnection,
  ),
);
