import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { voidPaperSheet } from '../commands/void-paper-sheet.ts';
import { paperSheetType } from './paper-sheet.ts';

type SheetQuery = Parameters<Context['db']['paperSheet']['findUniqueOrThrow']>[0];

const load = (
  query: Omit<SheetQuery, 'where'>,
  { districtId, id }: RowKey,
  { db }: Pick<Context, 'db'>,
) => db.paperSheet.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'voidPaperSheet',
  {
    inputFields: (t) => ({
      code: t.string({ description: 'The sheet’s code.' }),
      reason: t.string({ description: 'Why, 1–500 characters.' }),
      replace: t.boolean({
        required: false,
        description: 'True: another sheet is issued in its place, for the same voter.',
      }),
    }),
  },
  {
    description: 'Declares a sheet void that is not counted: torn, lost, misprinted.',
    authScopes: { permission: 'paper:enter' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      voidPaperSheet(context, { ...input, replace: input.replace ?? false }),
  },
  {
    name: 'VoidPaperSheetSuccess',
    outputFields: (t) => ({
      sheet: t.prismaField({
        type: paperSheetType,
        description: 'The void sheet.',
        resolve: (query, { sheet }, _, context) => load(query, sheet, context),
      }),
      replacement: t.prismaField({
        type: paperSheetType,
        nullable: true,
        description: 'The sheet in its place; null when none was asked for.',
        resolve: (query, { replacement }, _, context) =>
          replacement && load(query, replacement, context),
      }),
    }),
  },
);
