import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { endOwnership } from '../commands/end-ownership.ts';
import { recordOwnership } from '../commands/record-ownership.ts';
import { registerUnit } from '../commands/register-unit.ts';
import { propertyUnitType } from './property-unit.ts';

type UnitQuery = Parameters<Context['db']['propertyUnit']['findUniqueOrThrow']>[0];

const readBack = ({ db }: Context, query: Omit<UnitQuery, 'where'>, { districtId, id }: RowKey) =>
  db.propertyUnit.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'registerUnit',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The building; or the closest place in the tree.' }),
      door: t.string({ description: 'As in the certificate, 1–40 characters; kept encrypted.' }),
      floorArea: t.string({
        description: 'Exclusive area in m² as in the property certificate, e.g. `89.55`.',
      }),
      household: t.id({
        required: false,
        description: 'Who lives in it; left out it stays, null forgets it.',
      }),
    }),
  },
  {
    description:
      'Enters what is owned behind a door, as staff. A door is one unit: sent again its area is corrected.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => registerUnit(context, input),
  },
  {
    name: 'RegisterUnitSuccess',
    outputFields: (t) => ({
      unit: t.prismaField({
        type: propertyUnitType,
        nullable: true,
        description: 'The unit; null for a key that may register and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordOwnership',
  {
    inputFields: (t) => ({
      unit: t.id({ description: 'The unit.' }),
      person: t.id({ required: false, description: 'Somebody known (`Person:…`); or a name.' }),
      name: t.string({ required: false, description: 'The real name, 1–40 characters.' }),
      phone: t.string({
        required: false,
        description: 'A mobile number of 11 digits; who has it is that person.',
      }),
      since: t.field({
        type: 'Date',
        required: false,
        description: 'The first day; today when left out.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Records that somebody owns a unit, alone or with others, as staff.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => recordOwnership(context, input),
  },
  {
    name: 'RecordOwnershipSuccess',
    outputFields: (t) => ({
      unit: t.prismaField({
        type: propertyUnitType,
        nullable: true,
        description: 'The unit with its owners; null for a key that may record and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endOwnership',
  {
    inputFields: (t) => ({
      unit: t.id({ description: 'The unit.' }),
      person: t.id({ description: 'The owner, from `UnitOwner.person`.' }),
      until: t.field({
        type: 'Date',
        required: false,
        description: 'The day from which they own it no more; today when left out.',
      }),
    }),
  },
  {
    description: 'Ends somebody’s ownership of a unit, for example by sale, as staff.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => endOwnership(context, input),
  },
  {
    name: 'EndOwnershipSuccess',
    outputFields: (t) => ({
      unit: t.prismaField({
        type: propertyUnitType,
        nullable: true,
        description: 'The unit with its owners; null for a key that may record and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
