import { builder, findRow, rowId } from '../../../builder.ts';
import { communityType } from './community.ts';

export const gridResponsibilityEnum = builder.enumType('GridResponsibility', {
  description: 'What the person who answers for a grid is otherwise.',
  values: {
    COMMUNITY_SECRETARY: { description: '社区书记' },
    CADRE: { description: '社区干部' },
    ESTATE_BRANCH: { description: '小区党支部' },
    OTHER: { description: '其他' },
  } as const,
});

export const gridType = builder.prismaNode('Grid', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A part of a community that one person looks after (网格).',
  fields: (t) => ({
    level: t.exposeInt('level', { description: '1–3; level 1 is the largest.' }),
    name: t.exposeString('name', { description: 'Once in a community and level.' }),
    responsibleName: t.exposeString('responsibleName', {
      nullable: true,
      description: 'Who answers for it, as its board publishes it; null while nobody does.',
    }),
    responsibleTelephone: t.exposeString('responsibleTelephone', {
      nullable: true,
      description: 'Their number, as published.',
    }),
    responsibility: t.expose('responsibility', {
      type: gridResponsibilityEnum,
      nullable: true,
      description: 'What they are otherwise.',
    }),
    community: t.relation('community', { description: 'The community that it is a part of.' }),
    parent: t.relation('parent', { nullable: true, description: 'The grid that it lies in.' }),
    buildings: t.prismaField({
      type: [communityType],
      // As many as a grid has; each grid asks for its own.
      complexity: { field: 5, multiplier: 50 },
      description: 'Its buildings, by name; at most 500.',
      resolve: (query, { districtId, id }, _, { db }) =>
        db.community.findMany({
          ...query,
          where: { gridBuildings: { some: { districtId, gridId: id } } },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          take: 500,
        }),
    }),
  }),
});

/** Whether grids have this level; the database takes no number that is larger than it keeps. */
const isLevel = (level: number | null | undefined) =>
  level === null || level === undefined || (level >= 1 && level <= 3);

/** The most grids that a community answers at once. */
const most = 500;

builder.prismaObjectFields('Community', (t) => ({
  grids: t.prismaField({
    type: [gridType],
    args: {
      level: t.arg.int({ required: false, description: '1–3; all levels when left out.' }),
    },
    description: 'Its grids, by level and name; at most 500.',
    resolve: (query, { id, districtId }, { level }, { db }) =>
      districtId === null || !isLevel(level)
        ? []
        : db.grid.findMany({
            ...query,
            where: { districtId, communityId: id, ...(level ? { level } : {}) },
            orderBy: [{ level: 'asc' }, { name: 'asc' }, { id: 'asc' }],
            take: most,
          }),
  }),
  responsible: t.prismaField({
    type: [gridType],
    description:
      'Who looks after a building: its grid of each level, the largest first. Empty for other places.',
    resolve: (query, { id, districtId }, _, { db }) =>
      districtId === null
        ? []
        : db.grid.findMany({
            ...query,
            where: { districtId, buildings: { some: { districtId, buildingId: id } } },
            orderBy: { level: 'asc' },
          }),
  }),
}));
