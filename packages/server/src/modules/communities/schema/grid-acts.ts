import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { assignBuildings } from '../commands/assign-buildings.ts';
import { defineGrid } from '../commands/define-grid.ts';
import { editGrid } from '../commands/edit-grid.ts';
import { removeGrid } from '../commands/remove-grid.ts';
import { communityType } from './community.ts';
import { gridResponsibilityEnum, gridType } from './grid.ts';

type GridQuery = Parameters<Context['db']['grid']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<GridQuery, 'where'>, { districtId, id }: RowKey) =>
  db.grid.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'defineGrid',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The community that it is a part of.' }),
      level: t.int({ description: '1–3; level 1 is the largest.' }),
      name: t.string({ description: '1–60 characters, once in the community and level.' }),
      parent: t.id({ required: false, description: 'The grid of a higher level it lies in.' }),
      responsibleName: t.string({
        required: false,
        description: 'Who answers for it; everybody reads it. At most 40 characters.',
      }),
      responsibleTelephone: t.string({
        required: false,
        description: 'Their number; everybody reads it. At most 40 characters.',
      }),
      responsibility: t.field({
        type: gridResponsibilityEnum,
        required: false,
        description: 'What they are otherwise.',
      }),
      responsiblePerson: t.id({
        required: false,
        description: 'Their account (`Person:…`), to whom work is given; nobody reads it.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Lays out a grid of a community, as staff.',
    authScopes: { permission: 'grid:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => defineGrid(context, input),
  },
  {
    name: 'DefineGridSuccess',
    outputFields: (t) => ({
      grid: t.prismaField({
        type: gridType,
        description: 'The new grid.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'editGrid',
  {
    inputFields: (t) => ({
      grid: t.id({ description: 'What is left out of the others stays; null forgets it.' }),
      name: t.string({ required: false, description: '1–60 characters.' }),
      parent: t.id({ required: false, description: 'The grid of a higher level it lies in.' }),
      responsibleName: t.string({ required: false, description: 'Who answers for it.' }),
      responsibleTelephone: t.string({ required: false, description: 'Their number.' }),
      responsibility: t.field({
        type: gridResponsibilityEnum,
        required: false,
        description: 'What they are otherwise.',
      }),
      responsiblePerson: t.id({ required: false, description: 'Their account (`Person:…`).' }),
    }),
  },
  {
    description: 'Says anew what a grid is called and who answers for it, as staff.',
    authScopes: { permission: 'grid:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => editGrid(context, input),
  },
  {
    name: 'EditGridSuccess',
    outputFields: (t) => ({
      grid: t.prismaField({
        type: gridType,
        description: 'The grid afterwards.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'assignBuildings',
  {
    inputFields: (t) => ({
      grid: t.id({ description: 'The grid that they shall lie in.' }),
      buildings: t.idList({ description: '1–500 buildings below the community of the grid.' }),
      move: t.boolean({
        required: false,
        description: 'True takes them out of other grids of the level; otherwise that is refused.',
      }),
    }),
  },
  {
    description: 'Puts buildings into a grid, as staff. A building lies in one grid of a level.',
    authScopes: { permission: 'grid:edit' },
    errors: refusals,
    resolve: (_, { input: { move, ...rest } }, context) =>
      assignBuildings(context, { ...rest, move: move ?? false }),
  },
  {
    name: 'AssignBuildingsSuccess',
    outputFields: (t) => ({
      grid: t.prismaField({
        type: gridType,
        description: 'The grid with its buildings.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'removeGrid',
  { inputFields: (t) => ({ grid: t.id({ description: 'One without grids below it.' }) }) },
  {
    description: 'Removes a grid, as staff. Its buildings stay.',
    authScopes: { permission: 'grid:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => removeGrid(context, input),
  },
  {
    name: 'RemoveGridSuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: communityType,
        description: 'The community without it.',
        resolve: (query, { id }: RowKey, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  },
);
