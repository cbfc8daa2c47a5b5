import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { discardImport } from '../commands/discard-import.ts';
import { mapImport } from '../commands/map-import.ts';
import { startImport } from '../commands/start-import.ts';
import { uploadImport } from '../commands/upload-import.ts';
import { importKindEnum, importRunType } from './import-run.ts';

type RunQuery = Omit<Parameters<Context['db']['importRun']['findUniqueOrThrow']>[0], 'where'>;

const readBack = ({ db }: Context, query: RunQuery, { districtId, id }: RowKey) =>
  db.importRun.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'uploadImport',
  {
    inputFields: (t) => ({
      community: t.id({
        description: 'Where the rows belong: a community, or a subdistrict or district above them.',
      }),
      kind: t.field({ type: importKindEnum, description: 'What the rows are.' }),
      file: t.field({
        type: 'File',
        description:
          'CSV (UTF-8, UTF-16 or GB18030) or .xlsx, the first line names the columns. At most 12 MB here and 300,000 rows; the command line takes 64 MB.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Uploads a table (GraphQL multipart request) and has it looked through. Nothing is written until startImport.',
    authScopes: { permission: 'record:import' },
    errors: refusals,
    resolve: async (_, { input: { file, ...rest } }, context) =>
      uploadImport(context, {
        ...rest,
        fileName: file.name || 'table',
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
  },
  {
    name: 'UploadImportSuccess',
    outputFields: (t) => ({
      run: t.prismaField({
        type: importRunType,
        description: 'The import, being looked through.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

const columnChoice = builder.inputType('ImportColumnInput', {
  description: 'Which column says a field.',
  fields: (t) => ({
    field: t.string({ required: true, description: 'The field’s name.' }),
    column: t.string({ required: true, description: 'The column’s heading in the file.' }),
  }),
});

builder.relayMutationField(
  'mapImport',
  {
    inputFields: (t) => ({
      run: t.id({ description: 'An import that has not been started.' }),
      columns: t.field({
        type: [columnChoice],
        description: 'The whole mapping; a field that is left out is said by no column.',
      }),
    }),
  },
  {
    description: 'Says which columns of the file say what, and has it looked through anew.',
    authScopes: { permission: 'record:import' },
    errors: refusals,
    resolve: (_, { input }, context) => mapImport(context, input),
  },
  {
    name: 'MapImportSuccess',
    outputFields: (t) => ({
      run: t.prismaField({
        type: importRunType,
        description: 'The import, being looked through.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'startImport',
  {
    inputFields: (t) => ({
      run: t.id({ description: 'An import that was looked through.' }),
      skipRefused: t.boolean({
        description: 'Leaves refused rows out; without it one refused row stops everything.',
      }),
    }),
  },
  {
    description: 'Writes the rows of a table that was looked through. Its progress is live.',
    authScopes: { permission: 'record:import' },
    errors: refusals,
    resolve: (_, { input }, context) => startImport(context, input),
  },
  {
    name: 'StartImportSuccess',
    outputFields: (t) => ({
      run: t.prismaField({
        type: importRunType,
        description: 'The import, running.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'discardImport',
  { inputFields: (t) => ({ run: t.id({ description: 'An import that has not been started.' }) }) },
  {
    description: 'Gives up an import and removes its file.',
    authScopes: { permission: 'record:import' },
    errors: refusals,
    resolve: (_, { input }, context) => discardImport(context, input),
  },
  {
    name: 'DiscardImportSuccess',
    outputFields: (t) => ({
      run: t.prismaField({
        type: importRunType,
        description: 'The import, given up.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
